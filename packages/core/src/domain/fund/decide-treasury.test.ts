import { describe, expect, test } from 'vitest'
import { given, person, testContext } from '../../testing/given'
import { aCase, anAccount, aPayout } from '../../testing/rows'
import type { BankAccountRow } from '../organisation/model'
import type { FundView } from './decide'
import { payoutContentHash, sendPayout } from './decide-payout'
import { recordBankAnswer } from './decide-payout-bank'
import { decidePostponement, requestPostponement } from './decide-postponement'
import { handToState, requestFee } from './decide-treasury'
import { evolveFund, type PayoutRow, type PerformanceRow } from './model'

const judge = person('judge-1', 'quota-judge')
const cashier = person('cashier-1', 'cashier')
const account = (columns: Partial<BankAccountRow> = {}): BankAccountRow => ({
  id: 'bank-account-1',
  purpose: 'treasury',
  holderName: '财政局（非税收入）',
  bank: '中国农业银行武都支行',
  courtAccountNumber: '2700010009000654321',
  evidence: '开户许可证',
  state: 'in-force',
  proposedBy: 'fund-1',
  proposedOn: '2026-01-05',
  decidedBy: 'director-1',
  decidedOn: '2026-01-05',
  reason: null,
  ...columns,
})
const pooled = account({
  id: 'bank-account-0',
  purpose: 'case-money',
  courtAccountNumber: '2700010004000123456',
})
const direct: PerformanceRow = {
  id: 'performance-1',
  caseId: 'case-1',
  amountFen: 1_000_000n,
  performedOn: '2026-02-01',
  confirmedByPartyId: 'party-1',
  evidence: '收条',
  recordedBy: 'judge-1',
}

/** A case with 10,100.00 on its account; the fee on it is 51.50. */
function court(
  more: Partial<{ payouts: PayoutRow[]; performances: PerformanceRow[]; bank: BankAccountRow[] }> = {},
) {
  return given<FundView>(
    {
      case_case: [aCase({ claimFen: 2_000_000n })],
      fund_account: [
        anAccount({ receivedFen: 1_010_000n, availableFen: 1_010_000n, holdingSince: '2026-03-01' }),
      ],
      fund_payout: more.payouts ?? [],
      fund_performance: more.performances ?? [],
      org_bank_account: more.bank ?? [pooled, account()],
    },
    { actor: judge },
  )
}
const ask = (amountFen: bigint) => ({ caseId: 'case-1', amountFen, basis: '执行费计算表' })
const paid = (columns: Partial<PayoutRow>) => aPayout({ state: 'paid', ...columns })

describe('the fee for enforcement', () => {
  test('leaves alone what a leader has postponed, as while the deduction of costs is disputed', () => {
    const it = court()
    const waiting = { caseId: 'case-1', ground: 'other' as const, reason: '对执行费用扣除的异议正在审查' }
    const asked = it.when(requestPostponement, { ...waiting, amountFen: 1_006_000n })
    it.record(evolveFund, asked.events, { actor: judge })
    const postponementId = asked.result?.postponementId ?? ''
    const approve = { caseId: 'case-1', postponementId, approve: true, reason: '同意' }
    const leader = { actor: person('director', 'execution-director') }
    it.record(evolveFund, it.when(decidePostponement, approve, leader).events, leader)
    expect(it.when(requestFee, ask(4_001n)).refused).toMatchObject({
      rule: 'fund.postponed-part-stays',
      params: { amountFen: 4_001n, postponedFen: 1_006_000n },
    })
    expect(it.when(requestFee, ask(4_000n)).refused).toBeUndefined()
  })

  test('goes to the treasury’s account, up to what the law takes on what was enforced', () => {
    const it = court()
    expect(it.when(requestFee, ask(5_151n)).refused).toEqual({
      kind: 'refused',
      rule: 'fund.fee-within-law',
      params: { amountFen: 5_151n, baseFen: 1_010_000n, feeFen: 5_150n, takenFen: 0n, leftFen: 5_150n },
    })
    const { events } = it.when(requestFee, ask(5_150n))
    expect(events).toMatchObject([
      {
        type: 'fund.PayoutRequested',
        data: {
          purpose: 'fee',
          payeePartyId: 'treasury',
          payeeName: '财政局（非税收入）',
          payeeAccount: '2700010009000654321',
          amountFen: 5_150n,
        },
      },
    ])
    it.record(evolveFund, events, { actor: judge })
    expect(it.when(requestFee, ask(1n)).refused?.params, 'what is asked for already counts').toMatchObject({
      takenFen: 5_150n,
      leftFen: 0n,
    })
  })

  test.each([
    ['what was performed directly counts', { performances: [direct] }, 2_010_000n, 20_150n],
    [
      'what went back to the debtor does not',
      { payouts: [paid({ purpose: 'refund', amountFen: 10_000n })] },
      1_000_000n,
      5_000n,
    ],
    ['what was paid to the applicant does', { payouts: [paid({ amountFen: 10_000n })] }, 1_010_000n, 5_150n],
  ])('%s', (_title, rows, baseFen, feeFen) => {
    expect(court(rows).when(requestFee, ask(99_999n)).refused?.params).toMatchObject({ baseFen, feeFen })
  })

  test('is left where the bank refused the payment or it was given up', () => {
    for (const state of ['refused', 'voided', 'returned'] as const) {
      const it = court({ payouts: [paid({ purpose: 'fee', state, amountFen: 5_150n })] })
      expect(it.when(requestFee, ask(5_150n)).refused, state).toBeUndefined()
    }
  })

  test('is taken on what was applied for where the profile says so', () => {
    const profile = { parameters: { 'fund.fee-base': 'applied-for' } }
    const { refused } = court().when(requestFee, ask(99_999n), { actor: judge, profile })
    expect(refused?.params).toMatchObject({ baseFen: 2_000_000n, feeFen: 20_000n })
  })

  test('is asked for by the undertaker, of money that is there, once two people have said where it goes', () => {
    const none = court({ bank: [pooled, account({ state: 'proposed' })] })
    expect(none.when(requestFee, ask(1n)).refused?.rule).toBe('fund.treasury-account-in-force')
    const other = court().when(requestFee, ask(1n), { actor: person('judge-2', 'quota-judge') })
    expect(other.refused?.rule).toBe('fund.undertaker-requests')
    const empty = given<FundView>({
      case_case: [aCase()],
      fund_account: [anAccount({ receivedFen: 1_010_000n, paidFen: 1_010_000n })],
      org_bank_account: [account()],
    })
    expect(empty.when(requestFee, ask(1n), { actor: judge }).refused?.rule).toBe('fund.balance-covers-payout')
  })

  test('is not sent to an account that has been replaced since', () => {
    const approvals = [{ by: 'director-1', on: '2026-03-02', level: null }]
    const to = { payeePartyId: 'treasury', payeeAccountId: null, payeeAccount: '2700010009000654321' }
    const row = aPayout({ ...to, purpose: 'fee', state: 'approved', approvals, approvedBy: 'director-1' })
    const it = (bank: BankAccountRow) => {
      const rows = [{ ...row, contentHash: payoutContentHash(row, testContext()) }]
      return court({ payouts: rows, bank: [bank] }).when(
        sendPayout,
        { caseId: 'case-1', payoutId: row.id },
        { actor: cashier },
      )
    }
    expect(it(account()).refused).toBeUndefined()
    expect(it(account({ courtAccountNumber: '2700010009000999999' })).refused?.rule).toBe(
      'fund.treasury-account-in-force',
    )
  })
})

describe('a deposit that nobody collects', () => {
  const made = paid({ id: 'deposit-1', purpose: 'deposit', state: 'deposited', depositedOn: '2026-03-02' })
  const hand = { caseId: 'case-1', payoutId: 'deposit-1', basis: '提存期满' }

  function closed() {
    return given<FundView>(
      {
        case_case: [aCase({ state: 'closed' })],
        fund_account: [anAccount({ receivedFen: 60_000n, depositedFen: 60_000n })],
        fund_payout: [made],
        org_bank_account: [pooled, account()],
      },
      { actor: judge, today: '2031-03-03' },
    )
  }

  test('falls to the State once its five years are over, not a day before', () => {
    expect(closed().when(handToState, hand, { actor: judge, today: '2031-03-02' }).refused).toMatchObject({
      rule: 'fund.deposit-still-collectable',
      params: { until: '2031-03-02' },
    })
    expect(closed().when(handToState, hand).refused).toBeUndefined()
    const stranger = { actor: person('judge-2', 'quota-judge'), today: '2031-03-03' }
    expect(closed().when(handToState, hand, stranger).refused?.rule).toBe('fund.undertaker-requests')
  })

  test('stays deposited until the bank has paid the treasury', () => {
    const it = closed()
    const { events } = it.when(handToState, hand)
    expect(events).toMatchObject([
      { data: { purpose: 'state', collectsId: 'deposit-1', payeePartyId: 'treasury' } },
    ])
    it.record(evolveFund, events)
    const money = () => {
      const found = it.view.get('fund_account', 'case-1')
      return [found?.depositedFen, found?.reservedFen, found?.paidFen].map(Number)
    }
    expect(money()).toEqual([60_000, 0, 0])
    const payoutId = it.view.all('fund_payout').find(({ collectsId }) => collectsId !== null)?.id ?? ''
    it.record(evolveFund, [{ type: 'fund.PayoutSent', data: { payoutId }, occurredOn: '2031-03-03' }])
    const answer = { kind: 'paid', reference: 'B1', on: '2031-03-03' } as const
    const bank = { actor: person('bank', 'system'), today: '2031-03-03' }
    const told = it.when(
      recordBankAnswer,
      { caseId: 'case-1', payoutId, answer },
      { ...bank, actor: { ...bank.actor, kind: 'system' } },
    )
    it.record(evolveFund, told.events)
    expect(money()).toEqual([0, 0, 60_000])
    expect(it.when(handToState, hand).refused?.rule, 'once').toBe('fund.payout-state')
  })
})
