import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { cdp, userEvent } from 'vitest/browser'
import { buildHouse, COURT, type House, TODAY } from '../.storybook/court'
import './define/distribution-sheet'
import './define/reconciliation-board'
import './define/unidentified-receipts'
import { a11yProblems, all, cleanUp, deep, mount, settle, text, waitFor } from './internal/testing/page'
import type { ZxElement } from './internal/zx-element'

let house: House

beforeAll(async () => {
  house = await buildHouse()
})
beforeEach(() => {
  document.documentElement.lang = 'zh-CN'
})
afterEach(cleanUp)

async function show(name: string, person: string, props: object, shown: string) {
  const given = { client: house.clientOf(`${COURT}-${person}`), today: TODAY, ...props }
  const element = await mount<ZxElement>(name, given as Partial<ZxElement>)
  await waitFor(() => element.shadowRoot?.querySelector(shown))
  await settle(element)
  return element
}

const focused = (element: ZxElement) => element.shadowRoot?.activeElement
const opened = (element: ZxElement) => waitFor(() => deep<HTMLDialogElement>(element, 'dialog')?.open)
const closed = (element: ZxElement) => waitFor(() => !element.shadowRoot?.querySelector('dialog[open]'))

describe('with the keyboard alone', () => {
  it('a sum is split over two cases: Enter takes a part, and one goes on where the next thing is', async () => {
    const element = await show('zx-unidentified-receipts', 'fund-01', {}, '.clue')
    const button = deep(element, '[data-act=split]')
    button.focus()
    await userEvent.keyboard('{Enter}')
    await opened(element)
    const part = deep<HTMLInputElement>(element, '[name=part]')
    await waitFor(() => focused(element)?.matches('[type=search]'))
    await userEvent.keyboard('{Tab} {Tab}')
    expect(focused(element)).toBe(part)
    await userEvent.keyboard('{Control>}a{/Control}5000{Enter}')
    await waitFor(() => all(element, '.claimed li').length === 1)
    await waitFor(() => focused(element)?.matches('[type=search]'))
    expect(text(deep(element, 'dialog [role=status]'))).toContain('还剩 7,500.00 元')
    expect(await a11yProblems(element)).toEqual([])
    // What is taken out again leaves the amount to be written.
    deep(element, '.claimed button').focus()
    await userEvent.keyboard('{Enter}')
    await waitFor(() => focused(element) === part)
    await userEvent.keyboard('{Control>}a{/Control}12500{Enter}')
    await waitFor(() => focused(element)?.matches('textarea'))
    await userEvent.keyboard('{Escape}')
    await closed(element)
    expect(focused(element)).toBe(button)
  })

  it('a plan is changed, explained, and left again where one was', async () => {
    const props = { caseId: house.planCaseId }
    const element = await show('zx-distribution-sheet', 'judge-01', props, 'td input')
    const input = deep<HTMLInputElement>(element, 'td input')
    input.focus()
    await userEvent.keyboard('{Control>}a{/Control}290000{Tab}{Enter}')
    await waitFor(() => element.shadowRoot?.querySelector('tr.why'))
    expect(focused(element)?.getAttribute('aria-expanded')).toBe('true')
    deep(element, '[data-act=change]').focus()
    await userEvent.keyboard('{Enter}')
    await opened(element)
    await waitFor(() => focused(element)?.matches('textarea'))
    await userEvent.keyboard('{Escape}')
    await closed(element)
    expect(focused(element)).toBe(deep(element, '[data-act=change]'))
    expect(input.value).toBe('290000')
  })
})

it('in the colours that a reader forces, the chosen day of the board is still marked', async () => {
  const media = (value: string) =>
    cdp().send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value }] })
  await media('active')
  try {
    const element = await show('zx-reconciliation-board', 'fund-01', {}, '.days button')
    expect(matchMedia('(forced-colors: active)').matches).toBe(true)
    const [chosen, other] = all(element, '.days button').map((one) => getComputedStyle(one).outlineStyle)
    expect([chosen, other]).toEqual(['solid', 'none'])
  } finally {
    await media('none')
  }
})
