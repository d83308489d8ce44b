import { describe, expect, test } from 'vitest'
import type { PayoutApproval } from '../../kernel/profile-approval'
import { given, person, testContext } from '../../testing/given'
import { anAccount, aPayeeAccount, aPayout } from '../../testing/rows'
import type { FundView } from './decide'
import { approvePayout } from './decide-approval'
import { payoutContentHash, sendPayout } from './decide-payout'
import { evolveFund } from './model'

const source = 'parameter: for this test'
const payoutApprovals: readonly PayoutApproval[] = [
  {
    id: 'leader',
    overYuan: 0,
    roles: ['execution-director', 'vice-president-in-charge', 'team-head'],
    source,
  },
  { id: 'vice-president', overYuan: 500, roles: ['vice-president-in-charge'], source },
]

const one = { caseId: 'case-1', payoutId: 'payout-1' }
const director = person('director-1', 'execution-director')
const vice = person('vice-1', 'vice-president-in-charge')

/** A payout of so much that judge-1 has asked for, under a profile with two levels from 500 yuan on. */
function asked(amountFen: bigint) {
  const contentHash = payoutContentHash(aPayout({ amountFen }), testContext())
  const court = given<FundView>(
    {
      fund_account: [anAccount({ receivedFen: amountFen, reservedFen: amountFen })],
      fund_payee_account: [aPayeeAccount()],
      fund_payout: [aPayout({ amountFen, contentHash })],
    },
    { profile: { payoutApprovals } },
  )
  const approve = (actor: ReturnType<typeof person>) => {
    const outcome = court.when(approvePayout, { ...one, contentHash }, { actor })
    court.record(evolveFund, outcome.events, { actor })
    return outcome.refused?.rule ?? outcome.events.map(({ type }) => type).join()
  }
  return { court, approve, state: () => court.view.get('fund_payout', 'payout-1')?.state }
}

describe('a profile with two levels of approval', () => {
  test('has one leader approve up to the sum, and two different ones above it', () => {
    const small = asked(50_000n)
    expect(small.approve(director)).toBe('fund.PayoutApproved')
    const large = asked(50_001n)
    expect(large.approve(director)).toBe('fund.PayoutEndorsed')
    expect(large.state()).toBe('requested')
    expect(large.court.when(sendPayout, one, { actor: person('cashier-1', 'cashier') }).refused?.rule).toBe(
      'fund.payout-state',
    )
    expect(large.approve(vice)).toBe('fund.PayoutApproved')
    expect(large.court.view.get('fund_payout', 'payout-1')).toMatchObject({
      state: 'approved',
      approvedBy: 'vice-1',
      approvals: [
        { by: 'director-1', on: '2026-03-02', level: 'leader' },
        { by: 'vice-1', on: '2026-03-02', level: 'vice-president' },
      ],
    })
  })

  test('takes them in either order: the vice-president gives the higher one', () => {
    const { approve } = asked(50_001n)
    expect([approve(vice), approve(director)]).toEqual(['fund.PayoutEndorsed', 'fund.PayoutApproved'])
  })

  test('never takes two from one person, whatever posts he holds by then', () => {
    const { approve, state } = asked(50_001n)
    expect(approve(director)).toBe('fund.PayoutEndorsed')
    expect(approve(person('director-1', 'vice-president-in-charge'))).toBe('fund.approvers-are-different')
    expect(approve(person('director-1', 'team-head'))).toBe('fund.approvers-are-different')
    expect(approve(person('judge-1', 'vice-president-in-charge'))).toBe('fund.maker-is-not-checker')
    expect(state()).toBe('requested')
  })

  test('does not take another leader where the vice-president is missing', () => {
    const { approve, court } = asked(50_001n)
    approve(director)
    const hash = court.view.get('fund_payout', 'payout-1')?.contentHash ?? ''
    const head = { actor: person('head-2', 'team-head') }
    expect(court.when(approvePayout, { ...one, contentHash: hash }, head).refused).toMatchObject({
      rule: 'fund.approver-for-sum',
      params: { approval: 'vice-president', amountFen: 50_001n },
    })
  })

  test('is not paid by anybody who has approved', () => {
    const { approve, court } = asked(50_001n)
    approve(director)
    approve(vice)
    for (const id of ['judge-1', 'director-1', 'vice-1']) {
      const { refused } = court.when(sendPayout, one, { actor: person(id, 'cashier') })
      expect(refused?.rule, id).toBe('fund.payer-is-third')
    }
    expect(court.when(sendPayout, one, { actor: person('cashier-1', 'cashier') }).refused).toBeUndefined()
  })
})
