import { describe, expect, test } from 'vitest'
import type { StagePath, StayDetail } from '../domain/stage/contract'
import type { WorkLanes } from '../domain/task/contract-lanes'
import type { TriageBoard, TriageDetail } from '../domain/triage/contract'
import { caseIdOf } from '../index'
import { cityPlan } from '../profiles/index'
import { caseNumber, closeCase, filingOf } from './acts'
import { fileAt, openLinshu } from './linshu-court'
import { edited, workBy } from './own-profile'
import { openStage, type Stage } from './stage'

const triageOf = (stage: Stage, caseId: string) =>
  stage.ask<TriageDetail>('director', 'triage.get', { caseId })
const stayOf = async (stage: Stage, caseId: string) => {
  const { stays } = await stage.ask<StagePath>('director', 'stage.path', { caseId })
  return stays.find(({ state }) => state === 'open')
}
const record = (stage: Stage, caseId: string, answers: object) =>
  stage.must('director', 'triage.record-facts', { caseId, answers, basis: '立案材料' })

describe('Linshu sorts at filing by its shipped table', () => {
  const screened = [
    ['yes', 'yes', 'simple', 0],
    ['yes', 'no', 'simple', 0],
    ['yes', 'unknown', 'simple', 0],
    ['no', 'yes', 'simple', 1],
    ['unknown', 'yes', 'simple', 1],
    ['no', 'no', 'not-simple', 2],
  ] as const

  test.each(screened)(
    'preservation taken %s, cooperative debtor %s: %s',
    async (taken, cooperative, to, row) => {
      const stage = await openLinshu()
      const caseId = await fileAt(stage, 1)
      await record(stage, caseId, { 'preservation-taken': taken, 'debtor-cooperative': cooperative })
      const fast = to === 'simple'
      expect(await triageOf(stage, caseId)).toMatchObject({
        ...{ class: to, lane: fast ? 'fast' : 'slow', decidedBy: 'rule', row: { index: row } },
      })
      expect(await stayOf(stage, caseId)).toMatchObject(
        fast
          ? { stage: 'fast', unitId: 'fast', entry: 'first', dueOn: '2024-04-01' }
          : { stage: 'flow', unitId: 'centre', entry: 'screened-out', dueOn: '2024-06-01' },
      )
    },
  )

  test('while an answer that could make it simple is missing, a case is not screened out by itself', async () => {
    const stage = await openLinshu()
    const caseId = await fileAt(stage, 1)
    await record(stage, caseId, { 'preservation-taken': 'no' })
    expect(await triageOf(stage, caseId)).toMatchObject({ class: null, proposal: { class: 'not-simple' } })
    expect(await stayOf(stage, caseId)).toMatchObject({ stage: 'fast' })
    await record(stage, caseId, { 'debtor-cooperative': 'no' })
    expect(await stayOf(stage, caseId)).toMatchObject({ stage: 'flow', dueOn: '2024-06-01' })
  })

  test('a simple case that the fast team did not end has two months in the flow stage, not three', async () => {
    const stage = await openLinshu()
    const caseId = await fileAt(stage, 1)
    await record(stage, caseId, { 'preservation-taken': 'yes' })
    stage.clock.set('2024-04-02')
    await stage.engine.tick()
    expect(await stayOf(stage, caseId)).toMatchObject({
      ...{ stage: 'flow', entry: 'unfinished', dueOn: '2024-06-02' },
    })
  })
})

/** The city plan with a pipeline for each class: 15 and 30 days in the fast lane, 60 in the slow one. */
const lanes = edited(cityPlan, (json) => {
  const source = '院发〔2024〕3号'
  Object.assign(json, { id: 'wudu', effectiveFrom: '2024-03-01', source })
  json.pipelines = [
    ['simple', 15],
    ['one-off', 30],
    ['ordinary', 60],
  ].map(([id, count]) => ({
    ...{ id, classes: [id], ownership: 'undertaker-stays', source },
    ...{ first: `${id}-work`, resumed: `${id}-work` },
    stages: [
      {
        ...{ id: `${id}-work`, owner: { kind: 'unit', unitKind: 'implementation-team' }, prescribed: [] },
        ...{ limits: { '*': { unit: 'day', count } }, onExpiry: { kind: 'stay' }, source },
      },
    ],
  }))
  const team = json.teamKinds.find(({ id }) => id === 'implementation-team')
  Object.assign(team ?? {}, { stages: ['simple-work', 'one-off-work', 'ordinary-work'] })
})

describe('a fast and a slow lane of one court', () => {
  const answers = {
    simple: { 'sufficient-property': 'yes', 'needs-disposal': 'no', 'one-go': 'no' },
    'one-off': { 'sufficient-property': 'no', 'needs-disposal': 'no', 'one-go': 'yes' },
    ordinary: { 'sufficient-property': 'no', 'needs-disposal': 'yes', 'one-go': 'no' },
  } as const
  type Class = keyof typeof answers

  async function file(stage: Stage, n: number, into: Class): Promise<string> {
    await stage.must('filing', 'case.file', filingOf(n, stage.clock.today()))
    const caseId = caseIdOf(caseNumber(n))
    await stage.must('director', 'case.assign', { caseId, undertakerId: 'judge-1', reason: '分案' })
    await record(stage, caseId, answers[into])
    return caseId
  }
  const listOf = async (stage: Stage, into: Class, more: object = {}) => {
    const input = { stage: `${into}-work`, ...more }
    const { items } = await stage.ask<{ items: StayDetail[] }>('director', 'stage.list', input)
    return items.map(({ caseId, dueOn }) => [caseId, dueOn])
  }
  const boardOf = async (stage: Stage) =>
    (await stage.ask<TriageBoard>('director', 'triage.board')).lanes.map((each) => Object.values(each))

  test('each has its own limits, its own list and its own board', async () => {
    const stage = await openStage('memory')
    await workBy(stage, lanes)
    const simple = await file(stage, 1, 'simple')
    const oneOff = await file(stage, 2, 'one-off')
    const ordinary = await file(stage, 3, 'ordinary')
    expect(await listOf(stage, 'simple')).toEqual([[simple, '2024-03-16']])
    expect(await listOf(stage, 'one-off')).toEqual([[oneOff, '2024-03-31']])
    expect(await listOf(stage, 'ordinary')).toEqual([[ordinary, '2024-04-30']])
    expect(await boardOf(stage)).toEqual([
      ['fast', 2, 0],
      ['slow', 1, 0],
    ])
    stage.clock.set('2024-03-17')
    await stage.engine.tick()
    const overdue = { overdue: true }
    expect(await listOf(stage, 'simple', overdue)).toEqual([[simple, '2024-03-16']])
    expect(await listOf(stage, 'one-off', overdue)).toEqual([])
    expect(await listOf(stage, 'ordinary', overdue)).toEqual([])
    await closeCase(stage, simple)
    expect(await boardOf(stage)).toEqual([
      ['fast', 1, 1],
      ['slow', 1, 0],
    ])
    expect(await listOf(stage, 'simple')).toEqual([])
    expect(await listOf(stage, 'ordinary')).toEqual([[ordinary, '2024-04-30']])
  })

  test('a case that changes lanes gets the limit of the other one and leaves the list of the first', async () => {
    const stage = await openStage('memory')
    await workBy(stage, lanes)
    const caseId = await file(stage, 1, 'simple')
    stage.clock.set('2024-03-05')
    const change = { caseId, class: 'ordinary', reason: '查明房产需要处置' }
    await stage.must('director', 'triage.override', change)
    expect(await triageOf(stage, caseId)).toMatchObject({ class: 'ordinary', lane: 'slow' })
    expect(await listOf(stage, 'simple')).toEqual([])
    expect(await listOf(stage, 'ordinary')).toEqual([[caseId, '2024-05-04']])
    expect(await boardOf(stage)).toEqual([
      ['fast', 0, 0],
      ['slow', 1, 0],
    ])
    expect((await stage.engine.verify()).differences).toEqual([])
  })

  test('somebody’s work lies in lanes, livelihood first in each and then by due date, and follows its case', async () => {
    const stage = await openStage('memory')
    await workBy(stage, lanes)
    const [simple, ordinary, other] = [
      await file(stage, 1, 'simple'),
      await file(stage, 2, 'ordinary'),
      await file(stage, 3, 'ordinary'),
    ]
    // Filed later, so due later; wages come first all the same.
    stage.clock.set('2024-03-04')
    const wages = await file(stage, 4, 'ordinary')
    const flagged = { caseId: wages, flag: 'livelihood', set: true, reason: '追索劳动报酬' }
    await stage.must('director', 'case.flag', flagged)
    const laid = (more: object = {}) => stage.ask<WorkLanes>('judge-1', 'task.lanes', more)
    const shown = await laid({ perLane: 200 })
    expect([shown.by, shown.groupings]).toEqual(['lane', ['lane', 'stage', 'work']])
    expect(shown.lanes.map(({ of, code }) => [of, code])).toEqual([
      ['lane', 'fast'],
      ['lane', 'slow'],
    ])
    const casesOf = (of: WorkLanes) =>
      of.lanes.map(({ items }) => [...new Set(items.map(({ caseId }) => caseId))])
    expect(casesOf(shown)).toEqual([[simple], [wages, ...[ordinary, other].sort()]])
    for (const { items, first, total } of shown.lanes) {
      expect(items).toHaveLength(total)
      const wagesFirst = items.map(({ caseId }) => caseId === wages)
      expect(wagesFirst.filter(Boolean)).toHaveLength(first)
      expect(wagesFirst.slice(0, first).every(Boolean)).toBe(true)
      const due = items.map(({ priority, dueOn }) => `${priority}${dueOn}`)
      expect(due).toEqual([...due].sort())
    }
    // A judge whose cases nobody sorted yet sees stages or the work itself.
    expect(await stage.ask('director', 'task.lanes')).toMatchObject({ lanes: [], total: 0 })
    // Nothing of the queue is missing, nothing twice.
    const { total } = await stage.ask<{ total: number }>('judge-1', 'task.queue', { limit: 1 })
    expect(shown.total).toBe(total)
    expect(shown.lanes.reduce((sum, lane) => sum + lane.total, 0)).toBe(total)
    expect((await laid({ perLane: 1 })).lanes.map(({ items }) => items.length)).toEqual([1, 1])
    const staged = await laid({ by: 'stage' })
    expect(staged.lanes.map(({ code }) => code)).toEqual(['simple-work', 'ordinary-work'])
    expect((await laid({ by: 'work' })).lanes.every(({ of }) => of === 'node' || of === 'affair')).toBe(true)
    await stage.must('director', 'triage.override', { caseId: simple, class: 'ordinary', reason: '需要处置' })
    expect((await laid({})).lanes.map(({ code }) => code)).toEqual(['slow'])
    stage.clock.set('2026-01-05')
    const late = await laid({ overdue: true })
    expect(late.lanes.every(({ overdue, total: all }) => overdue === all)).toBe(true)
    // Of another person, by name.
    expect((await stage.ask<WorkLanes>('director', 'task.lanes', { holderId: 'judge-1' })).total).toBe(total)
  })
})
