import { describe, expect, test } from 'vitest'
import type { CourseNode } from '../domain/node/contract'
import type { ProfileDifference, ProfileOverview } from '../domain/profile/contract'
import { createDirectClient } from '../http/index'
import { cityPlan, parameterOf } from '../profiles/index'
import { fileAndAssign } from './acts'
import {
  administrator,
  type Editable,
  edited,
  pilot,
  publish,
  setUpDroneTeam,
  withDrones,
  workBy,
} from './own-profile'
import { openStage, STORAGES, type Stage } from './stage'

const nodesOf = async (stage: Stage, caseId: string) => {
  const course = await stage.ask<readonly CourseNode[]>('judge-1', 'node.course', { caseId })
  return new Map(course.map((node) => [node.node, node]))
}

describe.each(STORAGES)('a way of working of the court’s own, in %s', (kind) => {
  test('a node, a team, an affair and a limit that somebody wrote into JSON are what the next case goes by', async () => {
    const stage = await openStage(kind)
    await setUpDroneTeam(stage)
    const before = await fileAndAssign(stage, 1)
    await workBy(stage, withDrones())
    const caseId = await fileAndAssign(stage, 2)
    const node = (await nodesOf(stage, caseId)).get('site-visit')
    expect(node).toMatchObject({
      state: 'running',
      dueOn: '2024-03-12',
      holderId: 'pilot-1',
      unitName: '无人机勘察队',
    })
    // The case that had begun is still what it was.
    expect((await nodesOf(stage, before)).has('site-visit')).toBe(false)
    const { taskId } = await stage.must<{ taskId: string }>('judge-1', 'task.dispatch', {
      caseId,
      affair: 'drone-survey',
    })
    const queue = await stage.ask<{ items: { code: string; dueOn: string }[] }>(pilot, 'task.queue', {})
    expect(queue.items).toEqual(
      expect.arrayContaining([expect.objectContaining({ code: 'drone-survey', dueOn: '2024-03-08' })]),
    )
    await stage.must(pilot, 'task.receive', { caseId, taskId })
    await stage.must(pilot, 'task.report', { caseId, taskId, report: '已勘察' })
    await stage.must('judge-1', 'task.confirm', { caseId, taskId })
    expect((await nodesOf(stage, caseId)).get('site-visit')?.state).toBe('met')
    const old = await stage.give('judge-1', 'task.dispatch', { caseId: before, affair: 'drone-survey' })
    expect(old).toMatchObject({ kind: 'refused', rule: 'task.affair-unknown' })
    expect((await stage.engine.verify()).differences).toEqual([])
  })

  test('screens are told the new codes and their names; a server that starts again knows them too', async () => {
    const stage = await openStage(kind)
    await setUpDroneTeam(stage)
    await workBy(stage, withDrones())
    const again = await stage.beside()
    for (const { engine } of [stage, again]) {
      const { profile } = await engine.describe(pilot)
      expect(profile).toMatchObject({ id: 'wudu', version: '1' })
      expect(profile.affairs.map(({ id }) => id)).toContain('drone-survey')
      const client = createDirectClient({ engine, actor: pilot })
      const { labels } = await client.words('zh-CN')
      expect(labels['affair.drone-survey']).toBe('无人机现场勘察')
      expect(labels['unit.drone-team']).toBe('无人机勘察队')
      expect(labels['node.case-limit']).toBe(engine.words('zh-CN').labels['node.case-limit'])
      expect((await client.words('en')).labels['affair.drone-survey']).toBe('Survey by drone')
    }
    const caseId = await fileAndAssign(again, 3)
    expect((await nodesOf(again, caseId)).get('site-visit')?.dueOn).toBe('2024-03-12')
  })
})

test('a court that names none works by one command centre with teams and specialists', async () => {
  const stage = await openStage('memory')
  const courtId = 'gan1299'
  const actor = { ...administrator, courtId }
  const about = { courtId, name: '康县人民法院', level: 'basic', parentId: 'gan12', codeName: '甘1299' }
  await stage.must(actor, 'organisation.establish-court', about)
  const { inForce } = await stage.ask<ProfileOverview>(actor, 'profile.versions')
  expect(inForce).toEqual({ profileId: cityPlan.id, version: cityPlan.version })
  expect(parameterOf(cityPlan, 'org.centre-model')).toBe('centre-and-teams')
  expect(cityPlan.unitKinds.filter((kind) => kind.includes('centre'))).toEqual([
    'command-centre',
    'dossier-centre',
  ])
})

test('a team that the profile in force calls by another name is called so on every screen', async () => {
  const stage = await openStage('memory')
  const named = edited(cityPlan, (json) => {
    Object.assign(json, { id: 'wudu', effectiveFrom: '2024-03-01' })
    json.parameters['labels.quality-team'] = '案件质效管理团队'
  })
  await workBy(stage, named)
  const { labels } = await stage.engine.wordsOf('gan1202', 'zh-CN')
  expect(labels['unit.quality-team']).toBe('案件质效管理团队')
  expect(stage.engine.words('zh-CN').labels['unit.quality-team']).toBe('执行质效管理团队')
})

describe('publishing', () => {
  test('another person confirms; until then nothing changes', async () => {
    const stage = await openStage('memory')
    await setUpDroneTeam(stage)
    const content = withDrones()
    const { versionId } = await stage.must<{ versionId: string }>('director', 'profile.propose', { content })
    const self = await stage.give('director', 'profile.publish', { versionId })
    expect(self).toMatchObject({ kind: 'refused', rule: 'profile.maker-is-not-checker' })
    const adoption = { profileId: 'wudu', fromOn: '2024-03-01', reason: '试行' }
    const early = await stage.give('director', 'profile.adopt', adoption)
    expect(early).toMatchObject({ kind: 'refused', rule: 'profile.is-known' })
    await stage.must('director', 'profile.reject', { versionId, reason: '名称待定' })
    expect(await publish(stage, content)).toBe('wudu@1')
    const { versions } = await stage.ask<ProfileOverview>('judge-1', 'profile.versions')
    expect(versions.find(({ profileId }) => profileId === 'wudu')).toMatchObject({
      ...{ state: 'published', proposedBy: 'administrator', decidedBy: 'director', decidedOn: '2024-03-01' },
    })
  })

  test('a version never changes; the next one comes into force on its day, and a case that has begun keeps its own', async () => {
    const stage = await openStage('memory')
    await setUpDroneTeam(stage)
    await workBy(stage, withDrones('1'))
    const first = await fileAndAssign(stage, 1)
    const changed = withDrones('1')
    Object.assign(changed.affairs.at(-1) ?? {}, { limit: { unit: 'day', count: 1 } })
    const again = await stage.give(administrator, 'profile.propose', { content: changed })
    expect(again).toMatchObject({
      rule: 'profile.version-is-fixed',
      params: { profile: 'wudu', version: '1' },
    })
    const next = edited(cityPlan, (json) => {
      Object.assign(json, withDrones('2', '2024-04-01'))
      const node = json.nodes.find(({ id }) => id === 'site-visit')
      if (node) node.limit = { unit: 'working-day', count: 2 }
    })
    await publish(stage, next)
    const inForce = async () =>
      (await stage.ask<ProfileOverview>('judge-1', 'profile.versions')).inForce.version
    expect(await inForce()).toBe('1')
    stage.clock.set('2024-04-01')
    expect(await inForce()).toBe('2')
    const second = await fileAndAssign(stage, 2)
    expect((await nodesOf(stage, first)).get('site-visit')?.dueOn).toBe('2024-03-12')
    expect((await nodesOf(stage, second)).get('site-visit')?.dueOn).toBe('2024-04-03')
    const past = await stage.give(administrator, 'profile.propose', {
      content: withDrones('3', '2024-03-31'),
    })
    expect(past).toMatchObject({ rule: 'profile.not-in-the-past' })
  })

  test('a court goes over to another profile on a day, and back', async () => {
    const stage = await openStage('memory')
    await setUpDroneTeam(stage)
    await publish(stage, withDrones())
    const adopt = (profileId: string, fromOn: string) =>
      stage.must('director', 'profile.adopt', { profileId, fromOn, reason: '改革' })
    await adopt('wudu', '2024-03-11')
    await adopt('city-plan', '2024-03-18')
    const { adoptions } = await stage.ask<ProfileOverview>('judge-1', 'profile.versions')
    expect(adoptions.map(({ profileId, fromOn }) => [profileId, fromOn])).toEqual([
      ['city-plan', undefined],
      ['wudu', '2024-03-11'],
      ['city-plan', '2024-03-18'],
    ])
    for (const [day, has] of [
      ['2024-03-08', false],
      ['2024-03-11', true],
      ['2024-03-18', false],
    ] as const) {
      stage.clock.set(day)
      const caseId = await fileAndAssign(stage, Number(day.slice(-2)))
      expect((await nodesOf(stage, caseId)).has('site-visit'), day).toBe(has)
    }
  })

  test('a court may stay with one version; what cases began under keeps its names', async () => {
    const stage = await openStage('memory')
    await setUpDroneTeam(stage)
    await publish(stage, withDrones('1'))
    await publish(stage, withDrones('2', '2024-04-01'))
    const adopt = (profileId: string, version?: string) =>
      stage.must('director', 'profile.adopt', {
        ...{ profileId, version, fromOn: stage.clock.today(), reason: '改革' },
      })
    const inForce = async () => (await stage.ask<ProfileOverview>('judge-1', 'profile.versions')).inForce
    await adopt('wudu', '1')
    stage.clock.set('2024-04-02')
    expect(await inForce()).toEqual({ profileId: 'wudu', version: '1' })
    await adopt('wudu')
    expect(await inForce()).toEqual({ profileId: 'wudu', version: '2' })
    await adopt('city-plan')
    const { labels } = await stage.engine.wordsOf('gan1202', 'zh-CN')
    expect(labels['affair.drone-survey']).toBe('无人机现场勘察')
  })

  test('without the team that has work to do a profile is neither published nor adopted; what is lacking is named', async () => {
    const stage = await openStage('memory')
    const refused = await stage.give(administrator, 'profile.propose', { content: withDrones() })
    expect(refused).toMatchObject({
      rule: 'profile.fits-court',
      params: { path: 'unitKinds.drone-team', reason: 'unit-missing', lacking: 'drone-team' },
    })
    const linshu = { profileId: 'linshu-full-flow', fromOn: '2024-03-01', reason: '学习临沭' }
    expect(await stage.give('director', 'profile.adopt', linshu)).toMatchObject({
      rule: 'profile.fits-court',
      params: { lacking: expect.stringContaining('intensive-team') },
    })
    const baseline = { profileId: 'baseline', fromOn: '2024-03-01', reason: '先用法定节点' }
    await stage.must('director', 'profile.adopt', baseline)
  })

  test('two versions are compared entry by entry, by their ids', async () => {
    const stage = await openStage('memory')
    await setUpDroneTeam(stage)
    await publish(stage, withDrones())
    const input = {
      from: { profileId: 'city-plan', version: '1' },
      to: { profileId: 'wudu', version: '1' },
    }
    const found = await stage.ask<ProfileDifference[]>('judge-1', 'profile.difference', input)
    expect(found.map(({ path, change }) => `${change} ${path}`)).toEqual([
      'changed id',
      'changed effectiveFrom',
      'changed source',
      'changed nodes[dossier-scan].limit.count',
      'added nodes[site-visit]',
      'added affairs[drone-survey]',
      'added unitKinds[drone-team]',
      'added labels',
    ])
    expect(found[3]).toMatchObject({ before: 2, after: 1 })
    const content = await stage.ask<Editable>('judge-1', 'profile.content', input.to)
    expect(content).toEqual(withDrones())
  })
})
