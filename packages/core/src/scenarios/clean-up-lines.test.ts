import { describe, expect, test } from 'vitest'
import type { CampaignProgress, ClearancePage } from '../domain/clearance/contract'
import type { FindingRow } from '../domain/supervision/model'
import type { CountedPage } from '../kernel/query'
import { bookReceipt, fileAndAssign, payOut } from './acts'
import { openStage, STORAGES, type Stage } from './stage'

const UNTIL = '2024-04-30'

/** How many items are open and with what sum; how many there were. */
async function numberOf(stage: Stage, campaignId: string) {
  const progress = await stage.ask<CampaignProgress>('director', 'clearance.progress', { campaignId })
  return [progress.start.items, progress.open.items, progress.open.sumFen] as const
}

async function openCampaign(stage: Stage): Promise<string> {
  stage.clock.set('2024-05-06')
  const { campaignId } = await stage.must<{ campaignId: string }>('director', 'clearance.open-campaign', {
    ...{ name: '执行案款专项清理', basis: '实施方案', inheritedUntil: UNTIL },
  })
  return campaignId
}

/** One person claims parts of a line, another confirms. */
async function claim(stage: Stage, receiptId: string, parts: readonly (readonly [string, bigint])[]) {
  const { claimId } = await stage.must<{ claimId: string }>('fund-1', 'fund.claim-receipt', {
    receiptId,
    parts: parts.map(([caseId, amountFen]) => ({ caseId, amountFen })),
    reason: '汇款附言',
  })
  const caseIds = parts.map(([caseId]) => caseId)
  await stage.must('director', 'fund.confirm-claim', { receiptId, claimId, caseIds })
  return { receiptId, claimId, caseIds }
}

describe.each(STORAGES)('lines of the bank in a clean-up (%s)', (kind) => {
  test('a line that is split over cases is one item until all of it has been paid', async () => {
    const stage = await openStage(kind)
    const [one, two] = [await fileAndAssign(stage, 1), await fileAndAssign(stage, 2)]
    const receiptId = await bookReceipt(stage, 'split', 100n)
    const campaignId = await openCampaign(stage)
    expect(await numberOf(stage, campaignId)).toEqual([1, 1, 100n])
    await claim(stage, receiptId, [
      [one, 60n],
      [two, 30n],
    ])
    expect(await numberOf(stage, campaignId)).toEqual([1, 1, 100n])
    const open = await stage.ask<ClearancePage>('director', 'clearance.items', { campaignId, limit: 10 })
    expect(open.items.map(({ state, leftFen }) => [state, leftFen]).sort()).toEqual([
      ['unattributed', 10n],
      ['waiting', 30n],
      ['waiting', 60n],
    ])
    await payOut(stage, one, 60n)
    expect(await numberOf(stage, campaignId)).toEqual([1, 1, 40n])
    await claim(stage, receiptId, [[two, 10n]])
    await payOut(stage, two, 40n)
    expect(await numberOf(stage, campaignId)).toEqual([1, 0, 0n])
  })

  test('what was identified with the wrong case and is undone has not left the court', async () => {
    const stage = await openStage(kind)
    const caseId = await fileAndAssign(stage, 1)
    const receiptId = await bookReceipt(stage, 'wrong', 100n)
    const right = await bookReceipt(stage, 'right', 7n)
    const claimed = await claim(stage, receiptId, [[caseId, 100n]])
    await claim(stage, right, [[caseId, 7n]])
    const campaignId = await openCampaign(stage)
    const { caseIds: _caseIds, ...undo } = claimed
    await stage.must('fund-1', 'fund.request-undo', { ...undo, reason: '案号有误' })
    await stage.must('director', 'fund.confirm-undo', claimed)
    expect(await numberOf(stage, campaignId)).toEqual([2, 2, 107n])
    await stage.must('director', 'clearance.close-campaign', { campaignId, summary: '暂告段落' })
    stage.clock.advance(1)
    await payOut(stage, caseId, 7n)
    expect(await numberOf(stage, campaignId), 'what happens after its end is none of it').toEqual([
      2,
      2,
      107n,
    ])
    const { items } = await stage.ask<ClearancePage>('director', 'clearance.items', { limit: 10 })
    expect(items.map(({ id, state, leftFen }) => [id, state, leftFen])).toEqual([
      [receiptId, 'unattributed', 100n],
    ])
  })

  test('a line that two people find to be no case money is settled, and still counted at the start', async () => {
    const stage = await openStage(kind)
    await fileAndAssign(stage, 1)
    const receiptId = await bookReceipt(stage, 'interest', 100n)
    const campaignId = await openCampaign(stage)
    const { claimId } = await stage.must<{ claimId: string }>('fund-1', 'fund.set-aside-receipt', {
      ...{ receiptId, as: 'court-interest', reason: '银行结息' },
    })
    expect(await numberOf(stage, campaignId)).toEqual([1, 1, 100n])
    await stage.must('director', 'fund.confirm-claim', { receiptId, claimId })
    expect(await numberOf(stage, campaignId)).toEqual([1, 0, 0n])
    const { total } = await stage.ask<ClearancePage>('director', 'clearance.items', { limit: 10 })
    expect(total).toBe(0)
  })
})

test('money that comes in is watched as well as what goes out: a sum nobody answers for becomes a finding', async () => {
  const stage = await openStage('memory')
  const caseId = await fileAndAssign(stage, 1)
  const [asked, answered] = [
    await bookReceipt(stage, 'asked', 100n),
    await bookReceipt(stage, 'answered', 50n),
  ]
  for (const receiptId of [asked, answered]) {
    await stage.must('fund-1', 'fund.refer-receipt', { receiptId, caseId, note: '付款人为本案被执行人' })
  }
  await stage.must('judge-1', 'fund.claim-receipt', {
    ...{ receiptId: answered, parts: [{ caseId, amountFen: 50n }], reason: '是本案案款' },
  })
  stage.clock.set('2024-03-05')
  await stage.engine.tick()
  const findings = () =>
    stage.ask<CountedPage<FindingRow>>('director', 'supervision.findings', { domain: 'case-money' })
  const found = (await findings()).items.filter(({ rule }) => rule === 'receipt-late')
  expect(found).toMatchObject([{ code: 'receipt-claim', unit: 'sum', caseId, state: 'open' }])
})
