import { expect, test } from 'vitest'
import type { StageDefinition } from '../../kernel/profile-stage'
import { testContext, testDirectory } from '../../testing/given'
import { placeFor } from './decide-place'

const stage: StageDefinition = {
  id: 'lateral',
  owner: { kind: 'unit', unitKind: 'team' },
  limits: {},
  prescribed: [],
  onExpiry: { kind: 'stay' },
  source: 'seed 003:27',
}
const courtOf = (...ids: string[]) => ({
  profile: { ...testContext().profile },
  directory: testDirectory(
    ids.map((id) => ({
      ...{ id: `${id}-1`, name: id, staffClass: 'quota-judge', roles: ['quota-judge' as const] },
      ...{ unitId: id, active: true },
    })),
    ids.map((id) => ({ id, name: id, functions: ['team'], headId: `${id}-1` })),
  ),
})

test('sideways a case goes round the ring of teams, in the order of their ids', () => {
  const from = (unitId: string) =>
    placeFor(stage, { caseId: 'case-1', unitId }, 'lateral', courtOf('c', 'a', 'b'))?.unitId
  expect(['a', 'b', 'c'].map(from)).toEqual(['b', 'c', 'a'])
})

test('never back to the team it comes from, even when there is no other', () => {
  expect(placeFor(stage, { caseId: 'case-1', unitId: 'a' }, 'lateral', courtOf('a'))).toBeUndefined()
})

test('among several teams the case decides: always the same one, and all get some', () => {
  const place = (n: number) =>
    placeFor(stage, { caseId: `case-${n}`, unitId: null }, 'next', courtOf('a', 'b', 'c'))?.unitId
  const all = Array.from({ length: 60 }, (_, n) => place(n))
  expect(all).toEqual(Array.from({ length: 60 }, (_, n) => place(n)))
  for (const unitId of ['a', 'b', 'c']) {
    expect(all.filter((one) => one === unitId).length).toBeGreaterThan(8)
  }
})

test('a team whose judges have no lead is passed over', () => {
  const { directory, profile } = courtOf('a', 'b', 'c')
  const units = directory.units().map((unit) => (unit.id === 'b' ? { ...unit, headId: null } : unit))
  const here = { profile, directory: testDirectory(directory.people(), units) }
  const next = (unitId: string) => placeFor(stage, { caseId: 'case-1', unitId }, 'lateral', here)?.unitId
  expect(['a', 'c'].map(next)).toEqual(['c', 'a'])
})
