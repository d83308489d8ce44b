import { describe, expect, test } from 'vitest'
import type { StagePath } from '../domain/stage/contract'
import { checkStagePolicy } from '../domain/stage/index'
import type { StayRow } from '../domain/stage/model'
import { linshuFullFlow } from '../profiles/index'
import { testDirectory } from '../testing/given'
import { linshuCourt } from '../testing/linshu-court'
import { reportTask } from './acts'
import { fileAt, openLinshu } from './linshu-court'
import type { Stage } from './stage'

const policy = linshuFullFlow.stages
if (!policy) throw new Error('the profile has no stages')

const pathOf = (stage: Stage, caseId: string) => stage.ask<StagePath>('director', 'stage.path', { caseId })

async function openStays(stage: Stage, caseId: string): Promise<readonly StayRow[]> {
  const { stays } = await pathOf(stage, caseId)
  return stays.filter(({ state }) => state === 'open')
}

async function nowIn(stage: Stage, caseId: string): Promise<StayRow> {
  const [open] = await openStays(stage, caseId)
  if (!open) throw new Error('the case is in no stage')
  return open
}

const undertakerOf = async (stage: Stage, caseId: string) =>
  (await stage.ask<{ undertakerId: string }>('director', 'case.get', { caseId })).undertakerId

/** Lets the clock sweep on this day. */
async function sweep(stage: Stage, today: string): Promise<void> {
  stage.clock.set(today)
  const report = await stage.engine.tick()
  expect({ stuck: report.stuck, failed: report.failed }).toEqual({ stuck: [], failed: [] })
}

/** The fast team takes a simple case; nobody touches it afterwards. */
async function runLadder(stage: Stage, caseId: string) {
  const way: string[] = []
  for (let rung = 0; rung < 7; rung += 1) {
    const { stage: name, dueOn, unitId, holderId } = await nowIn(stage, caseId)
    expect(await undertakerOf(stage, caseId)).toBe(holderId)
    way.push(`${name} ${unitId} ${holderId} ${dueOn}`)
    await sweep(stage, dueOn)
    expect((await nowIn(stage, caseId)).stage, 'the last day still counts').toBe(name)
    const [year, month, day] = dueOn.split('-').map(Number)
    const next = new Date(Date.UTC(year ?? 0, (month ?? 1) - 1, (day ?? 1) + 1)).toISOString().slice(0, 10)
    await sweep(stage, next)
  }
  return way
}

/** Assigned to the fast team, as triage does with a simple case. */
async function fileSimple(stage: Stage, n: number): Promise<string> {
  const caseId = await fileAt(stage, n)
  await stage.must('director', 'case.assign', { caseId, undertakerId: 'fast-1', reason: '简案速执' })
  return caseId
}

describe('the six couplets of Linshu', () => {
  test('[S46] 一横三提、动态执行: cases go fast → flow → intensive → sideways → three rungs up without a click', async () => {
    const stage = await openLinshu()
    const caseId = await fileSimple(stage, 1)
    const way = await runLadder(stage, caseId)
    const [first, second] = way.slice(2, 4).map((line) => line.split(' ')[1])
    expect(new Set([first, second])).toEqual(new Set(['intensive-a', 'intensive-b']))
    const names = ['fast', 'flow', 'intensive', 'lateral', 'team-head', 'director', 'vice-president']
    expect(way.map((line) => line.split(' ')[0])).toEqual(names)
    expect(way.map((line) => line.split(' ')[3])).toEqual([
      ...['2024-04-01', '2024-06-02', '2024-07-03', '2024-08-04', '2024-09-05', '2024-10-06', '2024-11-07'],
    ])
    const head = second === 'intensive-a' ? 'a-1' : 'b-1'
    expect(way.slice(4).map((line) => line.split(' ')[2])).toEqual([head, 'director', 'vice-president'])
    const { stays } = await pathOf(stage, caseId)
    expect(stays.map(({ exit }) => exit)).toEqual([...Array(6).fill('expired'), null])
    await sweep(stage, '2025-03-01')
    expect((await nowIn(stage, caseId)).stage, 'nothing lies above the vice-president').toBe('vice-president')
    expect((await stage.engine.verify()).differences).toEqual([])
  })

  test('[S46] 审执衔接、简案速执: three months when screened out, two when the fast team could not conclude', async () => {
    const stage = await openLinshu()
    const unfinished = await fileSimple(stage, 1)
    const screened = await fileSimple(stage, 2)
    await stage.must('fast-1', 'stage.move', { caseId: screened, reason: '不属于简单案件' })
    expect(await nowIn(stage, screened)).toMatchObject({ entry: 'screened-out', dueOn: '2024-06-01' })
    expect(await undertakerOf(stage, screened)).toBe('centre-1')
    await sweep(stage, '2024-04-02')
    expect(await nowIn(stage, unfinished)).toMatchObject({ entry: 'unfinished', dueOn: '2024-06-02' })
  })

  test('[S46] 简案速执: what triage finds not to be simple is screened out to the centre at once', async () => {
    const stage = await openLinshu()
    const [simple, other] = [await fileAt(stage, 1), await fileAt(stage, 2)]
    const sort = (caseId: string, answer: 'yes' | 'no') =>
      stage.must('filing', 'triage.record-facts', {
        caseId,
        answers: { 'preservation-taken': answer, 'debtor-cooperative': answer },
      })
    await sort(simple, 'yes')
    await sort(other, 'no')
    expect(await nowIn(stage, simple)).toMatchObject({ stage: 'fast', entry: 'first' })
    expect(await nowIn(stage, other)).toMatchObject({ stage: 'flow', entry: 'screened-out', transfers: 0 })
    expect(await undertakerOf(stage, other)).toBe('centre-1')
    expect((await nowIn(stage, other)).called).toHaveLength(5)
  })

  test('[S46] 团队精执、扎口结案: a resumed case begins with an intensive team', async () => {
    const stage = await openLinshu()
    const caseId = await fileAt(stage, 1, '执恢')
    expect(await nowIn(stage, caseId)).toMatchObject({ stage: 'intensive', entry: 'resumed' })
  })

  test('[S46] 全程留痕、节点管控: every step of the way is on the journal with the reason for its date', async () => {
    const stage = await openLinshu()
    const caseId = await fileSimple(stage, 1)
    await sweep(stage, '2024-04-02')
    const steps = await stage.ask<{ type: string }[]>('director', 'case.timeline', { caseId })
    const types = steps.map(({ type }) => type).filter((type) => type.startsWith('stage.'))
    expect(types.filter((type) => type === 'stage.Left' || type === 'stage.Entered')).toEqual([
      ...['stage.Entered', 'stage.Left', 'stage.Entered'],
    ])
    const { stays, handovers } = await pathOf(stage, caseId)
    for (const stay of stays) expect(stay.explanation).toMatchObject({ date: stay.dueOn })
    expect(handovers).toMatchObject([{ fromStage: 'fast', toStage: 'flow', state: 'offered' }])
  })

  test('[S46] 动态执行: no case is lost between stages, and a suspended one waits where it is', async () => {
    const stage = await openLinshu()
    const cases: string[] = []
    for (let n = 1; n <= 8; n += 1) cases.push(await fileSimple(stage, n))
    await stage.must('fast-1', 'case.suspend', { caseId: cases[0], reason: '案外人异议' })
    await stage.must('fast-1', 'stage.move', { caseId: cases[1], reason: '非简单' })
    for (const today of ['2024-04-02', '2024-06-03', '2024-07-20', '2024-09-01', '2024-12-31']) {
      await sweep(stage, today)
      for (const caseId of cases) expect(await openStays(stage, caseId)).toHaveLength(1)
    }
    expect(await nowIn(stage, cases[0] ?? '')).toMatchObject({ stage: 'fast' })
    await stage.must('fast-1', 'case.resume', { caseId: cases[0], reason: '异议已裁定' })
    // 304 days after the day it began did not count: the month goes on where it stood.
    expect(await nowIn(stage, cases[0] ?? '')).toMatchObject({ stage: 'fast', dueOn: '2025-01-30' })
    expect((await stage.engine.verify()).differences).toEqual([])
  })
})

describe('stages and gates', () => {
  const units = (count: number) =>
    linshuCourt.units
      .filter(({ unitId }) => count > 1 || unitId !== 'intensive-b')
      .map((unit) => ({ id: unit.unitId, name: unit.name, functions: unit.functions, headId: null }))
  const people = linshuCourt.people.map((one) => ({ ...one, active: true }))

  test('[S47] 速执、流程程序、精执、监执 and 横向移交口 are named', async () => {
    const stage = await openLinshu()
    const { labels } = stage.engine.words('zh-CN')
    for (const { id } of policy.stages) expect(labels[`stage.${id}`]).toBeTruthy()
    expect(labels['gate.lateral']).toBe('横向移交口')
    expect(policy.stages.find(({ id }) => id === 'intensive')?.onExpiry.kind).toBe('lateral')
  })

  test('[S47] lateral transfer with one intensive team is refused, with two it is not', async () => {
    expect(checkStagePolicy(policy, testDirectory(people, units(1)))).toEqual([
      expect.objectContaining({ severity: 'warning', reason: 'beyond-statutory-limit' }),
      expect.objectContaining({ severity: 'error', reason: 'lateral-needs-two-units' }),
    ])
    const two = checkStagePolicy(policy, testDirectory(people, units(2)))
    expect(two.filter(({ severity }) => severity === 'error')).toEqual([])
    const court = {
      ...linshuCourt,
      units: linshuCourt.units.filter(({ unitId }) => unitId !== 'intensive-b'),
    }
    const small = { ...court, people: court.people.filter(({ unitId }) => unitId !== 'intensive-b') }
    const stage = await openLinshu({ court: small })
    await expect(fileAt(stage, 1)).rejects.toThrow('stage.lateral-needs-two-teams')
  })

  test('a ladder that goes beyond six months is warned of, never forbidden', async () => {
    const found = checkStagePolicy(policy, testDirectory(people, units(2)))
    const reason = 'beyond-statutory-limit'
    expect(found).toEqual([expect.objectContaining({ severity: 'warning', reason })])
    const stage = await openLinshu()
    const caseId = await fileSimple(stage, 1)
    await runLadder(stage, caseId)
    const steps = await stage.ask<{ type: string; data: object }[]>('director', 'case.timeline', { caseId })
    const warned = steps.filter(({ type }) => type === 'stage.StatutoryLimitExceeded')
    expect(warned).toMatchObject([{ data: { stage: 'team-head', statutoryOn: '2024-09-01' } }])
  })
})

test('[S50] [S46] 中心统筹、五个一律: five affairs are created for each case that enters the flow stage, or the reason why not', async () => {
  const stage = await openLinshu()
  const caseId = await fileSimple(stage, 1)
  const tasksOf = () => stage.ask<{ affair: string }[]>('director', 'task.list', { caseId })
  expect(await tasksOf()).toEqual([])
  await sweep(stage, '2024-04-02')
  const five = policy.stages.find(({ id }) => id === 'flow')?.prescribed ?? []
  expect(five).toHaveLength(5)
  expect((await tasksOf()).map(({ affair }) => affair).sort()).toEqual([...five].sort())

  // A function that the profile names and this court has given to nobody.
  const unitKinds = [...linshuFullFlow.unitKinds, 'fines-desk']
  const affairs = linshuFullFlow.affairs.map((affair) =>
    affair.id === 'fine' ? { ...affair, unitKind: 'fines-desk' } : affair,
  )
  const poor = await openLinshu({ profile: { affairs, unitKinds } })
  const other = await fileSimple(poor, 2)
  await sweep(poor, '2024-04-02')
  expect((await nowIn(poor, other)).omitted).toEqual({ fine: 'no-unit' })
  expect((await nowIn(poor, other)).called).toHaveLength(4)
})

test('a stage left without its prescribed actions was idle; with all of them it was not', async () => {
  const stage = await openLinshu()
  const [idle, busy] = [await fileSimple(stage, 1), await fileSimple(stage, 2)]
  await sweep(stage, '2024-04-02')
  const tasks = await stage.ask<{ id: string }[]>('director', 'task.list', { caseId: busy })
  for (const { id: taskId } of tasks) {
    await stage.must('centre-1', 'task.receive', { caseId: busy, taskId })
    await reportTask(stage, 'centre-1', { caseId: busy, taskId })
    await stage.must('centre-1', 'task.confirm', { caseId: busy, taskId })
  }
  await sweep(stage, '2024-06-03')
  const flowOf = async (caseId: string) =>
    (await pathOf(stage, caseId)).stays.find(({ stage: name }) => name === 'flow')
  expect(await flowOf(idle)).toMatchObject({ idle: true, exit: 'expired' })
  expect(await flowOf(busy)).toMatchObject({ idle: false, exit: 'expired' })
})

test('[S51] 扎口结案: from any stage a case closes through one gate; a direct close call is refused', async () => {
  const stage = await openLinshu()
  const caseId = await fileSimple(stage, 1)
  await sweep(stage, '2024-04-02')
  const direct = stage.give('director', 'case.close', { caseId, closingKind: 'performed' })
  await expect(direct).rejects.toMatchObject({ code: 'command-unknown' })
  const given = { caseId, closingKind: 'performed', ground: '全部履行完毕' }
  const refused = await stage.give('director', 'closing.propose', given)
  expect(refused).toMatchObject({ kind: 'refused' })
  for (const { id: taskId } of await stage.ask<{ id: string }[]>('director', 'task.list', { caseId })) {
    await stage.must('centre-1', 'task.withdraw', { caseId, taskId, reason: '已履行' })
  }
  const { proposalId } = await stage.must<{ proposalId: string }>('centre-1', 'closing.propose', given)
  const self = await stage.give('centre-1', 'closing.confirm', { caseId, proposalId })
  expect(self).toMatchObject({ kind: 'refused' })
  await stage.must('reviewer-1', 'closing.confirm', { caseId, proposalId })
  expect(await openStays(stage, caseId)).toEqual([])
  const { stays } = await pathOf(stage, caseId)
  expect(stays.at(-1)).toMatchObject({ stage: 'flow', exit: 'closed', leftOn: '2024-04-02' })
})

describe('[S12] the next stage objects', () => {
  async function handedOver() {
    const stage = await openLinshu()
    const caseId = await fileSimple(stage, 1)
    await sweep(stage, '2024-04-02')
    const { handovers } = await pathOf(stage, caseId)
    const objection = {
      caseId,
      handoverId: handovers[0]?.id,
      reason: '未送达执行通知',
      dueBackOn: '2024-04-12',
    }
    return { stage, caseId, objection }
  }

  test('[S12] the stage before gets the case back with reason and date; after the date the leader in charge has it', async () => {
    const { stage, caseId, objection } = await handedOver()
    await stage.must('centre-1', 'stage.reject-handover', objection)
    expect(await openStays(stage, caseId)).toHaveLength(1)
    const back = { stage: 'fast', entry: 'returned', holderId: 'fast-1', dueOn: '2024-04-12' }
    expect(await nowIn(stage, caseId)).toMatchObject(back)
    expect(await undertakerOf(stage, caseId)).toBe('fast-1')
    const { handovers } = await pathOf(stage, caseId)
    expect(handovers[0]).toMatchObject({
      state: 'rejected',
      reason: '未送达执行通知',
      dueBackOn: '2024-04-12',
    })
    await sweep(stage, '2024-04-12')
    expect(await nowIn(stage, caseId)).toMatchObject({ holderId: 'fast-1' })
    await sweep(stage, '2024-04-13')
    expect(await nowIn(stage, caseId)).toMatchObject({ stage: 'fast', leaderId: 'vice-president' })
    expect(await nowIn(stage, caseId)).toMatchObject({ holderId: 'vice-president' })
    await stage.must('vice-president', 'stage.move', { caseId, reason: '已协调解决' })
    expect(await nowIn(stage, caseId)).toMatchObject({ stage: 'flow', entry: 'unfinished' })
    expect((await stage.engine.verify()).differences).toEqual([])
  })

  test('put right in time it goes back to who objected, who may accept it now', async () => {
    const { stage, caseId, objection } = await handedOver()
    await stage.must('centre-1', 'stage.reject-handover', objection)
    await stage.must('fast-1', 'stage.move', { caseId, reason: '已补送达' })
    expect(await nowIn(stage, caseId)).toMatchObject({ stage: 'flow', holderId: 'centre-1' })
    const { handovers } = await pathOf(stage, caseId)
    const handoverId = handovers.find(({ state }) => state === 'offered')?.id
    await stage.must('centre-1', 'stage.accept-handover', { caseId, handoverId })
    const again = await stage.give('centre-1', 'stage.reject-handover', { ...objection, handoverId })
    expect(again).toMatchObject({ kind: 'refused', rule: 'stage.handover-open' })
  })
})
