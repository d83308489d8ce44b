import { describe, expect, test } from 'vitest'
import type { DirectoryPerson, DirectoryUnit } from '../../kernel/directory'
import type { AffairDefinition } from '../../kernel/profile'
import { systemActor } from '../../kernel/role'
import { given, person, TEST_COURT } from '../../testing/given'
import type { CaseRow, PartyRow } from '../case/model'
import type { MaterialRow } from '../dossier/model'
import { confirm, receive, report, returnTask, withdraw } from './decide'
import { dispatch, NEW } from './decide-dispatch'
import { evolveTask, type ResultRows, type TaskRow, type TaskRows } from './model'

type Rows = TaskRows &
  ResultRows & { case_case: CaseRow; case_party: PartyRow; dossier_material: MaterialRow }
const judge = person('judge-1', 'quota-judge')
const otherJudge = person('judge-2', 'quota-judge')
const director = person('director', 'execution-director')
const worker = person('affairs-1', 'affairs-clerk')
const colleague = person('affairs-2', 'affairs-clerk')
const stranger = person('clerk-9', 'clerk')
const system = systemActor(TEST_COURT, 'reaction')

const staff = (id: string, unitId: string | null, ...roles: DirectoryPerson['roles']): DirectoryPerson => ({
  id,
  name: id,
  staffClass: 'clerk',
  roles,
  unitId,
  active: true,
})
const people = [
  staff('judge-1', 'team-1', 'quota-judge'),
  staff('judge-2', 'team-1', 'quota-judge'),
  staff('affairs-1', 'affairs', 'affairs-clerk'),
  staff('affairs-2', 'affairs', 'affairs-clerk'),
  staff('clerk-9', 'elsewhere', 'clerk'),
  { ...staff('gone', 'affairs', 'affairs-clerk'), active: false },
]
const units: DirectoryUnit[] = [
  { id: 'affairs', name: '事务集约团队', functions: ['affairs-team'], headId: 'affairs-1' },
  { id: 'disposal', name: '财产处置团队', functions: ['disposal-team'], headId: null },
  { id: 'fund', name: '案款管理团队', functions: ['fund-team'], headId: 'gone' },
]
const affair = (id: string, unitKind: string, more: Partial<AffairDefinition> = {}): AffairDefinition => ({
  id,
  unitKind,
  limit: { unit: 'working-day', count: 5 },
  source: 'seed 000:11',
  ...more,
})
const affairs = [
  affair('query-control', 'affairs-team'),
  affair('in-days', 'affairs-team', { limit: { unit: 'day', count: 5 } }),
  affair('auction-aux', 'disposal-team'),
  affair('payout-aux', 'fund-team'),
  affair('hotline', 'petition-reception'),
  affair('decide-plan', 'affairs-team', { reservedToJudge: true }),
]
const usual = { people, units, profile: { affairs }, actor: judge, today: '2024-09-26' }

const openCase = {
  id: 'case-1',
  caseNumber: '（2024）甘12执1号',
  state: 'assigned',
  undertakerId: 'judge-1',
  debtorLabel: '乙',
  priority: 0,
} as CaseRow
const issued: TaskRow = {
  id: 'task-1',
  caseId: 'case-1',
  caseNumber: openCase.caseNumber,
  debtorLabel: '乙',
  kind: 'instruction',
  affair: 'query-control',
  note: '',
  state: 'issued',
  issuedBy: 'judge-1',
  issuedOn: '2024-09-26',
  unitId: 'affairs',
  workerId: 'affairs-1',
  holderId: 'affairs-1',
  dueOn: '2024-10-09',
  priority: 0,
  ...NEW,
}
const received: TaskRow = { ...issued, state: 'received' }
const reported: TaskRow = { ...issued, state: 'reported', holderId: 'judge-1' }
const one = { caseId: 'case-1', taskId: 'task-1' }
const query = { caseId: 'case-1', kind: 'affair' as const, affair: 'query-control' }
const world = (task?: TaskRow, found: CaseRow = openCase) =>
  given<Rows>({ case_case: [found], task_task: task ? [task] : [] }, usual)

describe('dispatch', () => {
  test('goes to the unit of the affair and lies with its head; copies the case; counts working days only', () => {
    const { events, result } = world().when(dispatch, query)
    expect(result).toEqual({ taskId: 'task-1' })
    // 27, 29 and 30 September and 8, 9 October 2024: the holiday is left out, the moved Sunday counts.
    expect(events).toEqual([{ type: 'task.Dispatched', data: { ...issued, kind: 'affair' } }])
  })

  test('a limit in calendar days ends on its day, holiday or not', () => {
    const { events } = world().when(dispatch, { ...query, affair: 'in-days' })
    expect(events[0]?.data).toMatchObject({ dueOn: '2024-10-01' })
  })

  test('goes to the named person and that person’s unit', () => {
    const { events } = world().when(dispatch, { ...query, workerId: 'clerk-9', exception: '在外' })
    const whose = { workerId: 'clerk-9', holderId: 'clerk-9', unitId: 'elsewhere' }
    expect(events[0]?.data).toMatchObject({ ...whose, exception: '在外' })
  })

  test('by the director in his own name, by the system in the undertaker’s', () => {
    const issuers = [director, system].map(
      (actor) => world().when(dispatch, query, { actor }).events[0]?.data,
    )
    expect(issuers).toMatchObject([{ issuedBy: 'director' }, { issuedBy: 'judge-1' }])
  })

  test.each([
    ['task.affair-unknown', { affair: 'nothing' }],
    ['task.worker-unknown', { workerId: 'nobody' }],
    ['task.worker-unknown', { workerId: 'gone' }],
    ['task.pooled-by-default', { workerId: 'clerk-9' }],
    ['task.unit-without-head', { affair: 'auction-aux' }],
    ['task.unit-without-head', { affair: 'payout-aux' }],
    ['task.unit-without-head', { affair: 'hotline' }],
    ['task.reserved-to-judge', { affair: 'decide-plan' }],
    ['task.reserved-to-judge', { affair: 'decide-plan', workerId: 'affairs-2' }],
  ])('refused: %s', (rule, change) => {
    expect(world().when(dispatch, { ...query, ...change }).refused?.rule).toBe(rule)
  })

  test('an act reserved to judges goes to a judge', () => {
    const input = { ...query, affair: 'decide-plan', workerId: 'judge-2' }
    expect(world().when(dispatch, input).refused).toBeUndefined()
  })

  test('not by a judge who does not undertake the case', () => {
    const { refused } = world().when(dispatch, query, { actor: otherJudge })
    const params = { undertakerId: 'judge-1' }
    expect(refused).toMatchObject({ rule: 'task.undertaker-dispatches', params })
  })

  test('not by anybody in a case without an undertaker; the system has nobody to confirm', () => {
    const filed: CaseRow = { ...openCase, state: 'filed', undertakerId: null }
    const refusals = [judge, system].map((actor) => world(undefined, filed).when(dispatch, query, { actor }))
    const rules = ['task.undertaker-dispatches', 'task.needs-undertaker']
    expect(refusals.map(({ refused }) => refused?.rule)).toEqual(rules)
  })

  test('not in a closed case', () => {
    const { refused } = world(undefined, { ...openCase, state: 'closed' }).when(dispatch, query)
    expect(refused).toMatchObject({ rule: 'task.case-open', params: { state: 'closed' } })
  })
})

describe('receive', () => {
  test.each([
    ['the named worker', issued, worker],
    ['another of the unit', issued, colleague],
    ['after it was sent back', { ...issued, state: 'returned' as const }, worker],
  ])('%s becomes the worker', (_what, task, actor) => {
    const { events } = world(task).when(receive, one, { actor })
    expect(events).toEqual([{ type: 'task.Received', data: { ...one, workerId: actor.id } }])
  })

  test.each([stranger, person('gone', 'affairs-clerk')])('not by $id of another unit or none', (actor) => {
    const { refused } = world(issued).when(receive, one, { actor })
    expect(refused).toMatchObject({ rule: 'task.only-unit-receives', params: { unitId: 'affairs' } })
  })

  test('no unit: only the worker, not everybody who has no unit either', () => {
    const actor = person('loner', 'clerk')
    const task = { ...issued, unitId: null }
    const { refused } = world(task).when(receive, one, { actor, people: [staff('loner', null, 'clerk')] })
    expect(refused?.rule).toBe('task.only-unit-receives')
  })

  test('a reserved act does not pass to an assistant of the unit', () => {
    const { refused } = world({ ...issued, affair: 'decide-plan' }).when(receive, one, { actor: colleague })
    expect(refused?.rule).toBe('task.reserved-to-judge')
  })

  test('not twice', () => {
    expect(world(received).when(receive, one, { actor: worker }).refused?.rule).toBe('task.no-state-skipped')
  })
})

describe('report', () => {
  const input = { ...one, report: '已查控' }

  test('by the holder', () => {
    const { events } = world(received).when(report, input, { actor: worker })
    expect(events).toEqual([
      { type: 'task.Reported', data: { ...input, affair: 'query-control', turn: 1, results: [] } },
    ])
  })

  test('not by a colleague', () => {
    const { refused } = world(received).when(report, input, { actor: colleague })
    expect(refused).toMatchObject({ rule: 'task.holder-reports', params: { holderId: 'affairs-1' } })
  })

  test.each(['issued', 'returned', 'reported', 'confirmed', 'withdrawn'] as const)('not when %s', (state) => {
    const { refused } = world({ ...issued, state }).when(report, input, { actor: worker })
    expect(refused).toMatchObject({ rule: 'task.no-state-skipped', params: { state, needed: 'received' } })
  })
})

describe('closing the loop', () => {
  const back = { ...one, reason: '材料不全' }

  test('the issuer confirms or sends back', () => {
    const data = { ...one, affair: 'query-control' }
    expect(world(reported).when(confirm, one).events).toEqual([{ type: 'task.Confirmed', data }])
    expect(world(reported).when(returnTask, back).events).toEqual([
      { type: 'task.Returned', data: { ...data, reason: '材料不全' } },
    ])
  })

  test('the undertaker confirms what the director or a predecessor issued', () => {
    expect(world({ ...reported, issuedBy: 'director' }).when(confirm, one).refused).toBeUndefined()
  })

  test('but not his own work that the director gave him', () => {
    const own = { ...reported, issuedBy: 'director', workerId: 'judge-1', holderId: 'director' }
    expect(world(own).when(confirm, one).refused?.rule).toBe('task.issuer-confirms')
    expect(world(own).when(confirm, one, { actor: director }).refused).toBeUndefined()
  })

  test.each([worker, colleague, otherJudge, director])('not by $id', (actor) => {
    expect(world(reported).when(confirm, one, { actor }).refused?.rule).toBe('task.issuer-confirms')
    expect(world(reported).when(returnTask, back, { actor }).refused?.rule).toBe('task.issuer-confirms')
  })

  test.each(['issued', 'received', 'returned', 'confirmed', 'withdrawn'] as const)('not when %s', (state) => {
    expect(world({ ...issued, state }).when(confirm, one).refused?.rule).toBe('task.no-state-skipped')
    expect(world({ ...issued, state }).when(returnTask, back).refused?.rule).toBe('task.no-state-skipped')
  })
})

describe('withdraw', () => {
  const input = { ...one, reason: '已无必要' }

  test.each(['issued', 'received', 'reported', 'returned'] as const)('when %s', (state) => {
    expect(world({ ...issued, state }).when(withdraw, input).events).toHaveLength(1)
  })

  test.each(['confirmed', 'withdrawn'] as const)('not when %s', (state) => {
    expect(world({ ...issued, state }).when(withdraw, input).refused?.rule).toBe('task.no-state-skipped')
  })

  test('not by the worker', () => {
    expect(world(issued).when(withdraw, input, { actor: worker }).refused?.rule).toBe('task.issuer-withdraws')
  })
})

test('an affair that is not there is said to be not there', () => {
  const text = { ...one, report: 'x', reason: 'x' }
  const rules = [receive, confirm].map((decide) => world().when(decide, one).refused?.rule)
  rules.push(world().when(report, text).refused?.rule, world().when(returnTask, text).refused?.rule)
  rules.push(world().when(withdraw, text).refused?.rule)
  expect(rules).toEqual(Array(5).fill('task.not-found'))
})

describe('who holds it', () => {
  test('follows the loop: worker, issuer, worker, issuer, nobody', () => {
    const court = world()
    const holders: unknown[] = []
    const next = ({ events }: { readonly events: readonly { type: string; data: object }[] }) => {
      court.record(evolveTask, events)
      holders.push(court.view.get('task_task', 'task-1')?.holderId)
    }
    next(court.when(dispatch, query))
    next(court.when(receive, one, { actor: colleague }))
    next(court.when(report, { ...one, report: '一' }, { actor: colleague }))
    next(court.when(returnTask, { ...one, reason: '二' }))
    next(court.when(receive, one, { actor: colleague }))
    next(court.when(report, { ...one, report: '三' }, { actor: colleague }))
    next(court.when(confirm, one))
    expect(holders).toEqual(['affairs-1', 'affairs-2', 'judge-1', 'affairs-2', 'affairs-2', 'judge-1', null])
    expect(court.view.get('task_task', 'task-1')).toMatchObject({ state: 'confirmed', report: '三' })
  })

  test('a new undertaker takes over what waits for the old one; work and finished affairs stay', () => {
    const done: TaskRow = { ...issued, id: 'task-3', state: 'confirmed', holderId: null }
    const directors: TaskRow = { ...reported, id: 'task-4', issuedBy: 'director', holderId: 'director' }
    const court = given<Rows>({ task_task: [reported, { ...received, id: 'task-2' }, done, directors] })
    const data = { caseId: 'case-1', undertakerId: 'judge-2', unitId: null, from: 'judge-1', reason: '调动' }
    court.record(evolveTask, [{ type: 'case.Assigned', data }])
    const held = court.view.all('task_task').map(({ issuedBy, holderId }) => [issuedBy, holderId])
    expect(held).toEqual([
      ['judge-2', 'judge-2'],
      ['judge-2', 'affairs-1'],
      ['judge-1', null],
      ['director', 'director'],
    ])
  })
})
