import { describe, expect, test } from 'vitest'
import { cityPlan } from '../../profiles/index'
import { given } from '../../testing/given'
import { aCase, anAccount, aParty, aPayeeAccount, aPayout } from '../../testing/rows'
import type { FundView } from './decide'
import { requestPayout } from './decide-payout'
import type { PayoutRow, PerformanceRow } from './model'

const judge = { kind: 'person', id: 'judge-1', courtId: 'gan1202', roles: ['quota-judge'] } as const

const ask = {
  ...{ caseId: 'case-1', payeePartyId: 'debtor-1', payeeAccountId: 'payee-account-1', amountFen: 100n },
  ...{ purpose: 'refund' as const, basis: '退款审批表1号', accountId: undefined, surplusReason: undefined },
}

/** A claim of 600 yuan, 50 yuan of fee, and these payouts. */
function court(payouts: readonly PayoutRow[], performedFen = 0n) {
  const performance = { id: 'p', caseId: 'case-1', amountFen: performedFen } as PerformanceRow
  return given<FundView>(
    {
      case_case: [aCase({ claimFen: 60_000n, undertakerId: 'judge-1' })],
      case_party: [aParty({ id: 'debtor-1', role: 'debtor' })],
      fund_account: [anAccount({ availableFen: 10_000n, receivedFen: 75_000n })],
      fund_payee_account: [aPayeeAccount({ partyId: 'debtor-1' })],
      fund_payout: payouts,
      fund_performance: performedFen > 0n ? [performance] : [],
    },
    { actor: judge, profile: cityPlan },
  )
}

const claim = (change: Partial<PayoutRow> = {}) => aPayout({ amountFen: 60_000n, state: 'paid', ...change })
const fee = aPayout({ id: 'fee', purpose: 'fee', amountFen: 5_000n, state: 'paid' })
const refusedOf = (...of: Parameters<typeof court>) => court(...of).when(requestPayout, ask).refused

describe('a surplus goes back to the debtor', () => {
  test('once the claim and the fee are satisfied: by payment, deposit or direct performance', () => {
    expect(refusedOf([claim(), fee])).toBeUndefined()
    for (const state of ['deposited', 'collecting', 'collected'] as const) {
      expect(refusedOf([claim({ purpose: 'deposit', state }), fee])).toBeUndefined()
    }
    expect(refusedOf([claim({ amountFen: 40_000n }), fee], 20_000n)).toBeUndefined()
  })

  test('and not before: what was only asked for, sent, or came back satisfies nothing', () => {
    for (const state of ['requested', 'approved', 'sent', 'returned', 'refused', 'voided'] as const) {
      expect(refusedOf([claim({ state }), fee])).toMatchObject({
        rule: 'fund.claim-before-surplus',
        params: { claimFen: 60_000n, satisfiedFen: 0n, openFen: 60_000n, feeLeftFen: 0n },
      })
    }
    expect(refusedOf([claim({ amountFen: 59_999n }), fee])?.params).toMatchObject({ openFen: 1n })
    expect(refusedOf([claim()])?.params).toMatchObject({ openFen: 0n, feeLeftFen: 5_000n })
  })

  test('a deposit that was handed out satisfies once', () => {
    const kept = claim({ id: 'kept', purpose: 'deposit', state: 'collected', amountFen: 30_000n })
    const out = claim({ id: 'out', collectsId: 'kept', amountFen: 30_000n })
    expect(refusedOf([kept, out, fee])?.params).toMatchObject({ openFen: 30_000n })
  })

  test('with a reason why there is one all the same, which is bound into what is approved', () => {
    const asked = (surplusReason: string) => {
      const { events } = court([]).when(requestPayout, { ...ask, surplusReason })
      return events[0]?.data as PayoutRow
    }
    expect(asked('双方和解，申请人放弃余额').basis).toBe('退款审批表1号；双方和解，申请人放弃余额')
    expect(asked('一').contentHash).not.toBe(asked('二').contentHash)
  })
})
