import { describe, expect, test } from 'vitest'
import { approvalsFor } from '../kernel/profile-approval'
import { cityPlan } from './city-plan'
import { defineProfile } from './merge'
import { parseProfile, profileToJson } from './schema'
import { validateProfile } from './validate'

const ours = {
  id: 'ours',
  version: '1',
  effectiveFrom: '2027-01-01',
  source: '院发〔2026〕1号',
  extends: cityPlan,
}
const [leader, vice] = cityPlan.payoutApprovals ?? []

describe('approvals of payouts', () => {
  test('come back from JSON, and one of them is replaced by its id', () => {
    if (!leader || !vice) throw new Error('the city plan has two levels')
    const stricter = defineProfile({ ...ours, payoutApprovals: [{ ...vice, overYuan: 100_000 }] })
    expect(stricter.payoutApprovals).toEqual([leader, { ...vice, overYuan: 100_000 }])
    expect(parseProfile(profileToJson(stricter))).toEqual(stricter)
  })

  test('are needed above their sum, the highest first', () => {
    const needed = (fen: bigint) => approvalsFor(cityPlan.payoutApprovals, fen).map(({ id }) => id)
    expect(needed(50_000_000n)).toEqual(['leader'])
    expect(needed(50_000_001n)).toEqual(['vice-president', 'leader'])
    expect(approvalsFor(undefined, 1n)).toEqual([])
  })

  test('are given by leaders, and no payout is without one', () => {
    const reasonsOf = (change: object) => {
      const payoutApprovals = [
        { id: 'leader', overYuan: 0, roles: ['team-head'], source: 'x', ...change },
      ] as never
      return validateProfile({ ...cityPlan, payoutApprovals })
        .filter(({ path }) => path.startsWith('payoutApprovals'))
        .map(({ path, reason }) => `${path} ${reason}`)
    }
    expect(reasonsOf({})).toEqual([])
    expect(reasonsOf({ roles: ['cashier'] })).toEqual(['payoutApprovals[leader].roles role-approves-nothing'])
    expect(reasonsOf({ overYuan: 100 })).toEqual(['payoutApprovals small-sums-open'])
  })
})
