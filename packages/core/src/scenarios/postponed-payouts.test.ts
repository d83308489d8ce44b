import { expect, test } from 'vitest'
import { actorOf, countyCourt } from '../testing/court'
import {
  applicantOf,
  closeCase,
  fileAndAssign,
  journalOf,
  noteNones,
  payOut,
  payoutInput,
  receiveMoney,
} from './acts'
import { openStage, type Stage } from './stage'

async function clocks(stage: Stage, caseId: string, wanted: RegExp) {
  const course = await stage.ask<{ node: string; state: string; dueOn: string | null; id: string | null }[]>(
    'judge-1',
    'node.course',
    { caseId },
  )
  return course
    .filter(({ node, id }) => wanted.test(node) && id !== null)
    .map(({ node, state, dueOn }) => `${node} ${state} ${dueOn}`)
    .sort()
}

/** Clocks that have run out, by what they are of. */
async function breachesOf(stage: Stage, caseId: string) {
  const journal = await journalOf(stage, caseId)
  return journal.filter(({ type }) => type === 'node.Breached').map(({ data }) => String(data.node))
}

test('a postponement by two persons stops the 30 days; when its ground has gone, ten days of their own begin', async () => {
  const stage = await openStage('memory')
  const caseId = await fileAndAssign(stage)
  await receiveMoney(stage, caseId, 'line-1', 1_000n)
  const mine = /^payout(-after-postponement)?$/
  expect(await clocks(stage, caseId, mine)).toEqual(['payout running 2024-03-31'])
  const ask = { caseId, ground: 'payee-does-not-collect', reason: '经通知未领取' }
  const { postponementId } = await stage.must<{ postponementId: string }>(
    'judge-1',
    'fund.request-postponement',
    ask,
  )
  expect(await clocks(stage, caseId, mine), 'asking stops nothing').toEqual(['payout running 2024-03-31'])
  const decide = { caseId, postponementId, approve: true, reason: '同意' }
  await stage.must('director', 'fund.decide-postponement', decide)
  expect(await clocks(stage, caseId, mine)).toEqual([expect.stringMatching(/^payout suspended/)])
  stage.clock.set('2024-06-03')
  await stage.engine.tick()
  const late = await breachesOf(stage, caseId)
  expect(late).toContain('execution-notice')
  expect(late).not.toContain('payout')
  await stage.must('judge-1', 'fund.end-postponement', { caseId, postponementId, reason: '已联系上' })
  expect((await clocks(stage, caseId, mine)).filter((clock) => clock.includes('running'))).toEqual([
    'payout-after-postponement running 2024-06-13',
  ])
  expect((await stage.engine.verify()).differences).toEqual([])
})

test('what is not disputed is paid within the 30 days while a part of it waits for its ground to go', async () => {
  const stage = await openStage('memory')
  const caseId = await fileAndAssign(stage)
  await receiveMoney(stage, caseId, 'line-1', 1_000n)
  const mine = /^payout(-after-postponement)?$/
  const ask = { caseId, ground: 'other', amountFen: 400n, reason: '部分金额有异议' }
  const { postponementId } = await stage.must<{ postponementId: string }>(
    'judge-1',
    'fund.request-postponement',
    ask,
  )
  await stage.must('director', 'fund.decide-postponement', {
    caseId,
    postponementId,
    approve: true,
    reason: '同意',
  })
  expect(await clocks(stage, caseId, mine), 'the rest stays under its clock').toEqual([
    'payout running 2024-03-31',
  ])
  const tooMuch = await stage.give('judge-1', 'fund.request-payout', await payoutInput(stage, caseId, 601n))
  expect(tooMuch).toMatchObject({ kind: 'refused', rule: 'fund.postponed-part-stays' })
  await payOut(stage, caseId, 600n)
  expect(await clocks(stage, caseId, mine), 'only the disputed part is left').toEqual([
    expect.stringMatching(/^payout met/),
  ])
  stage.clock.set('2024-06-03')
  await stage.engine.tick()
  expect(await breachesOf(stage, caseId)).not.toContain('payout')
  await stage.must('judge-1', 'fund.end-postponement', { caseId, postponementId, reason: '异议已撤回' })
  const running = (await clocks(stage, caseId, mine)).filter((clock) => clock.includes('running'))
  expect(running).toEqual(['payout-after-postponement running 2024-06-13'])
  expect((await stage.engine.verify()).differences).toEqual([])
})

test('a deposit lets a case close, runs its five years, and is handed out of the closed case', async () => {
  const stage = await openStage('memory')
  const caseId = await fileAndAssign(stage)
  await receiveMoney(stage, caseId, 'line-1', 1_000n)
  const input = { ...(await payoutInput(stage, caseId, 1_000n)), purpose: 'deposit' }
  const asked = await stage.must<{ payoutId: string; contentHash: string }>(
    'judge-1',
    'fund.request-payout',
    input,
  )
  await stage.must('director', 'fund.approve-payout', { caseId, ...asked })
  await stage.must('cashier-1', 'fund.deposit', { caseId, payoutId: asked.payoutId })
  expect(await clocks(stage, caseId, /^deposit-collection$/)).toEqual([
    'deposit-collection running 2029-03-01',
  ])
  await noteNones(stage, caseId)
  await closeCase(stage, caseId)
  stage.clock.set('2025-04-01')
  const { payeeAccountId } = await payoutInput(stage, caseId, 1n)
  const collect = { caseId, payoutId: asked.payoutId, payeeAccountId, basis: '领取申请' }
  const out = await stage.must<{ payoutId: string; contentHash: string }>(
    'director',
    'fund.collect-deposit',
    collect,
  )
  expect((await stage.give('director', 'fund.approve-payout', { caseId, ...out })).kind).toBe('refused')
  const head = { ...actorOf(countyCourt, 'reviewer-1'), roles: ['team-head'] as const }
  await stage.must(head, 'fund.approve-payout', { caseId, ...out })
  await stage.must('cashier-1', 'fund.send-payout', { caseId, payoutId: out.payoutId })
  await stage.must('cashier-1', 'fund.confirm-payment', {
    caseId,
    payoutId: out.payoutId,
    bankReference: 'B1',
  })
  const { account } = await stage.ask<{ account: object }>('judge-1', 'fund.statement', { caseId })
  expect(account).toMatchObject({ availableFen: 0n, reservedFen: 0n, depositedFen: 0n, paidFen: 1_000n })
  expect((await stage.engine.verify()).differences).toEqual([])
  expect(await applicantOf(stage, caseId)).toBe(input.payeePartyId)
})
