import { expect, test } from 'vitest'
import { cityPlan, linshuFullFlow, standardProfiles } from '../../profiles/index'
import { assume } from './assumptions'
import { handlingKinds, kindsOf } from './kinds'
import { headcount, placeStaff } from './staff'

const even = (profile: (typeof standardProfiles)[number]) =>
  new Map(
    kindsOf(profile).map((kind) => [
      kind,
      { judge: handlingKinds(profile).includes(kind) ? 1 : 0, other: 1 },
    ]),
  )

const place = (profile: (typeof standardProfiles)[number], cases: number) =>
  placeStaff(profile, headcount(cases, assume()), even(profile))

test.each(standardProfiles.map((profile) => [profile.id, profile] as const))(
  'under %s everybody is placed, every unit kind has a unit with a head, and no unit is empty',
  (_id, profile) => {
    const { units, people } = place(profile, 3000)
    const people3000 = Object.values(headcount(3000, assume())).reduce((sum, count) => sum + count, 0)
    expect(people).toHaveLength(people3000 + 2)
    for (const kind of kindsOf(profile)) {
      expect([kind, units.some(({ functions }) => functions.includes(kind))]).toEqual([kind, true])
    }
    for (const { unitId } of units) {
      expect(people.filter((person) => person.unitId === unitId && person.head)).toHaveLength(1)
    }
  },
)

test('the number of teams follows caseload and policy: one team for each judge, two at least where cases go sideways', () => {
  const teams = (profile: typeof cityPlan, cases: number, kind: string) =>
    place(profile, cases).units.filter(({ functions }) => functions.includes(kind)).length
  expect(teams(cityPlan, 1000, 'implementation-team')).toBeLessThan(
    teams(cityPlan, 4000, 'implementation-team'),
  )
  expect(teams(linshuFullFlow, 100, 'intensive-team')).toBeGreaterThanOrEqual(2)
})
