import { describe, expect, test } from 'vitest'
import type { InputOf } from '../../kernel/contract'
import { systemActor } from '../../kernel/role'
import { given, person, testContext } from '../../testing/given'
import { aCase, anAccount, aParty, aPayeeAccount, aPayout } from '../../testing/rows'
import { type CaseRow, FURTHER_ROLES, type PartyRow, SIDES_OF_CASE } from '../case/model'
import type { fundCommands } from './contract'
import type { FundView } from './decide'
import { payoutContentHash, requestPayout } from './decide-payout'
import { evolveFund, type PayoutRow } from './model'
import { fundRules } from './rules'

const judge = person('judge-1', 'quota-judge')

const request: InputOf<(typeof fundCommands)['fund.request-payout']> = {
  caseId: 'case-1',
  payeePartyId: 'party-1',
  payeeAccountId: 'payee-account-1',
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
      fund_payee_account: [aPayeeAccount()],
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
    expect(row).toEqual(aPayout({ contentHash: payoutContentHash(aPayout(), testContext()) }))
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
    ['costs', ['applicant', 'agent', 'third-party']],
  ] as const)('for %s goes to %j only', (purpose, allowed) => {
    const roles = [...SIDES_OF_CASE, ...FURTHER_ROLES]
    const accepted = roles.filter(
      (role) =>
        !funded({ party: { role } }).when(requestPayout, { ...request, purpose, surplusReason: '和解' })
          .refused,
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
