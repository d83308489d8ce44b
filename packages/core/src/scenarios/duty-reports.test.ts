import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { caseIdOf } from '../domain/case/contract'
import { standardModules } from '../domain/index'
import type {
  FlowReport,
  HubFigures,
  MoneyReport,
  NodeReport,
  QualityReport,
  TerminatedReport,
} from '../domain/metrics/contract-duties'
import type { NodeRow } from '../domain/node/model'
import { query } from '../kernel/contract'
import { defineModule } from '../kernel/module'
import { COURT_STAFF } from '../kernel/role'
import { cityPlan, mergeProfile } from '../profiles/index'
import { bookReceipt, caseNumber, closeCase, fileAndAssign, filingOf, receiveMoney } from './acts'
import { liveBaseCourt, micro, sumOf } from './base-court'
import { fileAt, openLinshu } from './linshu-court'
import { openStage } from './stage'

describe('reports of the duties', () => {
  test('each of the nine duties names its owner and its report, which can be read', async () => {
    const stage = await openStage('memory')
    const { duties } = await stage.ask<{
      duties: readonly { id: string; unitId: string | null; report: string | null }[]
    }>('director', 'task.catalogue')
    expect(duties).toHaveLength(9)
    for (const { id, unitId, report } of duties) {
      expect(unitId, id).not.toBeNull()
      expect(await stage.ask('director', report ?? ''), id).toBeInstanceOf(Object)
    }
  })

  test('a plugin may answer for a duty with a query of its own', async () => {
    const own = defineModule({
      name: 'own',
      tables: [],
      commands: {},
      queries: { 'own.money': query<string>()({ input: z.object({}), allow: COURT_STAFF }) },
      decide: {},
      read: { 'own.money': async () => '两清' },
      evolve: {},
      rules: [],
    })
    const duty = { id: 'money', unitKind: 'fund-team', report: 'own.money', source: 'design: a test' }
    const profile = mergeProfile(cityPlan, { duties: [duty] })
    const plain = openStage('memory', { profiles: [profile] })
    await expect(plain).rejects.toThrow('report-unknown')
    const stage = await openStage('memory', { profiles: [profile], modules: [...standardModules, own] })
    expect(await stage.ask('director', 'own.money')).toBe('两清')
  })

  test('quality: rates of the court, and of each class by itself', async () => {
    const stage = await liveBaseCourt()
    const report = await stage.ask<QualityReport>('director', 'metrics.quality')
    expect(report).toMatchObject({ from: null, to: '2024-07-08', longMonths: 12 })
    expect(report.court).toMatchObject({
      accepted: 3,
      open: 2,
      closed: { count: 1, of: 3, percent: '33.33' },
      performed: { count: 1, of: 1, percent: '100.00' },
      actual: { percent: '100.00' },
      firstRoundTerminated: { count: 0, of: 1, percent: '0.00' },
      overLong: { count: 0, of: 3 },
      averageDays: '94.00',
      inTime: { count: 1, of: 1 },
      receivedFen: 300_000n,
      claimedFen: 5_000_000n,
      arrived: '6.00',
    })
    expect(report.byClass.map(({ code, accepted }) => [code, accepted])).toEqual([['', 3]])
    stage.clock.set('2025-07-09')
    const later = await stage.ask<QualityReport>('director', 'metrics.quality', { from: '2025-01-01' })
    expect(later.court).toMatchObject({
      accepted: 2,
      closed: { count: 0, percent: '0.00' },
      averageDays: null,
    })
    expect(later.court.overLong).toEqual({ count: 2, of: 2, percent: '100.00' })
  })

  test('quality: a complex class does not hide behind a simple one', async () => {
    const stage = await openStage('memory')
    const answers = (first: string, second: string) => ({
      'sufficient-property': first,
      'needs-disposal': second,
      'one-go': 'no',
    })
    const simple = await fileAndAssign(stage, 1)
    const complex = await fileAndAssign(stage, 2)
    const record = { basis: '查控反馈' }
    await stage.must('judge-1', 'triage.record-facts', {
      caseId: simple,
      answers: answers('yes', 'no'),
      ...record,
    })
    await stage.must('judge-1', 'triage.record-facts', {
      caseId: complex,
      answers: answers('no', 'yes'),
      ...record,
    })
    await closeCase(stage, simple)
    const { court, byClass } = await stage.ask<QualityReport>('director', 'metrics.quality')
    expect(court.closed.percent).toBe('50.00')
    expect(byClass.map(({ code, closed }) => [code, closed.percent])).toEqual([
      ['ordinary', '0.00'],
      ['simple', '100.00'],
    ])
  })

  test('money: what came, was identified, went, lies there, and lies there too long', async () => {
    const stage = await openStage('memory')
    const caseId = await fileAndAssign(stage, 1)
    await receiveMoney(stage, caseId, 'line-1', 70_000n)
    await bookReceipt(stage, 'line-2', 5_000n)
    const money = (input: object = {}) => stage.ask<MoneyReport>('director', 'metrics.money', input)
    expect(await money()).toMatchObject({
      receivedFen: 70_000n,
      paidFen: 0n,
      identified: 1,
      identifiedFen: 70_000n,
      unidentified: 1,
      unidentifiedFen: 5_000n,
      heldFen: 70_000n,
      accountsHolding: 1,
      accountsOver30Days: 0,
    })
    stage.clock.set('2024-03-31')
    expect(await money()).toMatchObject({ accountsOver30Days: 0, heldOver30DaysFen: 0n })
    stage.clock.set('2024-04-01')
    expect(await money({ from: '2024-04-01' })).toMatchObject({
      receivedFen: 0n,
      identified: 0,
      heldFen: 70_000n,
      accountsOver30Days: 1,
      heldOver30DaysFen: 70_000n,
    })
  })

  test('nodes: running, met and late, by node, unit and holder', async () => {
    const stage = await liveBaseCourt()
    await stage.must('judge-1', 'case.suspend', { caseId: caseIdOf(caseNumber(2)), reason: '案外人异议' })
    stage.clock.set('2025-02-03')
    const { total, byNode, byUnit, byHolder } = await stage.ask<NodeReport>('director', 'metrics.nodes')
    const rows = await stage.storage.forCourt('gan1202').find({ table: 'node_node', limit: 500 })
    const nodes = rows.items as readonly NodeRow[]
    const states = (state: string) => nodes.filter((row) => row.state === state).length
    expect(total).toMatchObject({ running: states('running'), met: states('met') })
    expect(total.late).toBe(
      nodes.filter(({ state, dueOn, endedOn }) =>
        state === 'running' ? dueOn < '2025-02-03' : state === 'met' && (endedOn ?? '') > dueOn,
      ).length,
    )
    expect(total.late).toBeGreaterThan(0)
    expect(nodes.some(({ state, dueOn }) => state === 'suspended' && dueOn < '2025-02-03')).toBe(true)
    for (const cut of [byNode, byUnit]) {
      expect(sumOf(cut, 'met')).toBe(total.met)
      expect(sumOf(cut, 'late')).toBe(total.late)
    }
    expect(sumOf(byHolder, 'running')).toBe(total.running)
    expect(byHolder.map(({ code }) => code)).toContain('judge-1')
  })

  test('cases closed for this round: what stands, and what came back', async () => {
    const stage = await openStage('memory')
    const caseId = await fileAndAssign(stage, 1)
    stage.clock.set('2024-06-03')
    const input = { caseId, closingKind: 'round-terminated', ground: '无财产可供执行' }
    const { proposalId } = await stage.must<{ proposalId: string }>('judge-1', 'closing.propose', input)
    await stage.must('reviewer-1', 'closing.confirm', { caseId, proposalId })
    stage.clock.set('2024-07-08')
    const resumed = { ...filingOf(2, '2024-07-08'), caseNumber: '（2024）甘1202执恢2号' }
    await stage.must('filing', 'case.file', resumed)
    const read = (from: string) => stage.ask<TerminatedReport>('director', 'metrics.terminated', { from })
    expect(await read('2024-01-01')).toMatchObject({ standing: 1, closedInPeriod: 1, resumedInPeriod: 1 })
    expect(await read('2024-07-01')).toMatchObject({ standing: 1, closedInPeriod: 0, resumedInPeriod: 1 })
  })

  test('figures of the three domains agree with the micro model', async () => {
    const stage = await liveBaseCourt()
    for (const input of [{}, { from: '2024-04-01' }, { from: '2024-06-20' }]) {
      const model = await micro(stage, input)
      const figures = await stage.ask<HubFigures>('director', 'metrics.figures', input)
      expect(figures['case-handling']).toMatchObject({
        accepted: model.cases.carried + model.cases.filed,
        closed: model.cases.closed,
        open: model.cases.open,
      })
      expect(figures['affair-consolidation']).toEqual({
        issued: model.affairs.issued,
        confirmed: model.affairs.confirmed,
        open: model.affairs.open,
        late: 3,
      })
    }
  })
})

test('[S49] 工作量下灌: what flows out of each stage undone, of all that came in, with its points', async () => {
  const stage = await openLinshu()
  const caseIds = [await fileAt(stage, 1), await fileAt(stage, 2)]
  for (const caseId of caseIds) {
    await stage.must('director', 'case.assign', { caseId, undertakerId: 'fast-1', reason: '简案速执' })
  }
  await stage.must('fast-1', 'stage.move', { caseId: caseIds[1], reason: '筛选过滤' })
  stage.clock.set('2024-04-02')
  await stage.engine.tick()
  const { stages } = await stage.ask<FlowReport>('director', 'metrics.flow')
  const flow = stages.find((each) => each.stage === 'flow')
  expect(stages.find((each) => each.stage === 'fast')).toEqual({
    stage: 'fast',
    entered: 2,
    open: 0,
    passedOn: 1,
    rejected: 0,
    migrated: 0,
    closed: 0,
    expired: { count: 1, of: 2, percent: '50.00' },
    idle: expect.any(Number),
    pointsDeducted: 1,
    pointsAdded: 0,
  })
  expect(flow).toMatchObject({ entered: 2, open: 2, expired: { count: 0, of: 2 }, pointsAdded: 1 })
  const none = await stage.ask<FlowReport>('director', 'metrics.flow', { from: '2024-04-03' })
  expect(none.stages.every(({ entered, expired }) => entered === 0 && expired.percent === null)).toBe(true)
})
