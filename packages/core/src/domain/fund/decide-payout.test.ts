import { describe, expect, test } from 'vitest'
import { systemActor } from '../../kernel/role'
import { given, person, testContext } from '../../testing/given'
import { anAccount, aPayeeAccount, aPayout } from '../../testing/rows'
import type { FundView } from './decide'
import { approvePayout } from './decide-approval'
import { payoutContentHash, sendPayout, voidPayout } from './decide-payout'
import { confirmPayment } from './decide-payout-bank'
import { evolveFund, type PayoutRow } from './model'

const judge = person('judge-1', 'quota-judge')
const director = person('director-1', 'execution-director')
const cashier = person('cashier-1', 'cashier')

const contentHash = payoutContentHash(aPayout(), testContext())
const one = { caseId: 'case-1', payoutId: 'payout-1' }

/** A payout of 600.00 out of an account that holds 1,000.00, or exactly that. */
function withPayout(columns: Partial<PayoutRow> = {}, availableFen = 40_000n) {
  const account = anAccount({
    receivedFen: availableFen + 60_000n,
    availableFen,
    reservedFen: 60_000n,
    holdingSince: '2026-03-01',
  })
  return given<FundView>({
    fund_account: [account],
    fund_payee_account: [aPayeeAccount()],
    fund_payout: [aPayout({ contentHash, ...columns })],
  })
}

const approved = {
  state: 'approved',
  approvals: [{ by: 'director-1', on: '2026-03-02', level: null }],
  approvedBy: 'director-1',
  approvedOn: '2026-03-02',
} as const

describe('the content of a payout', () => {
  test.each<[string, Partial<PayoutRow>]>([
    ['case', { caseId: 'case-2' }],
    ['payee', { payeePartyId: 'party-2' }],
    ['name', { payeeName: '王五' }],
    ['registration', { payeeAccountId: 'payee-account-2' }],
    ['account', { payeeAccount: '6222333344445556' }],
    ['bank', { payeeBank: '中国银行' }],
    ['amount', { amountFen: 60_001n }],
    ['purpose', { purpose: 'costs' }],
    ['basis', { basis: '发放案款审批表 2 号' }],
  ])('has another hash with another %s', (_what, changed) => {
    expect(payoutContentHash(aPayout(changed), testContext())).not.toBe(contentHash)
  })
})

test('the content of a payout is hashed under a key: nobody without it can guess whose account it is', () => {
  const other = { fingerprint: (plain: string) => `another key over ${plain}` }
  expect(contentHash).toMatch(/^[0-9a-f]{64}$/)
  expect(payoutContentHash(aPayout(), other)).not.toBe(contentHash)
})

describe('approving', () => {
  test('is done by a second person', () => {
    const court = withPayout()
    const { events } = court.when(approvePayout, { ...one, contentHash }, { actor: director })
    court.record(evolveFund, events, { actor: director })
    expect(court.view.get('fund_payout', 'payout-1')).toMatchObject(approved)
  })

  test('is not for the requester and not for the system', () => {
    for (const actor of [person('judge-1', 'team-head'), systemActor('gan12', 'clock')]) {
      const { refused } = withPayout().when(approvePayout, { ...one, contentHash }, { actor })
      expect(refused?.rule).toBe('fund.maker-is-not-checker')
    }
  })

  test('holds for what was read and nothing else', () => {
    const read = { ...one, contentHash: 'f'.repeat(64) }
    expect(withPayout().when(approvePayout, read, { actor: director }).refused?.rule).toBe(
      'fund.approval-bound-to-content',
    )
    const changed = withPayout({ payeeAccount: '6222000000000000' })
    expect(changed.when(approvePayout, { ...one, contentHash }, { actor: director }).refused?.rule).toBe(
      'fund.approval-bound-to-content',
    )
  })

  test.each(['approved', 'sent', 'paid', 'voided'] as const)('is refused once %s', (state) => {
    const { refused } = withPayout({ state }).when(
      approvePayout,
      { ...one, contentHash },
      { actor: director },
    )
    expect(refused).toMatchObject({ rule: 'fund.payout-state', params: { state } })
  })
})

describe('sending', () => {
  test('is done by a third person and tells the bank whom to pay', () => {
    const { events } = withPayout(approved).when(sendPayout, one, { actor: cashier })
    expect(events).toEqual([
      {
        type: 'fund.PayoutSent',
        data: {
          ...one,
          accountId: 'case-1',
          amountFen: 60_000n,
          bankKey: aPayout().bankKey,
          payeeName: '张三',
          payeeAccount: '6222333344445555',
          payeeBank: '中国农业银行武都支行',
          caseNumber: '（2026）甘1202执1号',
        },
      },
    ])
  })

  test.each(['judge-1', 'director-1'])('is not for %s, who asked or approved', (id) => {
    const { refused } = withPayout(approved).when(sendPayout, one, { actor: person(id, 'cashier') })
    expect(refused?.rule).toBe('fund.payer-is-third')
  })

  test('stops what was changed after the approval', () => {
    const changed = withPayout({ ...approved, amountFen: 60_001n })
    expect(changed.when(sendPayout, one, { actor: cashier }).refused?.rule).toBe(
      'fund.approval-bound-to-content',
    )
  })

  test.each(['requested', 'sent', 'paid', 'voided'] as const)('is refused while %s', (state) => {
    const { refused } = withPayout({ ...approved, state }).when(sendPayout, one, { actor: cashier })
    expect(refused).toMatchObject({ rule: 'fund.payout-state', params: { state } })
  })
})

describe('voiding', () => {
  const input = { ...one, reason: '账号有误' }

  test.each(['requested', 'approved'] as const)('gives the money back while %s', (state) => {
    const court = withPayout({ state })
    court.record(evolveFund, court.when(voidPayout, input, { actor: judge }).events)
    expect(court.view.get('fund_account', 'case-1')).toMatchObject({
      availableFen: 100_000n,
      reservedFen: 0n,
    })
    expect(court.view.get('fund_payout', 'payout-1')).toMatchObject({ state: 'voided' })
  })

  test.each(['sent', 'paid'] as const)('is too late once %s', (state) => {
    const { refused } = withPayout({ state }).when(voidPayout, input, { actor: judge })
    expect(refused).toMatchObject({ rule: 'fund.sent-payout-not-voided', params: { state } })
  })

  test('happens once', () => {
    const { refused } = withPayout({ state: 'voided' }).when(voidPayout, input, { actor: judge })
    expect(refused).toMatchObject({ rule: 'fund.payout-state', params: { state: 'voided' } })
  })

  test('is for the requester or a leader', () => {
    const by = (id: string, ...roles: Parameters<typeof person>[1][]) =>
      withPayout().when(voidPayout, input, { actor: person(id, ...roles) }).refused?.rule
    expect(by('judge-2', 'quota-judge')).toBe('fund.requester-or-leader-voids')
    expect(by('director-1', 'execution-director')).toBeUndefined()
  })
})

test('a payout of another case is unknown here', () => {
  const court = withPayout({ caseId: 'case-2' })
  const rules = [
    court.when(approvePayout, { ...one, contentHash }, { actor: director }),
    court.when(sendPayout, one, { actor: cashier }),
    court.when(confirmPayment, { ...one, bankReference: 'B1' }),
    court.when(voidPayout, { ...one, reason: '—' }),
    court.when(voidPayout, { ...one, payoutId: 'payout-9', reason: '—' }),
  ].map(({ refused }) => refused?.rule)
  expect(new Set(rules)).toEqual(new Set(['fund.payout-unknown']))
})
