import { describe, expect, test } from 'vitest'
import type { BlockedReceipt, ShareOfPeople, Unowned } from '../domain/supervision/contract'
import { createEngine, unowned } from '../engine/index'
import { type Actor, systemActor } from '../kernel/role'
import { createMemoryStorage } from '../memory/index'
import { cityCourts, generateCaseload, simulateHalfYear } from '../simulate/index'
import { manualClock, sequentialIds } from '../testing/host'
import { closeCase, fileAndAssign, formPaper, handIn, reportTask, scan } from './acts'
import { runWholeCase } from './run'
import { openStage, type Stage } from './stage'
import { type Findings, watched, watchedStage } from './watched'

describe('who did what in a case', () => {
  test('one person alone becomes a finding when the case is to be closed; two do not', async () => {
    const stage = await watchedStage('memory')
    const found = async (caseId: string) => {
      const { items } = await stage.ask<Findings>('director', 'supervision.findings', { caseId })
      return items.filter(({ rule }) => rule === 'one-person').length
    }
    const alone = await fileAndAssign(stage, 1)
    const paper = await formPaper(stage, alone)
    await handIn(stage, alone, paper)
    await scan(stage, alone, paper)
    await closeCase(stage, alone)
    expect(await found(alone)).toBe(1)
    const shared = await fileAndAssign(stage, 2)
    await formPaper(stage, shared, 'assistant-1', 'inquiry-record')
    const record = await formPaper(stage, shared)
    await handIn(stage, shared, record)
    await stage.must('judge-1', 'closing.propose', {
      caseId: shared,
      closingKind: 'performed',
      ground: '履行完毕',
    })
    expect(await found(shared)).toBe(0)
    const share = await stage.ask<ShareOfPeople>('director', 'supervision.people-of-case', { caseId: shared })
    expect(share.onePerson).toBe(false)
    expect(share.people.map(({ personId }) => personId)).toContain('assistant-1')
  })
})

describe('the receipt of a blocked act', () => {
  test('says rule, source, facts, and whose own act it could be', async () => {
    const stage = await openStage('memory')
    const caseId = await fileAndAssign(stage)
    const input = { caseId, affair: 'query-control' }
    const outcome = await stage.give('assistant-1', 'task.dispatch', input)
    const { blockedActId } = outcome as { blockedActId?: string }
    const receipt = await stage.ask<BlockedReceipt>('supervisor-1', 'supervision.blocked-act', {
      blockedActId,
    })
    expect(receipt).toMatchObject({
      rule: 'task.undertaker-dispatches',
      source: 'seed 000:15',
      facts: [{ name: 'undertakerId', value: 'judge-1' }],
      overrideBy: ['execution-director'],
    })
    await stage.must('director', 'task.dispatch', input)
    const none = await stage.ask('supervisor-1', 'supervision.blocked-act', { blockedActId: 'x' })
    expect(none).toBeNull()
  })
})

describe('nothing is unowned', () => {
  const loose = (stage: Stage) => stage.ask<Unowned[]>('supervisor-1', 'supervision.unowned')

  test('in a whole case, after every command', async () => {
    const stage = await watchedStage('memory')
    stage.after = async () => expect(await loose(stage)).toEqual([])
    await runWholeCase(stage)
  })

  test('who leaves with work in hand, or is away without a deputy, is found; handing over mends it', async () => {
    const stage = await watchedStage('memory')
    const caseId = await fileAndAssign(stage)
    const admin: Actor = { kind: 'person', id: 'admin', courtId: 'gan1202', roles: ['system-administrator'] }
    const { taskId } = await stage.must<{ taskId: string }>('judge-1', 'task.dispatch', {
      caseId,
      affair: 'query-control',
      workerId: 'affairs-2',
    })
    const leave = { personId: 'affairs-2', active: false, reason: '离职' }
    await stage.must(admin, 'organisation.change-person', leave)
    expect(await loose(stage)).toEqual([
      { kind: 'task', id: taskId, caseId, holderId: 'affairs-2', reason: 'not-active' },
    ])
    const open = await stage.ask('director', 'organisation.open-work', { personId: 'affairs-2' })
    expect(open).toMatchObject([{ caseId, nodes: 0, tasks: 1 }])
    const handOver = { caseId, fromPersonId: 'affairs-2', toPersonId: 'affairs-1', reason: '离职移交' }
    await stage.must('director', 'organisation.hand-over-work', handOver)
    expect(await loose(stage)).toEqual([])
    await stage.must('affairs-1', 'task.receive', { caseId, taskId })
    await reportTask(stage, 'affairs-1', { caseId, taskId })
    await stage.must('judge-1', 'task.confirm', { caseId, taskId })
    expect((await stage.engine.verify()).differences).toEqual([])
  })

  test('in a simulated half-year of three courts, whose findings have supervisors', async () => {
    const clock = manualClock('2024-01-01')
    const host = { storage: createMemoryStorage(), clock, ids: sequentialIds() }
    const engine = await createEngine({ ...host, profiles: [watched] })
    const caseload = generateCaseload({ seed: 7, scale: 30 })
    await simulateHalfYear({ engine, clock, caseload, courts: cityCourts })
    let findings = 0
    for (const { courtId } of cityCourts) {
      const actor = systemActor(courtId, 'check')
      expect(await unowned(engine, courtId)).toEqual([])
      const page = await engine.query<Findings>({ name: 'supervision.findings', input: {}, actor })
      findings += page.total
    }
    expect(findings).toBeGreaterThan(0)
  })
})
