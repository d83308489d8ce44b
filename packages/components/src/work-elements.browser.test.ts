import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { buildHouse, COURT, FLOW_COURT, type House, TODAY } from '../.storybook/court'
import './define/points-board'
import './define/stage-path'
import './define/triage-sheet'
import type { ZhixingClient } from './internal/core'
import { a11yProblems, all, cleanUp, deep, mount, settle, text, waitFor } from './internal/testing/page'
import type { ZxElement } from './internal/zx-element'

let house: House
const LEADER = `${FLOW_COURT}-director`

beforeAll(async () => {
  house = await buildHouse()
})
beforeEach(() => {
  document.documentElement.lang = 'zh-CN'
})
afterEach(cleanUp)

async function show(name: string, client: ZhixingClient, props: object = {}, width = 1280) {
  const all = { client, today: TODAY, ...props } as unknown as Partial<ZxElement>
  return await mount<ZxElement>(name, all, { width })
}
const shown = (element: Element, selector: string) =>
  waitFor(() => element.shadowRoot?.querySelector(selector))

describe('zx-stage-path', () => {
  const path = (width?: number) =>
    show('zx-stage-path', house.clientOf(LEADER), { caseId: house.movedCaseId }, width)

  it('draws every stay the core knows, sideways to the right and each escalation one rung up', async () => {
    const { stays } = await house.clientOf(LEADER).query('stage.path', { caseId: house.movedCaseId })
    const element = await path()
    await shown(element, '.stay')
    const cards = all(element, '.stay')
    expect(cards.map((card) => card.querySelector('h3')?.textContent)).toEqual([
      '速执',
      '流程程序',
      '精执程序',
      '监执程序（横向移交）',
      '上提至团队长',
      '上提至执行局局长',
      '上提至分管副院长',
    ])
    expect(cards).toHaveLength(stays.length)
    const tops = cards.map((card) => Math.round(card.getBoundingClientRect().top))
    const highest = tops.at(-1) ?? 0
    expect(tops.map((top) => (top - highest) / 40)).toEqual([3, 3, 3, 3, 2, 1, 0])
    expect(all(element, '[aria-current=step]')).toHaveLength(1)
    expect(text(cards.at(-1))).toContain('何东')
    expect(text(element)).toContain('期满流转 6 次')
  })

  it('is read in another language and follows the case when it moves', async () => {
    document.documentElement.lang = 'en'
    const element = await path()
    await shown(element, '.stay')
    expect(text(element)).toContain('Way of the case')
    expect(text(element)).not.toMatch(/undefined|\{\w+\}/)
  })

  it('says why there is nothing for a case without stages', async () => {
    const element = await show('zx-stage-path', house.clientOf(`${COURT}-director`), { caseId: house.caseId })
    await waitFor(() => text(element).includes('本案没有流程段'))
  })

  it('has no accessibility problems, wide and on a phone', async () => {
    for (const width of [1280, 390]) {
      const element = await path(width)
      await shown(element, '.stay')
      expect(await a11yProblems(element)).toEqual([])
      // The newest stay is what one sees first, however long the way was.
      const way = deep(element, '.way')
      const { left, right } = way.getBoundingClientRect()
      const last = all(element, '.stay').at(-1)?.getBoundingClientRect()
      expect(last?.right).toBeLessThanOrEqual(Math.ceil(right))
      expect(last?.left).toBeGreaterThanOrEqual(Math.floor(left))
      cleanUp()
    }
  })
})

describe('zx-points-board', () => {
  it('shows the lines of the ledger, whose sum is zero, and the entries with their cases', async () => {
    const { lines, entries } = await house.clientOf(LEADER).query('points.board', {})
    const element = await show('zx-points-board', house.clientOf(LEADER))
    await shown(element, 'tbody tr')
    const [first] = all(element, 'tbody')
    expect(first?.querySelectorAll('tr')).toHaveLength(lines.length)
    expect(text(deep(element, '.sum'))).toMatch(/总和 0$/)
    const balances = [...(first?.querySelectorAll('td:nth-child(6)') ?? [])].map((cell) =>
      Number(cell.textContent?.replace('−', '-').replace('+', '')),
    )
    expect(new Set(balances).size).toBeGreaterThan(1)
    expect(balances).toEqual([...balances].sort((a, b) => b - a))
    expect(text(element)).toContain(`已显示 ${entries.items.length} / ${entries.total}`)
    let opened = ''
    element.addEventListener('zx-open-case', ({ detail }) => {
      opened = detail.caseId
    })
    deep(element, '.link').click()
    expect(opened).toBe(entries.items[0]?.caseId)
    for (const width of [1280, 390]) {
      const sized = await show('zx-points-board', house.clientOf(LEADER), {}, width)
      await shown(sized, 'tbody tr')
      expect(await a11yProblems(sized)).toEqual([])
    }
  })

  it('has words for a time without points', async () => {
    const element = await show('zx-points-board', house.clientOf(LEADER), { from: '2030-01-01' })
    await waitFor(() => text(element).includes('还没有积分'))
  })
})

describe('zx-triage-sheet', () => {
  const sheet = (width?: number) =>
    show('zx-triage-sheet', house.clientOf(`${COURT}-director`), { caseId: house.freshCaseId }, width)

  it('asks the questions of the court with their sources, and says what the table makes of the answers', async () => {
    const element = await sheet()
    await shown(element, 'fieldset')
    const detail = await house
      .clientOf(`${COURT}-director`)
      .query('triage.get', { caseId: house.freshCaseId })
    expect(all(element, 'fieldset')).toHaveLength(detail?.answers.length ?? -1)
    expect(text(element)).toContain('有足额财产可供执行')
    expect(text(element)).toContain('未知项可能改变结论')
    for (const width of [1280, 390]) {
      const sized = await sheet(width)
      await shown(sized, 'fieldset')
      expect(await a11yProblems(sized)).toEqual([])
    }
  })

  it('records answers as a person who may, refuses who may not, with the rule', async () => {
    const cashier = house.clientOf(`${COURT}-fund-01`)
    const element = await show('zx-triage-sheet', cashier, { caseId: house.freshCaseId })
    await shown(element, 'fieldset')
    await record(element)
    await shown(element, '.refused')
    expect(text(deep(element, '.refused'))).toContain('access.role-not-permitted')
    cleanUp()

    const clerk = house.clientOf(`${COURT}-affairs-01`)
    const desk = await show('zx-triage-sheet', clerk, { caseId: house.freshCaseId })
    await shown(desk, 'fieldset')
    await record(desk)
    await waitFor(() => desk.shadowRoot?.querySelector('dialog') === null)
    const detail = await clerk.query('triage.get', { caseId: house.freshCaseId })
    expect(detail?.answers.map(({ answer }) => answer)).toContain('yes')
    expect(detail?.basis).toBe('查控反馈')
    await waitFor(() => text(desk).includes('查控反馈'))
  })

  /** Answers the first question with yes, writes what it rests on, sends. */
  async function record(element: ZxElement): Promise<void> {
    deep<HTMLInputElement>(element, 'input[value=yes]').click()
    deep(element, 'form.questions [type=submit]').click()
    await waitFor(() => deep<HTMLDialogElement>(element, 'dialog')?.open)
    const area = deep<HTMLTextAreaElement>(element, 'textarea')
    area.value = '查控反馈'
    area.dispatchEvent(new InputEvent('input'))
    deep(element, 'dialog [type=submit]').click()
    await settle(element)
  }
})
