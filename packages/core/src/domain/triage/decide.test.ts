import { describe, expect, test } from 'vitest'
import { systemActor } from '../../kernel/role'
import { combinations, rowFor } from '../../profiles/validate-triage'
import { answersOf, TWELVE, threeClasses } from '../../scenarios/triage-cases'
import { type Circumstances, given, person } from '../../testing/given'
import { aCase } from '../../testing/rows'
import type { TaskRow } from '../task/model'
import { decideTriage, overrideTriage, recordFacts, type TriageView } from './decide'
import { decideClass, isSettled } from './decide-class'
import { evolveTriage } from './model'

const clerk = person('affairs-1', 'affairs-clerk')
const head = person('judge-1', 'team-head')
const sorted: Circumstances = { profile: { triage: threeClasses }, actor: clerk }
const one = { caseId: 'case-1' }

/** A case with its answers recorded. */
function answered(short: string, circumstances: Circumstances = sorted) {
  const court = given<TriageView>({ case_case: [aCase()] }, circumstances)
  const { events } = court.when(recordFacts, { ...one, answers: answersOf(short), basis: undefined })
  court.record(evolveTriage, events)
  return court
}

/** A case that is sorted by the table. */
function decided(short: string) {
  const court = answered(short)
  court.record(evolveTriage, court.when(decideTriage, one).events, { actor: clerk })
  return court
}

describe('the table', () => {
  test.each(TWELVE)('%s is a case of class %s by line %i', (short, expected, tableRow) => {
    expect(decideClass(threeClasses, answersOf(short))).toMatchObject({ class: expected, tableRow })
  })

  test('what nobody has answered is unknown', () => {
    const table = [
      { when: { 'one-go': 'unknown' }, class: 'simple' },
      { when: {}, class: 'ordinary' },
    ] as const
    expect(decideClass({ ...threeClasses, table }, {})?.class).toBe('simple')
    expect(decideClass({ ...threeClasses, table }, { 'one-go': 'no' })?.class).toBe('ordinary')
  })

  test('gives nothing where no line fits, or the line names a class that is none', () => {
    const table = [{ when: { 'one-go': 'yes' }, class: 'nowhere' }] as const
    expect(decideClass({ ...threeClasses, table }, { 'one-go': 'no' })).toBeUndefined()
    expect(decideClass({ ...threeClasses, table }, { 'one-go': 'yes' })).toBeUndefined()
  })

  test('is read as the profiles read it when they check that nothing is left open', () => {
    const ids = threeClasses.criteria.map(({ id }) => id)
    const all = [...combinations(ids)]
    expect(all).toHaveLength(81)
    for (const answers of all) {
      expect(decideClass(threeClasses, answers)?.tableRow).toBe(rowFor(threeClasses, answers))
    }
  })

  test.each([
    ['????', false],
    ['?y??', true],
    ['ynn?', false],
    ['yn?n', true],
    ['nn?n', false],
    ['???y', true],
  ])('with %s the facts suffice: %s', (short, settled) => {
    expect(isSettled(threeClasses, answersOf(short))).toBe(settled)
  })

  test('an unknown answer that has a line of its own is not settled by what it may become', () => {
    const table = [
      { when: { 'one-go': 'unknown' }, class: 'simple' },
      { when: {}, class: 'ordinary' },
    ] as const
    expect(isSettled({ ...threeClasses, table }, {})).toBe(false)
  })
})

describe('recording facts', () => {
  test('keeps what was answered before', () => {
    const court = answered('yn??')
    const { events } = court.when(recordFacts, { ...one, answers: { 'one-go': 'yes' }, basis: '查控结果' })
    expect(events[0]?.data).toEqual({ ...one, answers: answersOf('yny?'), basis: '查控结果' })
    court.record(evolveTriage, events)
    const again = court.when(recordFacts, { ...one, answers: {}, basis: undefined })
    expect(again.events[0]?.data).toMatchObject({ basis: '查控结果' })
  })

  test('is refused for a criterion that the court does not ask', () => {
    const { refused } = answered('????').when(recordFacts, {
      ...one,
      answers: { colour: 'yes' },
      basis: undefined,
    })
    expect(refused).toMatchObject({ rule: 'triage.criterion-known', params: { criterion: 'colour' } })
  })
})

describe('sorting', () => {
  test('says class, lane, line and all answers', () => {
    const { events, result } = answered('nnyn').when(decideTriage, one)
    expect(events).toEqual([
      {
        type: 'triage.Decided',
        data: {
          ...one,
          class: 'one-off',
          lane: 'fast',
          tableRow: 3,
          from: null,
          answers: answersOf('nnyn'),
        },
      },
    ])
    expect(result).toEqual({ class: 'one-off', lane: 'fast' })
    expect(decided('nnyn').view.get('triage_result', 'case-1')).toMatchObject({
      class: 'one-off',
      decidedBy: 'rule',
      deciderId: 'affairs-1',
      decidedOn: '2026-03-02',
      tableRow: 3,
      reason: null,
    })
  })

  test('a forced eviction that turns up later makes a simple case ordinary, and nothing else does it again', () => {
    const court = decided('ynyn')
    expect(court.when(decideTriage, one).refused).toMatchObject({
      rule: 'triage.facts-changed',
      params: { class: 'simple' },
    })
    const more = { ...one, answers: { 'forced-eviction': 'yes' }, basis: undefined } as const
    court.record(evolveTriage, court.when(recordFacts, more).events)
    const { events } = court.when(decideTriage, one)
    expect(events[0]?.data).toMatchObject({ class: 'ordinary', lane: 'slow', from: 'simple' })
  })

  test('waits for the confirmed query where the court wants it', () => {
    const after = { ...sorted, profile: { triage: { ...threeClasses, when: 'after-query' } } } as const
    const withTask = (affair: string, state: TaskRow['state']) =>
      given<TriageView>(
        { case_case: [aCase()], task_task: [{ id: 'task-1', affair, state } as TaskRow] },
        after,
      )
    expect(answered('ynyn', after).when(decideTriage, one).refused?.rule).toBe('triage.after-query')
    const early = withTask('query-control', 'reported').when(decideTriage, one)
    expect(early.refused?.rule).toBe('triage.after-query')
    expect(withTask('hotline', 'confirmed').when(decideTriage, one).refused?.rule).toBe('triage.after-query')
    expect(withTask('query-control', 'confirmed').when(decideTriage, one).refused).toBeUndefined()
  })

  test('is refused by a table with a gap', () => {
    const table = threeClasses.table.slice(0, -1)
    const { refused } = answered('nnnn').when(decideTriage, one, {
      profile: { triage: { ...threeClasses, table } },
    })
    expect(refused?.rule).toBe('triage.table-covers-answers')
  })
})

describe('changing the class by hand', () => {
  const input = { ...one, class: 'ordinary', reason: '涉案人数众多' }

  test('keeps what the table had said', () => {
    const court = decided('ynyn')
    const { events } = court.when(overrideTriage, input, { actor: head })
    expect(events).toEqual([
      {
        type: 'triage.Overridden',
        data: { ...one, class: 'ordinary', lane: 'slow', from: 'simple', reason: '涉案人数众多' },
      },
    ])
    court.record(evolveTriage, events, { actor: head, today: '2026-03-04' })
    expect(court.view.get('triage_result', 'case-1')).toMatchObject({
      class: 'ordinary',
      lane: 'slow',
      decidedBy: 'person',
      deciderId: 'judge-1',
      decidedOn: '2026-03-04',
      reason: '涉案人数众多',
      tableRow: 2,
      ruleClass: 'simple',
    })
  })

  test('is not undone by the table', () => {
    const court = decided('ynyn')
    court.record(evolveTriage, court.when(overrideTriage, input).events, { actor: head })
    expect(court.when(decideTriage, one).refused?.rule).toBe('triage.override-stands')
  })

  test('is refused for an unknown class, the same class, and a case without one', () => {
    const court = decided('ynyn')
    const asked = (change: Partial<typeof input>) =>
      court.when(overrideTriage, { ...input, ...change }).refused?.rule
    expect(asked({ class: 'hard' })).toBe('triage.class-known')
    expect(asked({ class: 'simple' })).toBe('triage.override-changes-class')
    expect(answered('ynyn').when(overrideTriage, input).refused?.rule).toBe('triage.decided-first')
  })
})

describe('which cases are sorted', () => {
  const acts = [
    ['facts', recordFacts, { ...one, answers: {}, basis: undefined }],
    ['class', decideTriage, one],
    ['override', overrideTriage, { ...one, class: 'ordinary', reason: '—' }],
  ] as const

  test.each(acts)(
    '%s: only first enforcements that are open, where the profile sorts',
    (_what, act, input) => {
      const rule = (rows: Parameters<typeof aCase>[0] | undefined, circumstances: Circumstances = sorted) => {
        const court = given<TriageView>({ case_case: rows ? [aCase(rows)] : [] }, circumstances)
        return court.when(act as typeof recordFacts, input as never, { actor: systemActor('gan12', 'x') })
          .refused?.rule
      }
      expect(rule({}, {})).toBe('triage.no-policy')
      expect(rule({ state: 'closed' })).toBe('triage.case-open')
      expect(rule(undefined)).toBe('triage.case-open')
      for (const kind of ['resumed', 'preservation', 'other'] as const) {
        expect(rule({ kind })).toBe('triage.first-enforcement-only')
      }
      expect(rule({ state: 'filed' })).not.toBe('triage.case-open')
    },
  )
})
