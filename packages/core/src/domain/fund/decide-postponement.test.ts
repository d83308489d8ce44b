import { describe, expect, test } from 'vitest'
import { given, person, testContext } from '../../testing/given'
import { aCase, anAccount, aParty, aPayeeAccount } from '../../testing/rows'
import type { FundView } from './decide'
import { requestPayout } from './decide-payout'
import { confirmPayment } from './decide-payout-bank'
import {
  decidePostponement,
  endPostponement,
  recordPerformance,
  requestPostponement,
} from './decide-postponement'
import { evolveFund } from './model'
import { fundRules } from './rules'

const judge = person('judge-1', 'quota-judge')
const director = person('director-1', 'execution-director')
const ask = { caseId: 'case-1', ground: 'payee-does-not-collect', reason: '经两次通知未领取' } as const
const one = { caseId: 'case-1', postponementId: 'postponement-1' }

function court(holdingSince: string | null = '2026-03-01') {
  return given<FundView>(
    {
      case_case: [aCase()],
      case_party: [aParty(), aParty({ id: 'party-2', role: 'debtor' })],
      fund_account: [anAccount({ receivedFen: 1n, availableFen: 1n, holdingSince })],
    },
    { actor: judge },
  )
}

/** The same with 1,000.00 yuan. */
function rich() {
  const it = court()
  const account = anAccount({ receivedFen: 100_000n, availableFen: 100_000n, holdingSince: '2026-03-01' })
  return given<FundView>(
    {
      case_case: [aCase()],
      case_party: it.view.all('case_party'),
      fund_payee_account: [aPayeeAccount()],
      fund_account: [account],
    },
    { actor: judge },
  )
}
const pay = (amountFen: bigint) => ({
  ...{ caseId: 'case-1', payeePartyId: 'party-1', payeeAccountId: 'payee-account-1' },
  ...{ amountFen, purpose: 'claim' as const, basis: '发放案款审批表' },
})

describe('postponing a payout', () => {
  test('is asked for by the undertaker, decided by a leader, and ended', () => {
    const it = court()
    it.record(evolveFund, it.when(requestPostponement, ask).events, { actor: judge })
    const decided = it.when(
      decidePostponement,
      { ...one, approve: true, reason: '同意' },
      { actor: director },
    )
    expect(decided.events).toMatchObject([{ type: 'fund.PostponementApproved' }])
    it.record(evolveFund, decided.events, { actor: director })
    expect(it.view.get('fund_postponement', 'postponement-1')).toMatchObject({
      state: 'approved',
      decidedBy: 'director-1',
      ground: 'payee-does-not-collect',
    })
    it.record(evolveFund, it.when(endPostponement, { ...one, reason: '已联系上' }).events)
    expect(it.view.get('fund_postponement', 'postponement-1')).toMatchObject({ state: 'ended' })
    expect(it.when(endPostponement, { ...one, reason: '再次' }).refused).toMatchObject({
      rule: 'fund.postponement-state',
      params: { state: 'ended' },
    })
  })

  test('is not decided by who asked, also as a leader; a declined one may be asked for again', () => {
    const it = court()
    it.record(evolveFund, it.when(requestPostponement, ask).events, { actor: judge })
    expect(it.when(requestPostponement, ask).refused?.rule).toBe('fund.postponed-once-at-a-time')
    const own = { actor: person('judge-1', 'execution-director') }
    const decide = { ...one, approve: true, reason: '同意' }
    expect(it.when(decidePostponement, decide, own).refused?.rule).toBe('fund.maker-is-not-checker')
    expect(it.when(endPostponement, { ...one, reason: '—' }).refused?.rule).toBe('fund.postponement-state')
    const declined = it.when(decidePostponement, { ...decide, approve: false }, { actor: director })
    it.record(evolveFund, declined.events, { actor: director })
    expect(it.view.get('fund_postponement', 'postponement-1')?.state).toBe('declined')
    expect(it.when(requestPostponement, ask).refused).toBeUndefined()
  })

  test.each([
    ['fund.postponement-of-money', null, judge],
    ['fund.undertaker-requests', '2026-03-01', person('judge-2', 'quota-judge')],
  ] as const)('is refused by %s', (rule, holdingSince, actor) => {
    expect(court(holdingSince).when(requestPostponement, ask, { actor }).refused?.rule).toBe(rule)
  })

  test('of a part keeps that part back; what is not disputed is paid, and its clock ends with it', () => {
    const it = rich()
    it.record(evolveFund, it.when(requestPostponement, { ...ask, amountFen: 40_000n }).events, {
      actor: judge,
    })
    const { events } = it.when(
      decidePostponement,
      { ...one, approve: true, reason: '同意' },
      { actor: director },
    )
    expect(events).toMatchObject([{ type: 'fund.PostponementApproved', data: { isWhole: false } }])
    it.record(evolveFund, events, { actor: director })
    expect(it.when(requestPayout, pay(60_001n)).refused).toMatchObject({
      rule: 'fund.postponed-part-stays',
      params: { amountFen: 60_001n, postponedFen: 40_000n },
    })
    it.record(evolveFund, it.when(requestPayout, pay(60_000n)).events)
    expect(it.when(requestPayout, pay(1n)).refused?.rule).toBe('fund.postponed-part-stays')
    const payoutId = it.view.all('fund_payout')[0]?.id ?? ''
    it.record(evolveFund, [{ type: 'fund.PayoutSent', data: { payoutId }, occurredOn: '2026-03-02' }])
    const paid = it.when(confirmPayment, { caseId: 'case-1', payoutId, bankReference: 'B1' })
    expect(paid.events).toMatchObject([
      { type: 'fund.PayoutPaid' },
      { type: 'fund.UndisputedPaid', data: { leftFen: 40_000n } },
    ])
    it.record(evolveFund, paid.events)
    const ended = it.when(endPostponement, { ...one, reason: '争议已解决' })
    expect(ended.events).toMatchObject([{ data: { isWhole: false } }])
    it.record(evolveFund, ended.events)
    expect(it.when(requestPayout, pay(40_000n)).refused).toBeUndefined()
  })

  test('of a part that is more than what is available is refused; of all there is, it ends the clock of the rest', () => {
    const it = rich()
    expect(it.when(requestPostponement, { ...ask, amountFen: 100_001n }).refused).toMatchObject({
      rule: 'fund.postponed-part-is-there',
      params: { amountFen: 100_001n, availableFen: 100_000n },
    })
    it.record(evolveFund, it.when(requestPostponement, { ...ask, amountFen: 100_000n }).events)
    const decided = it.when(
      decidePostponement,
      { ...one, approve: true, reason: '同意' },
      { actor: director },
    )
    expect(decided.events.map(({ type }) => type)).toEqual([
      'fund.PostponementApproved',
      'fund.UndisputedPaid',
    ])
  })

  test('for a pending distribution without an amount is told that the undisputed part comes first', () => {
    const findings = (input: object) =>
      fundRules
        .find(({ id }) => id === 'fund.undisputed-part-first')
        ?.check?.(input as never, rich().view as never, testContext(), 'fund.request-postponement')
    expect(findings({ ...ask, ground: 'distribution-pending' })).toMatchObject({ verdict: 'warn' })
    expect(findings({ ...ask, ground: 'distribution-pending', amountFen: 1n })).toBeUndefined()
    expect(findings(ask)).toBeUndefined()
  })

  test('is ended by who has the case or leads, not by the judge of another case', () => {
    const it = court()
    it.record(evolveFund, it.when(requestPostponement, ask).events)
    const approve = { ...one, approve: true, reason: '同意' }
    it.record(evolveFund, it.when(decidePostponement, approve, { actor: director }).events)
    const end = { ...one, reason: '已联系上' }
    const stranger = it.when(endPostponement, end, { actor: person('judge-2', 'quota-judge') })
    expect(stranger.refused?.rule).toBe('fund.undertaker-requests')
    expect(it.when(endPostponement, end, { actor: director }).refused).toBeUndefined()
  })

  test('of another case is unknown here', () => {
    const input = { ...one, approve: true, reason: '同意' }
    expect(court().when(decidePostponement, input, { actor: director }).refused?.rule).toBe(
      'fund.postponement-unknown',
    )
  })
})

describe('direct performance', () => {
  const input = {
    caseId: 'case-1',
    amountFen: 700n,
    performedOn: '2026-02-27',
    confirmedByPartyId: 'party-1',
    evidence: '收条',
  }

  test('is recorded on its day and never touches the ledger', () => {
    const it = court()
    const { events } = it.when(recordPerformance, input)
    expect(events).toMatchObject([{ type: 'fund.PerformanceRecorded', occurredOn: '2026-02-27' }])
    it.record(evolveFund, events)
    expect(it.view.all('fund_performance')).toMatchObject([{ amountFen: 700n, recordedBy: 'judge-1' }])
    expect(it.view.all('fund_entry')).toEqual([])
    expect(it.view.get('fund_account', 'case-1')).toMatchObject({ receivedFen: 1n, availableFen: 1n })
  })

  test.each([
    ['fund.performance-confirmed-by-applicant', { confirmedByPartyId: 'party-2' }],
    ['fund.performance-confirmed-by-applicant', { confirmedByPartyId: 'party-9' }],
    ['fund.performance-has-happened', { performedOn: '2026-03-03' }],
  ])('is refused by %s', (rule, change) => {
    expect(court().when(recordPerformance, { ...input, ...change }).refused?.rule).toBe(rule)
  })
})
