import { expect, test } from 'vitest'
import type { TaskResult } from '../domain/task/contract-form'
import { runBatch } from '../engine/index'
import { cityPlan } from '../profiles/index'
import { validateForCourt } from '../profiles/validate-court'
import { actorOf } from '../testing/court'
import { testDirectory } from '../testing/given'
import { fileAndAssign, reportOf } from './acts'
import { openStage } from './stage'

interface Item {
  readonly id: string
  readonly caseId: string
  readonly code: string
  readonly state: string
  readonly dueOn: string
  readonly overdue: boolean
}
type Pool = { readonly items: readonly Item[]; readonly total: number }

test('[S10] 100 queries of 100 cases are one batch of the pooled team, and each case gets its own result', async () => {
  const stage = await openStage('memory')
  const clerk = actorOf(stage.court, 'affairs-2')
  const judge = actorOf(stage.court, 'judge-1')
  const caseIds: string[] = []
  for (let n = 1; n <= 100; n += 1) caseIds.push(await fileAndAssign(stage, n))
  const batch = (name: string, inputs: readonly object[], actor = clerk) =>
    runBatch(stage.engine, { name, inputs, actor, keyPrefix: `batch-1:${name}` })
  const orders = caseIds.map((caseId) => ({ caseId, affair: 'query-control' }))
  expect(await batch('task.dispatch', orders, judge)).toMatchObject({ accepted: 100, refused: 0, failed: 0 })

  const [waiting] = await stage.ask<readonly object[]>('affairs-2', 'task.batches')
  expect(waiting).toMatchObject({ affair: 'query-control', open: 100, overdue: 0 })
  const pool = () => stage.ask<Pool>('affairs-2', 'task.pool', { affair: 'query-control', limit: 500 })
  const { items } = await pool()
  expect(new Set(items.map(({ caseId }) => caseId))).toEqual(new Set(caseIds))

  const tasks = items.map(({ caseId, id }) => ({ caseId, taskId: id, batchId: 'batch-1' }))
  expect((await batch('task.receive', tasks)).accepted).toBe(100)
  const results: object[] = []
  for (const { batchId, ...task } of tasks) {
    const own = { 'queried-on': '2024-02-29', vehicles: 'failed' }
    results.push({ ...(await reportOf(stage, task, { report: `查询结果：${task.caseId}`, own })), batchId })
  }
  const half = results.slice(0, 50)
  await batch('task.report', half)
  // Broken off in the middle and given again as a whole: nothing happens twice.
  expect(await batch('task.report', results)).toMatchObject({ accepted: 100, refused: 0, failed: 0 })
  const reported = await stage.ask<Pool>('judge-1', 'task.pool', {
    all: true,
    batchId: 'batch-1',
    limit: 500,
  })
  expect(reported.total).toBe(100)
  expect(
    (
      await batch(
        'task.confirm',
        tasks.map(({ batchId: _b, ...task }) => task),
        judge,
      )
    ).accepted,
  ).toBe(100)
  for (const caseId of caseIds) {
    const [task, ...more] = await stage.ask<readonly object[]>('judge-1', 'task.list', { caseId })
    expect(task).toMatchObject({ state: 'confirmed', report: `查询结果：${caseId}`, batchId: 'batch-1' })
    expect(more).toEqual([])
    const [own] = await stage.ask<readonly TaskResult[]>('judge-1', 'task.results', { caseId })
    expect(own?.values.find(({ field }) => field === 'vehicles')).toMatchObject({ value: 'failed' })
  }
}, 120_000)

test('[S10] a small court in which nobody owns diversion does not pass', () => {
  const judge = { id: 'judge-1', name: '李明', staffClass: 'quota-judge', unitId: 'team', active: true }
  const people = [{ ...judge, roles: ['quota-judge' as const] }]
  const court = (...functions: string[]) =>
    validateForCourt(
      cityPlan,
      testDirectory(people, [{ id: 'team', name: '执行团队', functions, headId: 'judge-1' }]),
    ).filter(({ reason }) => reason === 'diversion-unowned')
  expect(court('implementation-team')).toMatchObject([{ severity: 'error' }])
  expect(court('implementation-team', 'command-centre')).toEqual([])
})

test('a refused or malformed act holds up no other of its batch', async () => {
  const stage = await openStage('memory')
  const caseId = await fileAndAssign(stage)
  const order = { caseId, affair: 'query-control' }
  const inputs = [{ ...order, affair: 'nothing' }, {}, order]
  const actor = actorOf(stage.court, 'judge-1')
  const report = await runBatch(stage.engine, { name: 'task.dispatch', inputs, actor, keyPrefix: 'b' })
  expect(report).toMatchObject({ accepted: 1, refused: 1, failed: 1 })
  expect(report.items.map(({ input }) => input)).toEqual(inputs)
})

test('[S55] the affairs centre has all types in one queue, with limits, and works through them in batches', async () => {
  const pooled = cityPlan.affairs.filter(({ reservedToJudge }) => !reservedToJudge)
  const affairs = pooled.map((affair) => ({ ...affair, unitKind: 'affairs-team' }))
  const stage = await openStage('memory', { profiles: [{ ...cityPlan, affairs, teamKinds: [] }] })
  const cases = [await fileAndAssign(stage, 1), await fileAndAssign(stage, 2)]
  const orders = cases.flatMap((caseId) => affairs.map(({ id }) => ({ caseId, affair: id })))
  const actor = actorOf(stage.court, 'judge-1')
  await runBatch(stage.engine, { name: 'task.dispatch', inputs: orders, actor, keyPrefix: 'out' })
  const pool = await stage.ask<Pool>('affairs-2', 'task.pool', { limit: 500 })
  expect(new Set(pool.items.map(({ code }) => code))).toEqual(new Set(affairs.map(({ id }) => id)))
  expect(pool.total).toBe(orders.length)
  expect(pool.items.map(({ dueOn }) => dueOn)).toEqual(pool.items.map(({ dueOn }) => dueOn).sort())
  const types = await stage.ask<readonly { open: number }[]>('affairs-2', 'task.batches')
  expect(types.map(({ open }) => open)).toEqual(affairs.map(() => 2))

  const clerk = actorOf(stage.court, 'affairs-2')
  const hotlines = pool.items.filter(({ code }) => code === 'hotline')
  const inputs = hotlines.map(({ caseId, id }) => ({ caseId, taskId: id, batchId: 'calls' }))
  const received = await runBatch(stage.engine, {
    name: 'task.receive',
    inputs,
    actor: clerk,
    keyPrefix: 'in',
  })
  expect(received.accepted).toBe(2)
  stage.clock.set('2024-03-05')
  const late = await stage.ask<Pool>('affairs-2', 'task.pool', { overdue: true, limit: 500 })
  expect(new Set(late.items.map(({ code }) => code))).toContain('hotline')
  expect(late.items.every(({ overdue }) => overdue)).toBe(true)
})

test('format documents of many cases are issued in one go; each case has its own paper, number and day', async () => {
  const stage = await openStage('memory')
  const clerk = actorOf(stage.court, 'affairs-2')
  const batch = (name: string, inputs: readonly object[], actor = clerk) =>
    runBatch(stage.engine, { name, inputs, actor, keyPrefix: `papers:${name}` })
  const orders: object[] = []
  for (let n = 1; n <= 5; n += 1) {
    orders.push({ caseId: await fileAndAssign(stage, n), affair: 'format-documents' })
  }
  await batch('task.dispatch', orders, actorOf(stage.court, 'judge-1'))
  const { items } = await stage.ask<Pool>('affairs-2', 'task.pool', { affair: 'format-documents' })
  const tasks = items.map(({ caseId, id }) => ({ caseId, taskId: id, batchId: 'papers' }))
  await batch('task.receive', tasks)
  const paperOf = (at: number) => ({
    paper: 'execution-notice',
    number: `通知${at + 1}号`,
    'issued-on': '2024-03-01',
    'e-sealed': true,
  })
  const reports = tasks.map((task, at) => ({ ...task, report: '已制发', results: { papers: [paperOf(at)] } }))
  expect(await batch('task.report', reports)).toMatchObject({ accepted: 5, refused: 0, failed: 0 })
  for (const [at, { caseId }] of tasks.entries()) {
    const [own] = await stage.ask<readonly TaskResult[]>('judge-1', 'task.results', { caseId })
    expect(own?.values.map(({ value }) => value)).toEqual([
      'execution-notice',
      `通知${at + 1}号`,
      '2024-03-01',
      'yes',
    ])
  }
})
