import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { buildHouse, COURT, type House, TODAY } from '../.storybook/court'
import type { CommandForm } from './console/form/command-form'
import './define/command-form'
import { look, write } from './internal/testing/dialogs'
import { a11yProblems, cleanUp, deep, mount, text, waitFor } from './internal/testing/page'

let house: House

beforeAll(async () => {
  house = await buildHouse()
})
beforeEach(() => look('zh-CN', 'light', 'normal'))
afterEach(cleanUp)

const CLUES = { command: 'clue.register' } as const
const given = () => ({ caseId: house.searchCaseId, origin: 'tip-call', content: '轿车停在汽修厂院内' })
const show = (props: Partial<CommandForm>) =>
  mount<CommandForm>('zx-command-form', {
    client: house.clientOf(`${COURT}-judge-01`),
    today: TODAY,
    ...CLUES,
    ...props,
  })
const field = (element: Element, name: string) => deep(element, `[data-field=${name}]`)
const press = (element: Element, selector: string) =>
  element.shadowRoot?.querySelector<HTMLElement>(selector)?.click()

describe('zx-command-form alone on a page', () => {
  it('calls a case that it is given by its number, not by its id', async () => {
    const element = await show({ values: given() })
    await waitFor(() => /已选.*（20\d\d）甘1202执\d+号/.test(text(field(element, 'caseId'))))
    expect(text(element)).not.toContain(house.searchCaseId)
    expect(await a11yProblems(element)).toEqual([])
  })

  it('a case that cannot be read keeps its id', async () => {
    const element = await show({ values: { ...given(), caseId: 'case-of-nobody' } })
    await waitFor(() => text(field(element, 'caseId')).includes('case-of-nobody'))
  })

  it('a choice that is not offered is told at its place, and nothing is sent', async () => {
    const element = await show({ values: { ...given(), origin: 'neighbour' } })
    await waitFor(() => field(element, 'origin'))
    press(element, 'footer .primary')
    await waitFor(() => text(field(element, 'origin')).includes('没有这个选项'))
    const { items } = await house
      .clientOf(`${COURT}-judge-01`)
      .query('clue.list', { caseId: house.searchCaseId })
    expect(items.some(({ content }) => content === given().content)).toBe(false)
  })

  it('a name is one line, what is told may be long; written anew, it is accepted', async () => {
    const element = await show({ values: given() })
    await waitFor(() => field(element, 'giverName'))
    expect(element.shadowRoot?.querySelector('[name=giverName]')?.tagName).toBe('INPUT')
    expect(element.shadowRoot?.querySelector('[name=content]')?.tagName).toBe('TEXTAREA')
    write(element, '[name=giverName]', '王某')
    press(element, 'footer .primary')
    await waitFor(() => text(element).includes('已办理'))
  })
})
