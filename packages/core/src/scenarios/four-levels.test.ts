import { expect, test } from 'vitest'
import type { SmallestUnit, SupervisionBoard } from '../domain/supervision/contract'
import { actorOf, countyCourt, type DemoCourt, establishCourt } from '../testing/court'
import { fileAndAssign } from './acts'
import { openStage } from './stage'

const courtAt = (courtId: string, level: string, parentId: string | null) =>
  ({ ...countyCourt, courtId, name: courtId, codeName: courtId, level, parentId }) as DemoCourt
/** Four levels in one tree, and a province beside it. */
const SUPREME = courtAt('zg', 'supreme', null)
const HIGH = courtAt('gan', 'high', 'zg')
const CITY = courtAt('gan12', 'intermediate', 'gan')
const OTHER_HIGH = courtAt('shan', 'high', 'zg')
const OTHER_CITY = courtAt('shan01', 'intermediate', 'shan')

test('the four levels of courts see key nodes by the court tree, down to court, unit, person, case and node; outside of the tree nobody sees anything', async () => {
  const stage = await openStage('memory')
  for (const court of [CITY, HIGH, SUPREME, OTHER_CITY, OTHER_HIGH])
    await establishCourt(stage.engine, court, 'wuhu-2016')
  const caseId = await fileAndAssign(stage)
  const across = <R>(
    court: DemoCourt,
    name: string,
    input: object = {},
    courtId?: string,
    who = 'director',
  ) =>
    stage.engine.queryAcross<R>({
      ...{ name, input, actor: actorOf(court, who) },
      ...(courtId === undefined ? {} : { courtId }),
    })
  const board = (court: DemoCourt, courtId?: string, input: object = {}) =>
    across<SupervisionBoard>(court, 'supervision.board', input, courtId)
  const seen = async (court: DemoCourt) => (await board(court)).map(({ courtId }) => courtId).sort()

  // Each level sees what is below it in the tree, near and far, and nothing else.
  expect(await seen(SUPREME)).toEqual(['gan', 'gan12', 'gan1202', 'shan', 'shan01'])
  expect(await seen(HIGH)).toEqual(['gan12', 'gan1202'])
  expect(await seen(CITY)).toEqual(['gan1202'])
  expect(await seen(OTHER_HIGH)).toEqual(['shan01'])
  for (const [court, courtId] of [
    [OTHER_HIGH, 'gan1202'],
    [OTHER_CITY, 'gan1202'],
    [CITY, 'shan01'],
    [CITY, 'gan'],
    [HIGH, 'zg'],
    [countyCourt, 'gan12'],
  ] as const) {
    await expect(board(court, courtId), `${court.courtId} → ${courtId}`).rejects.toThrow(
      'court-not-subordinate',
    )
    const node = { caseId, unit: 'node' }
    await expect(across(court, 'supervision.units', node, courtId)).rejects.toThrow('court-not-subordinate')
  }
  await expect(board(countyCourt)).rejects.toThrow('court-not-subordinate')
  // Nor does somebody of an upper court who supervises nothing.
  for (const who of ['judge-1', 'affairs-1', 'fund-1'])
    await expect(across(HIGH, 'supervision.board', {}, 'gan1202', who)).rejects.toThrow('query-not-permitted')

  // A node gets late at the basic court: each level above sees it, and is led down to it.
  stage.clock.set('2024-03-20')
  await stage.engine.tick()
  const own = await stage.ask<SupervisionBoard>('director', 'supervision.board')
  expect(own.total.overdueNodes).toBeGreaterThan(0)
  const nodes = await stage.ask<SmallestUnit[]>('director', 'supervision.units', { caseId, unit: 'node' })
  for (const court of [CITY, HIGH, SUPREME]) {
    const at = async (input: object) => (await board(court, 'gan1202', input))[0]?.answer
    const units = await at({})
    expect([units?.level, units?.total]).toEqual(['unit', own.total])
    const late = units?.lines.find(({ overdueNodes, cases }) => overdueNodes > 0 && cases > 0)
    const people = await at({ unitId: late?.code })
    expect(people?.level).toBe('person')
    const judge = people?.lines.find(({ cases }) => cases > 0)
    const cases = await at({ personId: judge?.code })
    expect(cases?.lines.map(({ code }) => code)).toEqual([caseId])
    const [below] = await across<SmallestUnit[]>(
      court,
      'supervision.units',
      { caseId, unit: 'node' },
      'gan1202',
    )
    expect(below?.answer).toEqual(nodes)
  }
  expect(nodes.some(({ warnings }) => warnings.length > 0)).toBe(true)
  expect((await stage.engine.verify()).differences).toEqual([])
})
