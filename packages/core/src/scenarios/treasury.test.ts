import { expect, test } from 'vitest'
import type { AlarmingPayout } from '../domain/clearance/contract-watch'
import type { FeeFigures } from '../domain/fund/decide-treasury'
import { openBankAccounts } from '../testing/bank-accounts'
import { actorOf, countyCourt } from '../testing/court'
import { closeCase, fileAndAssign, noteNones, payOut, payoutInput, receiveMoney } from './acts'
import { openStage, type Stage } from './stage'

type Asked = { payoutId: string; contentHash: string }

async function pay(
  stage: Stage,
  caseId: string,
  { payoutId, contentHash }: Asked,
  approver: Parameters<Stage['must']>[0],
) {
  await stage.must(approver, 'fund.approve-payout', { caseId, payoutId, contentHash })
  await stage.must('cashier-1', 'fund.send-payout', { caseId, payoutId })
  await stage.must('cashier-1', 'fund.confirm-payment', { caseId, payoutId, bankReference: `b-${payoutId}` })
}

const accountOf = async (stage: Stage, caseId: string) =>
  (await stage.ask<{ account: object }>('judge-1', 'fund.statement', { caseId })).account

test('the fee is shown step by step and goes to the treasury by three people, no fen more than the law takes', async () => {
  const stage = await openStage('memory')
  const caseId = await fileAndAssign(stage)
  await receiveMoney(stage, caseId, 'line-1', 1_010_000n)
  const fee = () => stage.ask<FeeFigures>('judge-1', 'fund.fee', { caseId })
  const before = await fee()
  expect(before).toMatchObject({ baseFen: 1_010_000n, feeFen: 5_150n, takenFen: 0n, leftFen: 5_150n })
  expect(before.explanation.steps.map(({ kind }) => kind)).toEqual(['fee-base', 'fee-bracket', 'fee-total'])
  const ask = { caseId, amountFen: 5_150n, basis: '执行费计算表' }
  expect(await stage.give('judge-1', 'fund.request-fee', ask)).toMatchObject({
    rule: 'fund.treasury-account-in-force',
  })
  await openBankAccounts(stage.engine, stage.court)
  await pay(stage, caseId, await stage.must<Asked>('judge-1', 'fund.request-fee', ask), 'director')
  expect(await fee()).toMatchObject({ takenFen: 5_150n, leftFen: 0n })
  expect(await stage.give('judge-1', 'fund.request-fee', { ...ask, amountFen: 1n })).toMatchObject({
    kind: 'refused',
    rule: 'fund.fee-within-law',
  })
  await payOut(stage, caseId, 1_004_850n)
  expect(await accountOf(stage, caseId)).toMatchObject({
    availableFen: 0n,
    reservedFen: 0n,
    paidFen: 1_010_000n,
  })
  const alarms = await stage.ask<{ items: readonly AlarmingPayout[] }>('director', 'clearance.payouts', {})
  expect(alarms.items).toEqual([])
  expect((await stage.engine.verify()).differences).toEqual([])
})

test('a deposit that nobody collected for five years goes to the State, out of the closed case, approved by another', async () => {
  const stage = await openStage('memory')
  await openBankAccounts(stage.engine, stage.court)
  const caseId = await fileAndAssign(stage)
  await receiveMoney(stage, caseId, 'line-1', 1_000n)
  const input = { ...(await payoutInput(stage, caseId, 1_000n)), purpose: 'deposit' }
  const kept = await stage.must<Asked>('judge-1', 'fund.request-payout', input)
  await stage.must('director', 'fund.approve-payout', { caseId, ...kept })
  await stage.must('cashier-1', 'fund.deposit', { caseId, payoutId: kept.payoutId })
  await noteNones(stage, caseId)
  await closeCase(stage, caseId)
  const hand = { caseId, payoutId: kept.payoutId, basis: '提存期满五年' }
  stage.clock.set('2029-03-01')
  expect(await stage.give('director', 'fund.hand-to-state', hand)).toMatchObject({
    rule: 'fund.deposit-still-collectable',
  })
  stage.clock.set('2029-03-02')
  const asked = await stage.must<Asked>('director', 'fund.hand-to-state', hand)
  const own = await stage.give('director', 'fund.approve-payout', { caseId, ...asked })
  expect(own).toMatchObject({ rule: 'fund.maker-is-not-checker' })
  expect(await accountOf(stage, caseId)).toMatchObject({ depositedFen: 1_000n, reservedFen: 0n })
  await pay(stage, caseId, asked, { ...actorOf(countyCourt, 'reviewer-1'), roles: ['team-head'] })
  expect(await accountOf(stage, caseId)).toMatchObject({ depositedFen: 0n, paidFen: 1_000n })
  expect((await stage.engine.verify()).differences).toEqual([])
})
