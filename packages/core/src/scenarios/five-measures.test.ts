import { expect, test } from 'vitest'
import type { TaskResult } from '../domain/task/contract-form'
import { reportTask } from './acts'
import { fileAt, openLinshu } from './linshu-court'

const FIVE = ['detention', 'dishonesty-list', 'fine', 'query-control', 'refusal-transfer']

test('五个一律: in the flow stage the centre carries out all five, and of each it is recorded what was done, to whom and when', async () => {
  const stage = await openLinshu()
  const caseId = await fileAt(stage, 1)
  await stage.must('director', 'case.assign', { caseId, undertakerId: 'fast-1', reason: '简案速执' })
  stage.clock.set('2024-04-02')
  await stage.engine.tick()
  type Task = { id: string; affair: string; workerId: string; unitId: string; state: string }
  const tasks = () => stage.ask<Task[]>('director', 'task.list', { caseId })
  // Uniformly: all of them belong to one unit, whatever the case.
  expect((await tasks()).map(({ affair, unitId }) => `${affair} ${unitId}`).sort()).toEqual(
    FIVE.map((affair) => `${affair} centre`),
  )
  for (const { id: taskId, workerId } of await tasks()) {
    await stage.must(workerId, 'task.receive', { caseId, taskId })
    // A measure is not done by saying so: what was decided has to be filled in.
    const empty = await stage.give(workerId, 'task.report', { caseId, taskId, report: '已办理', values: {} })
    expect(empty).toMatchObject({ kind: 'refused', rule: 'task.form-field-missing' })
    await reportTask(stage, workerId, { caseId, taskId })
    await stage.must('centre-1', 'task.confirm', { caseId, taskId })
  }
  expect((await tasks()).every(({ state }) => state === 'confirmed')).toBe(true)

  const { parties } = await stage.ask<{ parties: { id: string; role: string }[] }>('director', 'case.get', {
    caseId,
  })
  const debtor = parties.find(({ role }) => role === 'debtor')?.id
  const results = await stage.ask<TaskResult[]>('director', 'task.results', { caseId })
  expect(results.map(({ affair }) => affair).sort()).toEqual(FIVE)
  for (const { affair, enteredBy, enteredOn, values } of results) {
    expect([enteredBy, enteredOn], affair).toEqual(['centre-1', '2024-04-02'])
    expect(
      values.some(({ kind, value }) => kind === 'party' && value === debtor),
      affair,
    ).toBe(true)
    expect(
      values.some(({ kind, value }) => kind === 'date' && value !== null),
      affair,
    ).toBe(true)
  }
  expect((await stage.engine.verify()).differences).toEqual([])
})
