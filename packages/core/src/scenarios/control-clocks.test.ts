import { describe, expect, test } from 'vitest'
import type { AssetItem, AssetLife, VisitItem } from '../domain/asset/contract'
import type { ControlItem, ControlLife } from '../domain/control/contract-queries'
import type { QueueItem } from '../domain/task/contract'
import type { CountedPage } from '../kernel/query'
import { systemActor } from '../kernel/role'
import { caseWithDebtor, DOCUMENT, expectClocks, FIVE, freezeOf, searched } from './control-acts'
import { openStage, STORAGES, type Stage } from './stage'

const queueOf = async (stage: Stage, who: string) => {
  const { items } = await stage.ask<CountedPage<QueueItem>>(who, 'task.queue', {})
  return items.map(({ code }) => code)
}

/** An officer of a team whose head is somebody else. */
async function officer(stage: Stage): Promise<string> {
  const admin = { kind: 'person', id: 'administrator', courtId: stage.court.courtId } as const
  await stage.must({ ...admin, roles: ['system-administrator'] }, 'organisation.add-person', {
    personId: 'officer-1',
    name: '韩梅',
    staffClass: 'execution-officer',
    roles: ['execution-officer'],
    unitId: 'team-1',
    head: false,
  })
  return 'officer-1'
}

const officerActor = (stage: Stage) =>
  ({
    kind: 'person',
    id: 'officer-1',
    courtId: stage.court.courtId,
    roles: ['execution-officer'],
  }) as const

describe.each(STORAGES)('clocks of what is held, on %s', (kind) => {
  test('a control about to lapse is in the queue of handler, team head and supervisor; then it lapses by itself, on a holiday too', async () => {
    const stage = await openStage(kind)
    const who = await officer(stage)
    const of = await searched(stage, 501, 'judge-1')
    const { caseId } = of
    // 2024-10-05 lies within the holidays of National Day.
    await stage.must('judge-1', 'control.order', freezeOf(of, { until: '2024-10-05' }))
    await of.drain()
    await stage.must('director', 'case.assign', { caseId, undertakerId: who, reason: '轮岗' })
    stage.clock.set('2024-09-04')
    await stage.engine.tick()
    expect(await queueOf(stage, 'judge-1')).not.toContain('control-lapsing-team')
    stage.clock.set('2024-09-05')
    await stage.engine.tick()
    expect(await queueOf(stage, 'judge-1')).toContain('control-lapsing-team')
    expect(await queueOf(stage, 'supervisor-1')).toContain('control-lapsing-supervisor')
    const { items } = await stage.engine.query<CountedPage<QueueItem>>({
      name: 'task.queue',
      input: {},
      actor: officerActor(stage),
    })
    expect(items.map(({ code }) => code)).toContain('control-renewal')
    const [control] = await stage.ask<ControlItem[]>('judge-1', 'control.list', { caseId })
    expect(control).toMatchObject({ expiresOn: '2024-10-05', renewBy: '2024-09-30', handlerName: '韩梅' })
    stage.clock.set('2024-10-05')
    await stage.engine.tick()
    await expectClocks(stage, [caseId])
    stage.clock.set('2024-10-06')
    await stage.engine.tick()
    const [lapsed] = await stage.ask<ControlItem[]>('judge-1', 'control.list', { caseId })
    expect(lapsed).toMatchObject({ state: 'lapsed', endedOn: '2024-10-06' })
    expect(await queueOf(stage, 'judge-1')).not.toContain('control-lapsing-team')
    await expectClocks(stage, [caseId])
  })

  test('a waiting control of another case holds by itself when the one before it ends, with a term of its own', async () => {
    const stage = await openStage(kind)
    const first = await searched(stage, 501)
    const { controlId } = await stage.must<{ controlId: string }>('judge-1', 'control.order', freezeOf(first))
    await first.drain()
    const second = await searched(stage, 502, 'judge-1', first.registry)
    first.registry.say = ({ control, act }) => ({
      kind: act === 'freeze' ? 'waiting' : 'effective',
      assetRef: control?.assetRef ?? '',
      before: act === 'freeze' ? [{ authority: '武都区人民法院', until: '2025-02-28' }] : [],
    })
    await stage.must('judge-1', 'control.order', freezeOf(second))
    await second.drain()
    const waiting = async () =>
      (await stage.ask<ControlItem[]>('judge-1', 'control.list', { caseId: second.caseId }))[0]
    expect(await waiting()).toMatchObject({
      state: 'waiting',
      rank: 2,
      expiresOn: null,
      first: { authority: '武都区人民法院' },
    })
    const listed = await stage.ask<CountedPage<AssetItem>>('judge-1', 'asset.list', { caseId: second.caseId })
    expect(listed.items.flatMap(({ controls }) => controls)).toMatchObject([
      { rank: 2, first: { authority: '武都区人民法院' } },
    ])
    stage.clock.set('2024-06-03')
    await stage.engine.tick()
    expect((await waiting())?.state).toBe('waiting')
    await stage.must('judge-1', 'control.release', {
      caseId: first.caseId,
      controlId,
      document: DOCUMENT,
      reason: '和解',
    })
    await first.drain()
    stage.clock.set('2024-06-05')
    await stage.engine.tick()
    expect(await waiting()).toMatchObject({
      state: 'effective',
      effectiveOn: '2024-06-03',
      expiresOn: '2025-06-02',
    })
    await expectClocks(stage, [first.caseId, second.caseId])
    // One thing in two cases: each shows the other with the order of what holds it.
    const assetId = (await waiting())?.assetId ?? ''
    const life = await stage.ask<AssetLife>('judge-1', 'asset.get', { caseId: second.caseId, assetId })
    expect(life.elsewhere).toMatchObject([
      { caseId: first.caseId, controls: [{ controlId, state: 'released' }] },
    ])
  })

  test('what a visit found is a thing like any other: held, valued, disposed of; a visit that found nothing is recorded', async () => {
    const stage = await openStage(kind)
    const { caseId, debtorId } = await caseWithDebtor(stage)
    const visit = {
      ...{ caseId, partyId: debtorId, unitVisited: '某镇村委会', visitedOn: '2024-03-01' },
      ...{ visitedBy: ['judge-1', 'assistant-1'], purpose: '核查宅基地房屋', proof: '现场笔录、照片' },
    }
    await stage.must('judge-1', 'asset.record-visit', { ...visit, outcome: 'nothing' })
    expect(await stage.give('judge-1', 'asset.record-visit', { ...visit, outcome: 'found' })).toMatchObject({
      rule: 'asset.hits-fit-outcome',
    })
    const hit = FIVE.find(({ type }) => type === 'real-estate')
    const found = { ...visit, outcome: 'found', hits: [hit] }
    const { assetIds } = await stage.must<{ assetIds: string[] }>('judge-1', 'asset.record-visit', found)
    const thing = { caseId, assetId: assetIds[0] }
    const order = {
      ...{ ...thing, kind: 'seal', from: '2024-03-01', until: '2027-02-28', document: DOCUMENT },
      ...{ impact: '房屋空置', milder: '无其他财产', reason: '现场查到', indivisible: '房屋不可分割' },
    }
    const disposal = { ...thing, way: 'auction', reason: '逾期不履行' }
    expect(await stage.give('judge-1', 'asset.begin-disposal', disposal)).toMatchObject({
      rule: 'asset.held-before-disposal',
    })
    expect(await stage.give('disposal-1', 'control.order', order)).toMatchObject({
      rule: 'control.own-cases-only',
    })
    expect(await stage.give('judge-1', 'control.order', { ...order, until: '2027-03-02' })).toMatchObject({
      rule: 'control.term-within-law',
    })
    const made = await stage.give('judge-1', 'control.order', order)
    // 60 million fen for a claim of 30: warned of, not forbidden, where the thing cannot be divided.
    expect(made).toMatchObject({
      kind: 'accepted',
      warnings: [expect.objectContaining({ rule: 'control.not-clearly-excessive' })],
    })
    const { controlId } = (made as { result: { controlId: string } }).result
    const served = { caseId, controlId, outcome: 'effective', servedOn: '2024-03-01', evidence: '送达回证' }
    // The receipt comes with it: nothing is done before its papers are there (seed 000:13).
    expect(await stage.give('assistant-1', 'control.record-service', served)).toMatchObject({
      rule: 'dossier.control-hands-in-its-papers',
    })
    Object.assign(served, { evidenceHash: 'a'.repeat(64) })
    await stage.must('assistant-1', 'control.record-service', served)
    await stage.must('judge-1', 'asset.begin-disposal', disposal)
    const sold = { ...thing, way: 'auction', proceedsFen: 55_000_000n, disposedOn: '2024-03-01' }
    await stage.must('judge-1', 'asset.record-disposal', { ...sold, evidence: '成交确认书' })
    const life = await stage.ask<AssetLife>('judge-1', 'asset.get', thing)
    expect(life).toMatchObject({
      asset: { origin: 'visit', state: 'disposed', proceedsFen: 55_000_000n },
      visit: { unitVisited: '某镇村委会', proof: '现场笔录、照片', found: 1 },
    })
    const visits = await stage.ask<VisitItem[]>('judge-1', 'asset.visits', { caseId })
    expect(visits.map(({ outcome }) => outcome).sort()).toEqual(['found', 'nothing'])
    expect(visits[0]).toMatchObject({ partyName: '赵大勇', visitorNames: ['李明', '周敏'] })
    stage.clock.set('2024-06-03')
    const close = { caseId, closingKind: 'performed', ground: '全部履行完毕' }
    expect(await stage.give('judge-1', 'closing.propose', close)).toMatchObject({
      rule: 'control.none-open-at-closing',
    })
  })

  test('[S87] a living control order lists permitted operations and report dates; a breach report opens a decision', async () => {
    const stage = await openStage(kind)
    const of = await searched(stage)
    const { caseId } = of
    const living = {
      permitted: ['继续营运', '年检'],
      conditions: '不得转让、抵押',
      supervisor: '王监管',
      reportDates: ['2024-04-01', '2024-05-01'],
    }
    const order = freezeOf(of, { findingId: of.findingOf('vehicle'), kind: 'seal', living })
    const { limitFen: _limit, ...sealed } = order
    const { controlId } = await stage.must<{ controlId: string }>('judge-1', 'control.order', sealed)
    await of.drain()
    const life = () => stage.ask<ControlLife>('judge-1', 'control.get', { caseId, controlId })
    expect((await life()).control).toMatchObject({
      living: true,
      permitted: ['继续营运', '年检'],
      reportDates: ['2024-04-01', '2024-05-01'],
      nextReportOn: '2024-04-01',
    })
    expect(await queueOf(stage, 'judge-1')).toContain('living-report')
    stage.clock.set('2024-03-29')
    const report = { caseId, controlId, on: '2024-03-29', told: '车辆正常营运' }
    await stage.must('assistant-1', 'control.record-report', report)
    expect((await life()).control.nextReportOn).toBe('2024-05-01')
    const breach = { ...report, told: '擅自出租', evidence: '照片' }
    const { breachId } = await stage.must<{ breachId: string }>('affairs-1', 'control.report-breach', breach)
    expect(await queueOf(stage, 'judge-1')).toContain('breach-decision')
    const decide = { caseId, controlId, breachId, decision: 'revoke', reason: '违反条件' }
    await stage.must('judge-1', 'control.decide-breach', decide)
    expect(await queueOf(stage, 'judge-1')).not.toContain('breach-decision')
    expect(await queueOf(stage, 'judge-1')).not.toContain('living-report')
    expect((await life()).control).toMatchObject({ living: false, permitted: [], openBreaches: 0 })
  })

  test('[S86] a sensor stub raises an alarm on a controlled object and a task appears, once', async () => {
    const stage = await openStage(kind)
    const of = await searched(stage)
    const { caseId } = of
    const order = freezeOf(of, { findingId: of.findingOf('vehicle'), kind: 'seal', limitFen: undefined })
    const { assetId } = await stage.must<{ assetId: string }>('judge-1', 'control.order', order)
    await of.drain()
    const system = systemActor(stage.court.courtId, 'sensor:gps-1')
    const alarm = {
      ...{ caseId, assetId, sensorId: 'gps-1', signalNo: '17', code: 'moved', told: '车辆移动 3 公里' },
      at: '2024-03-01T10:00:00.000+08:00',
    }
    expect(await stage.give(system, 'asset.record-alarm', alarm)).toMatchObject({
      rule: 'asset.sensor-known',
    })
    await stage.must('judge-1', 'asset.attach-sensor', {
      caseId,
      assetId,
      sensorId: 'gps-1',
      name: '定位器',
    })
    const video = { ...alarm, signalNo: '16', code: 'camera', told: '画面', kind: 'video' }
    await stage.must(system, 'asset.record-status', { ...video, fileHash: 'a'.repeat(64) })
    const { alarmId } = await stage.must<{ alarmId: string }>(system, 'asset.record-alarm', alarm)
    await stage.must(system, 'asset.record-alarm', alarm)
    const tasks = await stage.ask<{ affair: string; note: string }[]>('judge-1', 'task.list', { caseId })
    expect(tasks.map(({ affair, note }) => [affair, note])).toEqual([
      ['query-control', 'moved: 车辆移动 3 公里'],
    ])
    expect(await queueOf(stage, 'judge-1')).toContain('asset-alarm')
    await stage.must('judge-1', 'asset.check-alarm', { caseId, assetId, alarmId, result: '已追回' })
    const life = await stage.ask<AssetLife>('judge-1', 'asset.get', { caseId, assetId })
    expect(life.signals).toMatchObject([{ kind: 'video' }, { kind: 'alarm', result: '已追回' }])
    expect(life.asset.openAlarms).toBe(0)
  })
})
