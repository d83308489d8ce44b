import { describe, expect, test } from 'vitest'
import type { FundStatement } from '../domain/fund/contract'
import type { MoneyTrace } from '../domain/fund/contract-trace'
import { bookReceipt, fileAndAssign, payOut, payoutInput, receiveMoney } from './acts'
import { openStage, STORAGES, type Stage } from './stage'

/** Who sends payouts in the court of the stage. */
const CASHIER = '褚红'

const traceOf = (stage: Stage, caseId: string, payoutId: string) =>
  stage.ask<MoneyTrace | null>('director', 'fund.trace', { caseId, payoutId })

async function payoutsOf(stage: Stage, caseId: string) {
  const { payouts } = await stage.ask<FundStatement>('fund-1', 'fund.statement', { caseId })
  return payouts
}

describe.each(STORAGES)('the way of money (%s)', (kind) => {
  test('a payout is followed from the bank’s line to the payee: who, when, and why it was allowed', async () => {
    const stage = await openStage(kind)
    const caseId = await fileAndAssign(stage)
    await receiveMoney(stage, caseId, 'line-1', 700n)
    await receiveMoney(stage, caseId, 'line-2', 500n)
    await payOut(stage, caseId, 900n)
    const [payout] = await payoutsOf(stage, caseId)
    const trace = await traceOf(stage, caseId, payout?.id ?? '')
    expect(trace?.receipts.map(({ serial, usedFen }) => [serial, usedFen])).toEqual([
      ['line-1', 700n],
      ['line-2', 200n],
    ])
    expect(trace?.otherFen).toBe(0n)
    const types = trace?.steps.map(({ type }) => type) ?? []
    expect(types.filter((type) => type === 'fund.ReceiptBooked')).toHaveLength(2)
    expect(types.filter((type) => type === 'fund.MoneyReceived')).toHaveLength(2)
    expect(types.slice(-4)).toEqual([
      'fund.PayoutRequested',
      'fund.PayoutApproved',
      'fund.PayoutSent',
      'fund.PayoutPaid',
    ])
    const people = trace?.steps.slice(-4, -1).map(({ actor }) => actor.id) ?? []
    expect(new Set(people).size).toBe(3)
    const checks = trace?.steps.flatMap(({ checks: of }) => of) ?? []
    expect(checks.map(({ rule }) => rule)).toEqual(
      expect.arrayContaining([
        'fund.undertaker-requests',
        'fund.payee-is-party',
        'fund.payee-entered-by-another',
        'fund.maker-is-not-checker',
        'fund.approval-bound-to-content',
        'fund.payer-is-third',
        'fund.payout-state',
      ]),
    )
    expect(checks.filter(({ holds }) => !holds)).toEqual([])
    expect(checks.every(({ source }) => source !== '')).toBe(true)
    // Nothing in it opens an account number.
    expect(
      JSON.stringify(trace, (_key, value) => (typeof value === 'bigint' ? `${value}` : value)),
    ).not.toMatch(/6222021234567890123|6217001234567890456/)
  })

  test('before it is paid it shows the oldest money left, and of another case it is nothing', async () => {
    const stage = await openStage(kind)
    const caseId = await fileAndAssign(stage, 1)
    const other = await fileAndAssign(stage, 2)
    await receiveMoney(stage, caseId, 'line-1', 700n)
    await bookReceipt(stage, 'line-9', 50n)
    await stage.must('judge-1', 'fund.request-payout', await payoutInput(stage, caseId, 300n))
    const [payout] = await payoutsOf(stage, caseId)
    const trace = await traceOf(stage, caseId, payout?.id ?? '')
    expect(trace?.receipts.map(({ serial, usedFen }) => [serial, usedFen])).toEqual([['line-1', 300n]])
    expect(trace?.payouts[0]).toMatchObject({ payeeRole: 'applicant', state: 'requested', sentByName: null })
    expect(await traceOf(stage, other, payout?.id ?? '')).toBeNull()
    const { id: payoutId = '', contentHash = '' } = payout ?? {}
    await stage.must('director', 'fund.approve-payout', { caseId, payoutId, contentHash })
    await stage.must('cashier-1', 'fund.send-payout', { caseId, payoutId })
    // Who told the bank is named, on the way of the money as on the account.
    const sentByName = CASHIER
    expect((await traceOf(stage, caseId, payoutId))?.payouts[0]).toMatchObject({ state: 'sent', sentByName })
    const statement = await stage.ask<{ payouts: object[] }>('judge-1', 'fund.statement', { caseId })
    expect(statement.payouts).toMatchObject([{ id: payoutId, sentByName }])
  })
})
