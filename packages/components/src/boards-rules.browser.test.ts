// What the boards make of single rows, of which the half-year of the other tests has none.
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import './define/accountability'
import './define/orders-board'
import './define/terminated-board'
import { look } from './internal/testing/dialogs'
import { type Answers, FakeClient } from './internal/testing/fake-client'
import { all, cleanUp, deep, text, waitFor } from './internal/testing/page'
import { show as mounted, shown } from './internal/testing/show'

const TODAY = '2024-06-28'

beforeEach(() => look('zh-CN', 'light', 'normal'))
afterEach(cleanUp)

async function show(name: string, client: FakeClient, props: object = {}) {
  const element = await mounted(name, client, { today: TODAY, ...props })
  await waitFor(() => deep(element, '.titlebar'))
  return element
}
const pageOf = (...items: object[]) => ({ items, total: items.length, totalIsCapped: false })
/** Rows with what a test looks at: the rest of them is of no matter to it. */
const clientOf = (answers: Readonly<Record<string, (input: never) => unknown>>) =>
  new FakeClient(answers as Answers)
const idsOf = (element: Element, name: string) =>
  all(element, `[data-${name}]`).map((one) => one.getAttribute(`data-${name}`))

const order = (id: string, more: object = {}) => ({
  ...{
    id,
    caseId: `case-${id}`,
    caseNumber: `执${id}`,
    opinion: `意见${id}`,
    state: 'replied',
    reply: '已办',
  },
  ...{ issuedByCourt: null, issuedByName: '甲', addresseeName: '乙', issuedOn: '2024-06-01' },
  ...{ replyBy: '2024-06-20', repliedOn: '2024-06-19', overdue: false, late: false, returnReason: null },
  ...{ confirmedOn: null, mayReply: false, mayDecide: true },
  ...more,
})

describe('zx-orders-board', () => {
  it('asks for the orders of its case only, and looks again only when something happens in it', async () => {
    const client = clientOf({ 'supervision.orders': () => pageOf(order('1')) })
    const element = await show('zx-orders-board', client, { caseId: 'c7', shown: 'all' })
    expect(client.queries.filter(({ name }) => name === 'supervision.orders')).toMatchObject([
      { input: { caseId: 'c7' } },
    ])
    const { concerns } = element as unknown as { concerns(change: object): boolean }
    const isOf = (caseId: string) => concerns.call(element, { caseId, type: 'supervision.OrderReplied' })
    expect([isOf('c7'), isOf('c8')]).toEqual([true, false])
  })

  it('only a late reply is called late', async () => {
    const rows = [order('1'), order('2', { late: true })]
    const element = await show('zx-orders-board', clientOf({ 'supervision.orders': () => pageOf(...rows) }))
    const [, late] = all(element, '[data-order]').map((row) => row.querySelectorAll('.warn').length)
    expect([all(element, '.warn').length, late]).toEqual([1, 1])
  })

  it('below: what is settled stands last, and nothing is decided there where the host passes nothing on', async () => {
    const rows = [
      order('1', { state: 'confirmed', replyBy: '2024-06-01' }),
      order('2'),
      order('3', { replyBy: '2024-06-10' }),
    ]
    const across = async () => [{ courtId: 'b', courtName: '下级', answer: pageOf(...rows) }]
    const client = clientOf({ 'supervision.orders': () => pageOf() })
    const element = await show('zx-orders-board', client, { across, shown: 'below' })
    expect(idsOf(element, 'order')).toEqual(['3', '2', '1'])
    expect(all(element, '[data-act="supervision.confirm-order"]')).toHaveLength(0)
  })
})

const record = {
  ...{ id: 'a', caseId: 'c', caseNumber: '执1', rule: 'x', level: 3, openedOn: '2024-06-01', state: 'due' },
  ...{ dueOn: TODAY, decidedOn: null, outcome: null, ground: null, responsible: [] },
  ...{ directName: '丙', directorName: '丁', vicePresidentName: null, supervisorName: null },
}
const source = { 'zh-CN': '某文件第一条', en: 'document, article 1' }
const step = {
  ...{
    seq: 1,
    type: 'supervision.AccountabilityDue',
    occurredOn: '2024-06-01',
    recordedAt: '',
    actorName: '',
  },
  ...{ ofCourt: null, words: '', dueOn: null, level: null, source: '', sourceText: source },
}

describe('zx-accountability', () => {
  it('asks for its case; the last day is not late; the third level is the second urging', async () => {
    const client = clientOf({ 'supervision.accountability': () => pageOf(record) })
    const element = await show('zx-accountability', client, { caseId: 'c' })
    expect(client.queries).toMatchObject([{ input: { caseId: 'c', state: 'due' } }])
    expect(text(deep(element, '[part=footer]'))).not.toMatch(/逾期|未处理/)
    expect(text(deep(element, '[data-record]'))).toContain('已督促 2 次')
  })

  it('only who is known can be held responsible; a source is read in the reader’s language', async () => {
    look('en', 'light', 'normal')
    const client = clientOf({
      'supervision.accountability': () => pageOf(record),
      'supervision.accountability-steps': () => [step],
    })
    const element = await show('zx-accountability', client)
    deep(element, '[data-steps]').click()
    await shown(element, '.steps')
    expect(text(deep(element, '.steps'))).toContain(source.en)
    deep(element, '[data-act="supervision.decide-accountability"]').click()
    await waitFor(() => deep<HTMLDialogElement>(element, 'dialog')?.open)
    expect(all(element, 'dialog [name=responsible]')).toHaveLength(2)
  })

  it('says when a finding is looked at next, where there is such a day', async () => {
    const finding = {
      ...{ id: 'f', caseId: 'c', caseNumber: '执1', rule: 'x', holderName: '丙', supervisorName: '丁' },
      ...{ level: 2, raisedOn: '2024-06-01', dueOn: '2024-07-01', nextCheckOn: '2024-07-09', overdue: false },
    }
    const client = clientOf({
      'supervision.findings': () => pageOf(finding, { ...finding, id: 'g', nextCheckOn: null }),
    })
    const element = await show('zx-accountability', client, { shown: 'ladder' })
    expect(all(element, '[data-finding] ').map((row) => text(row).includes('7月9日'))).toEqual([true, false])
  })
})

const entry = (caseId: string, more: object = {}) => ({
  ...{ id: caseId, caseId, caseNumber: `执${caseId}`, debtorLabel: '某', state: 'maintained', round: 1 },
  ...{
    ruledOn: '2024-01-10',
    nextCheckOn: TODAY,
    daysLeft: 0,
    lastCheckOn: null,
    emptyChecks: 1,
    endedOn: null,
  },
  ...{
    waitingClues: 0,
    waitingApplications: 0,
    exitProposedBy: null,
    exitGround: null,
    resumedCaseNumber: null,
  },
  ...{ holderName: '丙', unitName: '一团队' },
  ...more,
})
const EXIT = '[data-act="maintenance.propose-exit"]'

describe('zx-terminated-board', () => {
  it('a check of today is not late; an exit is proposed only where nobody asks to resume', async () => {
    const rows = [entry('1'), entry('2', { waitingApplications: 1 })]
    const element = await show('zx-terminated-board', clientOf({ 'maintenance.list': () => pageOf(...rows) }))
    expect(text(deep(element, '[part=footer]'))).not.toContain('逾期')
    expect(all(element, '[data-entry]').map((row) => row.querySelectorAll(EXIT).length)).toEqual([1, 0])
  })

  it('looks thirty days ahead for checks, and offers nothing for what has ended', async () => {
    const ended = entry('1', { state: 'resumed', endedOn: '2024-06-01', nextCheckOn: null, daysLeft: null })
    const client = clientOf({ 'maintenance.list': () => pageOf(ended) })
    const element = await show('zx-terminated-board', client, { shown: 'due' })
    expect(client.queries).toMatchObject([{ input: { dueBy: '2024-07-28' } }])
    expect(all(element, 'tbody [data-act^=maintenance]')).toHaveLength(0)
  })

  it('what happened stands in the order of its days, and what came before the round is none of it', async () => {
    const clue = (id: string, receivedOn: string) => ({
      id,
      receivedOn,
      verifiedOn: null,
      content: `线索${id}`,
    })
    const check = {
      id: 'k',
      round: 1,
      checkedOn: '2024-05-01',
      channel: 'online',
      found: false,
      result: '核查',
      toldOn: null,
    }
    const client = clientOf({
      'maintenance.list': () => pageOf(entry('1')),
      'maintenance.get': () => ({ ...entry('1'), checks: [check], applications: [], enquiries: [] }),
      'clue.list': () => pageOf(clue('早', '2023-12-01'), clue('中', '2024-03-01')),
    })
    const element = await show('zx-terminated-board', client)
    deep(element, '[data-steps]').click()
    await shown(element, '.steps')
    expect(idsOf(element, 'step')).toEqual(['entry1', 'clue中', 'checkk'])
  })
})
