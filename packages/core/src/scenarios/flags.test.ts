import { expect, test } from 'vitest'
import { type CaseDetail, caseIdOf, type TimelineEntry } from '../domain/case/contract'
import { FLAGS } from '../domain/case/model'
import type { CourseNode } from '../domain/node/contract'
import type { QueueItem } from '../domain/task/contract'
import { cityPlan, defineProfile, printProfile, profileToJson, validateProfile } from '../profiles/index'
import { caseNumber, fileAndAssign, filingOf } from './acts'
import { workBy } from './own-profile'
import { openStage, type Stage } from './stage'

test('every flag is set with a reason and taken away again, once', async () => {
  const stage = await openStage('memory')
  const caseId = await fileAndAssign(stage)
  const give = async (who: string, flag: string, set: boolean) => {
    const outcome = await stage.give(who, 'case.flag', { caseId, flag, set, reason: '走访核实' })
    return outcome.kind === 'refused' ? outcome.rule : outcome.kind
  }
  const flags = async () => (await stage.ask<CaseDetail>('judge-1', 'case.get', { caseId })).flags
  for (const flag of FLAGS) expect(await give('judge-1', flag, true)).toBe('accepted')
  expect(await flags()).toEqual(FLAGS)
  expect(await give('director', 'bone-case', true)).toBe('case.flag-changes')
  for (const flag of FLAGS) expect(await give('filing', flag, false)).toBe('accepted')
  expect(await flags()).toEqual([])
  expect(await give('judge-1', 'bone-case', false)).toBe('case.flag-changes')
  expect(await give('disposal-1', 'bone-case', true)).toBe('case.undertaker-or-clerk-enters')
  expect(await give('judge-1', 'urgent', true)).toBe('case.flag-known')
})

test('a case that turns out to concern livelihoods goes before others of the same date, with what is open in it', async () => {
  const stage = await openStage('memory')
  const [first, second] = [await fileAndAssign(stage, 1), await fileAndAssign(stage, 2)]
  for (const caseId of [first, second]) {
    await stage.must('judge-1', 'task.dispatch', {
      ...{ caseId, affair: 'query-control', workerId: 'affairs-1' },
    })
  }
  const order = async () => {
    const { items } = await stage.ask<{ items: { caseId: string; dueOn: string; priority: number }[] }>(
      'director',
      'task.queue',
      { all: true, limit: 100 },
    )
    return items.map(({ caseId, dueOn, priority }) => ({ caseId, dueOn, priority }))
  }
  const flag = (set: boolean) => ({ caseId: second, flag: 'livelihood', set, reason: '追索劳动报酬' })
  const before = await order()
  expect(before.map(({ priority }) => priority)).not.toContain(0)
  await stage.must('judge-1', 'case.flag', flag(true))
  const after = await order()
  expect(after.length).toBeGreaterThan(2)
  for (const { caseId, priority } of after) expect(priority).toBe(caseId === second ? 0 : 1)
  const dates = [...new Set(after.map(({ dueOn }) => dueOn))]
  for (const dueOn of dates) {
    const ofDay = after.filter((item) => item.dueOn === dueOn).map(({ priority }) => priority)
    expect(ofDay).toEqual([...ofDay].sort())
  }
  expect((await stage.engine.verify()).differences).toEqual([])
  await stage.must('judge-1', 'case.flag', flag(false))
  expect(await order()).toEqual(before)
})

type Item = Pick<QueueItem, 'kind' | 'code' | 'caseId' | 'holderId' | 'priority' | 'flags'>
const queueOf = async (stage: Stage, who: string) =>
  (await stage.ask<{ items: Item[] }>(who, 'task.queue', { limit: 100 })).items
const asked = async (stage: Stage, who: string, code: string) =>
  (await queueOf(stage, who)).filter((item) => item.code === code).map(({ caseId }) => caseId)
const flag = (stage: Stage, caseId: string, id: string, set = true) =>
  stage.must('judge-1', 'case.flag', { caseId, flag: id, set, reason: set ? '走访核实' : '情形消失' })

const INVITING = [
  ...['mass-or-sensitive', 'significant-influence', 'special-subject', 'intervention', 'violent-resistance'],
]

test('each flag has the effects of the catalogue, and no others', async () => {
  const stage = await openStage('memory')
  const effects: Record<string, unknown> = {}
  for (const [at, id] of FLAGS.entries()) {
    const caseId = await fileAndAssign(stage, at + 1)
    await flag(stage, caseId, id)
    const mine = (await queueOf(stage, 'judge-1')).filter((item) => item.caseId === caseId)
    const has = (code: string) => mine.some((item) => item.code === code)
    for (const item of mine) expect(item.flags, id).toEqual([id])
    effects[id] = [mine[0]?.priority, has('procuratorate-invitation'), has('delegation-decision')]
  }
  expect(effects).toEqual({
    livelihood: [0, false, false],
    'party-or-government-debtor': [0, false, false],
    ...Object.fromEntries(INVITING.map((id) => [id, [1, true, false]])),
    'maritime-small-amount': [1, false, true],
    'bone-case': [1, false, true],
  })
})

test('the procuratorate is to be invited once, until it has been or no flag asks for it any more', async () => {
  const stage = await openStage('memory')
  const [caseId, other] = [await fileAndAssign(stage, 1), await fileAndAssign(stage, 2)]
  const waiting = () => asked(stage, 'judge-1', 'procuratorate-invitation')
  await flag(stage, caseId, 'intervention')
  await flag(stage, caseId, 'special-subject')
  await flag(stage, other, 'intervention')
  expect((await waiting()).sort()).toEqual([caseId, other].sort())
  await flag(stage, caseId, 'intervention', false)
  expect(await waiting()).toHaveLength(2)
  await flag(stage, caseId, 'special-subject', false)
  expect(await waiting()).toEqual([other])
  await stage.must('judge-1', 'dossier.form-material', {
    ...{ caseId: other, kind: 'procuratorate-invitation', title: '邀请检察监督函', section: 'main' },
    ...{ paper: true, pages: 1 },
  })
  expect(await waiting()).toEqual([])
  const course = await stage.ask<CourseNode[]>('judge-1', 'node.course', { caseId: other })
  expect(course.find(({ node }) => node === 'procuratorate-invitation')?.state).toBe('met')
  expect((await stage.engine.verify()).differences).toEqual([])
})

test('a maritime case of a small amount asks whether it is entrusted as a whole, also when it is filed so', async () => {
  const stage = await openStage('memory')
  const flags = ['maritime-small-amount', 'intervention', 'livelihood']
  await stage.must('filing', 'case.file', { ...filingOf(1, stage.clock.today()), flags })
  const caseId = caseIdOf(caseNumber(1))
  const detail = await stage.ask<CaseDetail>('filing', 'case.get', { caseId })
  expect([...detail.flags].sort()).toEqual([...flags].sort())
  await stage.must('director', 'case.assign', { caseId, undertakerId: 'judge-1', reason: '随机分案' })
  expect(await asked(stage, 'judge-1', 'delegation-decision')).toEqual([caseId])
  expect(await asked(stage, 'judge-1', 'procuratorate-invitation')).toEqual([caseId])
  for (const item of await queueOf(stage, 'judge-1')) expect(item.priority).toBe(0)
  await flag(stage, caseId, 'maritime-small-amount', false)
  expect(await asked(stage, 'judge-1', 'delegation-decision')).toEqual([])
  expect((await stage.engine.verify()).differences).toEqual([])
})

test('who set a flag and took it away, and why, stands in the timeline', async () => {
  const stage = await openStage('memory')
  const caseId = await fileAndAssign(stage)
  await flag(stage, caseId, 'bone-case')
  await stage.must('director', 'case.flag', { caseId, flag: 'bone-case', set: false, reason: '已提级' })
  const timeline = await stage.ask<TimelineEntry[]>('director', 'case.timeline', { caseId })
  const told = timeline
    .filter(({ type }) => type === 'case.Flagged')
    .map(({ actor, data }) => [actor.id, data])
  expect(told).toEqual([
    [
      'judge-1',
      { caseId, flag: 'bone-case', set: true, priority: 1, delegation: 'suggest', reason: '走访核实' },
    ],
    [
      'director',
      { caseId, flag: 'bone-case', set: false, priority: 1, delegation: 'withdraw', reason: '已提级' },
    ],
  ])
})

test('a court adds a flag of its own and takes the effect of another one away, as data', async () => {
  const stage = await openStage('memory')
  const source = '院发〔2024〕4号'
  const ours = defineProfile({
    ...{ id: 'wudu', version: '1', effectiveFrom: '2024-03-01', source, extends: cityPlan },
    flags: [
      { id: 'veteran', priority: 0, inviteProcuratorate: true, source },
      { id: 'intervention', source },
    ],
    disable: ['flags.bone-case'],
    labels: { 'zh-CN': { 'flag.veteran': '涉军' } },
  })
  await workBy(stage, JSON.parse(profileToJson(ours)))
  const caseId = await fileAndAssign(stage)
  await flag(stage, caseId, 'intervention')
  expect(await asked(stage, 'judge-1', 'procuratorate-invitation')).toEqual([])
  await flag(stage, caseId, 'veteran')
  expect(await asked(stage, 'judge-1', 'procuratorate-invitation')).toEqual([caseId])
  expect((await queueOf(stage, 'judge-1')).map(({ priority }) => priority)).not.toContain(1)
  const gone = { caseId, flag: 'bone-case', set: true, reason: '—' }
  expect(await stage.give('judge-1', 'case.flag', gone)).toMatchObject({ rule: 'case.flag-known' })
  expect(printProfile(ours, stage.engine.words('zh-CN').labels)).toContain(
    '| 涉军 | 同日到期的优先办理、邀请检察机关监督 |',
  )
  const silent = { ...ours, nodes: ours.nodes.filter(({ id }) => id !== 'procuratorate-invitation') }
  expect(validateProfile(silent).map(({ path, reason }) => `${path} ${reason}`)).toContain(
    'flags[veteran].inviteProcuratorate flag-asks-nobody',
  )
})
