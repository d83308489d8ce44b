import { describe, expect, test } from 'vitest'
import { caseIdOf } from '../domain/case/contract'
import type { DistributionSheet, PlanSummary } from '../domain/distribution/contract-sheet'
import type { FundStatement, FundTotals } from '../domain/fund/contract'
import type { CourseNode } from '../domain/node/contract'
import type { SeriesCandidate, SeriesDetail } from '../domain/series/contract'
import { caseNumber, filingOf, payOut, receiveMoney } from './acts'
import { openStage, STORAGES, type Stage } from './stage'

const DEBTOR = '陇南某建筑有限公司'
const PROCEEDS = 345_678_901n
const COSTS = 5_000_000n

/** The claims of the cases, none of them round. */
const claimOf = (n: number) => 70_000_000n + BigInt(n) * 1_234_567n

/** Cases against one debtor, each with an applicant of its own. */
async function fileCases(stage: Stage, count: number): Promise<readonly string[]> {
  const caseIds: string[] = []
  for (let n = 1; n <= count; n += 1) {
    const filing = filingOf(n, stage.clock.today())
    const [applicant, debtor] = filing.parties
    await stage.must('filing', 'case.file', {
      ...filing,
      claimFen: claimOf(n),
      parties: [{ ...applicant, name: `申请人${n}` }, debtor],
    })
    caseIds.push(caseIdOf(caseNumber(n)))
  }
  await stage.must('director', 'case.assign', {
    caseId: caseIds[0],
    undertakerId: 'judge-1',
    reason: '主案承办',
  })
  return caseIds
}

const partyOf = async (stage: Stage, caseId: string, role: string): Promise<string> => {
  const found = await stage.ask<{ parties: { id: string; role: string }[] }>('judge-1', 'case.get', {
    caseId,
  })
  return found.parties.find((party) => party.role === role)?.id ?? ''
}

const account = async (stage: Stage, caseId: string) =>
  (await stage.ask<FundStatement>('fund-1', 'fund.statement', { caseId })).account

const sheetOf = async (stage: Stage, caseId: string, planId: string) =>
  stage.ask<DistributionSheet>('judge-1', 'distribution.get', { caseId, planId })

async function formSeries(stage: Stage, caseIds: readonly string[]): Promise<string> {
  const [leadCaseId = '', ...others] = caseIds
  const { seriesId } = await stage.must<{ seriesId: string }>('director', 'series.form', {
    name: `${DEBTOR}系列案`,
    leadCaseId,
    caseIds: others,
    debtorPartyId: await partyOf(stage, leadCaseId, 'debtor'),
    reason: '同一被执行人，集中统一执行',
  })
  return seriesId
}

/** From the proceeds on the lead case's account to a plan that was served. */
async function planServed(stage: Stage, caseIds: readonly string[], seriesId: string): Promise<string> {
  const [caseId = ''] = caseIds
  const claims: object[] = []
  for (const [at, id] of caseIds.entries()) {
    const partyId = await partyOf(stage, id, 'applicant')
    claims.push({ caseId: id, partyId, rank: 'ordinary', amountFen: claimOf(at + 1) })
  }
  const { planId } = await stage.must<{ planId: string }>('judge-1', 'distribution.draft', {
    caseId,
    seriesId,
    order: 'pro-rata',
    basis: '拍卖成交裁定；各债权人均有金钱债权执行依据',
    proceedsFen: PROCEEDS,
    costsFen: COSTS,
    claims,
  })
  const { recipients } = await sheetOf(stage, caseId, planId)
  const served = recipients.map(({ id }) => ({ recipientId: id, servedOn: stage.clock.today() }))
  await stage.must('judge-1', 'distribution.serve', { caseId, planId, served })
  return planId
}

async function approve(stage: Stage, caseId: string, planId: string): Promise<void> {
  const { contentHash } = await sheetOf(stage, caseId, planId)
  await stage.must('director', 'distribution.approve', { caseId, planId, contentHash })
}

/** Every account of these cases and the court add up, and the rows are those of the journals. */
async function conserves(stage: Stage, caseIds: readonly string[], receivedFen: bigint): Promise<void> {
  const accounts = await Promise.all(caseIds.map((caseId) => account(stage, caseId)))
  for (const one of accounts) {
    expect(one.receivedFen).toBe(one.paidFen + one.availableFen + one.reservedFen + one.depositedFen)
  }
  expect(accounts.reduce((sum, one) => sum + one.receivedFen, 0n)).toBe(receivedFen)
  const totals = await stage.ask<FundTotals>('fund-1', 'fund.totals')
  expect(totals.receivedFen).toBe(receivedFen)
  expect(totals.paidFen + totals.heldFen).toBe(receivedFen)
  const report = await stage.engine.verify(stage.court.courtId)
  expect(report.differences).toEqual([])
}

describe.each(STORAGES)('[S31] cases of one debtor, handled together (%s)', (kind) => {
  test('ten cases form a series; one disposal; the proceeds go to ten case accounts to the cent', async () => {
    const stage = await openStage(kind)
    const caseIds = await fileCases(stage, 10)
    const [caseId = '', second = ''] = caseIds
    const found = await stage.ask<readonly SeriesCandidate[]>('director', 'series.candidates', { caseId })
    expect(found.map((one) => one.caseId).sort()).toEqual(caseIds.slice(1).sort())
    const seriesId = await formSeries(stage, caseIds)
    for (const id of caseIds) {
      const series = await stage.ask<SeriesDetail>('judge-1', 'series.of-case', { caseId: id })
      expect(series.cases).toHaveLength(10)
      expect(new Set(series.cases.map(({ undertakerName }) => undertakerName))).toEqual(new Set(['李明']))
      expect(series.cases.filter(({ isLead }) => isLead)).toMatchObject([{ caseId }])
    }

    const order = { caseId: second, affair: 'asset-disposal' }
    const pointed = await stage.give('judge-1', 'task.dispatch', order, { dryRun: true })
    expect(pointed).toMatchObject({ warnings: [{ rule: 'series.one-disposal' }] })
    const property = { seriesId, mark: '武房权证1号', description: '商铺一间' }
    const { propertyId } = await stage.must<{ propertyId: string }>(
      'judge-1',
      'series.list-property',
      property,
    )
    const sale = {
      seriesId,
      propertyId,
      disposedOn: '2024-03-01',
      proceedsFen: PROCEEDS,
      document: '成交裁定',
    }
    await stage.must('judge-1', 'series.record-disposal', sale)
    const again = await stage.give('judge-1', 'series.record-disposal', sale)
    expect(again).toMatchObject({ kind: 'refused', rule: 'series.disposed-once' })

    await receiveMoney(stage, caseId, 'auction-1', PROCEEDS)
    const planId = await planServed(stage, caseIds, seriesId)
    expect(await account(stage, caseId)).toMatchObject({ availableFen: 0n, reservedFen: PROCEEDS })
    stage.clock.advance(20)
    await approve(stage, caseId, planId)
    const moved = await stage.must('cashier-1', 'distribution.execute', { caseId, planId, caseIds })
    expect(moved).toMatchObject({ keptFen: 0n })

    // By hand: what is left after costs in proportion to the claims, to within a fen, and nothing is lost.
    const totalFen = caseIds.reduce((sum, _id, at) => sum + claimOf(at + 1), 0n)
    const { lines } = await sheetOf(stage, caseId, planId)
    expect(lines.reduce((sum, { amountFen }) => sum + amountFen, COSTS)).toBe(PROCEEDS)
    for (const [at, id] of caseIds.entries()) {
      const floorFen = ((PROCEEDS - COSTS) * claimOf(at + 1)) / totalFen
      const fen = lines[at]?.amountFen ?? 0n
      expect([floorFen, floorFen + 1n]).toContain(fen)
      const received = id === caseId ? fen + COSTS : fen
      expect(await account(stage, id)).toMatchObject({ receivedFen: received, availableFen: received })
    }
    await conserves(stage, caseIds, PROCEEDS)

    const plans = await stage.ask<readonly PlanSummary[]>('judge-1', 'distribution.of-case', {
      caseId: second,
    })
    expect(plans).toMatchObject([
      { id: planId, isLead: false, state: 'executed', movedFen: lines[1]?.amountFen },
    ])
    const course = await stage.ask<readonly CourseNode[]>('judge-1', 'node.course', { caseId: second })
    expect(course.find(({ node }) => node === 'payout')).toMatchObject({ startedOn: stage.clock.today() })
    await payOut(stage, second, lines[1]?.amountFen ?? 0n)
    expect(await account(stage, second)).toMatchObject({ availableFen: 0n, paidFen: lines[1]?.amountFen })
    await conserves(stage, caseIds, PROCEEDS)
  })
})
