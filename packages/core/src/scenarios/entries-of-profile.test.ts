import { describe, expect, test } from 'vitest'
import type { CourseNode } from '../domain/node/contract'
import { cityPlan, linshuFullFlow, printProfile, validateProfile } from '../profiles/index'
import { fileAndAssign, formPaper } from './acts'
import { administrator, edited, pilot, publish, setUpDroneTeam, withDrones, workBy } from './own-profile'
import { openStage } from './stage'

describe('kinds of team', () => {
  test('the city plan declares its nine, each with the affairs it may own', () => {
    const kinds = new Map((cityPlan.teamKinds ?? []).map(({ id, affairs }) => [id, affairs]))
    expect([...kinds.keys()]).toHaveLength(9)
    for (const { id, unitKind } of cityPlan.affairs) {
      if (kinds.has(unitKind)) expect(kinds.get(unitKind), id).toContain(id)
    }
    expect(kinds.get('affairs-team')).toContain('query-control')
    expect(kinds.get('closing-review')).toEqual([])
  })

  test('where cases go through stages, each kind of team declares those it may own', () => {
    const stages = (linshuFullFlow.teamKinds ?? []).map(({ id, stages: own = [] }) => [id, own])
    expect(stages).toEqual([
      ['fast-team', ['fast']],
      ['intensive-team', ['intensive', 'lateral']],
      ['round-termination-team', []],
    ])
  })

  test('a profile that gives a team an affair or a stage it does not own is refused', async () => {
    const stage = await openStage('memory')
    const content = edited(cityPlan, (json) => {
      Object.assign(json, { id: 'wudu', effectiveFrom: '2024-03-01' })
      const affair = json.affairs.find(({ id }) => id === 'hotline')
      if (affair) affair.unitKind = 'quality-team'
    })
    expect(await stage.give(administrator, 'profile.propose', { content })).toMatchObject({
      rule: 'profile.is-valid',
      params: { path: 'affairs[hotline].unitKind', reason: 'team-does-not-own', id: 'quality-team' },
    })
    const limit = { unit: 'day' as const, count: 9 }
    const source = '院发〔2024〕2号'
    const owner = { kind: 'unit' as const, unitKind: 'quality-team' }
    const only = {
      id: 'check',
      owner,
      limits: { '*': limit },
      prescribed: [],
      onExpiry: { kind: 'stay' as const },
      source,
    }
    const stages = {
      ownership: 'undertaker-stays' as const,
      first: 'check',
      resumed: 'check',
      stages: [only],
      source,
    }
    const errors = (teamKinds: typeof cityPlan.teamKinds) =>
      validateProfile({ ...cityPlan, stages, ...(teamKinds ? { teamKinds } : {}) })
        .filter(({ severity }) => severity === 'error')
        .map(({ path, reason }) => `${path} ${reason}`)
    expect(errors(cityPlan.teamKinds)).toEqual(['stages[check].owner team-does-not-own'])
    const mayOwn = cityPlan.teamKinds?.map((kind) =>
      kind.id === 'quality-team' ? { ...kind, stages: ['check'] } : kind,
    )
    expect(errors(mayOwn)).toEqual([])
    expect(errors([{ id: 'quality-team', affairs: ['gone'], stages: ['check', 'gone'], source }])).toEqual([
      'teamKinds[quality-team].affairs affair-unknown',
      'teamKinds[quality-team].stages stage-unknown',
    ])
  })

  test('an affair goes to no team that does not own it, but for an exception with its reason', async () => {
    const stage = await openStage('memory')
    // A small court without the team: nobody has a pool that the affair would go to by itself.
    const small = withDrones()
    Object.assign(small.parameters, { 'org.court-size': 'small' })
    const visit = small.nodes.find(({ id }) => id === 'site-visit')
    Object.assign(visit ?? {}, { holder: { kind: 'undertaker' } })
    await workBy(stage, small)
    const caseId = await fileAndAssign(stage, 1)
    const order = { caseId, affair: 'drone-survey', workerId: 'disposal-1' }
    expect(await stage.give('judge-1', 'task.dispatch', order)).toMatchObject({
      rule: 'task.team-owns-affair',
      params: { affair: 'drone-survey', unitId: 'disposal' },
    })
    await stage.must('judge-1', 'task.dispatch', { ...order, exception: '本院没有勘察队' })
  })
})

/** The survey needs a record and is shown to the parties. */
const asking = () => {
  const content = withDrones()
  const visit = content.nodes.find(({ id }) => id === 'site-visit')
  Object.assign(visit ?? {}, {
    open: true,
    requires: [
      {
        id: 'record',
        label: { 'zh-CN': '现场笔录', en: 'Record of the visit' },
        on: { event: 'dossier.MaterialFormed', where: { kind: 'inquiry-record' } },
        source: '院发〔2024〕1号',
      },
    ],
  })
  return content
}

describe('what a node requires', () => {
  test('the act that would end a node is refused while required data is missing; the reason names it', async () => {
    const stage = await openStage('memory')
    await setUpDroneTeam(stage)
    await workBy(stage, asking())
    const caseId = await fileAndAssign(stage, 1)
    const { taskId } = await stage.must<{ taskId: string }>('judge-1', 'task.dispatch', {
      ...{ caseId, affair: 'drone-survey' },
    })
    const task = { caseId, taskId }
    await stage.must(pilot, 'task.receive', task)
    await stage.must(pilot, 'task.report', { ...task, report: '已勘察' })
    const visit = async () =>
      (await stage.ask<CourseNode[]>('judge-1', 'node.course', { caseId })).find(
        ({ node }) => node === 'site-visit',
      )
    expect(await visit()).toMatchObject({ required: [{ id: 'record', recorded: false }] })
    expect(await stage.give('judge-1', 'task.confirm', task)).toMatchObject({
      rule: 'node.required-data',
      params: { node: 'site-visit', requirement: 'record' },
    })
    const { labels } = await stage.engine.wordsOf('gan1202', 'zh-CN')
    expect(labels['requirement.record']).toBe('现场笔录')
    await formPaper(stage, caseId, 'judge-1', 'inquiry-record')
    expect((await visit())?.required).toEqual([{ id: 'record', recorded: true }])
    await stage.must('judge-1', 'task.confirm', task)
    expect((await visit())?.state).toBe('met')
    expect((await stage.engine.verify()).differences).toEqual([])
  })

  test('the paper says what a node requires; a wrong requirement is refused', async () => {
    const stage = await openStage('memory')
    await setUpDroneTeam(stage)
    const paper = printProfile(asking() as unknown as typeof cityPlan, stage.engine.words('zh-CN').labels)
    expect(paper).toContain('| 是 | 现场笔录 |')
    const wrong = asking()
    Object.assign(wrong.nodes.find(({ id }) => id === 'site-visit') ?? {}, { stage: 'gone' })
    expect(await stage.give(administrator, 'profile.propose', { content: wrong })).toMatchObject({
      params: { path: 'nodes[site-visit].stage', reason: 'stage-unknown', id: 'gone' },
    })
    await publish(stage, asking())
  })
})
