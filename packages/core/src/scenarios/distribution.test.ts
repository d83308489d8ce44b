import { describe, expect, test } from 'vitest'
import type { DistributionSheet, MoneyOrigin } from '../domain/distribution/contract-sheet'
import { receiptIdOf } from '../domain/fund/contract'
import { closeCase, payoutInput, receiveMoney } from './acts'
import {
  account,
  approve,
  conserves,
  fileCases,
  formSeries,
  PROCEEDS,
  planDrafted,
  planServed,
  sheetOf,
} from './series-acts'
import { openStage, STORAGES, type Stage } from './stage'

/** A series of so many cases, the proceeds on the lead case's account, and a plan that was served. */
async function served(stage: Stage, count: number) {
  const caseIds = await fileCases(stage, count)
  const [caseId = ''] = caseIds
  const seriesId = await formSeries(stage, caseIds)
  await receiveMoney(stage, caseId, 'auction-1', PROCEEDS)
  const planId = await planServed(stage, caseIds, seriesId)
  return { caseIds, caseId, planId, of: { caseId, planId } }
}

const execute = (stage: Stage, of: { caseId: string; planId: string }, caseIds: readonly string[]) =>
  stage.give('cashier-1', 'distribution.execute', { ...of, caseIds })

const lineOf = ({ lines }: Pick<DistributionSheet, 'lines'>, at: number) => {
  const line = lines[at]
  if (!line) throw new Error(`no line ${at}`)
  return line
}

describe.each(STORAGES)('a distribution plan (%s)', (kind) => {
  test('fifty cases get theirs at once, in one commit, and the court adds up', async () => {
    const stage = await openStage(kind)
    const { caseIds, of } = await served(stage, 50)
    stage.clock.advance(20)
    await approve(stage, of.caseId, of.planId)
    const before = await stage.storage.forCourt(stage.court.courtId).position()
    expect(await execute(stage, of, caseIds)).toMatchObject({ kind: 'accepted' })
    const feed = await stage.storage.forCourt(stage.court.courtId).feed({ after: before, limit: 1000 })
    expect(new Set(feed.map(({ event }) => event.commandId)).size).toBe(1)
    const { lines } = await sheetOf(stage, of.caseId, of.planId)
    expect(new Set(lines.map((line) => line.caseId)).size).toBe(50)
    for (const line of lines.slice(1)) {
      expect(await account(stage, line.caseId)).toMatchObject({ availableFen: line.amountFen })
    }
    await conserves(stage, caseIds, PROCEEDS)
  }, 60_000)

  test('the undisputed part goes first, the disputed sum is kept until it is judged, and nothing is lost', async () => {
    const stage = await openStage(kind)
    const { caseIds, caseId, planId, of } = await served(stage, 6)
    const first = await sheetOf(stage, caseId, planId)
    const loser = lineOf(first, 2)
    const winner = lineOf(first, 1)
    const objector = first.recipients.find(({ partyId }) => partyId === winner.partyId)
    const day = stage.clock.today()
    const { objectionId } = await stage.must<{ objectionId: string }>('judge-1', 'distribution.object', {
      ...of,
      recipientId: objector?.id,
      ...{ raisedOn: day, notifiedOn: day, ground: '第三项债权已经部分清偿' },
      disputed: [{ lineId: loser.id, amountFen: 10_000n }],
    })
    stage.clock.advance(20)
    await approve(stage, caseId, planId)
    expect(await execute(stage, of, caseIds)).toMatchObject({ result: { keptFen: 10_000n } })
    expect(await account(stage, loser.caseId)).toMatchObject({ availableFen: loser.amountFen - 10_000n })
    expect(await account(stage, caseId)).toMatchObject({ reservedFen: 10_000n })
    await conserves(stage, caseIds, PROCEEDS)
    await stage.must('judge-1', 'distribution.settle', {
      ...of,
      ...{ objectionId, outcome: 'unopposed', document: '无人反对，依异议修正' },
      lines: [
        { lineId: loser.id, amountFen: loser.amountFen - 10_000n },
        { lineId: winner.id, amountFen: winner.amountFen + 10_000n },
      ],
    })
    expect(await execute(stage, of, caseIds)).toMatchObject({ rule: 'distribution.plan-state' })
    await approve(stage, caseId, planId)
    expect(await execute(stage, of, caseIds)).toMatchObject({ result: { movedFen: 10_000n, keptFen: 0n } })
    expect(await account(stage, winner.caseId)).toMatchObject({ availableFen: winner.amountFen + 10_000n })
    expect(await account(stage, caseId)).toMatchObject({ reservedFen: 0n })
    const sheet = await sheetOf(stage, caseId, planId)
    expect(sheet).toMatchObject({ state: 'executed', disputedFen: 0n, movedFen: sheet.linesFen })
    await conserves(stage, caseIds, PROCEEDS)
    const asked = { caseId: winner.caseId }
    const origins = await stage.ask<readonly MoneyOrigin[]>('judge-1', 'distribution.origin', asked)
    expect(origins.map(({ amountFen }) => amountFen)).toEqual([winner.amountFen, 10_000n])
    for (const origin of origins) {
      expect(origin).toMatchObject({
        ...{ planId, caseId, lineId: winner.id },
        ...{ draftedByName: '李明', approvedByName: '赵国庆', executedByName: '褚红' },
      })
      expect(origin.receipts.reduce((sum, { usedFen }) => sum + usedFen, 0n)).toBe(origin.amountFen)
      expect(origin.receipts.map(({ receiptId }) => receiptId)).toEqual([
        receiptIdOf('27000100040001234', 'auction-1'),
      ])
    }
    expect(await stage.ask('judge-1', 'distribution.origin', { caseId })).toEqual([])
  })

  test('a surplus that a creditor disputes is kept until it is judged, and goes where the judgment says', async () => {
    const stage = await openStage(kind)
    const { caseIds, caseId, planId, of } = await served(stage, 3)
    const { recipients, surplusFen, costsFen, ...first } = await sheetOf(stage, caseId, planId)
    const [own, other, third] = [lineOf(first, 0), lineOf(first, 1), lineOf(first, 2)]
    const idOf = (partyId: string) => recipients.find((one) => one.partyId === partyId)?.id
    const day = stage.clock.today()
    const told = { ...of, notifiedOn: day }
    const { objectionId } = await stage.must<{ objectionId: string }>('judge-1', 'distribution.object', {
      ...{ ...told, recipientId: idOf(third.partyId), raisedOn: day, ground: '债权额少计利息' },
      surplusFen: 5_000_000n,
    })
    await stage.must('judge-1', 'distribution.oppose', {
      ...{ ...told, objectionId, recipientId: idOf(other.partyId), opposedOn: day, opposition: '没有少计' },
    })
    const suit = { ...of, objectionId, suitNumber: '（2024）民初9号', filedOn: day }
    await stage.must('judge-1', 'distribution.record-suit', suit)
    stage.clock.advance(20)
    await approve(stage, caseId, planId)
    expect(await execute(stage, of, caseIds)).toMatchObject({ result: { keptFen: 5_000_000n } })
    expect(await account(stage, caseId)).toMatchObject({
      availableFen: costsFen + own.amountFen + surplusFen - 5_000_000n,
      reservedFen: 5_000_000n,
    })
    await conserves(stage, caseIds, PROCEEDS)
    const claimFen = third.claimFen + 3_000_000n
    await stage.must('judge-1', 'distribution.settle', {
      ...{ ...of, objectionId, outcome: 'judged', document: '（2024）民终1号' },
      lines: [{ lineId: third.id, amountFen: claimFen, claimFen }],
    })
    await approve(stage, caseId, planId)
    expect(await execute(stage, of, caseIds)).toMatchObject({ result: { movedFen: 3_000_000n, keptFen: 0n } })
    expect(await account(stage, third.caseId)).toMatchObject({ availableFen: claimFen })
    expect(await account(stage, caseId)).toMatchObject({
      availableFen: costsFen + own.amountFen + surplusFen - 3_000_000n,
      reservedFen: 0n,
    })
    expect(await sheetOf(stage, caseId, planId)).toMatchObject({ state: 'executed', disputedSurplusFen: 0n })
    await conserves(stage, caseIds, PROCEEDS)
  })

  test('while it is served no payout takes its money, no case of it closes with it, and a closed one gets nothing', async () => {
    const stage = await openStage(kind)
    const { caseIds, caseId, planId, of } = await served(stage, 3)
    const [, second = '', third = ''] = caseIds
    const payout = await stage.give('judge-1', 'fund.request-payout', await payoutInput(stage, caseId, 1n))
    expect(payout).toMatchObject({ kind: 'refused', rule: 'fund.balance-covers-payout' })
    const closing = { caseId, closingKind: 'performed', ground: '全部履行完毕' }
    const closed = await stage.give('judge-1', 'closing.propose', closing)
    expect(closed).toMatchObject({ kind: 'refused', rule: 'closing.no-money-inside' })
    stage.clock.advance(20)
    await approve(stage, caseId, planId)
    await closeCase(stage, second)
    expect(await execute(stage, of, caseIds)).toMatchObject({ rule: 'distribution.case-open' })
    expect(await account(stage, third)).toMatchObject({ receivedFen: 0n })
    expect(await account(stage, caseId)).toMatchObject({ reservedFen: PROCEEDS })
    await conserves(stage, caseIds, PROCEEDS)
  })

  test('more than is there is planned by nobody, and a closed case takes no part', async () => {
    const stage = await openStage(kind)
    const caseIds = await fileCases(stage, 2)
    const [caseId = '', second = ''] = caseIds
    const seriesId = await formSeries(stage, caseIds)
    await receiveMoney(stage, caseId, 'auction-1', PROCEEDS - 1n)
    await expect(planServed(stage, caseIds, seriesId)).rejects.toThrow('distribution.money-is-there')
    await receiveMoney(stage, caseId, 'auction-2', 1n)
    await closeCase(stage, second)
    await expect(planServed(stage, caseIds, seriesId)).rejects.toThrow('distribution.case-open')
    expect(await stage.ask('judge-1', 'distribution.of-case', { caseId })).toEqual([])
  })

  test('every figure of the sheet says how it came about, and another than the law’s who set it and why', async () => {
    const stage = await openStage(kind)
    const caseIds = await fileCases(stage, 6)
    const [caseId = ''] = caseIds
    await receiveMoney(stage, caseId, 'auction-1', PROCEEDS)
    const planId = await planDrafted(stage, caseIds, await formSeries(stage, caseIds))
    const before = await sheetOf(stage, caseId, planId)
    const [one, two] = [lineOf(before, 1), lineOf(before, 2)]
    const less = [{ lineId: one.id, amountFen: one.amountFen - 1n }]
    const change = { caseId, planId, reason: '债权人之间达成协议' }
    const left = await stage.give('judge-1', 'distribution.change-lines', { ...change, lines: less })
    expect(left).toMatchObject({ rule: 'distribution.claims-before-surplus' })
    const swap = [
      { lineId: one.id, amountFen: one.amountFen - 1_000n },
      { lineId: two.id, amountFen: two.amountFen + 1_000n },
    ]
    await stage.must('judge-1', 'distribution.change-lines', { ...change, lines: swap })
    const sheet = await sheetOf(stage, caseId, planId)
    expect(sheet.contentHash).not.toBe(before.contentHash)
    expect(sheet.costsFen + sheet.linesFen + sheet.surplusFen).toBe(PROCEEDS)
    expect(lineOf(sheet, 1)).toMatchObject({
      computedFen: one.computedFen,
      amountFen: one.amountFen - 1_000n,
      changedByName: '李明',
      changeReason: '债权人之间达成协议',
    })
    for (const line of sheet.lines) {
      expect(line.tier).toBe(1)
      const own = line.steps.find(({ values }) => values.claim === line.id)
      expect(own?.values.paidFen).toBe(line.computedFen)
      expect(own?.basis.source).not.toBe('')
      expect(line.steps.some(({ kind: step }) => step === 'tier-pro-rata')).toBe(true)
    }
  })
})
