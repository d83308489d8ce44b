import { describe, expect, test } from 'vitest'
import type { MoneyOrigin } from '../domain/distribution/contract-sheet'
import type { FundStatement } from '../domain/fund/contract'
import type { MoneyTrace } from '../domain/fund/contract-trace'
import { payOut, receiveMoney } from './acts'
import { account, approve, fileCases, formSeries, PROCEEDS, planServed } from './series-acts'
import { openStage, STORAGES } from './stage'

describe.each(STORAGES)('money that a distribution moved (%s)', (kind) => {
  test('a payout of it is followed to the lines of the bank on the lead case’s account, to the fen', async () => {
    const stage = await openStage(kind)
    const caseIds = await fileCases(stage, 6)
    const [caseId = '', second = ''] = caseIds
    const seriesId = await formSeries(stage, caseIds)
    // The second case's part lies across both lines: the lead case keeps its own and the costs.
    const firstFen = 30_000_000n
    await receiveMoney(stage, caseId, 'auction-1', firstFen)
    await receiveMoney(stage, caseId, 'auction-2', PROCEEDS - firstFen)
    const planId = await planServed(stage, caseIds, seriesId)
    stage.clock.advance(20)
    await approve(stage, caseId, planId)
    await stage.must('cashier-1', 'distribution.execute', { caseId, planId, caseIds })
    const { availableFen } = await account(stage, second)
    expect(availableFen).toBeGreaterThan(firstFen)
    await payOut(stage, second, firstFen - 1_000n)
    await payOut(stage, second, availableFen - firstFen + 1_000n)
    const { payouts } = await stage.ask<FundStatement>('fund-1', 'fund.statement', { caseId: second })
    const ways: MoneyTrace[] = []
    for (const { id } of payouts) {
      const asked = { caseId: second, payoutId: id }
      ways.push(await stage.ask<MoneyTrace>('director', 'fund.trace', asked))
    }
    const used = ways.map(({ receipts }) => receipts.map(({ serial, usedFen }) => [serial, usedFen]))
    expect(used).toEqual(
      expect.arrayContaining([
        [['auction-1', firstFen - 1_000n]],
        [
          ['auction-1', 1_000n],
          ['auction-2', availableFen - firstFen],
        ],
      ]),
    )
    for (const { receipts, otherFen, steps } of ways) {
      expect(otherFen).toBe(0n)
      expect(new Set(receipts.map(({ viaCaseNumber }) => viaCaseNumber))).toEqual(
        new Set([
          (await stage.ask<FundStatement>('fund-1', 'fund.statement', { caseId })).account.caseNumber,
        ]),
      )
      const types = steps.map(({ type }) => type)
      expect(types.filter((type) => type === 'fund.MoneyTransferred')).toHaveLength(2)
      for (const type of [
        'fund.ReceiptBooked',
        'distribution.Approved',
        'distribution.Executed',
        'fund.PayoutPaid',
      ]) {
        expect(types).toContain(type)
      }
      expect(types.indexOf('fund.ReceiptBooked')).toBeLessThan(types.indexOf('distribution.Drafted'))
      const why = steps.flatMap(({ type, checks }) => checks.map(({ rule, holds }) => [type, rule, holds]))
      expect(why).toEqual(
        expect.arrayContaining([
          ['fund.ReceiptIdentified', 'fund.claim-fits-receipt', true],
          ['distribution.Approved', 'distribution.maker-is-not-checker', true],
          ['distribution.Approved', 'distribution.period-over', true],
          ['distribution.Executed', 'distribution.executor-is-third', true],
        ]),
      )
    }
    const [origin] = await stage.ask<readonly MoneyOrigin[]>('judge-1', 'distribution.origin', {
      caseId: second,
    })
    expect(origin?.receipts).toMatchObject([
      { serial: 'auction-1', usedFen: firstFen },
      { serial: 'auction-2', usedFen: availableFen - firstFen },
    ])
    expect(origin?.receipts.every(({ payerName, bookedOn }) => payerName !== null && bookedOn !== null)).toBe(
      true,
    )
  })
})
