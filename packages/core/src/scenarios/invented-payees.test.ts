import { describe, expect, test } from 'vitest'
import { payThrough } from '../engine/index'
import type { Actor } from '../kernel/role'
import { caseStream } from '../kernel/stream'
import { createBankSimulator } from '../testing/bank-simulator'
import { actorOf, countyCourt } from '../testing/court'
import { applicantOf, fileAndAssign, payoutInput, receiveMoney } from './acts'
import { openStage, type Stage } from './stage'

/** A case that holds 10,000.00, and a bank that pays whatever it is told. */
async function court() {
  const stage = await openStage('memory')
  const bank = createBankSimulator({ seed: '1', today: () => stage.clock.today() })
  const caseId = await fileAndAssign(stage)
  await receiveMoney(stage, caseId, 'line-1', 1_000_000n)
  const executions = async () => {
    await stage.engine.drain({ 'bank.pay': payThrough(bank) })
    return bank.lines().length
  }
  const ruleOf = async (who: string | Actor, name: string, input: object) => {
    const outcome = await stage.give(who, name, { caseId, ...input })
    return outcome.kind === 'refused' ? outcome.rule : 'accepted'
  }
  const ask = async (who = 'judge-1') => {
    const input = await payoutInput(stage, caseId, 1_000_000n)
    return stage.must<{ payoutId: string; contentHash: string }>(who, 'fund.request-payout', input)
  }
  return { stage, bank, caseId, executions, ruleOf, ask }
}

/** The same person under every post there is: what a court that is lent roles, or holds several, would say of him. */
function withPosts(personId: string, ...roles: Actor['roles']): Actor {
  const actor = actorOf(countyCourt, personId)
  return { ...actor, roles: [...actor.roles, ...roles] }
}

const ALL_POSTS = ['execution-director', 'vice-president-in-charge', 'team-head', 'cashier'] as const

/** Who handles the case keeps no money of it, and who asked or approved does not pay. */
const APART = /^(fund\.payer-is-third|power\.money-apart)$/

async function assignTo(stage: Stage, caseId: string, undertakerId: string) {
  await stage.must('director', 'case.assign', { caseId, undertakerId, reason: '调整承办' })
}

describe('one judge cannot pay money out to applicants he has invented (M10)', () => {
  test('not by entering the payee himself', async () => {
    const { stage, caseId, ruleOf, executions } = await court()
    const party = { role: 'agent', kind: 'person', name: '赵虚构', idNumber: null, phone: null }
    const entered = await stage.give('judge-1', 'case.enter-party', { caseId, ...party, reason: '代理人' })
    const payeePartyId =
      entered.kind === 'accepted' ? (entered.result as { partyId: string }).partyId : 'party-invented'
    const input = { ...(await payoutInput(stage, caseId, 1n)), payeePartyId }
    expect(await ruleOf('judge-1', 'fund.request-payout', input)).toMatch(
      /fund\.payee-(is-party|entered-by-another)/,
    )
    const unknown = { ...input, payeePartyId: 'party-invented' }
    expect(await ruleOf('judge-1', 'fund.request-payout', unknown)).toBe('fund.payee-is-party')
    expect(await executions()).toBe(0)
  })

  test('not by approving what he asked for, under any post, and not by paying it', async () => {
    const { ruleOf, ask, executions } = await court()
    const payout = await ask()
    const judge = withPosts('judge-1', ...ALL_POSTS)
    expect(await ruleOf(judge, 'fund.approve-payout', payout)).toBe('fund.maker-is-not-checker')
    expect(await ruleOf(judge, 'fund.send-payout', { payoutId: payout.payoutId })).toMatch(APART)
    expect(await ruleOf('director', 'fund.approve-payout', payout)).toBe('accepted')
    expect(await ruleOf(judge, 'fund.send-payout', { payoutId: payout.payoutId })).toMatch(APART)
    const director = withPosts('director', 'cashier')
    expect(await ruleOf(director, 'fund.send-payout', { payoutId: payout.payoutId })).toMatch(APART)
    expect(await executions()).toBe(0)
  })

  test('not by one approver who gives both approvals of a large sum', async () => {
    const { ruleOf, ask, executions } = await court()
    const payout = await ask()
    expect(await ruleOf('director', 'fund.approve-payout', payout)).toBe('accepted')
    const again = withPosts('director', ...ALL_POSTS)
    expect(await ruleOf(again, 'fund.approve-payout', payout)).toBe('fund.payout-state')
    expect(await executions()).toBe(0)
  })

  test('not by letting somebody approve a hash of other content', async () => {
    const { ruleOf, ask, executions } = await court()
    const payout = await ask()
    const other = { ...payout, contentHash: 'a'.repeat(64) }
    expect(await ruleOf('director', 'fund.approve-payout', other)).toBe('fund.approval-bound-to-content')
    expect(await executions()).toBe(0)
  })

  test('not by handing the case round and back: who asked stays who asked', async () => {
    const { stage, caseId, ruleOf, ask, executions } = await court()
    const payout = await ask()
    await assignTo(stage, caseId, 'reviewer-1')
    const judge = withPosts('judge-1', ...ALL_POSTS)
    expect(await ruleOf(judge, 'fund.approve-payout', payout)).toBe('fund.maker-is-not-checker')
    await assignTo(stage, caseId, 'judge-1')
    expect(await ruleOf(judge, 'fund.approve-payout', payout)).toBe('fund.maker-is-not-checker')
    expect(await ruleOf('director', 'fund.approve-payout', payout)).toBe('accepted')
    await assignTo(stage, caseId, 'director')
    expect(await ruleOf(withPosts('director', 'cashier'), 'fund.send-payout', payout)).toMatch(APART)
    expect(await ruleOf(withPosts('judge-1', 'cashier'), 'fund.send-payout', payout)).toMatch(APART)
    expect(await executions()).toBe(0)
  })

  test('and what three different people have done for a real payee is paid, once', async () => {
    const { stage, caseId, bank, ruleOf, ask, executions } = await court()
    const { payoutId, contentHash } = await ask()
    expect(await ruleOf('director', 'fund.approve-payout', { payoutId, contentHash })).toBe('accepted')
    expect(await ruleOf('cashier-1', 'fund.send-payout', { payoutId })).toBe('accepted')
    expect(await ruleOf('cashier-1', 'fund.send-payout', { payoutId })).toBe('fund.payout-state')
    expect(await executions()).toBe(1)
    expect(bank.lines()).toMatchObject([
      { direction: 'debit', amountFen: 1_000_000n, counterparty: '王秀英' },
    ])
    expect(await applicantOf(stage, caseId)).toBeTruthy()
  })
})

test('what was changed after its approval is never sent, also where the change was made in the data itself (M10)', async () => {
  const { stage, caseId, ruleOf, ask, executions } = await court()
  const payout = await ask()
  expect(await ruleOf('director', 'fund.approve-payout', payout)).toBe('accepted')
  const data = stage.storage.forCourt(stage.court.courtId)
  const stream = caseStream(caseId)
  const { tables } = await stage.engine.describe(actorOf(countyCourt, 'director'))
  const ofCase = tables.filter((table) => ['case', '*'].includes(table.stream)).map(({ name }) => name)
  const rows = (await data.read([{ stream, tables: ofCase }]))[0]?.rows ?? {}
  const changed = rows.fund_payout?.map((row) => ({ ...row, payeeAccount: '6222000000000000' })) ?? []
  await data.replaceRows(stream, { ...rows, fund_payout: changed })
  expect(await ruleOf('cashier-1', 'fund.send-payout', { payoutId: payout.payoutId })).toBe(
    'fund.approval-bound-to-content',
  )
  expect(await executions()).toBe(0)
})
