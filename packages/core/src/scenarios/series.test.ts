import { describe, expect, test } from 'vitest'
import type { CaseDetail } from '../domain/case/contract'
import type { PlanSummary } from '../domain/distribution/contract-sheet'
import type { CourseNode } from '../domain/node/contract'
import type { SeriesCandidate, SeriesDetail } from '../domain/series/contract'
import { payOut, receiveMoney } from './acts'
import {
  account,
  approve,
  COSTS,
  claimOf,
  conserves,
  fileCases,
  formSeries,
  PROCEEDS,
  planServed,
  sheetOf,
} from './series-acts'
import { openStage, STORAGES } from './stage'

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
      const shown = await stage.ask<CaseDetail>('judge-1', 'case.get', { caseId: id })
      expect(shown).toMatchObject({ seriesId, linked: { 'same-series': 9 } })
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
