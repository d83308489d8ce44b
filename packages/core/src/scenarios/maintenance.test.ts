import { describe, expect, test } from 'vitest'
import type { MaintainedCase, MaintenanceRecord } from '../domain/maintenance/contract'
import type { ResumptionApplication } from '../domain/maintenance/model'
import type { StagePath } from '../domain/stage/contract'
import type { CountedPage } from '../kernel/query'
import { importActor } from '../kernel/role'
import { closeCase, fileAndAssign, filingOf, ID_NUMBER } from './acts'
import { openLinshu } from './linshu-court'
import { openStage, STORAGES, type Stage } from './stage'

const DISPOSER = 'disposal-1'

/** A round terminated on 3 June 2024, through the gate. */
async function terminatedRound(stage: Stage): Promise<string> {
  const caseId = await fileAndAssign(stage)
  stage.clock.set('2024-06-03')
  const input = { caseId, closingKind: 'round-terminated', ground: '未发现可供执行的财产' }
  const { proposalId } = await stage.must<{ proposalId: string }>('judge-1', 'closing.propose', input)
  await stage.must('reviewer-1', 'closing.confirm', { caseId, proposalId })
  return caseId
}

const recordOf = (stage: Stage, caseId: string) =>
  stage.ask<MaintenanceRecord>('director', 'maintenance.get', { caseId })
const checkOf = (caseId: string, found = false) => ({
  caseId,
  channel: 'online',
  found,
  result: found ? '名下新增车辆一台' : '未发现新的财产',
  toldOn: null,
})

describe.each(STORAGES)('on %s', (kind) => {
  test('a terminated round is looked after by its team: checked on its dates, warned of, answered for', async () => {
    const stage = await openStage(kind)
    const caseId = await terminatedRound(stage)
    await closeCase(stage, await fileAndAssign(stage, 124))
    const list = await stage.ask<CountedPage<MaintainedCase>>('director', 'maintenance.list', {})
    // The other case was closed as performed: nobody needs to look after it.
    expect(list.items).toMatchObject([
      { caseId, state: 'maintained', holderId: DISPOSER, nextCheckOn: '2024-12-03', unitId: 'disposal' },
    ])
    const queue = async () => {
      const { items } = await stage.ask<CountedPage<{ code: string; dueOn: string }>>(
        DISPOSER,
        'task.queue',
        {},
      )
      return items.filter(({ code }) => code === 'round-termination-recheck')
    }
    expect(await queue()).toMatchObject([{ dueOn: '2024-12-03' }])

    stage.clock.set('2024-11-18')
    await stage.engine.tick()
    const told = await stage.ask<{ type: string; data: { node?: string } }[]>('director', 'case.timeline', {
      caseId,
    })
    const warned = told.filter(
      ({ type, data }) => type === 'node.Warned' && data.node === 'round-termination-recheck',
    )
    expect(warned).toHaveLength(1)

    stage.clock.set('2024-12-02')
    expect((await stage.give('judge-1', 'maintenance.record-check', checkOf(caseId))).kind).toBe('refused')
    await stage.must(DISPOSER, 'maintenance.record-check', checkOf(caseId))
    expect(await queue()).toMatchObject([{ dueOn: '2025-06-03' }])
    expect(await recordOf(stage, caseId)).toMatchObject({
      emptyChecks: 1,
      checks: [{ round: 1, late: false, checkedBy: DISPOSER }],
    })
    const due = await stage.ask<CountedPage<MaintainedCase>>('director', 'maintenance.list', {
      dueBy: '2025-05-31',
    })
    expect(due.items).toEqual([])
    expect(await stage.ask('director', 'supervision.unowned')).toEqual([])
  })

  test('property is found: reviewed, granted, filed under 执恢 with the parties of the first case; both know of each other', async () => {
    const stage = await openStage(kind)
    const caseId = await terminatedRound(stage)
    stage.clock.set('2024-09-02')
    const { applicationId } = await stage.must<{ applicationId: string }>(
      DISPOSER,
      'maintenance.record-check',
      checkOf(caseId, true),
    )
    const open = await stage.ask<CountedPage<ResumptionApplication>>(
      'director',
      'maintenance.applications',
      {},
    )
    expect(open.items).toMatchObject([{ id: applicationId, entrance: 'ex-officio' }])
    const decided = { caseId, applicationId, granted: true, reason: '有财产可供执行' }
    await stage.must(DISPOSER, 'maintenance.decide-resumption', decided)
    const filing = {
      caseId,
      applicationId,
      caseNumber: '（2024）甘1202执恢9号',
      filedOn: '2024-09-02',
      claimFen: 4_000_000n,
    }
    const resumed = await stage.must<{ caseId: string }>('filing', 'maintenance.file-resumed', filing)
    const found = await stage.ask<{
      kind: string
      claimFen: bigint
      parties: { name: string; idNumber: string }[]
    }>('director', 'case.get', { caseId: resumed.caseId })
    expect(found).toMatchObject({ kind: 'resumed', claimFen: 4_000_000n })
    expect(found.parties.map(({ name }) => name).sort()).toEqual(['王秀英', '陇南某建筑有限公司'])
    // Sealed anew for the new case, and masked for the reader.
    expect(found.parties.some(({ idNumber }) => idNumber?.endsWith(ID_NUMBER.slice(-4)))).toBe(true)
    expect(JSON.stringify(found.parties)).not.toContain(ID_NUMBER)
    const origin = await stage.ask('director', 'maintenance.origin', { caseId: resumed.caseId })
    expect(origin).toMatchObject({ caseId })
    expect(await recordOf(stage, caseId)).toMatchObject({
      state: 'resumed',
      resumedCaseNumber: '（2024）甘1202执恢9号',
    })
    const again = await stage.give('filing', 'maintenance.file-resumed', filing)
    expect(again).toMatchObject({ kind: 'refused', rule: 'maintenance.case-maintained' })
    expect((await stage.engine.verify()).differences).toEqual([])
  })

  test('a number that is in use stops the resumption as a whole', async () => {
    const stage = await openStage(kind)
    const caseId = await terminatedRound(stage)
    await stage.must('filing', 'case.file', {
      ...filingOf(9, '2024-06-03'),
      caseNumber: '（2024）甘1202执恢9号',
    })
    const ask = { caseId, entrance: 'ex-officio', ground: '发现财产' }
    const { applicationId } = await stage.must<{ applicationId: string }>(
      DISPOSER,
      'maintenance.apply-resumption',
      ask,
    )
    const decided = { caseId, applicationId, granted: true, reason: '属实' }
    await stage.must(DISPOSER, 'maintenance.decide-resumption', decided)
    const filing = {
      caseId,
      applicationId,
      caseNumber: '（2024）甘1202执恢9号',
      filedOn: '2024-06-03',
      claimFen: 1n,
    }
    const outcome = await stage.give('filing', 'maintenance.file-resumed', filing)
    expect(outcome).toMatchObject({ kind: 'refused', rule: 'case.number-once' })
    expect((await recordOf(stage, caseId)).state).toBe('maintained')
  })
})

test('beside the pipeline: a terminated round is looked after, and what can be resumed goes to an intensive team (移交精执团队)', async () => {
  const stage = await openLinshu({ today: '2024-06-03' })
  const closed = {
    ...filingOf(1, '2024-02-01'),
    caseNumber: '（2024）鲁1329执1号',
    state: 'closed',
    legacyState: '终本',
    node: 'case-limit',
    closedOn: '2024-06-03',
    closingKind: 'round-terminated',
  }
  const { caseId } = await stage.must<{ caseId: string }>(importActor('lu1329', 'old'), 'case.import', closed)
  expect(await recordOf(stage, caseId)).toMatchObject({
    holderId: 'maintenance-1',
    nextCheckOn: '2024-12-03',
  })
  const ask = { caseId, entrance: 'ex-officio', ground: '发现房产' }
  const { applicationId } = await stage.must<{ applicationId: string }>(
    'maintenance-1',
    'maintenance.apply-resumption',
    ask,
  )
  await stage.must('maintenance-1', 'maintenance.decide-resumption', {
    caseId,
    applicationId,
    granted: true,
    reason: '符合恢复执行条件',
  })
  const resumed = await stage.must<{ caseId: string }>('filing', 'maintenance.file-resumed', {
    caseId,
    applicationId,
    caseNumber: '（2024）鲁1329执恢1号',
    filedOn: '2024-06-03',
    claimFen: 100n,
  })
  const { stays } = await stage.ask<StagePath>('director', 'stage.path', { caseId: resumed.caseId })
  expect(stays).toMatchObject([{ stage: 'intensive', entry: 'resumed' }])
  expect(await stage.ask('director', 'supervision.unowned')).toEqual([])
})
