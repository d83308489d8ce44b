import { describe, expect, test } from 'vitest'
import type { FundStatement } from '../domain/fund/contract'
import type { ShownPayeeAccount } from '../domain/fund/contract-payee'
import type { MoneyTrace } from '../domain/fund/contract-trace'
import type { Actor } from '../kernel/role'
import { actorOf, countyCourt } from '../testing/court'
import { applicantOf, fileAndAssign, payeeAccountInput, payoutInput, receiveMoney } from './acts'
import { openStage, STORAGES, type StorageKind } from './stage'

const OTHER_ACCOUNT = '6222000011112222'

async function court(kind: StorageKind = 'memory') {
  const stage = await openStage(kind)
  const caseId = await fileAndAssign(stage)
  await receiveMoney(stage, caseId, 'line-1', 100_000n)
  const ruleOf = async (who: string | Actor, name: string, input: object) => {
    const outcome = await stage.give(who, name, { caseId, ...input })
    return outcome.kind === 'refused' ? outcome.rule : 'accepted'
  }
  const register = async (who: string | Actor, more: object = {}) => {
    const input = await payeeAccountInput(stage, caseId, await applicantOf(stage, caseId))
    return stage.must<{ payeeAccountId: string }>(who, 'fund.register-payee-account', { ...input, ...more })
  }
  return { stage, caseId, ruleOf, register }
}

/** The same person under every post that could be lent to him. */
function withPosts(personId: string): Actor {
  const actor = actorOf(countyCourt, personId)
  return { ...actor, roles: [...actor.roles, 'execution-director', 'fund-clerk', 'cashier', 'team-head'] }
}

describe.each(STORAGES)('one person cannot say alone where case money goes (M10, %s)', (kind) => {
  test('not by registering an account and confirming, asking or approving himself, whatever posts he is lent', async () => {
    const { stage, caseId, ruleOf, register } = await court(kind)
    const judge = withPosts('judge-1')
    const own = { ...(await register(judge, { payeeAccount: OTHER_ACCOUNT })), payeeAccount: OTHER_ACCOUNT }
    expect(await ruleOf(judge, 'fund.confirm-payee-account', own)).toBe('fund.payee-account-by-two')
    const payeePartyId = await applicantOf(stage, caseId)
    const ask = { payeePartyId, payeeAccountId: own.payeeAccountId, amountFen: 100n, basis: '审批表' }
    expect(await ruleOf(judge, 'fund.request-payout', ask)).toBe('fund.payee-account-confirmed')
    expect(await ruleOf('cashier-1', 'fund.confirm-payee-account', own)).toBe('accepted')
    expect(await ruleOf(judge, 'fund.request-payout', ask)).toBe('fund.payee-account-not-by-requester')
    await stage.must('director', 'case.assign', { caseId, undertakerId: 'disposal-1', reason: '调整承办' })
    const payout = await stage.must<object>('disposal-1', 'fund.request-payout', { caseId, ...ask })
    expect(await ruleOf(judge, 'fund.approve-payout', payout)).toBe('fund.payee-account-not-by-approver')
    expect(await ruleOf(withPosts('cashier-1'), 'fund.approve-payout', payout)).toBe(
      'fund.payee-account-not-by-approver',
    )
    expect(await ruleOf('director', 'fund.approve-payout', payout)).toBe('accepted')
    expect((await stage.engine.verify()).differences).toEqual([])
  })

  test('a change of the account between request, approval and payment stops the payout; approval sees who, when and what', async () => {
    const { stage, caseId, ruleOf, register } = await court(kind)
    const input = await payoutInput(stage, caseId, 100n)
    const ask = () =>
      stage.must<{ payoutId: string; contentHash: string }>('judge-1', 'fund.request-payout', input)
    const [requested, approved] = [await ask(), await ask()]
    await stage.must('director', 'fund.approve-payout', { caseId, ...approved })
    const changed = await register('fund-1', { payeeAccount: OTHER_ACCOUNT })
    const typed = { ...changed, payeeAccount: OTHER_ACCOUNT }
    expect(await ruleOf('cashier-1', 'fund.confirm-payee-account', typed)).toBe('accepted')
    expect(await ruleOf('director', 'fund.approve-payout', requested)).toBe('fund.payee-account-confirmed')
    const send = { payoutId: approved.payoutId }
    expect(await ruleOf('cashier-1', 'fund.send-payout', send)).toBe('fund.payee-account-confirmed')
    const again = { ...input, payeeAccountId: changed.payeeAccountId }
    const { payoutId } = await stage.must<{ payoutId: string }>('judge-1', 'fund.request-payout', again)
    const provenance = {
      ...{ registeredByName: '陈静', registeredOn: '2024-03-01', decidedByName: '褚红', state: 'confirmed' },
      ...{ evidence: '收款账户确认书原件、身份证复印件', cautions: ['first-payout', 'changed-recently'] },
    }
    const statement = await stage.ask<FundStatement>('director', 'fund.statement', { caseId })
    expect(statement.payouts.find(({ id }) => id === payoutId)?.provenance).toMatchObject(provenance)
    const trace = await stage.ask<MoneyTrace>('director', 'fund.trace', { caseId, payoutId })
    expect(trace.payouts[0]?.provenance).toMatchObject(provenance)
  })

  test('one number for payees of two cases, and another holder, are cautions; the number itself is shown to nobody', async () => {
    const { stage, caseId, register } = await court(kind)
    await register('fund-1', { holderName: '王小二', holderReason: '特别授权代收' })
    const other = await fileAndAssign(stage, 2)
    const detail = await stage.ask<{ parties: { id: string; role: string }[] }>('judge-1', 'case.get', {
      caseId: other,
    })
    const debtor = detail.parties.find(({ role }) => role === 'debtor')?.id ?? ''
    const said = await payeeAccountInput(stage, other, debtor)
    await stage.must('fund-1', 'fund.register-payee-account', said)
    const shown = await stage.ask<readonly ShownPayeeAccount[]>('director', 'fund.payee-accounts', { caseId })
    expect(shown[0]?.cautions).toEqual(['first-payout', 'holder-differs', 'shared-account'])
    expect(JSON.stringify(shown)).not.toContain(said.payeeAccount)
  })
})
