import { beforeEach, describe, expect, test } from 'vitest'
import { lentPersonId } from '../engine/index'
import type { Actor } from '../kernel/role'
import { actorOf, countyCourt, type DemoCourt, establishCourt } from '../testing/court'
import { fileAndAssign, filingOf, journalOf, reportTask } from './acts'
import { openStage, STORAGES, type Stage } from './stage'

const city: DemoCourt = {
  ...countyCourt,
  courtId: 'gan12',
  name: '陇南市中级人民法院',
  level: 'intermediate',
  parentId: null,
  codeName: '甘12',
}
const neighbour: DemoCourt = { ...countyCourt, courtId: 'gan1221', name: '成县人民法院', codeName: '甘1221' }
const stranger: DemoCourt = { ...neighbour, courtId: 'gan0102', name: '城关区人民法院', parentId: 'gan01' }

const cityDirector = actorOf(city, 'director')
const baseDirector = actorOf(countyCourt, 'director')

describe.each(STORAGES)('[S93] unified management, command and coordination (%s)', (kind) => {
  let stage: Stage
  let caseId = ''

  beforeEach(async () => {
    stage = await openStage(kind)
    for (const court of [city, neighbour, stranger]) await establishCourt(stage.engine, court)
    caseId = await fileAndAssign(stage)
  })

  const across = (actor: Actor, name: string, courtId?: string) =>
    stage.engine.queryAcross<{ total: number }>({
      name,
      input: {},
      actor,
      ...(courtId === undefined ? {} : { courtId }),
    })
  const order = (actor: Actor, courtId = 'gan1202') => ({
    actor,
    courtId,
    caseId,
    affair: 'query-control',
    note: '限期查控',
  })

  test('the city compares its base courts, and no other', async () => {
    const answers = await across(cityDirector, 'case.list')
    const totals = answers.map(({ courtId, answer }) => [courtId, answer.total])
    expect(totals).toEqual([
      ['gan1202', 1],
      ['gan1221', 0],
    ])
    expect(await across(cityDirector, 'case.list', 'gan1221')).toHaveLength(1)
    const figures = await across(cityDirector, 'supervision.court-figures')
    expect(figures.map(({ answer }) => answer)).toMatchObject([
      { openCases: 1, heldFen: 0n },
      { openCases: 0, heldFen: 0n },
    ])
    await expect(across(cityDirector, 'case.list', 'gan0102')).rejects.toThrow('court-not-subordinate')
    await expect(across(actorOf(city, 'fund-1'), 'case.list')).rejects.toThrow('query-not-permitted')
  })

  test('a base user sees neither a neighbour nor the city, and cannot act there', async () => {
    for (const courtId of ['gan12', 'gan1221', 'gan1202', undefined]) {
      await expect(across(baseDirector, 'case.list', courtId)).rejects.toThrow('court-not-subordinate')
    }
    const theirs = actorOf(neighbour, 'director')
    expect(await stage.ask(theirs, 'case.get', { caseId })).toBeNull()
    const outcome = await stage.engine.instruct(order(theirs))
    expect(outcome).toMatchObject({ kind: 'refused', rule: 'access.other-court' })
    expect(outcome).toHaveProperty('blockedActId')
  })

  test('an instruction of the city arrives in the case and names court and person', async () => {
    const outcome = await stage.engine.instruct(order(cityDirector))
    expect(outcome.kind).toBe('accepted')
    const last = (await journalOf(stage, caseId)).findLast(({ type }) => type === 'task.Dispatched')
    expect(last?.actor).toEqual({ kind: 'system', id: 'instruct:gan12/director' })
    expect(last?.data).toMatchObject({ kind: 'instruction', note: '限期查控', issuedBy: 'judge-1' })
    const { taskId } = (outcome as { result: { taskId: string } }).result
    await stage.must('affairs-1', 'task.receive', { caseId, taskId })
    await reportTask(stage, 'affairs-1', { caseId, taskId })
    await stage.must('judge-1', 'task.confirm', { caseId, taskId })
    expect((await stage.engine.verify()).differences).toEqual([])
  })

  test('only director and vice-president of the court above instruct', async () => {
    for (const actor of [actorOf(city, 'judge-1'), baseDirector, actorOf(stranger, 'director')]) {
      const courtId = actor === baseDirector ? 'gan1221' : 'gan1202'
      const outcome = await stage.engine.instruct(order(actor, courtId))
      expect(outcome).toMatchObject({ kind: 'refused', rule: 'access.other-court' })
    }
  })

  describe('people of one court lent to another', () => {
    const lending = {
      actor: cityDirector,
      personId: 'judge-1',
      fromCourtId: 'gan1221',
      toCourtId: 'gan1202',
      unitId: 'team-1',
      from: '2024-03-04',
      until: '2024-03-15',
      matter: '集中执行',
    }
    const lentId = lentPersonId('gan1221', 'judge-1')
    const lent: Actor = { kind: 'person', id: lentId, courtId: 'gan1202', roles: ['quota-judge'] }
    const assign = { undertakerId: lentId, reason: '统筹办理' }

    test('act there on the days granted, and on no other', async () => {
      expect((await stage.engine.lend(lending)).kind).toBe('accepted')
      await stage.must('director', 'case.assign', { caseId, ...assign })
      const suspend = { caseId, reason: '案外人异议' }
      const early = await stage.give(lent, 'case.suspend', suspend)
      expect(early).toMatchObject({ kind: 'refused', rule: 'access.lending-over' })
      await expect(stage.ask(lent, 'case.list')).rejects.toThrow('query-not-permitted')
      stage.clock.set('2024-03-15')
      await stage.must(lent, 'case.suspend', suspend)
      stage.clock.set('2024-03-16')
      const late = await stage.give(lent, 'case.resume', suspend)
      expect(late).toMatchObject({ kind: 'refused', rule: 'access.lending-over' })
      const staffing = await stage.ask<{ lent: object[] }>('director', 'organisation.staffing')
      expect(staffing.lent).toMatchObject([{ personId: lentId, grantedBy: 'gan12/director' }])
    })

    test('only by the court above both', async () => {
      for (const actor of [baseDirector, actorOf(neighbour, 'director'), actorOf(city, 'judge-1')]) {
        expect((await stage.engine.lend({ ...lending, actor })).kind).toBe('refused')
      }
      const unknown = await stage.engine.lend({ ...lending, personId: 'nobody' })
      expect(unknown.kind).toBe('refused')
    })
  })

  test('two courts that name each other as parent have nobody below them', async () => {
    const pair = { ...stranger, courtId: 'a', codeName: 'A', parentId: 'b' }
    await establishCourt(stage.engine, pair)
    await establishCourt(stage.engine, { ...pair, courtId: 'b', parentId: 'a' })
    expect(await stage.engine.courtsBelow('gan12')).toEqual(['gan1202', 'gan1221'])
    await stage.must(actorOf(pair, 'filing'), 'case.file', filingOf(9, '2024-03-01'))
    expect(await stage.engine.courtsBelow('a')).toEqual([])
  })
})
