import { describe, expect, test } from 'vitest'
import type { PlanDetail } from '../domain/plan/contract'
import type { TaskDetail } from '../domain/task/contract'
import { cityPlan } from '../profiles/index'
import { reservedActs } from '../profiles/reserved-acts'
import { closeCase, fileAndAssign, proveMeasure, reportTask } from './acts'
import { openStage, type Stage } from './stage'

const planOf = (stage: Stage, caseId: string) => stage.ask<PlanDetail>('affairs-1', 'plan.get', { caseId })

describe('the plan a judge decides', () => {
  test('becomes instructions to the other teams; a change calls back what fell out of it', async () => {
    const stage = await openStage('memory')
    const caseId = await fileAndAssign(stage)
    expect(await planOf(stage, caseId)).toBeNull()
    await stage.must('judge-1', 'plan.analyse', {
      caseId,
      analysis: '被执行人系企业，有厂房一处，账户情况不明',
    })
    const items = [
      { affair: 'query-control', because: '账户情况不明' },
      { affair: 'asset-disposal', because: '厂房足以清偿', note: '先行评估' },
    ]
    await stage.must('judge-1', 'plan.decide', { caseId, items })
    const first = await planOf(stage, caseId)
    expect(first.version).toBe(1)
    expect(first.items).toMatchObject([
      { affair: 'query-control', unitId: 'affairs', holderId: 'affairs-1', taskState: 'issued' },
      { affair: 'asset-disposal', unitId: 'disposal', holderId: 'disposal-1', taskState: 'issued' },
    ])
    const tasks = await stage.ask<TaskDetail[]>('judge-1', 'task.list', { caseId })
    expect(tasks.map(({ kind, issuedBy, note }) => [kind, issuedBy, note]).sort()).toEqual([
      ['instruction', 'judge-1', '先行评估'],
      ['instruction', 'judge-1', '账户情况不明'],
    ])

    const [query, disposal] = first.items
    const change = {
      caseId,
      reason: '账户存款足以清偿，不再处置厂房',
      drop: [disposal?.id],
      add: [{ affair: 'measures', because: '防止转移财产' }],
    }
    await stage.must('judge-1', 'plan.change', change)
    const second = await planOf(stage, caseId)
    expect(second.versions.map(({ version, reason }) => [version, reason])).toEqual([
      [1, null],
      [2, change.reason],
    ])
    expect(second.items.map(({ affair, taskState, droppedIn }) => [affair, taskState, droppedIn])).toEqual([
      ['query-control', 'issued', null],
      ['asset-disposal', 'withdrawn', 2],
      ['measures', 'issued', null],
    ])

    for (const { taskId, taskState } of second.items) {
      if (taskState !== 'issued') continue
      const task = { caseId, taskId: taskId ?? '' }
      await stage.must('affairs-1', 'task.receive', task)
      await reportTask(stage, 'affairs-1', task)
      await proveMeasure(stage, caseId, 'affairs-1')
      await stage.must('judge-1', 'task.confirm', task)
    }
    await closeCase(stage, caseId)
    expect((await planOf(stage, caseId)).items.find(({ id }) => id === query?.id)?.taskState).toBe(
      'confirmed',
    )
    expect((await stage.engine.verify()).differences).toEqual([])
  })

  test('is refused as a whole when one of its items cannot go out', async () => {
    const stage = await openStage('memory')
    const caseId = await fileAndAssign(stage)
    await stage.must('judge-1', 'plan.analyse', { caseId, analysis: '待查' })
    const items = [
      { affair: 'query-control', because: '待查' },
      { affair: 'fly-a-kite', because: '待查' },
    ]
    const refused = { kind: 'refused', rule: 'task.affair-unknown' }
    expect(await stage.give('judge-1', 'plan.decide', { caseId, items })).toMatchObject(refused)
    expect((await planOf(stage, caseId)).version).toBe(0)
    expect(await stage.ask('judge-1', 'task.list', { caseId })).toEqual([])
  })

  test('is no act of an assistant, who is refused by the sentence it comes from', async () => {
    const stage = await openStage('memory')
    const caseId = await fileAndAssign(stage)
    const refused = { kind: 'refused', rule: 'plan.reserved-to-judge', source: 'seed 000:16' }
    expect(await stage.give('assistant-1', 'plan.analyse', { caseId, analysis: '待查' })).toMatchObject(
      refused,
    )
    const items = [{ affair: 'query-control', because: '待查' }]
    expect(await stage.give('assistant-1', 'plan.decide', { caseId, items })).toMatchObject(refused)
    const change = { caseId, reason: '改', add: items }
    expect(await stage.give('assistant-1', 'plan.change', change)).toMatchObject(refused)
  })
})

describe('the four core acts of a judge', () => {
  test('研判案情、确定方案、制作文书、行为执行 are reserved in the city plan; formatted documents are not', async () => {
    expect(reservedActs.map(({ id }) => id)).toEqual([
      'analyse-case',
      'decide-plan',
      'draft-documents',
      'enforce-conduct',
    ])
    const reserved = cityPlan.affairs.filter(({ reservedToJudge }) => reservedToJudge)
    expect(reserved).toEqual(reservedActs)
    const stage = await openStage('memory')
    const caseId = await fileAndAssign(stage)
    for (const { id } of reservedActs) {
      const to = (workerId: string) =>
        stage.give('judge-1', 'task.dispatch', { caseId, affair: id, workerId })
      const refused = { kind: 'refused', rule: 'task.reserved-to-judge', source: 'seed 000:16' }
      for (const workerId of ['assistant-1', 'affairs-1', 'affairs-2']) {
        expect(await to(workerId)).toMatchObject(refused)
      }
      expect(await to('disposal-1')).toMatchObject({ kind: 'accepted' })
      expect(await to('judge-1')).toMatchObject({ kind: 'accepted' })
    }
    const format = { caseId, affair: 'format-documents' }
    expect(await stage.give('judge-1', 'task.dispatch', format)).toMatchObject({ kind: 'accepted' })
  })
})

describe('what others do as well goes to the pooled unit', () => {
  test('the undertaker keeps an affair for himself only with a reason, which is recorded', async () => {
    const stage = await openStage('memory')
    const caseId = await fileAndAssign(stage)
    const order = { caseId, affair: 'query-control' }
    const { taskId } = await stage.must<{ taskId: string }>('judge-1', 'task.dispatch', order)
    const refused = { kind: 'refused', rule: 'task.pooled-by-default', params: { unitId: 'affairs' } }
    for (const workerId of ['judge-1', 'assistant-1']) {
      expect(await stage.give('judge-1', 'task.dispatch', { ...order, workerId })).toMatchObject(refused)
    }
    const exception = '情况紧急，需立即到场冻结'
    await stage.must('judge-1', 'task.dispatch', { ...order, workerId: 'judge-1', exception })
    const tasks = await stage.ask<TaskDetail[]>('director', 'task.list', { caseId })
    expect(tasks.map(({ unitId, exception: why }) => [unitId, why]).sort()).toEqual([
      ['affairs', null],
      ['team-1', exception],
    ])
    expect(tasks.find(({ id }) => id === taskId)?.workerId).toBe('affairs-1')
  })

  test('a plan gives its exception on; one of the pool needs none', async () => {
    const stage = await openStage('memory')
    const caseId = await fileAndAssign(stage)
    await stage.must('judge-1', 'plan.analyse', { caseId, analysis: '待查' })
    const item = { affair: 'query-control', because: '待查', workerId: 'assistant-1' }
    const decide = (items: object[]) => stage.give('judge-1', 'plan.decide', { caseId, items })
    expect(await decide([item])).toMatchObject({ rule: 'task.pooled-by-default' })
    const pooled = { ...item, workerId: 'affairs-2' }
    expect(await decide([{ ...item, exception: '随案助理已在现场' }, pooled])).toMatchObject({
      kind: 'accepted',
    })
    const tasks = await stage.ask<TaskDetail[]>('director', 'task.list', { caseId })
    expect(tasks.map(({ workerId, exception }) => [workerId, exception]).sort()).toEqual([
      ['affairs-2', null],
      ['assistant-1', '随案助理已在现场'],
    ])
  })
})
