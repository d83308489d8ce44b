import { describe, expect, test } from 'vitest'
import { systemActor } from '../../kernel/role'
import { given, person, testContext } from '../../testing/given'
import { aCase, anAccount, aParty, aPayeeAccount, aPayout } from '../../testing/rows'
import type { FundView } from './decide'
import { collectDeposit, depositSum } from './decide-deposit'
import { payoutContentHash, sendPayout, voidPayout } from './decide-payout'
import { recordBankAnswer } from './decide-payout-bank'
import { evolveFund, type PayoutRow } from './model'

const one = { caseId: 'case-1', payoutId: 'deposit-1' }
const cashier = person('cashier-1', 'cashier')
const judge = person('judge-1', 'quota-judge')
const approvals = [{ by: 'director-1', on: '2026-03-02', level: null }]
const deposit = { purpose: 'deposit', state: 'approved', approvals, approvedBy: 'director-1' } as const
const now = aPayeeAccount({ id: 'payee-account-2', payeeAccount: '6222000011112222' })
const account = { payeeAccountId: now.id, basis: '领取申请' }

/** A closed or open case with an approved deposit of 600.00, or one that has been made. */
function court(columns: Partial<PayoutRow> = {}, caseState: 'assigned' | 'closed' = 'assigned') {
  const row = aPayout({ id: 'deposit-1', ...deposit, ...columns })
  const isMade = row.state === 'deposited'
  const contentHash = payoutContentHash(row, testContext())
  return given<FundView>({
    case_case: [aCase({ state: caseState })],
    case_party: [aParty()],
    fund_account: [
      anAccount({
        receivedFen: 60_000n,
        reservedFen: isMade ? 0n : 60_000n,
        depositedFen: isMade ? 60_000n : 0n,
        holdingSince: isMade ? null : '2026-03-01',
      }),
    ],
    fund_payee_account: [now],
    fund_payout: [{ ...row, contentHash }],
  })
}

const money = (it: ReturnType<typeof court>) => {
  const found = it.view.get('fund_account', 'case-1')
  return [found?.availableFen, found?.reservedFen, found?.depositedFen, found?.paidFen].map(Number)
}
const stateOf = (it: ReturnType<typeof court>, id: string) => it.view.get('fund_payout', id)?.state

describe('a deposit (提存)', () => {
  test('is kept for its payee by a third person, and ends the clock for paying out', () => {
    const it = court()
    const { events } = it.when(depositSum, one, { actor: cashier })
    expect(events.map(({ type }) => type)).toEqual(['fund.SumDeposited', 'fund.AccountEmptied'])
    it.record(evolveFund, events, { actor: cashier })
    expect(it.view.get('fund_payout', 'deposit-1')).toMatchObject({
      state: 'deposited',
      depositedOn: '2026-03-02',
      sentBy: 'cashier-1',
    })
    expect(money(it)).toEqual([0, 0, 60_000, 0])
  })

  test('is not sent to the bank, and what is to be paid is not deposited', () => {
    expect(court().when(sendPayout, one, { actor: cashier }).refused?.rule).toBe('fund.deposit-stays')
    const claim = court({ purpose: 'claim' })
    expect(claim.when(depositSum, one, { actor: cashier }).refused?.rule).toBe('fund.deposit-as-approved')
  })

  test.each(['judge-1', 'director-1'])('is not made by %s, who asked or approved', (id) => {
    const { refused } = court().when(depositSum, one, { actor: person(id, 'cashier') })
    expect(refused?.rule).toBe('fund.payer-is-third')
  })
})

describe('collecting a deposit', () => {
  const made = { state: 'deposited', depositedOn: '2026-03-02' } as const
  const collect = (it: ReturnType<typeof court>, today = '2026-05-06', actor = judge) =>
    it.when(collectDeposit, { ...one, ...account }, { actor, today })

  function asked() {
    const it = court(made, 'closed')
    const { events, result } = collect(it)
    it.record(evolveFund, events)
    return { it, id: result?.payoutId ?? '' }
  }

  test('is a payout of its own; the money stays deposited, so that a closed case has nothing reserved', () => {
    const { it, id } = asked()
    expect(it.view.get('fund_payout', id)).toMatchObject({
      state: 'requested',
      collectsId: 'deposit-1',
      amountFen: 60_000n,
      payeeAccount: '6222000011112222',
    })
    expect(stateOf(it, 'deposit-1')).toBe('collecting')
    expect(money(it)).toEqual([0, 0, 60_000, 0])
    expect(collect(it).refused).toMatchObject({ rule: 'fund.payout-state', params: { state: 'collecting' } })
  })

  test('that is given up leaves the deposit as it was', () => {
    const { it, id } = asked()
    const voided = it.when(
      voidPayout,
      { caseId: 'case-1', payoutId: id, reason: '账号有误' },
      { actor: judge },
    )
    it.record(evolveFund, voided.events)
    expect([stateOf(it, 'deposit-1'), stateOf(it, id)]).toEqual(['deposited', 'voided'])
    expect(money(it)).toEqual([0, 0, 60_000, 0])
  })

  test('that the bank pays hands the deposit out; sent back, it is kept for its payee again', () => {
    const { it, id } = asked()
    const sent = { state: 'sent', sentOn: '2026-05-06', sentBy: 'cashier-1' } as const
    it.record(evolveFund, [{ type: 'fund.PayoutSent', data: { payoutId: id }, occurredOn: '2026-05-06' }])
    expect(it.view.get('fund_payout', id)).toMatchObject({ state: sent.state })
    const bank = { actor: systemActor('gan12', 'bank'), today: '2026-05-12' }
    const answer = { kind: 'paid', reference: 'B1', on: '2026-05-07' } as const
    const paid = it.when(recordBankAnswer, { caseId: 'case-1', payoutId: id, answer }, bank)
    expect(paid.events.map(({ type }) => type)).toEqual(['fund.DepositReleased', 'fund.PayoutPaid'])
    it.record(evolveFund, paid.events)
    expect([stateOf(it, 'deposit-1'), stateOf(it, id)]).toEqual(['collected', 'paid'])
    expect(money(it)).toEqual([0, 0, 0, 60_000])
    const back = { kind: 'returned', code: 'AC06', text: '', reference: 'B1', on: '2026-05-12' } as const
    const returned = it.when(recordBankAnswer, { caseId: 'case-1', payoutId: id, answer: back }, bank)
    it.record(evolveFund, returned.events)
    expect(stateOf(it, id)).toBe('deposited')
    expect(money(it)).toEqual([0, 0, 60_000, 0])
    expect(it.when(recordBankAnswer, { caseId: 'case-1', payoutId: id, answer: back }, bank).events).toEqual(
      [],
    )
  })

  test('is possible for five years', () => {
    expect(collect(court(made), '2031-03-02').refused).toBeUndefined()
    expect(collect(court(made), '2031-03-03').refused).toMatchObject({
      rule: 'fund.deposit-collected-in-time',
      params: { until: '2031-03-02' },
    })
  })

  test('is asked for by the undertaker or the director, for a payee that another person entered', () => {
    const rule = (actor: ReturnType<typeof person>) => collect(court(made), '2026-05-06', actor).refused?.rule
    expect(rule(person('judge-2', 'quota-judge'))).toBe('fund.undertaker-requests')
    expect(rule(person('director-1', 'execution-director'))).toBeUndefined()
    expect(rule(person('filing-clerk', 'execution-director'))).toBe('fund.payee-entered-by-another')
    expect(rule(systemActor('gan12', 'judge-1'))).toBe('fund.undertaker-requests')
  })
})

test('what the bank sends back into a closed case is kept for its payee, for a closed case holds nothing to be paid', () => {
  const it = court({ purpose: 'claim', state: 'paid', paidOn: '2026-03-02', bankReference: 'B1' }, 'closed')
  const before = it.view.get('fund_account', 'case-1')
  expect(before?.reservedFen).toBe(60_000n)
  const answer = { kind: 'returned', code: 'AC06', text: '', reference: 'B1', on: '2026-03-02' } as const
  const by = { actor: systemActor('gan12', 'bank') }
  const { events } = it.when(recordBankAnswer, { ...one, answer }, by)
  expect(events).toMatchObject([{ type: 'fund.PayoutReturned', data: { keptForPayee: true } }])
  it.record(evolveFund, events)
  expect(stateOf(it, 'deposit-1')).toBe('deposited')
  expect(it.view.all('fund_entry')).toMatchObject([{ kind: 'return-kept', toLedger: 'deposited' }])
})
