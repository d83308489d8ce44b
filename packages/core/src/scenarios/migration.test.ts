import { describe, expect, test } from 'vitest'
import type { CourseNode } from '../domain/node/contract'
import type { MigrationPreview } from '../domain/profile/contract'
import type { StagePath } from '../domain/stage/contract'
import { runBatch, unowned } from '../engine/index'
import type { Profile } from '../kernel/profile'
import { policiesOf } from '../kernel/profile-stage'
import type { CountedPage } from '../kernel/query'
import { linshuFullFlow, standardProfiles } from '../profiles/index'
import { randomOf } from '../testing/random'
import { fileAndAssign, formPaper, handIn } from './acts'
import { setUpAllKinds } from './all-kinds'
import { edited, publish, setUpDroneTeam, withDrones } from './own-profile'
import { openStage, type Stage } from './stage'

type Targets = Readonly<Record<string, string>>

const previewOf = (
  stage: Stage,
  { id, version }: Pick<Profile, 'id' | 'version'>,
  stageTargets: Targets = {},
) =>
  stage.ask<CountedPage<MigrationPreview>>('director', 'profile.migration-preview', {
    ...{ profileId: id, version, stageTargets },
  })
const openNodes = async (stage: Stage, caseId: string) =>
  new Map(
    (await stage.ask<readonly CourseNode[]>('director', 'node.course', { caseId }))
      .filter(({ id, holderId }) => id !== null && holderId !== null)
      .map((node) => [node.id ?? '', node]),
  )
const openStay = async (stage: Stage, caseId: string) =>
  (await stage.ask<StagePath>('director', 'stage.path', { caseId })).stays.find(
    ({ state }) => state === 'open',
  )

/** Where every case without a counterpart goes on: the first stage of the new profile. */
function targetsFor(from: Profile, to: Profile): Targets {
  const [policy] = policiesOf(to)
  if (!policy) return {}
  const known = new Set(policiesOf(to).flatMap(({ stages }) => stages.map(({ id }) => id)))
  const lost = policiesOf(from).flatMap(({ stages }) => stages.map(({ id }) => id))
  const without = [...lost.filter((id) => !known.has(id)), ...(lost.length === 0 ? ['-'] : [])]
  return Object.fromEntries(without.map((id) => [id, policy.first]))
}

/** Looks at every clock and stay before and after, and compares what became of them with the preview, entry by entry. */
async function migrateAndCompare(stage: Stage, to: Profile, targets: Targets): Promise<number> {
  const { items, total } = await previewOf(stage, to, targets)
  expect(items.length).toBeLessThanOrEqual(total)
  const before = new Map<string, Map<string, CourseNode>>()
  for (const { caseId } of items) before.set(caseId, await openNodes(stage, caseId))
  const inputs = items.map(({ caseId }) => ({
    ...{ caseId, profileId: to.id, version: to.version, stageTargets: targets, reason: '统一适用新模式' },
  }))
  const actor = { kind: 'person', id: 'director', courtId: 'gan1202', roles: ['execution-director'] } as const
  const report = await runBatch(stage.engine, { name: 'profile.migrate-case', inputs, actor, keyPrefix: 'm' })
  expect(report).toMatchObject({ accepted: items.length, refused: 0, failed: 0 })
  let changes = 0
  for (const item of items) {
    changes += item.changes.length
    const now = await openNodes(stage, item.caseId)
    for (const [id, node] of before.get(item.caseId) ?? []) {
      const change = item.changes.find((each) => each.id === id)
      if (!change) expect(now.get(id)?.dueOn, `${id} stays`).toBe(node.dueOn)
      else if (change.change === 'gone') expect(now.has(id), `${id} ends`).toBe(false)
      else expect(now.get(id)?.dueOn, `${id} moves`).toBe(change.newDueOn)
    }
    const stay = await openStay(stage, item.caseId)
    const restaged = item.changes.find(({ kind }) => kind === 'stage')
    if (restaged?.change === 'gone') expect(stay).toBeUndefined()
    else if (restaged)
      expect(stay).toMatchObject({ stage: restaged.target ?? restaged.code, dueOn: restaged.newDueOn })
    expect(
      (await stage.ask<{ profileId: string }>('director', 'case.get', { caseId: item.caseId })).profileId,
    ).toBe(to.id)
  }
  return changes
}

/** Some cases in the middle of their work: assigned, with papers, suspended, extended, suspended and resumed. */
async function someCases(stage: Stage): Promise<string[]> {
  const ids: string[] = []
  for (let n = 1; n <= 5; n += 1) ids.push(await fileAndAssign(stage, n))
  const [first = '', second = '', third = '', fourth = ''] = ids
  const paper = await formPaper(stage, first)
  await formPaper(stage, second)
  await handIn(stage, first, paper)
  await stage.must('judge-1', 'case.suspend', { caseId: third, reason: '案外人异议' })
  await stage.must('judge-1', 'case.suspend', { caseId: fourth, reason: '案外人异议' })
  const more = [...(await openNodes(stage, second)).values()].find(
    ({ node }) => node === 'asset-investigation',
  )
  const extension = { caseId: second, nodeId: more?.id, to: '2024-04-20', reason: '财产线索较多' }
  if (more) await stage.must('director', 'node.extend', extension)
  stage.clock.set('2024-03-12')
  await stage.engine.tick()
  const held = async (caseId: string) =>
    stage.must(await undertaker(stage, caseId), 'case.resume', { caseId, reason: '异议已裁定' })
  await held(fourth)
  return ids
}

async function undertaker(stage: Stage, caseId: string) {
  const { undertakerId } = await stage.ask<{ undertakerId: string }>('director', 'case.get', { caseId })
  return {
    kind: 'person',
    id: undertakerId,
    courtId: 'gan1202',
    roles: ['execution-officer', 'quota-judge'],
  } as const
}

describe('open cases go over to another profile', () => {
  test('another limit moves the clock, with pauses and extensions; who has no change keeps every date', async () => {
    const stage = await openStage('memory')
    await setUpDroneTeam(stage)
    const ids = await someCases(stage)
    const own = edited(linshuFullFlow, (json) => Object.assign(json, withDrones('1', '2024-03-12')))
    for (const [node, count] of [
      ['case-limit', 100],
      ['asset-investigation', 40],
    ] as const) {
      Object.assign(own.nodes.find(({ id }) => id === node) ?? {}, { limit: { unit: 'day', count } })
    }
    Reflect.deleteProperty(own, 'stages')
    await publish(stage, own)
    const to = { ...(own as unknown as Profile) }
    const { items } = await previewOf(stage, to)
    expect(items.map(({ caseId }) => caseId).sort()).toEqual([...ids].sort())
    const of = (at: number, node: string) =>
      items.find(({ caseId }) => caseId === ids[at])?.changes.find(({ code }) => code === node)
    // 100 days from 1 March; with 10 days of a pause, because the day it began on counts for nothing.
    expect(of(0, 'case-limit')).toMatchObject({ dueOn: '2024-09-01', newDueOn: '2024-06-09' })
    expect(of(3, 'case-limit')).toMatchObject({ newDueOn: '2024-06-19' })
    // 40 days from 1 March, with the 19 days that were given.
    expect(of(0, 'asset-investigation')).toMatchObject({ dueOn: '2024-04-01', newDueOn: '2024-04-10' })
    expect(of(1, 'asset-investigation')).toMatchObject({ dueOn: '2024-04-20', newDueOn: '2024-04-29' })
    expect(await migrateAndCompare(stage, to, {})).toBeGreaterThan(5)
    const steps = await stage.ask<{ type: string; data: object; actor: object }[]>(
      'director',
      'case.timeline',
      {
        caseId: ids[0],
      },
    )
    expect(steps.find(({ type }) => type === 'profile.CaseMigrated')).toMatchObject({
      actor: { id: 'director' },
      data: { from: { profileId: 'city-plan' }, to: { profileId: 'wudu' }, reason: '统一适用新模式' },
    })
    expect((await previewOf(stage, to)).items).toEqual([])
    const again = { caseId: ids[0], profileId: to.id, version: to.version, reason: '再次' }
    expect(await stage.give('director', 'profile.migrate-case', again)).toMatchObject({
      rule: 'profile.migration-changes',
    })
    expect((await stage.engine.verify()).differences).toEqual([])
  })

  test('a stage without a counterpart needs a target; one that is not there is refused and nothing happens', async () => {
    const stage = await openStage('memory')
    await setUpAllKinds(stage)
    const caseId = await fileAndAssign(stage, 1)
    const { id: profileId, version } = linshuFullFlow
    const input = { caseId, profileId, version, reason: '学习临沭' }
    const found = (await previewOf(stage, linshuFullFlow)).items[0]?.changes.find(
      ({ kind }) => kind === 'stage',
    )
    expect(found).toMatchObject({ code: '-', change: 'target-needed', newDueOn: null })
    for (const stageTargets of [{}, { '-': 'gone' }]) {
      const outcome = await stage.give('director', 'profile.migrate-case', { ...input, stageTargets })
      expect(outcome).toMatchObject({ rule: 'stage.migration-needs-target' })
    }
    expect((await stage.ask<{ profileId: string }>('director', 'case.get', { caseId })).profileId).toBe(
      'city-plan',
    )
    await stage.must('director', 'profile.migrate-case', { ...input, stageTargets: { '-': 'flow' } })
    expect(await openStay(stage, caseId)).toMatchObject({ stage: 'flow', enteredOn: '2024-03-01' })
    const clerk = await stage.give('judge-1', 'profile.migrate-case', { ...input, reason: '自行' })
    expect(clerk).toMatchObject({ rule: 'access.role-not-permitted' })
    // What the new profile prescribes is called for under the new profile.
    expect((await openStay(stage, caseId))?.called.length).toBeGreaterThan(0)
  })

  const random = randomOf('migration')
  const pairs = Array.from({ length: 8 }, () => {
    const from = random.pick(standardProfiles)
    return [from, random.pick(standardProfiles.filter((each) => each !== from))] as const
  })
  test.each(pairs.map(([from, to]) => [from.id, to.id, from, to] as const))(
    'from %s to %s every case becomes what the preview says, with an owner for everything',
    async (_from, _to, from, to) => {
      const stage = await openStage('memory')
      await setUpAllKinds(stage)
      const adoption = { profileId: from.id, fromOn: '2024-03-01', reason: '试行' }
      await stage.must('director', 'profile.adopt', adoption)
      await someCases(stage)
      await migrateAndCompare(stage, to, targetsFor(from, to))
      expect(await unowned(stage.engine, 'gan1202')).toEqual([])
      expect((await stage.engine.verify()).differences).toEqual([])
      stage.clock.set('2024-12-02')
      expect(await stage.engine.tick()).toMatchObject({ stuck: [], failed: [] })
    },
  )
})
