import { expect, test } from 'vitest'
import type { ClearancePage } from '../domain/clearance/contract'
import type { QualityReport } from '../domain/metrics/contract-duties'
import {
  applicantOf,
  closeCase,
  fileAndAssign,
  payeeAccountOf,
  payOut,
  payoutInput,
  receiveMoney,
} from './acts'
import { openStage, type Stage } from './stage'

const kindsOf = async (stage: Stage) =>
  (await stage.ask<ClearancePage>('director', 'clearance.items', { limit: 10 })).items.map(
    ({ kinds }) => kinds,
  )

test('what is postponed by two persons is not overdue; ten days after it has ended it is', async () => {
  const stage = await openStage('memory')
  const caseId = await fileAndAssign(stage)
  await receiveMoney(stage, caseId, 'line-1', 1_000n)
  const ask = { caseId, ground: 'payee-does-not-collect', reason: '经通知未领取' }
  const { postponementId } = await stage.must<{ postponementId: string }>(
    'judge-1',
    'fund.request-postponement',
    ask,
  )
  stage.clock.set('2024-04-01')
  expect(await kindsOf(stage), 'asking for it puts nothing off').toEqual([['overdue']])
  const decide = { caseId, postponementId, approve: true, reason: '同意' }
  await stage.must('director', 'fund.decide-postponement', decide)
  stage.clock.set('2024-06-03')
  expect(await kindsOf(stage)).toEqual([['unclaimed']])
  await stage.must('judge-1', 'fund.end-postponement', { caseId, postponementId, reason: '已联系上' })
  stage.clock.set('2024-06-13')
  expect(await kindsOf(stage)).toEqual([[]])
  stage.clock.set('2024-06-14')
  expect(await kindsOf(stage)).toEqual([['overdue']])
})

test('a part that is postponed puts off nothing but itself', async () => {
  const stage = await openStage('memory')
  const caseId = await fileAndAssign(stage)
  await receiveMoney(stage, caseId, 'line-1', 1_000n)
  const ask = { caseId, ground: 'other', amountFen: 400n, reason: '部分金额有异议' }
  const { postponementId } = await stage.must<{ postponementId: string }>(
    'judge-1',
    'fund.request-postponement',
    ask,
  )
  const decide = { caseId, postponementId, approve: true, reason: '同意' }
  await stage.must('director', 'fund.decide-postponement', decide)
  stage.clock.set('2024-04-01')
  expect(await kindsOf(stage), 'the undisputed part is late').toEqual([['overdue']])
  await payOut(stage, caseId, 600n)
  expect(await kindsOf(stage), 'only the disputed part is left').toEqual([[]])
})

async function refund(stage: Stage, caseId: string, fen: bigint): Promise<void> {
  const found = await stage.ask<{ parties: { id: string; role: string }[] }>('judge-1', 'case.get', {
    caseId,
  })
  const debtor = found.parties.find(({ role }) => role === 'debtor')
  const payeePartyId = debtor?.id ?? ''
  const payeeAccountId = await payeeAccountOf(stage, caseId, payeePartyId)
  const payee = { payeePartyId, payeeAccountId }
  const input = {
    ...(await payoutInput(stage, caseId, fen)),
    ...payee,
    purpose: 'refund',
    surplusReason: '执行费由被执行人另行交纳',
  }
  const { payoutId, contentHash } = await stage.must<{ payoutId: string; contentHash: string }>(
    'judge-1',
    'fund.request-payout',
    input,
  )
  await stage.must('director', 'fund.approve-payout', { caseId, payoutId, contentHash })
  await stage.must('cashier-1', 'fund.send-payout', { caseId, payoutId })
  const answer = { caseId, payoutId, bankReference: `bank-${payoutId}` }
  await stage.must('cashier-1', 'fund.confirm-payment', answer)
}

test('执行到位率: out of the ledger, without what went back, with what was performed directly', async () => {
  const stage = await openStage('memory')
  const [paid, direct] = [await fileAndAssign(stage, 1), await fileAndAssign(stage, 2)]
  const arrived = async () => (await stage.ask<QualityReport>('director', 'metrics.quality', {})).court
  await receiveMoney(stage, paid, 'line-1', 5_200_000n)
  await payOut(stage, paid, 5_000_000n)
  await refund(stage, paid, 200_000n)
  await closeCase(stage, paid)
  expect(await arrived()).toMatchObject({
    receivedFen: 5_000_000n,
    claimedFen: 5_000_000n,
    arrived: '100.00',
  })
  await stage.must('judge-1', 'fund.record-performance', {
    caseId: direct,
    amountFen: 2_500_000n,
    performedOn: '2024-03-01',
    confirmedByPartyId: await applicantOf(stage, direct),
    evidence: '收条及谈话笔录',
  })
  await closeCase(stage, direct)
  expect(await arrived()).toMatchObject({
    receivedFen: 7_500_000n,
    claimedFen: 10_000_000n,
    arrived: '75.00',
  })
})
