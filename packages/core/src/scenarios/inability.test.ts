import { describe, expect, test } from 'vitest'
import type { CaseDetail, CaseSummary } from '../domain/case/contract'
import type { RecognitionRecord } from '../domain/inability/contract'
import type { DifficultyReport } from '../domain/metrics/contract-difficulty'
import type { CountedPage } from '../kernel/query'
import { cityPlan, mergeProfile } from '../profiles/index'
import { recognitionStandard } from '../profiles/recognition-standard'
import { closeCase, fileAndAssign, formPaper } from './acts'
import { evidenceOf, papersOf, queried, recognise, WHOLE } from './inability-acts'
import { openStage, STORAGES, type Stage } from './stage'

/** A court whose way of working asks for the recognition before a round ends. */
const strict = mergeProfile(cityPlan, {
  recognition: { ...recognitionStandard, roundTermination: 'deny' },
  parameters: { 'metrics.completed-share-2016-12': 80, 'metrics.completed-share-2017-12': 90 },
})
const PARTIAL = { conclusion: 'open', vehicles: 'failed' }
const FOUND = { conclusion: 'property' }

const shown = async (stage: Stage, caseId: string) =>
  (await stage.ask<CaseDetail>('judge-1', 'case.get', { caseId })).recognition
const endRound = (caseId: string) => ({ caseId, closingKind: 'round-terminated', ground: '无财产可供执行' })

describe.each(STORAGES)('difficulty and inability, on %s', (kind) => {
  test('a case is recognised by a strict standard, with evidence and a reviewer, and taken back when property appears', async () => {
    const stage = await openStage(kind, { profiles: [strict] })
    const caseId = await fileAndAssign(stage)
    expect(await shown(stage, caseId)).toBeNull()
    const partial = await queried(stage, caseId, PARTIAL)
    const papers = await papersOf(stage, caseId)
    stage.clock.set('2024-06-03')

    // A round does not end before; a partial query proves nothing; both stand on the case with words and source.
    expect(await stage.give('judge-1', 'closing.propose', endRound(caseId))).toMatchObject({
      kind: 'refused',
      rule: 'inability.recognised-before-round-ends',
      params: { recognition: 'none' },
    })
    const input = { caseId, recognition: 'inability', ground: '无财产可供执行' }
    const weak = { ...input, evidence: [...papers, evidenceOf('network-query', 'affair', partial)] }
    expect(await stage.give('judge-1', 'inability.propose', weak)).toMatchObject({
      kind: 'refused',
      rule: 'inability.evidence-complete',
      source: expect.stringContaining('seed 001:54'),
    })
    const timeline = await stage.ask<{ type: string; data: { rule?: string } }[]>(
      'judge-1',
      'case.timeline',
      {
        caseId,
      },
    )
    expect(
      timeline.flatMap(({ type, data }) => (type === 'supervision.ActBlocked' ? [data.rule] : [])),
    ).toEqual(['inability.recognised-before-round-ends', 'inability.evidence-complete'])
    const missing = await stage.give('judge-1', 'inability.propose', { ...input, evidence: papers })
    expect(missing).toMatchObject({ rule: 'inability.every-item', params: { item: 'network-query' } })

    const whole = await queried(stage, caseId, WHOLE)
    const onFile = await stage.ask<RecognitionRecord>('judge-1', 'inability.get', { caseId })
    expect(onFile.standard.inability.map(({ id, proofs }) => [id, proofs.length])).toEqual(
      recognitionStandard.inability.map(({ id }) => [id, 1]),
    )
    expect(onFile.standard.inability.find(({ id }) => id === 'network-query')?.proofs[0]?.refId).toBe(whole)
    await recognise(stage, caseId, 'inability', [...papers, evidenceOf('network-query', 'affair', whole)])
    expect(await shown(stage, caseId)).toBe('inability')
    await closeCase(stage, caseId, 'round-terminated')

    // 「执行不能」的决不放弃: a check that finds something takes it back.
    stage.clock.set('2024-12-03')
    const check = { caseId, channel: 'online', found: true, result: '新增车辆一台' }
    await stage.must('disposal-1', 'maintenance.record-check', check)
    expect(await shown(stage, caseId)).toBeNull()
    const { history } = await stage.ask<RecognitionRecord>('judge-1', 'inability.get', { caseId })
    expect(history).toMatchObject([
      { state: 'revoked', revokedFor: 'property-found', proposedBy: 'judge-1', agreedBy: ['reviewer-1'] },
    ])
    expect((await stage.engine.verify()).differences).toEqual([])
  })

  test('a confirmed query or a ruling that shows property takes an inability back at once', async () => {
    const stage = await openStage(kind, { profiles: [strict] })
    for (const [n, find] of [
      [123, (caseId: string) => queried(stage, caseId, FOUND)],
      [124, (caseId: string) => formPaper(stage, caseId, 'judge-1', 'seal-ruling')],
    ] as const) {
      const caseId = await fileAndAssign(stage, n)
      const whole = await queried(stage, caseId, WHOLE)
      const papers = await papersOf(stage, caseId)
      await recognise(stage, caseId, 'inability', [...papers, evidenceOf('network-query', 'affair', whole)])
      await find(caseId)
      expect(await shown(stage, caseId)).toBeNull()
    }
  })

  test('an inability is no enforcement difficulty: property that is not enforced in time is counted alone', async () => {
    const stage = await openStage(kind, { profiles: [strict] })
    const [without, late, done, unknown] = [
      await fileAndAssign(stage, 1),
      await fileAndAssign(stage, 2),
      await fileAndAssign(stage, 3),
      await fileAndAssign(stage, 4),
    ] as const
    const whole = await queried(stage, without, WHOLE)
    const papers = await papersOf(stage, without)
    await recognise(stage, without, 'inability', [...papers, evidenceOf('network-query', 'affair', whole)])
    for (const caseId of [late, done]) {
      const found = await queried(stage, caseId, FOUND)
      await recognise(stage, caseId, 'executable-property', [evidenceOf('property-found', 'affair', found)])
    }
    await closeCase(stage, done)
    const listed = async (recognition: string) =>
      (await stage.ask<CountedPage<CaseSummary>>('judge-1', 'case.list', { recognition })).items
        .map(({ id }) => id)
        .sort()
    expect(await listed('inability')).toEqual([without])
    expect(await listed('executable-property')).toEqual([late, done].sort())
    expect(await listed('none')).toEqual([unknown])

    const report = (to?: string) => stage.ask<DifficultyReport>('director', 'metrics.difficulty', { to })
    stage.clock.set('2024-10-08')
    expect(await report()).toEqual({
      from: null,
      to: '2024-10-08',
      accepted: 4,
      executableProperty: 2,
      inability: 1,
      unrecognised: 1,
      completed: { count: 1, of: 2, percent: '50.00' },
      target: 90,
      reached: false,
      difficulty: { count: 1, of: 2, percent: '50.00' },
      leftOut: { inability: 1, unrecognised: 1 },
    })
    // Nobody was beyond his limit yet, and what is taken back later was recognised then.
    await stage.must('judge-1', 'inability.revoke', { caseId: without, reason: '发现新线索' })
    expect(await report('2024-08-31')).toMatchObject({
      inability: 1,
      difficulty: { count: 0, of: 2 },
      leftOut: { inability: 0, unrecognised: 0 },
    })
    expect(await report()).toMatchObject({ inability: 0, unrecognised: 2, leftOut: { unrecognised: 2 } })
  })

  test('the share of fully performed cases has its target by the day: 80 by the end of 2016, 90 by the end of 2017', async () => {
    const stage = await openStage(kind, { profiles: [strict] })
    const cases = [await fileAndAssign(stage, 1), await fileAndAssign(stage, 2)]
    for (const caseId of cases) {
      const found = await queried(stage, caseId, FOUND)
      await recognise(stage, caseId, 'executable-property', [evidenceOf('property-found', 'affair', found)])
    }
    const report = (to?: string) => stage.ask<DifficultyReport>('director', 'metrics.difficulty', { to })
    for (const [to, target] of [
      ['2016-12-30', null],
      ['2016-12-31', 80],
      ['2017-12-30', 80],
      ['2017-12-31', 90],
    ] as const) {
      // Nothing was recognised by then: a share of nothing is neither reached nor missed.
      expect(await report(to)).toMatchObject({ target, reached: null, completed: { percent: null } })
    }
    for (const [n, caseId] of cases.entries()) {
      await closeCase(stage, caseId)
      expect(await report()).toMatchObject({ completed: { count: n + 1, of: 2 }, reached: n === 1 })
    }
  })
})
