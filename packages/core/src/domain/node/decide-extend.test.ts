import { describe, expect, test } from 'vitest'
import type { ExtensionRule } from '../../kernel/extension-rule'
import type { NodeDefinition } from '../../kernel/profile'
import type { Role } from '../../kernel/role'
import { chineseCalendar as calendar, caseLimitExtension, days, dueDate, months } from '../../law/index'
import { given, person } from '../../testing/given'
import { extendNode } from './decide-extend'
import { type DueExplanation, evolveNode, type NodeRow, type NodeRows } from './model'

const limits = { 'case-limit': months(6), 'appraisal-report': days(30), plain: days(10) }

function running(node: keyof typeof limits, more: Partial<NodeRow> = {}): NodeRow {
  const terms = { trigger: '2024-03-15', limit: limits[node], calendar, roll: false }
  const due = dueDate(terms)
  return {
    id: 'node-1',
    caseId: 'case-1',
    caseNumber: '（2024）甘1202执1号',
    debtorLabel: '李四',
    node,
    subjectId: '',
    state: 'running',
    trigger: 'case.Filed',
    triggerSeq: 1,
    startedOn: '2024-03-15',
    dueOn: due.date,
    provisional: false,
    holderId: 'judge-1',
    unitId: 'team-1',
    priority: 1,
    warnings: 3,
    breached: false,
    nextCheckOn: due.date,
    suspendedOn: null,
    missing: [],
    suspendedDays: 0,
    extendedTo: null,
    endedOn: null,
    endEvent: null,
    explanation: due.explanation as unknown as DueExplanation,
    source: 'design: a test',
    ...more,
  }
}

const appraisal: ExtensionRule<Role> = {
  by: ['execution-director'],
  most: days(15),
  times: 2,
  noticeDays: 5,
  source: 'law 法释〔2018〕15号 19',
}
const definition = (id: string, extension?: ExtensionRule<Role>) => ({
  id,
  warnDaysBefore: [5],
  ...(extension ? { extension } : {}),
})
const nodes = [
  definition('case-limit', caseLimitExtension),
  definition('appraisal-report', appraisal),
  definition('plain'),
] as unknown as NodeDefinition[]

const president = person('president', 'president')
const director = person('director', 'execution-director')
const ask = (to: string, more: object = {}) => ({
  caseId: 'case-1',
  nodeId: 'node-1',
  to,
  reason: '案情复杂',
  ...more,
})
const court = (row: NodeRow) => given<NodeRows>({ node_node: [row] })
const at = (today: string, actor = president) => ({ today, actor, profile: { nodes } })

describe('the limit of a case', () => {
  const row = running('case-limit')

  test('is longer by three months when the president allows it within five days before its end', () => {
    for (const today of ['2024-09-10', '2024-09-15']) {
      const { events, refused } = court(row).when(extendNode, ask('2024-12-15'), at(today))
      expect(refused, today).toBeUndefined()
      expect(events[0]?.data).toMatchObject({ from: '2024-09-15', to: '2024-12-15', askedOn: today })
    }
  })

  test.each([
    ['six days before the end', '2024-09-09', president, {}, 'node.extension-in-window'],
    ['the day after the end', '2024-09-16', president, {}, 'node.extension-before-expiry'],
    [
      'after the end, though asked for before',
      '2024-09-16',
      president,
      { askedOn: '2024-09-14' },
      'node.extension-before-expiry',
    ],
    ['by the director', '2024-09-12', director, {}, 'node.extension-by-approver'],
    [
      'one day more than three months',
      '2024-09-12',
      president,
      { to: '2024-12-16' },
      'node.extension-within-most',
    ],
    ['to a day before', '2024-09-12', president, { to: '2024-09-15' }, 'node.extension-moves-forward'],
    ['asked for tomorrow', '2024-09-12', president, { askedOn: '2024-09-13' }, 'node.extension-in-window'],
    [
      'asked for in good time, too early',
      '2024-09-12',
      president,
      { askedOn: '2024-09-01' },
      'node.extension-in-window',
    ],
  ])('is not extended %s', (_what, today, actor, more, rule) => {
    const { refused, events } = court(row).when(extendNode, ask('2024-12-15', more), at(today, actor))
    expect([refused?.rule, events]).toEqual([rule, []])
  })

  test('says to whom it has to go, and when it may be asked for', () => {
    const who = court(row).when(extendNode, ask('2024-12-15'), at('2024-09-12', director)).refused
    expect(who?.params).toEqual({ node: 'case-limit', role: 'president' })
    const when = court(row).when(extendNode, ask('2024-12-15'), at('2024-08-01')).refused
    expect(when?.params).toMatchObject({
      opensOn: '2024-09-10',
      closesOn: '2024-09-15',
      askedOn: '2024-08-01',
    })
  })

  test('is extended again only under the number of a filing with the high court', () => {
    const twice = court(row)
    const first = twice.when(extendNode, ask('2024-12-15'), at('2024-09-12'))
    twice.record(evolveNode, first.events)
    const again = ask('2025-03-15')
    const refused = twice.when(extendNode, again, at('2024-12-12')).refused
    expect([refused?.rule, refused?.params]).toEqual([
      'node.extension-count',
      { node: 'case-limit', times: 1 },
    ])
    const filed = twice.when(extendNode, { ...again, filing: '甘高法备〔2024〕3号' }, at('2024-12-12'))
    expect(filed.events[0]?.data).toMatchObject({ to: '2025-03-15', filing: '甘高法备〔2024〕3号' })
  })

  test('that stands still can be extended as on the day on which it stopped', () => {
    const stopped = (suspendedOn: string) => running('case-limit', { state: 'suspended', suspendedOn })
    const inWindow = court(stopped('2024-09-12')).when(extendNode, ask('2024-12-15'), at('2024-11-01'))
    expect(inWindow.events[0]?.data).toMatchObject({ to: '2024-12-15', nextCheckOn: null })
    const early = court(stopped('2024-05-01')).when(extendNode, ask('2024-12-15'), at('2024-11-01'))
    expect(early.refused?.rule).toBe('node.extension-in-window')
  })
})

describe('other clocks', () => {
  test('that have to be asked for some days before the end are not extended later', () => {
    const row = running('appraisal-report')
    const late = court(row).when(extendNode, ask('2024-04-29'), at('2024-04-10', director)).refused
    expect([late?.rule, late?.params]).toEqual([
      'node.extension-in-window',
      { node: 'appraisal-report', askedOn: '2024-04-10', opensOn: '2024-03-15', closesOn: '2024-04-09' },
    ])
    const inTime = court(row).when(extendNode, ask('2024-04-29'), at('2024-04-09', director))
    expect(inTime.events[0]?.data).toMatchObject({ to: '2024-04-29' })
  })

  test('have a last extension that no filing goes beyond', () => {
    const twice = court(running('appraisal-report'))
    for (const [today, to] of [
      ['2024-04-01', '2024-04-29'],
      ['2024-04-20', '2024-05-14'],
    ] as const) {
      twice.record(evolveNode, twice.when(extendNode, ask(to), at(today, director)).events)
    }
    const third = ask('2024-05-20', { filing: '1号' })
    expect(twice.when(extendNode, third, at('2024-05-01', director)).refused?.rule).toBe(
      'node.extension-count',
    )
  })

  test('of which the profile says nothing are extended by any leader, never after their end', () => {
    const row = running('plain')
    const may = court(row).when(extendNode, ask('2024-12-31'), at('2024-03-16', director))
    expect(may.events[0]?.data).toMatchObject({ to: '2024-12-31' })
    const late = court(row).when(extendNode, ask('2024-12-31'), at('2024-03-26', director)).refused
    expect(late?.rule).toBe('node.extension-before-expiry')
  })

  test('that rolled end on the day that was decided', () => {
    const terms = { trigger: '2024-03-06', limit: days(10), calendar, roll: true }
    const due = dueDate(terms)
    const row = running('plain', {
      dueOn: due.date,
      explanation: due.explanation as unknown as DueExplanation,
    })
    expect(row.dueOn, 'a Saturday has rolled').toBe('2024-03-18')
    const to = (day: string) =>
      court(row).when(extendNode, ask(day), at('2024-03-15', director)).events[0]?.data
    expect(to('2024-03-28')).toMatchObject({ to: '2024-03-28' })
    expect(to('2024-03-30'), 'a Saturday rolls again').toMatchObject({ to: '2024-04-01' })
  })
})
