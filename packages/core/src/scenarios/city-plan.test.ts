import { expect, test } from 'vitest'
import { caseIdOf } from '../domain/case/index'
import {
  archiveCase,
  caseNumber,
  closeCase,
  filingOf,
  formPaper,
  handIn,
  journalOf,
  noProofOfMeasures,
  payOut,
  receiveMoney,
  reportTask,
  scan,
} from './acts'
import { openStage, STORAGES, type Stage } from './stage'

async function doneBy(stage: Stage, issuer: string, worker: string, caseId: string, affair: string) {
  const { taskId } = await stage.must<{ taskId: string }>(issuer, 'task.dispatch', { caseId, affair })
  await stage.must(worker, 'task.receive', { caseId, taskId })
  await reportTask(stage, worker, { caseId, taskId })
  if (affair === 'measures') await noProofOfMeasures(stage, { caseId, taskId })
  await stage.must(issuer, 'task.confirm', { caseId, taskId })
}

/** The city plan as one case lives it: nobody does what is another unit's. */
test.each(STORAGES)(
  'the city plan in one run: query by the centre, triage, team, pooled affairs, review, archive (%s)',
  async (kind) => {
    const stage = await openStage(kind)
    await stage.must('filing', 'case.file', filingOf(7, '2024-03-01'))
    const caseId = caseIdOf(caseNumber(7))
    await doneBy(stage, 'director', 'affairs-2', caseId, 'query-control')
    const answers = { 'sufficient-property': 'yes', 'needs-disposal': 'no', 'one-go': 'no' }
    await stage.must('affairs-2', 'triage.record-facts', { caseId, answers, basis: '网络查控反馈' })
    await stage.must('affairs-2', 'triage.assign', { caseId })
    const sorted = await stage.ask('judge-1', 'triage.get', { caseId })
    expect(sorted).toMatchObject({
      class: 'simple',
      lane: 'fast',
      decidedBy: 'rule',
      assignment: { unitName: '执行实施一团队', undertakerId: 'judge-1' },
    })
    await doneBy(stage, 'judge-1', 'affairs-1', caseId, 'measures')
    await doneBy(stage, 'judge-1', 'affairs-2', caseId, 'format-documents')
    for (const paper of ['execution-notice', 'investigation-report']) {
      const materialId = await formPaper(stage, caseId, 'judge-1', paper)
      await handIn(stage, caseId, materialId)
      await scan(stage, caseId, materialId)
    }
    await receiveMoney(stage, caseId, 'r-1', 5_000_000n)
    await payOut(stage, caseId, 5_000_000n)
    await closeCase(stage, caseId)
    await archiveCase(stage, caseId)
    const units = new Map(stage.court.people.map(({ id, unitId }) => [id, unitId]))
    const steps = (await journalOf(stage, caseId)).flatMap(({ type, actor }) =>
      actor.kind === 'person' ? [`${type} ${units.get(actor.id)}`] : [],
    )
    const wanted = [
      'case.Filed centre',
      'task.Reported affairs',
      'triage.UndertakerChosen affairs',
      'task.Reported affairs',
      'dossier.MaterialCatalogued dossier',
      'fund.PayoutSent funds',
      'closing.CaseClosed review',
      'dossier.ReviewedForArchive team-1',
      'dossier.Archived dossier',
    ]
    // In this order, whatever stands between.
    let at = -1
    for (const step of wanted) {
      at = steps.indexOf(step, at + 1)
      expect(at, step).toBeGreaterThan(-1)
    }
    const course = await stage.ask<{ state: string }[]>('judge-1', 'node.course', { caseId })
    expect(course.filter(({ state }) => !['met', 'cancelled'].includes(state))).toEqual([])
    expect((await stage.engine.verify()).differences).toEqual([])
  },
)
