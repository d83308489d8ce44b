import { describe, expect, test } from 'vitest'
import { given, person, TEST_COURT } from '../../testing/given'
import { addPerson, addUnit, appointHead, establishCourt } from './decide'
import { directoryOf } from './index'
import {
  type CourtRow,
  evolveOrganisation,
  type OrganisationRows,
  type PersonRow,
  type UnitRow,
} from './model'

const admin = person('admin-1', 'system-administrator')
const court: CourtRow = {
  id: TEST_COURT,
  name: '陇南市中级人民法院',
  level: 'intermediate',
  parentId: null,
  codeName: '甘12',
  profileId: 'baseline',
  special: null,
}
const team: UnitRow = {
  id: 'team-1',
  name: '执行实施一团队',
  functions: ['implementation-team'],
  headId: null,
  parentId: null,
}
const centre: UnitRow = {
  id: 'centre',
  name: '卷宗管理中心',
  functions: ['dossier-centre'],
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
const clerk: PersonRow = { ...judge, id: 'clerk-1', name: '李书记员', staffClass: 'clerk', roles: ['clerk'] }
const rows = { org_court: [court], org_unit: [centre, team], org_person: [clerk, judge] }
const newClerk = {
  personId: 'clerk-2',
  name: '赵书记员',
  staffClass: 'clerk' as const,
  roles: ['dossier-clerk' as const],
  unitId: 'centre',
  head: false,
}

const empty = () => given<OrganisationRows>({}, { actor: admin })
const staffed = () => given<OrganisationRows>(rows, { actor: admin })

describe('establishing a court', () => {
  const { id, ...columns } = court
  const input = { courtId: id, ...columns, level: 'intermediate' as const }

  test('records its place and profile', () => {
    const { events } = empty().when(establishCourt, input)
    expect(events).toEqual([{ type: 'organisation.CourtEstablished', data: court }])
  })

  test('a profile that is not there is refused', () => {
    const { refused } = empty().when(establishCourt, { ...input, profileId: 'gone' })
    expect(refused).toMatchObject({ rule: 'organisation.profile-in-force', params: { profile: 'gone' } })
  })

  test('happens once', () => {
    const { refused } = staffed().when(establishCourt, input)
    expect(refused).toMatchObject({ rule: 'organisation.court-exists', params: { courtId: id } })
  })

  test('happens in the data of that court only', () => {
    const { refused } = empty().when(establishCourt, { ...input, courtId: 'gan13' })
    expect(refused).toMatchObject({
      rule: 'organisation.court-is-another',
      params: { courtId: 'gan13', expected: TEST_COURT },
    })
  })
})

describe('adding a unit', () => {
  test('gives several functions to one unit, each once', () => {
    const functions = ['fund-team', 'disposal-team', 'fund-team']
    const { events } = staffed().when(addUnit, {
      unitId: 'team-2',
      name: '综合专员',
      functions,
      parentId: null,
    })
    expect(events[0]?.data).toEqual({
      id: 'team-2',
      name: '综合专员',
      functions: ['fund-team', 'disposal-team'],
      headId: null,
      parentId: null,
    })
  })

  test('an id names one unit', () => {
    const { refused } = staffed().when(addUnit, {
      unitId: 'centre',
      name: '另一中心',
      functions: ['x'],
      parentId: null,
    })
    expect(refused?.rule).toBe('organisation.unit-exists')
  })
})

describe('adding a person', () => {
  test('records staff class and roles; as head in the same commit', () => {
    const world = staffed()
    const { events } = world.when(addPerson, { ...newClerk, head: true })
    expect(events.map(({ type }) => type)).toEqual(['organisation.PersonAdded', 'organisation.HeadAppointed'])
    world.record(evolveOrganisation, events, { stream: 'court/self' })
    expect(world.view.get('org_unit', 'centre')?.headId).toBe('clerk-2')
    expect(world.view.get('org_person', 'clerk-2')).toMatchObject({ active: true, roles: ['dossier-clerk'] })
  })

  test('may belong to no unit', () => {
    expect(staffed().when(addPerson, { ...newClerk, unitId: null }).events).toHaveLength(1)
  })

  test.each([
    ['organisation.person-exists', { personId: 'judge-1' }],
    ['organisation.role-not-for-people', { roles: ['clerk' as const, 'system' as const] }],
    ['organisation.role-not-for-people', { roles: ['import' as const] }],
    ['organisation.unit-unknown', { unitId: 'nowhere' }],
    ['organisation.head-belongs-to-unit', { unitId: null, head: true }],
    ['organisation.team-led-by-judge', { unitId: 'team-1', head: true }],
  ])('refused: %s', (rule, change) => {
    expect(staffed().when(addPerson, { ...newClerk, ...change }).refused?.rule).toBe(rule)
  })
})

describe('appointing a head', () => {
  test('a judge leads an implementation team', () => {
    const { events } = staffed().when(appointHead, { unitId: 'team-1', personId: 'judge-1' })
    expect(events).toEqual([
      { type: 'organisation.HeadAppointed', data: { unitId: 'team-1', personId: 'judge-1' } },
    ])
  })

  test('so does an execution officer', () => {
    const officer: PersonRow = { ...clerk, id: 'officer-1', roles: ['execution-officer'] }
    const world = given<OrganisationRows>({ ...rows, org_person: [officer] })
    expect(world.when(appointHead, { unitId: 'team-1', personId: 'officer-1' }).refused).toBeUndefined()
  })

  test.each([
    ['organisation.unit-unknown', { unitId: 'nowhere', personId: 'judge-1' }],
    ['organisation.person-unknown', { unitId: 'team-1', personId: 'nobody' }],
    ['organisation.head-belongs-to-unit', { unitId: 'centre', personId: 'judge-1' }],
    ['organisation.team-led-by-judge', { unitId: 'team-1', personId: 'clerk-1' }],
  ])('refused: %s', (rule, input) => {
    expect(staffed().when(appointHead, input).refused?.rule).toBe(rule)
  })

  test('an inactive person leads nothing', () => {
    const world = given<OrganisationRows>({ ...rows, org_person: [{ ...judge, active: false }] })
    const { refused } = world.when(appointHead, { unitId: 'team-1', personId: 'judge-1' })
    expect(refused?.rule).toBe('organisation.person-unknown')
  })
})

describe('the directory', () => {
  test('finds the first unit by id that has a function, and people by id', () => {
    const second: UnitRow = { ...centre, id: 'a-centre' }
    const directory = directoryOf(given<OrganisationRows>({ ...rows, org_unit: [team, centre, second] }).view)
    expect(directory.unitFor('dossier-centre')?.id).toBe('a-centre')
    expect(directory.unitFor('fund-team')).toBeUndefined()
    expect(directory.unit('team-1')?.name).toBe('执行实施一团队')
    expect(directory.person('judge-1')?.name).toBe('王法官')
    expect(directory.person('nobody')).toBeUndefined()
    expect([directory.units().length, directory.people().length]).toEqual([3, 2])
  })
})
