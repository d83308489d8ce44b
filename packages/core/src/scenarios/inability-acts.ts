import { expect } from 'vitest'
import type { Values } from '../testing/forms'
import { formPaper, reportTask } from './acts'
import type { Stage } from './stage'

const PAPERS = {
  'report-order': 'report-order',
  declaration: 'property-declaration',
  'consumption-limit': 'consumption-limit',
  survey: 'investigation-report',
  whereabouts: 'whereabouts-record',
  'applicant-heard': 'applicant-opinion',
}
/** A query that answered everywhere and found nothing. */
export const WHOLE = { conclusion: 'no-property' }

/** A network query that was done and confirmed, with this result. */
export async function queried(stage: Stage, caseId: string, own: Values): Promise<string> {
  const { taskId } = await stage.must<{ taskId: string }>('judge-1', 'task.dispatch', {
    caseId,
    affair: 'query-control',
  })
  await stage.must('affairs-1', 'task.receive', { caseId, taskId })
  await reportTask(stage, 'affairs-1', { caseId, taskId }, { own })
  await stage.must('judge-1', 'task.confirm', { caseId, taskId })
  return taskId
}

export const evidenceOf = (item: string, kind: 'affair' | 'material', refId: string) => ({
  item,
  kind,
  refId,
})

/** Every paper that the standard asks for. */
export async function papersOf(stage: Stage, caseId: string) {
  const evidence = []
  for (const [item, kind] of Object.entries(PAPERS)) {
    evidence.push(evidenceOf(item, 'material', await formPaper(stage, caseId, 'judge-1', kind)))
  }
  return evidence
}

/** The undertaker proposes what the case is recognised as, the reviewer agrees. */
export async function recognise(
  stage: Stage,
  caseId: string,
  recognition: string,
  evidence: readonly object[],
) {
  const input = { caseId, recognition, ground: '经甄别', evidence }
  const { recognitionId } = await stage.must<{ recognitionId: string }>('judge-1', 'inability.propose', input)
  // Who handles the case does not review it: by the powers, and where these are off by the room itself.
  const review = { caseId, recognitionId, agreed: true, reason: '符合认定标准' }
  expect(await stage.give('judge-1', 'inability.review', review)).toMatchObject({
    kind: 'refused',
    rule: 'power.supervision-alone',
  })
  await stage.must('reviewer-1', 'inability.review', review)
}

/** Everything that shows an inability, and its recognition. */
export async function recogniseInability(stage: Stage, caseId: string): Promise<void> {
  const query = await queried(stage, caseId, WHOLE)
  const papers = await papersOf(stage, caseId)
  await recognise(stage, caseId, 'inability', [...papers, evidenceOf('network-query', 'affair', query)])
}
