import { expect, test } from 'vitest'
import type { ControlItem, ControlLife } from '../domain/control/contract-queries'
import type { MigrationPreview } from '../domain/profile/contract'
import type { QueueItem } from '../domain/task/contract'
import type { CountedPage } from '../kernel/query'
import { clocksOfLaw } from '../profiles/control-nodes'
import { cityPlan } from '../profiles/index'
import { DOCUMENT, expectClocks, freezeOf, searched } from './control-acts'
import { edited, publish } from './own-profile'
import { openStage, type Stage } from './stage'

/** The city plan as a court wrote it down without a word about what is held. */
const silent = edited(cityPlan, (json) => {
  Object.assign(json, { id: 'silent', version: '1', effectiveFrom: '2024-03-01', source: '院发〔2024〕2号' })
  json.nodes = json.nodes.filter(({ id }) => !clocksOfLaw.some((clock) => clock.id === id))
  json.labels = { 'zh-CN': { 'profile.silent': '未写控制节点的模式' } }
})

const codes = async (stage: Stage, who: string) =>
  (await stage.ask<CountedPage<QueueItem>>(who, 'task.queue', {})).items.map(({ code }) => code)

test('a case that goes over to a profile without clocks of controls keeps them all: they warn, end and begin as before', async () => {
  const stage = await openStage('memory')
  const of = await searched(stage)
  const { caseId, registry } = of
  const orderOf = (more: object) =>
    stage.must<{ controlId: string }>('judge-1', 'control.order', freezeOf(of, more))
  const { controlId } = await orderOf({ until: '2024-12-31' })
  await of.drain()
  const living = {
    permitted: ['继续营运'],
    conditions: '不得转让',
    supervisor: '王监管',
    reportDates: ['2024-05-01'],
  }
  const car = { findingId: of.findingOf('vehicle'), kind: 'seal', limitFen: undefined, living }
  const sealed = await orderOf({ ...car, until: '2024-12-31' })
  await of.drain()
  const breach = { caseId, controlId: sealed.controlId, on: '2024-03-01', told: '出租', evidence: '照片' }
  await stage.must('judge-1', 'control.report-breach', breach)
  registry.say = ({ control }) => ({
    ...{ kind: 'waiting', assetRef: control?.assetRef ?? '' },
    before: [{ authority: '某区人民法院', until: '2024-06-30' }],
  })
  await orderOf({
    findingId: of.findingOf('real-estate'),
    kind: 'seal',
    limitFen: undefined,
    until: '2027-02-28',
  })
  await of.drain()
  await orderOf({ findingId: of.findingOf('security') })
  await expectClocks(stage, [caseId])

  await publish(stage, silent)
  const preview = await stage.ask<CountedPage<MigrationPreview>>('director', 'profile.migration-preview', {
    ...{ profileId: 'silent', version: '1' },
  })
  expect(preview.items.find((item) => item.caseId === caseId)?.changes).toEqual([])
  const before = await codes(stage, 'judge-1')
  expect(before).toEqual(expect.arrayContaining(['living-report', 'breach-decision']))
  const over = { caseId, profileId: 'silent', version: '1', reason: '统一适用新模式' }
  await stage.must('director', 'profile.migrate-case', over)
  await expectClocks(stage, [caseId])
  expect((await codes(stage, 'judge-1')).sort()).toEqual(before.sort())

  // Thirty days before, handler and supervisor are told; what nobody renews lapses and its clock ends.
  stage.clock.set('2024-12-01')
  await stage.engine.tick()
  expect(await codes(stage, 'supervisor-1')).toContain('control-lapsing-supervisor')
  const renew = {
    caseId,
    controlId,
    document: DOCUMENT,
    reason: '续冻',
    from: '2024-12-31',
    until: '2025-12-30',
  }
  registry.say = ({ control }) => ({ kind: 'effective', assetRef: control?.assetRef ?? '', before: [] })
  await stage.must('judge-1', 'control.renew', renew)
  await of.drain()
  await expectClocks(stage, [caseId])
  stage.clock.set('2025-01-01')
  await stage.engine.tick()
  await expectClocks(stage, [caseId])
  const controls = await stage.ask<ControlItem[]>('judge-1', 'control.list', { caseId })
  expect(controls.find(({ id }) => id === sealed.controlId)).toMatchObject({ state: 'lapsed' })
  const { control } = await stage.ask<ControlLife>('judge-1', 'control.get', { caseId, controlId })
  expect(control).toMatchObject({ state: 'effective', expiresOn: '2025-12-30' })

  // A case that begins under it has them too.
  const next = await searched(stage, 502, 'judge-1', registry)
  await stage.must('judge-1', 'control.order', freezeOf(next, { from: '2025-01-01', until: '2025-12-31' }))
  await next.drain()
  await expectClocks(stage, [next.caseId])
  expect((await stage.engine.verify()).differences).toEqual([])
})

test('a profile may let these clocks warn more often; another end, holder or kind of case is refused', async () => {
  const stage = await openStage('memory')
  const wrong = (change: (node: Record<string, unknown>) => void) =>
    edited(cityPlan, (json) => {
      Object.assign(json, { id: 'wrong', effectiveFrom: '2024-03-01', source: '院发〔2024〕3号' })
      for (const node of json.nodes) if (node.id === 'control-renewal') change(node)
      json.labels = { 'zh-CN': { 'profile.wrong': '改动的模式' } }
    })
  const propose = (content: object) => stage.give('director', 'profile.propose', { content })
  const refusedFor = async (content: object) => {
    const outcome = await propose(content)
    return outcome.kind === 'refused' ? outcome.params : outcome.kind
  }
  const changed = { path: 'nodes[control-renewal]', reason: 'clock-of-law-changed' }
  for (const change of [
    { limit: { unit: 'day', count: 10 } },
    { roll: true },
    { cancelsOn: [{ event: 'closing.CaseClosed' }] },
    { warnDaysBefore: [7, 0] },
    { holder: { kind: 'unit', unitKind: 'affairs-team' } },
  ]) {
    expect(await refusedFor(wrong((node) => Object.assign(node, change)))).toMatchObject(changed)
  }
  const more = wrong((node) => Object.assign(node, { warnDaysBefore: [60, 30, 15, 7, 3, 1, 0] }))
  expect(await refusedFor(more)).toBe('accepted')
  const shut = wrong(() => undefined)
  const [pipeline] = shut.pipelines as { nodes?: string[] }[]
  pipeline?.nodes?.push('control-renewal')
  expect(await refusedFor(shut)).toMatchObject({ reason: 'clock-of-law-shut-out' })
})
