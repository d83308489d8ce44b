import { expect, test } from 'vitest'
import type { ClaimToCheck, SumOfCase } from '../domain/fund/contract-sums'
import type { MoneyTrace } from '../domain/fund/contract-trace'
import { bookReceipt, fileAndAssign, payOut, receiveMoney } from './acts'
import { openStage, STORAGES, type Stage } from './stage'

const sumsOf = (stage: Stage, caseId: string) =>
  stage.ask<readonly SumOfCase[]>('judge-1', 'fund.sums', { caseId })
const waiting = (stage: Stage) =>
  stage.ask<{ total: number; items: ClaimToCheck[] }>('director', 'fund.claims', {})

test.each(STORAGES)(
  'each sum is a record of its own: source, who said whose it is, what is left, where it went, who watched (%s)',
  async (kind) => {
    const stage = await openStage(kind)
    const caseId = await fileAndAssign(stage)
    await receiveMoney(stage, caseId, 'line-1', 1_000n)
    stage.clock.advance(2)
    const receiptId = await bookReceipt(stage, 'line-2', 500n)
    const parts = [{ caseId, amountFen: 400n }]
    const claim = { receiptId, parts, reason: '付款人来函', evidence: '卷宗第3页' }
    const { claimId } = await stage.must<{ claimId: string }>('judge-1', 'fund.claim-receipt', claim)
    expect(await waiting(stage)).toMatchObject({
      total: 1,
      items: [
        { id: claimId, claimedByName: '李明', receiptMinor: 500n, evidence: '卷宗第3页', serial: 'line-2' },
      ],
    })
    await stage.must('fund-1', 'fund.confirm-claim', { receiptId, claimId, caseIds: [caseId] })
    expect((await waiting(stage)).total).toBe(0)
    const done = await stage.ask<{ items: ClaimToCheck[] }>('director', 'fund.claims', { state: 'confirmed' })
    expect(done.items).toMatchObject([
      { serial: 'line-2', decidedByName: '陈静' },
      { serial: 'line-1', decidedByName: null, claimedByName: '陈静' },
    ])
    await payOut(stage, caseId, 1_100n)
    stage.clock.set('2024-05-06')
    await stage.engine.tick()
    const [first, second] = await sumsOf(stage, caseId)
    expect(first).toMatchObject({
      serial: 'line-1',
      amountFen: 1_000n,
      leftFen: 0n,
      state: 'settled',
      days: null,
    })
    expect(first?.claims).toMatchObject([{ state: 'confirmed', claimedByName: '陈静', reason: '汇款附言' }])
    expect(first?.payouts).toMatchObject([{ amountFen: 1_000n, state: 'paid' }])
    expect(second).toMatchObject({
      serial: 'line-2',
      leftFen: 300n,
      state: 'part-paid',
      arrivedOn: '2024-03-03',
    })
    expect(second?.claims).toMatchObject([{ claimedByName: '李明', decidedByName: '陈静' }])
    expect(second?.payouts).toMatchObject([{ amountFen: 100n }])
    // It lies too long: supervision has found it, and only the sum that is still here has that in its history.
    expect([first?.findings.length, (second?.days ?? 0) > 30]).toEqual([0, true])
    expect(second?.findings.map(({ rule }) => rule)).toContain('money-late')
    const way = await stage.ask<MoneyTrace>('judge-1', 'fund.trace', { caseId, receiptId })
    expect(way.receipts).toMatchObject([
      { id: receiptId, usedFen: 400n, payerAccount: expect.stringContaining('*') },
    ])
    expect(way.payouts).toMatchObject([{ state: 'paid', amountFen: 1_100n }])
    const types = way.steps.map(({ type }) => type)
    for (const type of [
      'ReceiptBooked',
      'ClaimMade',
      'ClaimConfirmed',
      'MoneyReceived',
      'PayoutApproved',
      'PayoutPaid',
    ]) {
      expect(types, type).toContain(`fund.${type}`)
    }
    const confirmed = way.steps.find(({ type }) => type === 'fund.ClaimConfirmed')
    expect(confirmed?.checks).toMatchObject([{ rule: 'fund.claim-confirmed-by-another', holds: true }])
    const other = await fileAndAssign(stage, 9)
    expect(await stage.ask('judge-1', 'fund.trace', { caseId: other, receiptId })).toBeNull()
  },
)
