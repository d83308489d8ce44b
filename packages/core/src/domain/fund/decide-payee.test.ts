import { describe, expect, test } from 'vitest'
import { systemActor } from '../../kernel/role'
import { given, person, testContext } from '../../testing/given'
import { aCase, anAccount, aParty, aPayeeAccount, aPayout } from '../../testing/rows'
import type { FundView } from './decide'
import { approvePayout } from './decide-approval'
import { confirmPayeeAccount, registerPayeeAccount, rejectPayeeAccount } from './decide-payee'
import { payoutContentHash, requestPayout, sendPayout } from './decide-payout'
import { evolveFund, type PayeeAccountRow } from './model'

const clerk = person('fund-1', 'fund-clerk')
const cashier = person('cashier-1', 'cashier')
const judge = person('judge-1', 'quota-judge')
const director = person('director-1', 'execution-director')

const NUMBER = '6222333344445555'
const said = {
  ...{ caseId: 'case-1', partyId: 'party-1', payeeAccount: '6222 3333 4444 5555', payeeBank: '中国农业银行' },
  ...{ holderName: '张三', evidence: '当面签署的收款账户确认书' },
}
const one = { caseId: 'case-1', payeeAccountId: 'payee-account-1' }
const ask = {
  ...{ caseId: 'case-1', payeePartyId: 'party-1', payeeAccountId: 'payee-account-1' },
  ...{ amountFen: 60_000n, purpose: 'claim' as const, basis: '发放案款审批表 1 号' },
}

function court(...accounts: readonly PayeeAccountRow[]) {
  return given<FundView>({
    case_case: [aCase()],
    case_party: [aParty(), aParty({ id: 'party-2', role: 'debtor', name: '李四' })],
    fund_account: [anAccount({ receivedFen: 100_000n, availableFen: 100_000n, holdingSince: '2026-03-01' })],
    fund_payee_account: accounts,
  })
}

describe('a payee’s account', () => {
  test('is written down by one person and confirmed by another who types the number again', () => {
    const it = court()
    it.record(evolveFund, it.when(registerPayeeAccount, said, { actor: clerk }).events, { actor: clerk })
    const [row] = it.view.all('fund_payee_account')
    expect(row).toMatchObject({ payeeAccount: NUMBER, state: 'registered', registeredBy: 'fund-1' })
    const input = { ...one, payeeAccount: '6222-3333-4444-5555' }
    const { events } = it.when(confirmPayeeAccount, input, { actor: cashier })
    it.record(evolveFund, events, { actor: cashier })
    expect(it.view.get('fund_payee_account', 'payee-account-1')).toMatchObject({
      ...{ state: 'confirmed', decidedBy: 'cashier-1', decidedOn: '2026-03-02' },
    })
  })

  test('is not confirmed or rejected by who registered it, under any post, nor by the system', () => {
    const it = court(aPayeeAccount({ state: 'registered', decidedBy: null, decidedOn: null }))
    for (const actor of [person('fund-1', 'execution-director', 'cashier'), systemActor('gan12', 'clock')]) {
      const confirm = it.when(confirmPayeeAccount, { ...one, payeeAccount: NUMBER }, { actor })
      expect(confirm.refused?.rule).toBe('fund.payee-account-by-two')
      const reject = it.when(rejectPayeeAccount, { ...one, reason: '账号有误' }, { actor })
      expect(reject.refused?.rule).toBe('fund.payee-account-by-two')
    }
  })

  test('is not confirmed with another number, and not twice', () => {
    const it = court(aPayeeAccount({ state: 'registered', decidedBy: null, decidedOn: null }))
    const typed = { ...one, payeeAccount: '6222333344445556' }
    expect(it.when(confirmPayeeAccount, typed, { actor: cashier }).refused?.rule).toBe(
      'fund.payee-account-typed-twice',
    )
    const again = court(aPayeeAccount()).when(confirmPayeeAccount, typed, { actor: cashier })
    expect(again.refused).toMatchObject({ rule: 'fund.payee-account-state', params: { state: 'confirmed' } })
  })

  test('of another holder needs a reason, and a paper named for it is of this case', () => {
    const other = { ...said, holderName: '张三之子' }
    const by = { actor: clerk }
    expect(court().when(registerPayeeAccount, other, by).refused?.rule).toBe('fund.payee-account-holder')
    const reasoned = { ...other, holderReason: '特别授权代收' }
    expect(court().when(registerPayeeAccount, reasoned, by).refused).toBeUndefined()
    const paper = { ...said, materialId: 'material-9' }
    expect(court().when(registerPayeeAccount, paper, by).refused?.rule).toBe('fund.payee-account-evidence')
  })

  test('ends when another of the same party is confirmed, which needs a second person again', () => {
    const change = aPayeeAccount({
      ...{ id: 'payee-account-2', payeeAccount: '6222000011112222', state: 'registered', decidedBy: null },
    })
    const it = court(aPayeeAccount(), change)
    const input = { caseId: 'case-1', payeeAccountId: change.id, payeeAccount: change.payeeAccount }
    expect(it.when(requestPayout, ask, { actor: judge }).refused).toBeUndefined()
    it.record(evolveFund, it.when(confirmPayeeAccount, input, { actor: cashier }).events, { actor: cashier })
    expect(it.view.get('fund_payee_account', 'payee-account-1')?.state).toBe('ended')
    expect(it.when(requestPayout, ask, { actor: judge }).refused).toMatchObject({
      ...{ rule: 'fund.payee-account-confirmed', params: { state: 'ended' } },
    })
  })
})

describe('a payout', () => {
  test.each<[string, Partial<PayeeAccountRow>]>([
    ['fund.payee-account-confirmed', { state: 'registered' }],
    ['fund.payee-account-confirmed', { state: 'rejected' }],
    ['fund.payee-account-confirmed', { payeeAccount: NUMBER, accountKey: 'made up' }],
    ['fund.payee-account-registered', { partyId: 'party-2' }],
    ['fund.payee-account-registered', { caseId: 'case-2' }],
    ['fund.payee-account-not-by-requester', { registeredBy: 'judge-1' }],
  ])('is refused by %s', (rule, columns) => {
    expect(court(aPayeeAccount(columns)).when(requestPayout, ask, { actor: judge }).refused?.rule).toBe(rule)
  })

  const contentHash = payoutContentHash(aPayout(), testContext())
  const payout = { caseId: 'case-1', payoutId: 'payout-1' }
  function asked(columns: Partial<PayeeAccountRow> = {}, state: 'requested' | 'approved' = 'requested') {
    return given<FundView>({
      fund_payee_account: [aPayeeAccount(columns)],
      fund_payout: [aPayout({ contentHash, state })],
    })
  }

  test('is not approved by who registered or confirmed the account', () => {
    for (const id of ['fund-1', 'cashier-2']) {
      const actor = person(id, 'execution-director')
      const { refused } = asked().when(approvePayout, { ...payout, contentHash }, { actor })
      expect(refused?.rule, id).toBe('fund.payee-account-not-by-approver')
    }
  })

  test('is neither approved nor sent once the account has ended or is another number', () => {
    const approve = (columns: Partial<PayeeAccountRow>) =>
      asked(columns).when(approvePayout, { ...payout, contentHash }, { actor: director }).refused?.rule
    const send = (columns: Partial<PayeeAccountRow>) =>
      asked(columns, 'approved').when(sendPayout, payout, { actor: cashier }).refused?.rule
    expect([approve({}), send({})]).toEqual([undefined, undefined])
    const ended = { state: 'ended' } as const
    expect([approve(ended), send(ended)]).toEqual(Array(2).fill('fund.payee-account-confirmed'))
    const other = { payeeAccount: '6222000011112222' }
    expect([approve(other), send(other)]).toEqual(Array(2).fill('fund.approval-bound-to-content'))
  })
})
