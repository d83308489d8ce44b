import { describe, expect, test } from 'vitest'
import { given, person } from '../../testing/given'
import { aCase } from '../../testing/rows'
import type { CaseRows } from '../case/model'
import { analyseCase, changePlan, decidePlan } from './decide'
import { evolvePlan, type ItemRow, type PlanRow, type PlanRows } from './model'

type Rows = Pick<CaseRows, 'case_case'> & PlanRows

const judge = person('judge-1', 'quota-judge')
const analysed: PlanRow = {
  id: 'case-1',
  caseId: 'case-1',
  analysis: '被执行人有厂房一处',
  analysedBy: 'judge-1',
  analysedOn: '2026-03-02',
  version: 0,
}
const item: ItemRow = {
  id: 'item-9',
  caseId: 'case-1',
  affair: 'query-control',
  note: '',
  because: '查明存款',
  workerId: null,
  exception: null,
  since: 1,
  droppedIn: null,
}
const wanted = { caseId: 'case-1', items: [{ affair: 'query-control', because: '查明存款' }] }
const change = { caseId: 'case-1', reason: '发现车辆', add: [], drop: ['item-9'] }

describe('the plan of a case', () => {
  test('is decided after the analysis, and each item becomes an instruction', () => {
    const court = given<Rows>({ case_case: [aCase()] })
    expect(court.when(decidePlan, wanted, { actor: judge }).refused?.rule).toBe('plan.analysed-first')
    const { events } = court.when(analyseCase, { caseId: 'case-1', analysis: '有厂房' }, { actor: judge })
    court.record(evolvePlan, events, { actor: judge })
    expect(court.view.get('plan_plan', 'case-1')).toMatchObject({ analysedBy: 'judge-1', version: 0 })
    const decided = court.when(decidePlan, wanted, { actor: judge })
    expect(decided.events.map(({ type }) => type)).toEqual(['plan.Decided', 'plan.ItemAdded'])
    court.record(evolvePlan, decided.events, { actor: judge })
    expect(court.view.all('plan_version')).toMatchObject([{ version: 1, reason: null, decidedBy: 'judge-1' }])
    expect(court.when(decidePlan, wanted, { actor: judge }).refused?.rule).toBe('plan.changed-with-reason')
  })

  test('analysed again, it keeps the version that stands', () => {
    const court = given<Rows>({ case_case: [aCase()], plan_plan: [{ ...analysed, version: 2 }] })
    const { events } = court.when(analyseCase, { caseId: 'case-1', analysis: '又有存款' }, { actor: judge })
    court.record(evolvePlan, events, { actor: judge })
    expect(court.view.get('plan_plan', 'case-1')).toMatchObject({ analysis: '又有存款', version: 2 })
  })

  test.each([
    ['an assistant', person('judge-1', 'judge-assistant'), 'plan.reserved-to-judge'],
    ['another judge', person('judge-2', 'quota-judge'), 'plan.undertaker-decides'],
  ])('is not made by %s', (_who, actor, rule) => {
    const court = given<Rows>({
      case_case: [aCase()],
      plan_plan: [{ ...analysed, version: 1 }],
      plan_item: [item],
    })
    const analysis = { caseId: 'case-1', analysis: '有厂房' }
    expect(court.when(analyseCase, analysis, { actor }).refused?.rule).toBe(rule)
    expect(court.when(decidePlan, wanted, { actor }).refused?.rule).toBe(rule)
    expect(court.when(changePlan, change, { actor }).refused?.rule).toBe(rule)
  })

  test('of a closed case is not made', () => {
    const court = given<Rows>({ case_case: [aCase({ state: 'closed' })], plan_plan: [analysed] })
    expect(court.when(decidePlan, wanted, { actor: judge }).refused?.rule).toBe('plan.case-open')
  })
})

describe('changing the plan', () => {
  const court = given<Rows>({
    case_case: [aCase()],
    plan_plan: [{ ...analysed, version: 1 }],
    plan_item: [item, { ...item, id: 'item-8', droppedIn: 1 }],
  })

  test('makes the next version, with its reason; what is dropped says in which', () => {
    const { events } = court.when(
      changePlan,
      { ...change, add: [{ affair: 'measures', because: '车辆在逃' }] },
      { actor: judge },
    )
    expect(events).toMatchObject([
      { type: 'plan.Decided', data: { version: 2, reason: '发现车辆' } },
      { type: 'plan.ItemDropped', data: { itemId: 'item-9', version: 2 } },
      { type: 'plan.ItemAdded', data: { affair: 'measures', since: 2 } },
    ])
  })

  test.each([
    ['nothing', { ...change, drop: [] }, 'plan.change-changes'],
    ['what was dropped before', { ...change, drop: ['item-8'] }, 'plan.item-stands'],
    ['what was never there', { ...change, drop: ['item-7'] }, 'plan.item-stands'],
  ])('of %s is refused', (_what, input, rule) => {
    expect(court.when(changePlan, input, { actor: judge }).refused?.rule).toBe(rule)
  })

  test('waits for a plan', () => {
    const none = given<Rows>({ case_case: [aCase()], plan_plan: [analysed] })
    expect(none.when(changePlan, change, { actor: judge }).refused?.rule).toBe('plan.decided-first')
  })
})
