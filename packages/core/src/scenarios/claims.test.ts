import { describe, expect, test } from 'vitest'
import type { FundStatement, UnidentifiedPage } from '../domain/fund/contract'
import type { CourseNode } from '../domain/node/contract'
import { standardProfiles } from '../profiles/index'
import { bookReceipt, fileAndAssign, journalOf, payOut, receiveMoney } from './acts'
import { openStage, STORAGES, type Stage } from './stage'

const accountOf = async (stage: Stage, caseId: string) =>
  (await stage.ask<FundStatement>('fund-1', 'fund.statement', { caseId })).account
const unidentified = (stage: Stage) => stage.ask<UnidentifiedPage>('fund-1', 'fund.unidentified')
const clockOf = async (stage: Stage, caseId: string, node: string) =>
  (await stage.ask<readonly CourseNode[]>('judge-1', 'node.course', { caseId })).filter(
    (one) => one.node === node && one.id !== null,
  )
const claim = (stage: Stage, who: string, receiptId: string, parts: readonly (readonly [string, bigint])[]) =>
  stage.must<{ claimId: string }>(who, 'fund.claim-receipt', {
    receiptId,
    parts: parts.map(([caseId, amountFen]) => ({ caseId, amountFen })),
    reason: '付款人来函说明',
  })

/** Clocks of the statute, with two people for every sum. */
function openCourt(kind: 'memory' | 'sqlite'): Promise<Stage> {
  const profiles = standardProfiles.map((profile) => ({
    ...profile,
    parameters: { ...profile.parameters, 'fund.claim-by-two': true },
  }))
  return openStage(kind, { profiles })
}

describe.each(STORAGES)('a sum is claimed by one person and confirmed by another (%s)', (kind) => {
  test('one sum of two cases is split to the fen; each case has its part, its clock and its balance', async () => {
    const stage = await openCourt(kind)
    const [a, b] = [await fileAndAssign(stage, 1), await fileAndAssign(stage, 2)]
    const receiptId = await bookReceipt(stage, 'line-1', 1_001n)
    const alone = await stage.give('fund-1', 'fund.identify-receipt', {
      receiptId,
      caseId: a,
      reason: '附言',
    })
    expect(alone).toMatchObject({ kind: 'refused', rule: 'fund.claim-by-two' })
    const { claimId } = await claim(stage, 'fund-1', receiptId, [
      [a, 600n],
      [b, 400n],
    ])
    expect(await unidentified(stage)).toMatchObject({ total: 1, sumFen: 1_001n })
    const confirm = { receiptId, claimId, caseIds: [a, b] }
    const self = await stage.give('fund-1', 'fund.confirm-claim', confirm)
    expect(self).toMatchObject({ kind: 'refused', rule: 'fund.claim-confirmed-by-another' })
    await stage.must('director', 'fund.confirm-claim', confirm)
    expect(await accountOf(stage, a)).toMatchObject({ availableFen: 600n, receivedFen: 600n })
    expect(await accountOf(stage, b)).toMatchObject({ availableFen: 400n, receivedFen: 400n })
    expect(await unidentified(stage)).toMatchObject({ total: 1, sumFen: 1n })
    for (const caseId of [a, b]) {
      const clocks = await clockOf(stage, caseId, 'payout')
      expect(
        clocks.map(({ state }) => state),
        caseId,
      ).toEqual(['running'])
    }
    const rest = await claim(stage, 'judge-1', receiptId, [[b, 1n]])
    await stage.must('fund-1', 'fund.confirm-claim', { receiptId, ...rest, caseIds: [b] })
    expect(await unidentified(stage)).toMatchObject({ total: 0, sumFen: 0n })
    expect((await stage.engine.verify()).differences).toEqual([])
  })

  test('what was identified wrongly is undone by two, and goes to the right case; what is paid is not', async () => {
    const stage = await openStage(kind)
    const [wrong, right] = [await fileAndAssign(stage, 1), await fileAndAssign(stage, 2)]
    await receiveMoney(stage, wrong, 'line-1', 500n)
    const { claims } = await claimsOf(stage, 'line-1')
    const [{ id: claimId, receiptId } = { id: '', receiptId: '' }] = claims
    await stage.must('fund-1', 'fund.request-undo', { receiptId, claimId, reason: '付款人另案' })
    const undo = { receiptId, claimId, caseIds: [wrong] }
    expect(await stage.give('fund-1', 'fund.confirm-undo', undo)).toMatchObject({ kind: 'refused' })
    await stage.must('director', 'fund.confirm-undo', undo)
    expect(await accountOf(stage, wrong)).toMatchObject({ availableFen: 0n, receivedFen: 0n })
    expect(await unidentified(stage)).toMatchObject({ total: 1, sumFen: 500n })
    const ended = await clockOf(stage, wrong, 'payout')
    expect(ended.every(({ state }) => state !== 'running')).toBe(true)
    await stage.must('fund-1', 'fund.identify-receipt', { receiptId, caseId: right, reason: '付款人来函' })
    await payOut(stage, right, 1n)
    const again = (await claimsOf(stage, 'line-1')).claims.find(({ state }) => state === 'confirmed')
    const second = { receiptId, claimId: again?.id ?? '' }
    await stage.must('fund-1', 'fund.request-undo', { ...second, reason: '再次核对' })
    const paid = await stage.give('director', 'fund.confirm-undo', { ...second, caseIds: [right] })
    expect(paid).toMatchObject({ kind: 'refused', rule: 'fund.undo-needs-the-sum' })
    expect((await journalOf(stage, wrong)).map(({ type }) => type)).toContain('fund.IdentificationUndone')
    expect((await stage.engine.verify()).differences).toEqual([])
  })

  test('an officer is asked whether a sum is his, with a clock that ends when he claims it or says no', async () => {
    const stage = await openCourt(kind)
    const [a, b] = [await fileAndAssign(stage, 1), await fileAndAssign(stage, 2)]
    const receiptId = await bookReceipt(stage, 'line-1', 900n)
    for (const caseId of [a, b]) {
      await stage.must('fund-1', 'fund.refer-receipt', { receiptId, caseId, note: '付款人相同' })
      expect(await clockOf(stage, caseId, 'receipt-claim')).toMatchObject([{ state: 'running' }])
    }
    await stage.must('judge-1', 'fund.decline-referral', { receiptId, caseId: a, answer: '不是本案' })
    expect((await clockOf(stage, a, 'receipt-claim')).map(({ state }) => state)).toEqual(['cancelled'])
    const { claimId } = await claim(stage, 'judge-1', receiptId, [[b, 900n]])
    expect((await clockOf(stage, b, 'receipt-claim')).map(({ state }) => state)).toEqual(['met'])
    await stage.must('fund-1', 'fund.confirm-claim', { receiptId, claimId, caseIds: [b] })
    expect(await accountOf(stage, b)).toMatchObject({ availableFen: 900n })
    expect((await stage.engine.verify()).differences).toEqual([])
  })
})

type Claims = { readonly claims: readonly { id: string; receiptId: string; state: string }[] }

async function claimsOf(stage: Stage, serial: string): Promise<Claims> {
  const storage = stage.storage.forCourt(stage.court.courtId)
  const [receipt] = (
    await storage.find({
      table: 'fund_receipt',
      where: [{ column: 'serial', op: 'eq', value: serial }],
      limit: 1,
    })
  ).items
  const found = await storage.find({
    table: 'fund_claim',
    where: [{ column: 'receiptId', op: 'eq', value: receipt?.id ?? '' }],
    limit: 50,
  })
  return { claims: found.items as unknown as Claims['claims'] }
}
