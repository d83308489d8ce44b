import { expect, test } from 'vitest'
import type { StagePath } from '../domain/stage/contract'
import { caseIdOf } from '../index'
import { cityPlan, printProfile } from '../profiles/index'
import { caseNumber, filingOf } from './acts'
import { edited, workBy } from './own-profile'
import { openStage, type Stage } from './stage'

/** The city plan with stages for every case, and shorter ones for simple cases and for resumed ones. */
const inPipelines = edited(cityPlan, (json) => {
  Object.assign(json, { id: 'wudu', effectiveFrom: '2024-03-01', source: '院发〔2024〕2号' })
  const stage = (id: string, count: number, unitKind: string, onExpiry: object) => ({
    ...{ id, owner: { kind: 'unit', unitKind }, limits: { '*': { unit: 'day', count } }, prescribed: [] },
    ...{ onExpiry, source: '院发〔2024〕2号' },
  })
  const policy = (id: string, count: number, more: object) => ({
    ...{
      ownership: 'undertaker-stays',
      first: `${id}-work`,
      resumed: `${id}-work`,
      source: '院发〔2024〕2号',
    },
    stages: [
      stage(`${id}-work`, count, 'implementation-team', { kind: 'next', stage: `${id}-end` }),
      stage(`${id}-end`, 20, 'quality-team', { kind: 'stay' }),
    ],
    ...more,
  })
  const stagesOf = (end: string) => ['usual', 'simple', 'again'].map((id) => `${id}-${end}`)
  for (const [id, end] of [
    ['implementation-team', 'work'],
    ['quality-team', 'end'],
  ] as const) {
    Object.assign(json.teamKinds.find((kind) => kind.id === id) ?? {}, { stages: stagesOf(end) })
  }
  json.stages = policy('usual', 60, {})
  json.pipelines = [
    policy('simple', 15, { id: 'simple', classes: ['simple'] }),
    policy('again', 30, { id: 'again', kinds: ['resumed'] }),
  ]
})

const nowIn = async (stage: Stage, caseId: string) =>
  (await stage.ask<StagePath>('director', 'stage.path', { caseId })).stays.find(
    ({ state }) => state === 'open',
  )

test('each class and kind of cases goes by its own pipeline, written as data', async () => {
  const stage = await openStage('memory')
  await workBy(stage, inPipelines)
  const file = async (n: number, number = caseNumber(n)) => {
    await stage.must('filing', 'case.file', { ...filingOf(n, '2024-03-01'), caseNumber: number })
    return caseIdOf(number)
  }
  const [simple, ordinary] = [await file(1), await file(2)]
  const again = await file(3, '（2024）甘1202执恢3号')
  const sort = (caseId: string, property: string) =>
    stage.must('director', 'triage.record-facts', {
      caseId,
      answers: { 'sufficient-property': property, 'needs-disposal': 'no', 'one-go': 'no' },
      basis: '集中查控反馈',
    })
  expect(await nowIn(stage, simple)).toMatchObject({ stage: 'usual-work', dueOn: '2024-04-30' })
  await sort(simple, 'yes')
  await sort(ordinary, 'no')
  expect(await nowIn(stage, simple)).toMatchObject({ stage: 'simple-work', dueOn: '2024-03-16' })
  expect(await nowIn(stage, ordinary)).toMatchObject({ stage: 'usual-work' })
  expect(await nowIn(stage, again)).toMatchObject({ stage: 'again-work', dueOn: '2024-03-31' })
  stage.clock.set('2024-03-17')
  await stage.engine.tick()
  expect(await nowIn(stage, simple)).toMatchObject({ stage: 'simple-end', dueOn: '2024-04-06' })
  expect((await stage.engine.verify()).differences).toEqual([])
})

test('the paper has every pipeline with the cases it is for', async () => {
  const stage = await openStage('memory')
  await workBy(stage, inPipelines)
  const { profile } = await stage.engine.describe({ kind: 'person', id: 'x', courtId: 'gan1202', roles: [] })
  expect(profile.id).toBe('wudu')
  const paper = printProfile(inPipelines as unknown as typeof cityPlan, stage.engine.words('zh-CN').labels)
  expect(paper).toContain('### simple（适用于简易执行案件）')
  expect(paper).toContain('### again（适用于恢复执行）')
})
