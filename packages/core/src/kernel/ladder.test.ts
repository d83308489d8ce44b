import { expect, test } from 'vitest'
import { testDirectory } from '../testing/given'
import type { DirectoryPerson } from './directory'
import { LADDER, ladderAbove, rungOf } from './ladder'
import type { Role } from './role'

const holder = (id: string, unitId: string, ...roles: Role[]): DirectoryPerson => ({
  ...{ id, name: id, staffClass: 'quota-judge', unitId, active: true },
  roles: ['quota-judge', ...roles],
})
const people = [
  holder('judge', 'team'),
  holder('head', 'team', 'team-head'),
  holder('other-head', 'team-2', 'team-head'),
  holder('division', 'office', 'division-head'),
  holder('director', 'office', 'execution-director'),
  holder('vice', 'office', 'vice-president-in-charge'),
  holder('president', 'office', 'president'),
]
const units = [
  { id: 'team', name: 'team', functions: [], headId: 'head' },
  { id: 'team-2', name: 'team-2', functions: [], headId: 'other-head' },
]
const above = (id: string, unitId: string | null, there = people) =>
  ladderAbove({ id, unitId }, testDirectory(there, units)).map(({ rung, person }) => `${rung} ${person.id}`)

test('团队长、庭长、执行局局长、分管副院长、院长 stand above a judge, in this order', () => {
  const all = ['division-head division', 'execution-director director', 'vice-president-in-charge vice']
  expect(above('judge', 'team')).toEqual(['team-head head', ...all, 'president president'])
  expect(LADDER.map(rungOf)).toEqual([1, 2, 3, 4, 5])
  expect(rungOf('clerk')).toBe(0)
})

test('the head of a team has the posts above him, the director those above the director', () => {
  expect(above('head', 'team')[0]).toBe('division-head division')
  expect(above('director', 'team-2')).toEqual(['vice-president-in-charge vice', 'president president'])
  expect(above('president', null)).toEqual([])
})

test('a rung that nobody holds, or whose holder is gone, is left out', () => {
  const some = people
    .filter(({ id }) => id !== 'division')
    .map((one) => (one.id === 'vice' ? { ...one, active: false } : one))
  const left = ['team-head head', 'execution-director director', 'president president']
  expect(above('judge', 'team', some)).toEqual(left)
  expect(above('judge', null, some)[0]).toBe('execution-director director')
})
