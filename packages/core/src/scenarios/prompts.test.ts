import { describe, expect, test } from 'vitest'
import type { Finding, Prompt } from '../domain/supervision/contract'
import type { Accountability } from '../domain/supervision/contract-follow'
import type { QueueItem } from '../domain/task/contract'
import { cityPlan, wuhu2016 } from '../profiles/index'
import { actorOf, countyCourt } from '../testing/court'
import { fileAndAssign, formPaper } from './acts'
import { fileAt, openLinshu } from './linshu-court'
import { openStage, STORAGES, type Stage } from './stage'

type Page<T> = { readonly items: readonly T[]; readonly total: number }

const prompts = (stage: Stage, who: string, as: string) =>
  stage.ask<Page<Prompt>>(who, 'supervision.prompts', { as })
const queue = (stage: Stage, who: string) => stage.ask<Page<QueueItem>>(who, 'task.queue', { kind: 'prompt' })

/** A case of affairs-2’s that is not searched in time: affairs-1 heads his team. */
async function searchIsLate(kind: (typeof STORAGES)[number], handler = 'affairs-2') {
  const stage = await openStage(kind)
  const caseId = await fileAndAssign(stage)
  const nodes = await stage.ask<{ id: string; node: string }[]>('judge-1', 'node.course', { caseId })
  const search = nodes.find(({ node }) => node === 'network-query')
  const handOver = { caseId, nodeId: search?.id, toPersonId: handler, reason: '分工' }
  await stage.must('affairs-1', 'node.hand-over', handOver)
  stage.clock.set('2024-03-05')
  await stage.engine.tick()
  const { items } = await stage.ask<Page<Finding>>('director', 'supervision.findings', { rule: 'query-late' })
  const [finding] = items
  if (!finding) throw new Error('nothing found')
  return { stage, caseId, finding, of: { caseId, findingId: finding.id } }
}

describe.each(STORAGES)('a violation is prompted, corrected and verified (%s)', (kind) => {
  test('the prompt goes to who has it in hand, the head of his team and the supervision centre', async () => {
    const { stage, finding } = await searchIsLate(kind)
    expect(finding).toMatchObject({
      rule: 'query-late',
      abuse: 'passive',
      level: 1,
      holderId: 'affairs-2',
      headId: 'affairs-1',
      headName: '吴芳',
      supervisorId: 'supervisor-1',
    })
    const receivers = [
      ['affairs-2', 'holder'],
      ['affairs-1', 'head'],
      ['supervisor-1', 'supervisor'],
    ] as const
    for (const [who, as] of receivers) {
      const { items } = await prompts(stage, who, as)
      const found = items.find(({ id }) => id === finding.id)
      expect(found, as).toMatchObject({ code: 'query-late', holderName: '郑强', headName: '吴芳' })
      expect(found?.supervisorName).toBe('沈正')
    }
    expect((await prompts(stage, 'affairs-1', 'holder')).items.map(({ id }) => id)).not.toContain(finding.id)
  })

  test('it lies in the queue of who has to correct it, comes back when it is not enough, and goes when verified', async () => {
    const { stage, finding, of } = await searchIsLate(kind)
    const inQueue = async () => (await queue(stage, 'affairs-2')).items.filter(({ id }) => id === finding.id)
    expect(await inQueue()).toMatchObject([{ kind: 'prompt', code: 'query-late', dueOn: finding.dueOn }])
    await stage.must('affairs-2', 'supervision.answer-finding', { ...of, answer: '已补办查询' })
    expect(await inQueue()).toEqual([])
    const own = await stage.give('affairs-2', 'supervision.return-finding', { ...of, reason: '自查' })
    expect(own).toMatchObject({ kind: 'refused', rule: 'supervision.watcher-closes' })
    stage.clock.set('2024-03-07')
    await stage.must('supervisor-1', 'supervision.return-finding', { ...of, reason: '未查询不动产' })
    // Three working days after Thursday the 7th are over on Tuesday the 12th.
    expect(await inQueue()).toMatchObject([{ note: '未查询不动产', dueOn: '2024-03-12', state: 'open' }])
    await stage.must('affairs-2', 'supervision.answer-finding', { ...of, answer: '不动产已查询' })
    await stage.must('supervisor-1', 'supervision.close-finding', { ...of, outcome: '核实无误' })
    expect(await inQueue()).toEqual([])
    const { items } = await prompts(stage, 'supervisor-1', 'supervisor')
    expect(items.find(({ id }) => id === finding.id)).toMatchObject({ state: 'closed', holderId: null })
    expect((await stage.engine.verify()).differences).toEqual([])
  })
})

describe.each(STORAGES)('警示 → 督促 → 追究 (%s)', (kind) => {
  const leader = {
    personId: 'vice',
    name: '钱副院长',
    staffClass: 'quota-judge',
    roles: ['vice-president-in-charge'],
    unitId: 'centre',
  }

  /** Nobody answers: levels on the 9th and 14th, the last one is over on the 19th, and five working days pass. */
  async function neverAnswered(handler = 'affairs-2') {
    const late = await searchIsLate(kind, handler)
    const admin = {
      ...actorOf(countyCourt, 'director'),
      id: 'admin',
      roles: ['system-administrator'] as const,
    }
    await late.stage.must(admin, 'organisation.add-person', leader)
    return late
  }
  const due = (stage: Stage) => stage.ask<Page<Accountability>>('director', 'supervision.accountability')

  test('after the highest level and the period, who may be responsible is written down, once', async () => {
    const { stage, finding } = await neverAnswered()
    stage.clock.set('2024-03-25')
    await stage.engine.tick()
    expect((await due(stage)).items.filter(({ findingId }) => findingId === finding.id)).toEqual([])
    stage.clock.set('2024-03-26')
    await stage.engine.tick()
    expect((await stage.engine.tick()).stuck).toEqual([])
    const { items } = await due(stage)
    expect(items.filter(({ findingId }) => findingId === finding.id)).toMatchObject([
      {
        level: 3,
        state: 'due',
        directId: 'affairs-2',
        directorName: '赵国庆',
        vicePresidentName: '钱副院长',
        supervisorId: 'supervisor-1',
      },
    ])
  })

  test('what it comes to names the persons, and nobody decides about himself', async () => {
    const { stage, caseId, finding } = await neverAnswered()
    stage.clock.set('2024-04-30')
    await stage.engine.tick()
    const record = (await due(stage)).items.find(({ findingId }) => findingId === finding.id)
    const of = { caseId, accountabilityId: record?.id, ground: '经警示后仍不查询' }
    const own = { ...of, outcome: 'interview', responsible: ['director'] }
    expect(await stage.give('director', 'supervision.decide-accountability', own)).toMatchObject({
      kind: 'refused',
      rule: 'supervision.nobody-judges-himself',
    })
    const decided = { ...of, outcome: 'interview', responsible: ['direct', 'director'] }
    await stage.must('supervisor-1', 'supervision.decide-accountability', decided)
    const again = await stage.give('supervisor-1', 'supervision.decide-accountability', decided)
    expect(again).toMatchObject({ kind: 'refused', rule: 'supervision.accountability-due' })
    const page = await stage.ask<Page<Accountability>>('director', 'supervision.accountability', {
      state: 'decided',
    })
    expect(page.items).toMatchObject([
      { outcome: 'interview', responsible: ['direct', 'director'], decidedBy: 'supervisor-1' },
    ])
    expect((await stage.engine.verify()).differences).toEqual([])
  })

  test('who is directly responsible decides about nobody in it', async () => {
    const { stage, caseId, finding } = await neverAnswered('director')
    stage.clock.set('2024-04-30')
    await stage.engine.tick()
    const record = (await due(stage)).items.find(({ findingId }) => findingId === finding.id)
    const decided = {
      caseId,
      accountabilityId: record?.id,
      ground: '经警示后仍不查询',
      outcome: 'notice',
      responsible: ['vice-president'],
    }
    const outcome = await stage.give('director', 'supervision.decide-accountability', decided)
    expect(outcome).toMatchObject({ kind: 'refused', rule: 'supervision.nobody-judges-himself' })
  })
})

describe('late clocks are found without any user', () => {
  const found = async (stage: Stage) => {
    stage.clock.set('2024-03-20')
    await stage.engine.tick()
    const { items } = await stage.ask<Page<Finding>>('director', 'supervision.findings')
    expect(items.filter(({ supervisorId }) => supervisorId === null)).toEqual([])
    return items.map(({ code }) => code)
  }

  test.each([cityPlan, wuhu2016])('$id', async (profile) => {
    const stage = await openStage('memory', { profiles: [{ ...profile, id: 'city-plan' }] })
    await fileAndAssign(stage)
    expect(await found(stage)).toContain('network-query')
  })

  test('linshu-full-flow', async () => {
    const stage = await openLinshu()
    await fileAt(stage, 1)
    expect(await found(stage)).toContain('network-query')
  })
})

describe('threshold days of passive enforcement are those of the profile', () => {
  const days = (node: string, count: number) => ({
    ...cityPlan,
    nodes: cityPlan.nodes.map((one) =>
      one.id === node ? { ...one, limit: { unit: 'day', count } as const } : one,
    ),
  })

  test.each([
    ['network-query', 3, '2024-03-05', 'query-late'],
    ['network-query', 9, '2024-03-11', 'query-late'],
    ['disposal-start', 30, '2024-04-01', 'disposal-late'],
    ['disposal-start', 12, '2024-03-14', 'disposal-late'],
  ])('%s: %i days, late on %s', async (node, count, lateOn, rule) => {
    const stage = await openStage('memory', { profiles: [days(node, count)] })
    const caseId = await fileAndAssign(stage)
    await formPaper(stage, caseId, 'judge-1', 'seal-ruling')
    const found = async (today: string) => {
      stage.clock.set(today)
      await stage.engine.tick()
      const page = await stage.ask<Page<Finding>>('director', 'supervision.findings', { rule })
      return page.items.map(({ code, abuse, holderId }) => [code, abuse, holderId])
    }
    const dayBefore = `${lateOn.slice(0, 8)}${String(Number(lateOn.slice(8)) - 1).padStart(2, '0')}`
    if (dayBefore.endsWith('00')) expect(await found('2024-03-31')).toEqual([])
    else expect(await found(dayBefore)).toEqual([])
    const holder = node === 'network-query' ? 'affairs-1' : 'judge-1'
    expect(await found(lateOn)).toEqual([[node, 'passive', holder]])
  })

  test('a disposal that begins in time is no finding', async () => {
    const stage = await openStage('memory')
    const caseId = await fileAndAssign(stage)
    await formPaper(stage, caseId, 'judge-1', 'seal-ruling')
    await stage.must('judge-1', 'task.dispatch', { caseId, affair: 'asset-disposal' })
    stage.clock.set('2024-05-10')
    await stage.engine.tick()
    const page = await stage.ask<Page<Finding>>('director', 'supervision.findings', { rule: 'disposal-late' })
    expect(page.items).toEqual([])
  })
})
