import type { MicroModel } from '../domain/metrics/contract'
import { fileAndAssign, filingOf, reportTask } from './acts'
import { runWholeCase } from './run'
import { openStage, type Stage } from './stage'

/** 人、案、事 of the county court. */
export const micro = (stage: Stage, input: object = {}) =>
  stage.ask<MicroModel>('director', 'metrics.micro-model', input)

/** A base court with a case from filing to closing, one in hand with work in every state, and one that nobody has. */
export async function liveBaseCourt(): Promise<Stage> {
  const stage = await openStage('memory')
  await runWholeCase(stage, 1)
  const caseId = await fileAndAssign(stage, 2)
  const dispatch = (affair: string) =>
    stage.must<{ taskId: string }>('judge-1', 'task.dispatch', { caseId, affair })
  const work = async (affair: string) => {
    const { taskId } = await dispatch(affair)
    await stage.must('affairs-2', 'task.receive', { caseId, taskId })
    await reportTask(stage, 'affairs-2', { caseId, taskId }, { report: '已办理' })
    return { caseId, taskId }
  }
  await stage.must('judge-1', 'task.return', { ...(await work('query-control')), reason: '缺少不动产' })
  await stage.must('judge-1', 'task.confirm', await work('hotline'))
  const measures = { caseId, ...(await dispatch('measures')) }
  await stage.must('affairs-2', 'task.receive', measures)
  await stage.must('affairs-1', 'task.take-back', { ...measures, reason: '外出' })
  const papers = { caseId, ...(await dispatch('format-documents')) }
  await stage.must('affairs-2', 'task.receive', papers)
  await stage.must('affairs-1', 'organisation.hand-over-work', {
    caseId,
    fromPersonId: 'affairs-2',
    toPersonId: 'affairs-1',
    reason: '轮岗',
  })
  await stage.must('judge-1', 'task.withdraw', {
    caseId,
    ...(await dispatch('delegated')),
    reason: '不再需要',
  })
  await stage.must('filing', 'case.file', filingOf(3, stage.clock.today()))
  stage.clock.set('2024-07-08')
  await stage.engine.tick()
  return stage
}

/** The sum of one figure over lines. */
export const sumOf = <K extends string>(lines: readonly { readonly [P in K]: number }[], key: K) =>
  lines.reduce((sum, line) => sum + line[key], 0)
