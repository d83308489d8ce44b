import { expect, test } from 'vitest'
import type { StagePath } from '../domain/stage/contract'
import { reportTask } from './acts'
import { fileAt, openLinshu } from './linshu-court'
import type { Stage } from './stage'

interface Clock {
  readonly node: string
  readonly state: string
  readonly startedOn: string
  readonly dueOn: string
  readonly holderId: string | null
}

const checksOf = async (stage: Stage, caseId: string) =>
  (await stage.ask<Clock[]>('director', 'node.course', { caseId }))
    .filter(({ node }) => node === 'terminated-check')
    .map(({ startedOn, dueOn, state, holderId }) => [startedOn, dueOn, state, holderId])

/** An affair given out by the director, done by this person with this conclusion, and confirmed. */
async function affairOf(stage: Stage, caseId: string, affair: string, worker: string, conclusion: string) {
  const { taskId } = await stage.must<{ taskId: string }>('director', 'task.dispatch', { caseId, affair })
  await stage.must(worker, 'task.receive', { caseId, taskId })
  await reportTask(stage, worker, { caseId, taskId }, { own: { conclusion } })
  await stage.must('director', 'task.confirm', { caseId, taskId })
}

const check = (stage: Stage, caseId: string, conclusion: string) =>
  affairOf(stage, caseId, 'terminated-check', 'maintenance-1', conclusion)

test('beside the pipeline: a round that was terminated is checked every six months until it is resumed', async () => {
  const stage = await openLinshu()
  const caseId = await fileAt(stage, 1)
  await stage.must('director', 'case.assign', { caseId, undertakerId: 'fast-1', reason: '分案' })
  const performed = await fileAt(stage, 2)
  await stage.must('director', 'case.assign', { caseId: performed, undertakerId: 'fast-1', reason: '分案' })
  stage.clock.set('2024-06-03')
  for (const [id, closingKind] of [
    [caseId, 'round-terminated'],
    [performed, 'performed'],
  ]) {
    await affairOf(stage, String(id), 'query-control', 'centre-1', 'no-property')
    const closing = { caseId: id, closingKind, ground: '结案' }
    const { proposalId } = await stage.must<{ proposalId: string }>('fast-1', 'closing.propose', closing)
    await stage.must('reviewer-1', 'closing.confirm', { caseId: id, proposalId })
  }
  expect(await checksOf(stage, performed)).toEqual([])
  expect(await checksOf(stage, caseId)).toEqual([['2024-06-03', '2024-12-03', 'running', 'maintenance-1']])
  stage.clock.set('2024-12-04')
  await stage.engine.tick()
  const told = await stage.ask<{ items: { code: string }[] }>('maintenance-1', 'task.queue', {
    overdue: true,
  })
  expect(told.items.map(({ code }) => code)).toContain('terminated-check')
  await check(stage, caseId, 'no-property')
  expect(await checksOf(stage, caseId)).toEqual([
    ['2024-06-03', '2024-12-03', 'met', null],
    ['2024-12-04', '2025-06-04', 'running', 'maintenance-1'],
  ])
  stage.clock.set('2025-03-03')
  await check(stage, caseId, 'property')
  const tasks = await stage.ask<{ affair: string; holderId: string }[]>('director', 'task.list', { caseId })
  expect(tasks.find(({ affair }) => affair === 'resumption-proposal')?.holderId).toBe('maintenance-1')
  // What can be enforced again goes to an intensive team (移交精执团队).
  const resumed = await fileAt(stage, 3, '执恢')
  const { stays } = await stage.ask<StagePath>('director', 'stage.path', { caseId: resumed })
  expect(stays.map((stay) => [stay.stage, stay.entry])).toEqual([['intensive', 'resumed']])
  expect((await stage.engine.verify()).differences).toEqual([])
})
