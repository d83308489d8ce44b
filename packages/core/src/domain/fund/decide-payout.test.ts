import { describe, expect, test } from 'vitest'
import type { InputOf } from '../../kernel/contract'
import { systemActor } from '../../kernel/role'
import { given, person } from '../../testing/given'
import { aCase, anAccount, aParty, aPayout } from '../../testing/rows'
import type { CaseRow, PartyRow } from '../case/model'
import type { fundCommands } from './contract'
import type { FundView } from './decide'
import {
  approvePayout,
  confirmPayment,
  payoutContentHash,
  requestPayout,
  sendPayout,
  voidPayout,
} from './decide-payout'
import { evolveFund, type PayoutRow } from './model'
import { fundRules } from './rules'

const judge = person('judge-1', 'quota-judge')
const director = person('director-1', 'execution-director')
const cashier = person('cashier-1', 'cashier')

const request: InputOf<(typeof fundCommands)['fund.request-payout']> = {
  caseId: 'case-1',
  payeePartyId: 'party-1',
  payeeAccount: '6222333344445555',
  payeeBank: '中国农业银行武都支行',
  amountFen: 60_000n,
  purpose: 'claim',
  basis: '发放案款审批表 1 号',
}

/** A case whose account holds 1,000.00 yuan. */
function funded(about: { case?: Partial<CaseRow>; party?: Partial<PartyRow> } = {}) {
  return given<FundView>(
    {
      case_case: [aCase(about.case)],
      case_party: [aParty(about.party)],
      fund_account: [
        anAccount({ receivedFen: 100_000n, availableFen: 100_000n, holdingSince: '2026-03-01' }),
      ],
    },
    { actor: judge },
  )
}

describe('requesting a payout', () => {
  test('reserves the money and binds its content', () => {
    const court = funded()
    const { events, result } = court.when(requestPayout, request)
    court.record(evolveFund, events)
    const row = court.view.all('fund_payout')[0] as PayoutRow
    expect(row).toEqual(aPayout({ contentHash: payoutContentHash(aPayout()) }))
    expect(result).toEqual({ payoutId: 'payout-1', contentHash: row.contentHash })
    expect(court.view.get('fund_account', 'case-1')).toMatchObject({
      availableFen: 40_000n,
      reservedFen: 60_000n,
    })
  })

  test('up to the last fen and not one more', () => {
    expect(funded().when(requestPayout, { ...request, amountFen: 100_000n }).refused).toBeUndefined()
    expect(funded().when(requestPayout, { ...request, amountFen: 100_001n }).refused).toEqual({
      kind: 'refused',
      rule: 'fund.balance-covers-payout',
      params: { amountFen: 100_001n, availableFen: 100_000n, reservedFen: 0n },
    })
  })

  test('does not count reserved money', () => {
    const court = funded()
    court.record(evolveFund, court.when(requestPayout, request).events)
    expect(court.when(requestPayout, request).refused).toMatchObject({
      rule: 'fund.balance-covers-payout',
      params: { availableFen: 40_000n, reservedFen: 60_000n },
    })
  })

  test.each([
    ['fund.closed-case-pays-nothing', { case: { state: 'closed' } }],
    ['fund.undertaker-requests', { case: { undertakerId: 'judge-2' } }],
    ['fund.undertaker-requests', { case: { undertakerId: null } }],
    ['fund.payee-is-party', { party: { id: 'party-2' } }],
    ['fund.payee-is-party', { party: { caseId: 'case-2' } }],
    ['fund.payee-entered-by-another', { party: { enteredBy: 'judge-1' } }],
    ['fund.payee-fits-purpose', { party: { role: 'debtor' } }],
    ['fund.payee-fits-purpose', { party: { role: 'third-party' } }],
  ] as const)('is refused by %s', (rule, about) => {
    expect(funded(about).when(requestPayout, request).refused?.rule).toBe(rule)
  })

  test('is not for the system, even one called like the undertaker', () => {
    const { refused } = funded().when(requestPayout, request, { actor: systemActor('gan12', 'judge-1') })
    expect(refused?.rule).toBe('fund.undertaker-requests')
  })

  test('needs an account', () => {
    const court = given<FundView>({ case_case: [aCase()], case_party: [aParty()] }, { actor: judge })
    expect(court.when(requestPayout, request).refused?.rule).toBe('fund.case-has-account')
  })

  test.each([
    ['claim', ['applicant', 'agent']],
    ['refund', ['debtor']],
    ['fee', ['applicant', 'agent', 'third-party']],
  ] as const)('for %s goes to %j only', (purpose, allowed) => {
    const roles = ['applicant', 'debtor', 'agent', 'third-party'] as const
    const accepted = roles.filter(
      (role) => !funded({ party: { role } }).when(requestPayout, { ...request, purpose }).refused,
    )
    expect(accepted.sort()).toEqual([...allowed].sort())
  })

  test('for a party that the import entered is accepted', () => {
    const court = funded({ party: { enteredBy: 'import' } })
    expect(court.when(requestPayout, request).refused).toBeUndefined()
  })

  test('to an agent warns that special authority is needed', () => {
    const ask = (role: PartyRow['role']) =>
      funded({ party: { role } }).ask(fundRules, 'fund.agent-needs-authority', request)
    expect(ask('agent')).toEqual({ verdict: 'warn', params: {} })
    expect(ask('applicant')).toBeUndefined()
  })
})

const contentHash = payoutContentHash(aPayout())
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
    fund_payout: [aPayout({ contentHash, ...columns })],
  })
}

const approved = { state: 'approved', approvedBy: 'director-1', approvedOn: '2026-03-02' } as const

describe('the content of a payout', () => {
  test.each<[string, Partial<PayoutRow>]>([
    ['case', { caseId: 'case-2' }],
    ['payee', { payeePartyId: 'party-2' }],
    ['name', { payeeName: '王五' }],
    ['account', { payeeAccount: '6222333344445556' }],
    ['bank', { payeeBank: '中国银行' }],
    ['amount', { amountFen: 60_001n }],
    ['purpose', { purpose: 'fee' }],
    ['basis', { basis: '发放案款审批表 2 号' }],
  ])('has another hash with another %s', (_what, changed) => {
    expect(payoutContentHash(aPayout(changed))).not.toBe(contentHash)
  })
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
          amountFen: 60_000n,
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

describe('the answer of the bank', () => {
  const paid = { ...one, bankReference: 'B1' }

  test('pays, and the rest stays', () => {
    const court = withPayout({ state: 'sent' })
    const { events } = court.when(confirmPayment, paid)
    expect(events.map(({ type }) => type)).toEqual(['fund.PayoutPaid'])
    court.record(evolveFund, events)
    expect(court.view.get('fund_account', 'case-1')).toMatchObject({
      availableFen: 40_000n,
      reservedFen: 0n,
      paidFen: 60_000n,
      holdingSince: '2026-03-01',
    })
  })

  test('ends the clock when it was the last money', () => {
    const court = withPayout({ state: 'sent' }, 0n)
    const { events } = court.when(confirmPayment, paid)
    expect(events.map(({ type }) => type)).toEqual(['fund.PayoutPaid', 'fund.AccountEmptied'])
    court.record(evolveFund, events)
    expect(court.view.get('fund_account', 'case-1')).toMatchObject({ reservedFen: 0n, holdingSince: null })
  })

  test.each(['requested', 'approved', 'paid', 'voided'] as const)('is refused while %s', (state) => {
    const { refused } = withPayout({ state }).when(confirmPayment, paid)
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
