import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { buildHouse, COURT, FLOW_COURT, type House } from '../.storybook/court'
import './define/points-board'
import './define/stage-path'
import './define/triage-sheet'
import './define/work-lanes'
import { inEveryLook, submit, write } from './internal/testing/dialogs'
import { a11yProblems, all, cleanUp, deep, settle, text, waitFor } from './internal/testing/page'
import { show, shown } from './internal/testing/show'
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

  it('shows what the table would say to answers before they are recorded, and records nothing by that', async () => {
    const director = house.clientOf(`${COURT}-director`)
    const { freshCaseId: caseId } = house
    const before = await director.query('triage.get', { caseId })
    const element = await sheet()
    await shown(element, 'fieldset')
    expect(element.shadowRoot?.querySelector('.trial')).toBeNull()
    const questions = all(element, 'fieldset')
    const answers = Object.fromEntries(
      (before?.answers ?? []).map(({ criterion }) => [criterion, 'no' as const]),
    )
    for (const question of questions) question.querySelector<HTMLInputElement>('input[value=no]')?.click()
    const said = (await director.query('triage.get', { caseId, answers }))?.proposal
    await waitFor(() => text(deep(element, '.trial')).includes('普通执行案件'))
    expect([said?.class, said?.settled]).toEqual(['ordinary', true])
    expect(text(deep(element, '.verdicts'))).toContain(`适用分流表第 ${(said?.row.index ?? 0) + 1} 行`)
    expect(await director.query('triage.get', { caseId })).toEqual(before)
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

  it('a superior sets the table aside with a reason; what the table had said stays beside it', async () => {
    const { freshCaseId: caseId } = house
    const element = await sheet()
    await shown(element, '.verdicts')
    await act(element, '按分流表定类')
    await waitFor(() => text(deep(element, '.verdicts')).includes('定类'))
    const decided = await house.clientOf(`${COURT}-director`).query('triage.get', { caseId })
    await waitFor(() => text(deep(element, '.verdicts')).includes('调整分类'))
    await act(element, '调整分类', '债务人下落不明，按普通案件办理')
    await waitFor(() => text(deep(element, '.verdicts')).includes('分流表原来的结论'))
    const now = await house.clientOf(`${COURT}-director`).query('triage.get', { caseId })
    expect([now?.decidedBy, now?.ruleClass, now?.class === decided?.class]).toEqual([
      'person',
      decided?.class,
      false,
    ])
    expect(text(deep(element, '.verdicts'))).toContain('债务人下落不明，按普通案件办理')
    await inEveryLook(async (width) => {
      const sized = await sheet(width)
      await shown(sized, 'fieldset')
      return sized
    })
  })

  /** Presses the button of these words, writes a reason where one is asked for, sends. */
  async function act(element: ZxElement, words: string, reason?: string): Promise<void> {
    const button = all(element, '.acts button').find((each) =>
      text(each).includes(words),
    ) as HTMLButtonElement
    button.click()
    await waitFor(() => deep<HTMLDialogElement>(element, 'dialog')?.open)
    if (reason !== undefined) write(element, 'dialog textarea', reason)
    submit(element)
    await waitFor(() => element.shadowRoot?.querySelector('dialog') === null)
  }

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

describe('zx-work-lanes', () => {
  const JUDGE = `${COURT}-judge-01`
  const lanes = async (props: object = {}, width = 1280, person = JUDGE) => {
    const element = await show('zx-work-lanes', house.clientOf(person), props, width)
    await waitFor(() => element.shadowRoot?.querySelector('.lane, [part=empty]'))
    return element
  }

  it('lays out the work of a judge as the core groups it, livelihood first, k of n in each lane', async () => {
    const known = await house.clientOf(JUDGE).query('task.lanes', { by: 'lane' })
    const element = await lanes({ by: 'lane' })
    const shownLanes = all(element, '.lane')
    expect(known.lanes.length).toBeGreaterThan(0)
    expect(shownLanes.map((lane) => lane.querySelectorAll('.item').length)).toEqual(
      known.lanes.map(({ items }) => items.length),
    )
    for (const [at, { items, total, first }] of known.lanes.entries()) {
      const words = text(shownLanes[at] as Element)
      expect(words).toContain(`已显示 ${items.length} / ${total}`)
      if (first > 0) expect(words).toContain(`优先 ${first}`)
      expect([...(shownLanes[at]?.querySelectorAll('.case') ?? [])].map((each) => each.textContent)).toEqual(
        items.map(({ caseNumber }) => caseNumber),
      )
    }
    const fullest = known.lanes.findIndex(({ items, total }) => total > items.length)
    shownLanes[fullest]?.querySelector<HTMLButtonElement>('footer button')?.click()
    const before = known.lanes[fullest]?.items.length ?? 0
    await waitFor(() => (all(element, '.lane')[fullest]?.querySelectorAll('.item').length ?? 0) > before)
  })

  it('is grouped otherwise by a click, walked through by arrows, and opens a case by Enter', async () => {
    const element = await lanes()
    const byWork = all(element, '.segments button').find((each) => text(each) === '工作种类')
    ;(byWork as HTMLButtonElement).click()
    const { lanes: known } = await house.clientOf(JUDGE).query('task.lanes', { by: 'work' })
    await waitFor(() => all(element, '.lane').length === known.length)
    const at = (lane: number, item: number) =>
      all(element, '.lane')[lane]?.querySelectorAll<HTMLElement>('.item')[item]
    const first = at(0, 0)
    expect(all(element, '.item').filter(({ tabIndex }) => tabIndex === 0)).toEqual([first])
    first?.focus()
    const press = (key: string) =>
      element.shadowRoot?.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))
    press('ArrowRight')
    expect(element.shadowRoot?.activeElement).toBe(at(1, 0))
    press('End')
    press('Home')
    press('ArrowLeft')
    expect(element.shadowRoot?.activeElement).toBe(first)
    expect(all(element, '.item').filter(({ tabIndex }) => tabIndex === 0)).toEqual([first])
    const opened = new Promise<CustomEvent>((done) =>
      element.addEventListener('zx-open-case', (event) => done(event as CustomEvent), { once: true }),
    )
    first?.click()
    expect((await opened).detail).toMatchObject({ caseId: known[0]?.items[0]?.caseId })
  })

  it('says so where nothing is late or nothing is in hand, and has no problems in any look', async () => {
    expect(text(await lanes({ holderId: 'nobody' }))).toContain('没有待办')
    cleanUp()
    expect(text(await lanes({ holderId: 'nobody', overdue: true }))).toContain('没有逾期的事项')
    cleanUp()
    await inEveryLook((width) => lanes({}, width))
  })
})
