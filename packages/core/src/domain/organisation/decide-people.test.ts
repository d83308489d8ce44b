import { describe, expect, test } from 'vitest'
import { given, person } from '../../testing/given'
import type { NodeRow, NodeRows } from '../node/model'
import type { TaskRow, TaskRows } from '../task/model'
import { addPerson } from './decide'
import { handOverWork } from './decide-hand-over'
import { changePerson, receiveLentPerson, recordAbsence } from './decide-people'
import { directoryOf } from './index'
import { evolveOrganisation, type OrganisationRows, type PersonRow, type UnitRow } from './model'
import { CLASSES_OF_ROLE } from './rules'

const admin = person('admin-1', 'system-administrator')
const team: UnitRow = {
  id: 'team-1',
  name: '一团队',
  functions: ['implementation-team'],
  headId: 'judge-1',
  parentId: null,
}
const centre: UnitRow = {
  id: 'centre',
  name: '指挥中心',
  functions: ['command-centre'],
  headId: null,
  parentId: null,
}
const judge: PersonRow = {
  id: 'judge-1',
  name: '王法官',
  staffClass: 'quota-judge',
  roles: ['quota-judge'],
  unitId: 'team-1',
  active: true,
}
const other: PersonRow = { ...judge, id: 'judge-2', name: '赵法官' }
const clerk: PersonRow = { ...judge, id: 'clerk-1', name: '李书记员', staffClass: 'clerk', roles: ['clerk'] }
const staffed = () =>
  given<OrganisationRows>({ org_unit: [centre, team], org_person: [clerk, judge, other] }, { actor: admin })

describe('staff classes', () => {
  test('a clerk cannot be made a quota judge, neither when added nor later', () => {
    const input = { personId: 'clerk-9', name: '孙', staffClass: 'clerk' as const, unitId: null, head: false }
    const added = staffed().when(addPerson, { ...input, roles: ['clerk', 'quota-judge'] })
    const fault = {
      rule: 'organisation.role-fits-class',
      params: { role: 'quota-judge', staffClass: 'clerk' },
    }
    expect(added.refused).toMatchObject(fault)
    const changed = staffed().when(changePerson, {
      personId: 'clerk-1',
      roles: ['quota-judge'],
      reason: '轮岗',
    })
    expect(changed.refused).toMatchObject(fault)
  })

  test('with the class the role may be given', () => {
    const input = { personId: 'clerk-1', staffClass: 'quota-judge' as const, roles: ['quota-judge' as const] }
    expect(staffed().when(changePerson, { ...input, reason: '入额' }).events).toHaveLength(1)
  })

  test('every role of the table may be held by some class', () => {
    for (const classes of Object.values(CLASSES_OF_ROLE)) expect(classes.length).toBeGreaterThan(0)
  })
})

describe('changing a person', () => {
  test('what is left out stays', () => {
    const world = staffed()
    const { events } = world.when(changePerson, { personId: 'clerk-1', unitId: 'centre', reason: '轮岗' })
    world.record(evolveOrganisation, events, { stream: 'court/self' })
    expect(world.view.get('org_person', 'clerk-1')).toEqual({ ...clerk, unitId: 'centre' })
  })

  test.each([
    ['organisation.person-unknown', { personId: 'nobody' }],
    ['organisation.unit-unknown', { personId: 'clerk-1', unitId: 'nowhere' }],
    ['organisation.role-not-for-people', { personId: 'clerk-1', roles: ['system' as const] }],
    ['organisation.head-replaced-first', { personId: 'judge-1', active: false }],
    ['organisation.head-replaced-first', { personId: 'judge-1', unitId: 'centre' }],
    ['organisation.team-led-by-judge', { personId: 'judge-1', roles: ['team-head' as const] }],
  ])('refused: %s', (rule, change) => {
    expect(staffed().when(changePerson, { ...change, reason: '变动' }).refused?.rule).toBe(rule)
  })
})

describe('an absence', () => {
  const away = {
    personId: 'judge-1',
    from: '2026-03-02',
    until: '2026-03-06',
    deputyId: 'judge-2',
    reason: '年休假',
  }

  test('stands in the directory with its dates and deputy', () => {
    const world = staffed()
    world.record(evolveOrganisation, world.when(recordAbsence, away).events, { stream: 'court/self' })
    const dates = { awayFrom: '2026-03-02', awayUntil: '2026-03-06', deputyId: 'judge-2' }
    expect(directoryOf(world.view).person('judge-1')).toMatchObject(dates)
    expect(directoryOf(world.view).person('judge-2')).toEqual(other)
    const crossed = { ...away, personId: 'judge-2', deputyId: 'judge-1', from: '2026-03-06' }
    expect(world.when(recordAbsence, crossed).refused?.rule).toBe('organisation.receiver-present')
    const next = { ...crossed, from: '2026-03-07', until: '2026-03-08' }
    expect(world.when(recordAbsence, next).refused).toBeUndefined()
  })

  test.each([
    ['organisation.dates-in-order', { until: '2026-03-01' }],
    ['organisation.person-unknown', { personId: 'nobody' }],
    ['organisation.deputy-fits', { deputyId: 'judge-1' }],
    ['organisation.deputy-fits', { deputyId: 'clerk-1' }],
    ['organisation.deputy-fits', { deputyId: 'nobody' }],
  ])('refused: %s', (rule, change) => {
    expect(staffed().when(recordAbsence, { ...away, ...change }).refused?.rule).toBe(rule)
  })
})

describe('handing work over', () => {
  const node = { id: 'node-1', node: 'case-limit', holderId: 'judge-1' } as NodeRow
  const task = { id: 'task-1', affair: 'x', holderId: 'judge-1', state: 'reported' } as TaskRow
  const world = () =>
    given<NodeRows & TaskRows>(
      {
        node_node: [node, { ...node, id: 'node-2', holderId: 'judge-2' }],
        task_task: [task, { ...task, id: 'task-2', state: 'received', affair: 'plan' }],
      },
      {
        people: [{ ...judge, deputyId: 'judge-2' }, other, clerk],
        profile: {
          affairs: [
            {
              id: 'plan',
              unitKind: 'x',
              limit: { unit: 'day', count: 1 },
              reservedToJudge: true,
              source: 's',
            },
          ],
        },
      },
    )
  const input = { caseId: 'case-1', fromPersonId: 'judge-1', reason: '年休假' }

  test('takes all of one person in one act, to his deputy', () => {
    const { events, result } = world().when(handOverWork, input)
    expect(result).toEqual({ nodes: 1, tasks: 2 })
    expect(events.map(({ data }) => data.to)).toEqual(['judge-2', 'judge-2', 'judge-2'])
    expect(events.flatMap(({ data }) => ('as' in data ? [data.as] : []))).toEqual(['issuer', 'worker'])
  })

  test.each([
    ['organisation.receiver-present', { toPersonId: 'nobody' }],
    ['organisation.receiver-present', { toPersonId: 'judge-1' }],
    ['organisation.deputy-fits', { toPersonId: 'clerk-1' }],
    ['organisation.work-to-hand-over', { fromPersonId: 'clerk-1', toPersonId: 'judge-1' }],
  ])('refused: %s', (rule, change) => {
    expect(world().when(handOverWork, { ...input, ...change }).refused?.rule).toBe(rule)
  })

  test('not to somebody who is away today, but the day after', () => {
    const people = [judge, { ...other, awayFrom: '2026-03-01', awayUntil: '2026-03-02' }]
    const to = { ...input, toPersonId: 'judge-2' }
    const today = world().when(handOverWork, to, { people })
    expect(today.refused?.rule).toBe('organisation.receiver-present')
    expect(world().when(handOverWork, to, { people, today: '2026-03-03' }).refused).toBeUndefined()
  })
})

describe('a lent person', () => {
  const input = {
    fromCourtId: 'gan1221',
    personId: 'judge-1',
    name: '王法官',
    staffClass: 'quota-judge' as const,
    roles: ['quota-judge' as const],
    unitId: 'team-1',
    grantedBy: 'gan12/director',
    from: '2026-03-02',
    until: '2026-03-06',
    matter: '集中执行',
  }

  test('is entered once under an id of his own court, and may come again', () => {
    const world = staffed()
    const first = world.when(receiveLentPerson, input)
    expect(first.events.map(({ type }) => type)).toEqual([
      'organisation.PersonAdded',
      'organisation.PersonLent',
    ])
    world.record(evolveOrganisation, first.events, { stream: 'court/self' })
    const again = world.when(receiveLentPerson, { ...input, from: '2026-04-01', until: '2026-04-02' })
    expect(again.events.map(({ type }) => type)).toEqual(['organisation.PersonLent'])
    const found = directoryOf(world.view).person('gan1221:judge-1')
    expect(found).toMatchObject({ lentBy: 'gan1221', lentUntil: '2026-03-06' })
  })

  test.each([
    ['organisation.dates-in-order', { until: '2026-03-01' }],
    ['organisation.unit-unknown', { unitId: 'nowhere' }],
    ['organisation.role-not-for-people', { roles: ['system' as const] }],
    ['organisation.role-fits-class', { staffClass: 'clerk' as const }],
  ])('refused: %s', (rule, change) => {
    expect(staffed().when(receiveLentPerson, { ...input, ...change }).refused?.rule).toBe(rule)
  })
})
