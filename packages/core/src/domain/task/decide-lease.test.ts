import { describe, expect, test } from 'vitest'
import type { DirectoryPerson, DirectoryUnit } from '../../kernel/directory'
import { systemActor } from '../../kernel/role'
import { given, person, TEST_COURT } from '../../testing/given'
import type { PartyRow } from '../case/model'
import type { MaterialRow } from '../dossier/model'
import { receive } from './decide'
import { NEW } from './decide-dispatch'
import { checkLease, takeBack } from './decide-lease'
import { evolveTask, type TaskRow, type TaskRows } from './model'

type Rows = TaskRows & { case_party: PartyRow; dossier_material: MaterialRow }

const staff = (id: string, active = true): DirectoryPerson => ({
  id,
  name: id,
  staffClass: 'clerk',
  roles: ['affairs-clerk'],
  unitId: 'affairs',
  active,
})
const people = [staff('head'), staff('worker')]
const units: DirectoryUnit[] = [
  { id: 'affairs', name: '事务集约团队', functions: ['affairs-team'], headId: 'head' },
]
const lent: TaskRow = {
  id: 'task-1',
  caseId: 'case-1',
  caseNumber: '（2024）甘12执1号',
  debtorLabel: '乙',
  kind: 'affair',
  affair: 'query-control',
  note: '',
  state: 'received',
  issuedBy: 'judge-1',
  issuedOn: '2024-09-26',
  unitId: 'affairs',
  workerId: 'worker',
  holderId: 'worker',
  dueOn: '2024-10-31',
  priority: 1,
  ...NEW,
  leaseUntil: '2024-10-01',
}
const one = { caseId: 'case-1', taskId: 'task-1' }
const clock = systemActor(TEST_COURT, 'clock')
const profile = { parameters: { 'task.lease-working-days': 2 } }
const usual = { people, units, profile, actor: clock, today: '2024-10-01' }
const world = (task: Partial<TaskRow> = {}, more: object = {}) =>
  given<Rows>({ task_task: [{ ...lent, ...task }] }, { ...usual, ...more })
const to = (outcome: { events: readonly { data: object }[] }) =>
  outcome.events.map(({ data }) => (data as { to?: string }).to)

describe('the clock looks at a lease', () => {
  test('on its day the work lies with the head, and the worker has nothing to report any more', () => {
    const stage = world()
    const { events } = stage.when(checkLease, one)
    expect(events).toMatchObject([{ type: 'task.LeaseExpired', data: { from: 'worker', to: 'head' } }])
    stage.record(evolveTask, events)
    const back = { state: 'issued', workerId: 'head', holderId: 'head', leaseUntil: null, receivedOn: null }
    expect(stage.view.get('task_task', 'task-1')).toMatchObject(back)
    expect(stage.when(checkLease, one).events).toEqual([])
  })

  test('the day before nothing happens, nor without a lease', () => {
    expect(world().when(checkLease, one, { today: '2024-09-30' }).events).toEqual([])
    expect(world({ leaseUntil: null }).when(checkLease, one).events).toEqual([])
  })

  test.each([
    ['there is no unit', { unitId: null }, {}],
    ['the unit has no head', {}, { units: [{ ...units[0], headId: null }] }],
    ['the head is not in service', {}, { people: [staff('head', false), staff('worker', false)] }],
  ])('it goes to the issuer when %s', (_why, task, more) => {
    expect(to(world(task, more).when(checkLease, one))).toEqual(['judge-1'])
  })

  test('it goes to the head also when the worker is no longer in service', () => {
    const gone = { people: [staff('head'), staff('worker', false)] }
    expect(to(world({}, gone).when(checkLease, one))).toEqual(['head'])
  })
})

describe('a lease begins', () => {
  const issued = { state: 'issued' as const, leaseUntil: null }
  const taken = (actorId: string, more: object = {}) => {
    const actor = person(actorId, 'affairs-clerk')
    const outcome = world(issued, more).when(receive, one, { actor, today: '2024-09-26' })
    return outcome.events.map(({ data }) => ('leaseUntil' in data ? data.leaseUntil : undefined))
  }

  test('with receiving, in working days: Thursday, then Friday and the Sunday that is worked', () => {
    expect(taken('worker')).toEqual(['2024-09-30'])
  })

  test('not for the head, and not where the court sets no number', () => {
    expect(taken('head')).toEqual([undefined])
    expect(taken('worker', { profile: {} })).toEqual([undefined])
  })
})

describe('taking back', () => {
  const input = { ...one, reason: '病假' }
  const head = person('head', 'affairs-clerk')
  const director = person('director', 'execution-director')

  test.each([head, director])('$id takes it from an absent worker', (actor) => {
    expect(to(world().when(takeBack, input, { actor }))).toEqual(['head'])
  })

  test.each([
    ['task.head-takes-back', {}, person('worker', 'affairs-clerk')],
    ['task.head-takes-back', { unitId: null }, head],
    ['task.no-state-skipped', { state: 'reported' as const }, head],
    ['task.lies-with-head', { workerId: 'head', holderId: 'head' }, head],
  ])('refused: %s', (rule, task, actor) => {
    expect(world(task).when(takeBack, input, { actor }).refused?.rule).toBe(rule)
  })

  test('only a task of the case', () => {
    const { refused } = world().when(takeBack, { ...input, taskId: 'other' }, { actor: head })
    expect(refused?.rule).toBe('task.not-found')
  })
})
