import { beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '../kernel/role'
import { actorOf, countyCourt, type DemoCourt, establishCourt } from '../testing/court'
import { closeCase, fileAndAssign, filingOf } from './acts'
import { openStage, type Stage } from './stage'

const city: DemoCourt = {
  ...countyCourt,
  courtId: 'gan12',
  name: '陇南市中级人民法院',
  level: 'intermediate',
  parentId: 'gan',
  codeName: '甘12',
}
const neighbour: DemoCourt = { ...countyCourt, courtId: 'gan1221', name: '成县人民法院', codeName: '甘1221' }
const director = actorOf(city, 'director')

interface Task {
  readonly id: string
  readonly workerId: string
  readonly issuedBy: string
  readonly kind: string
}

describe('三统一枢纽: reading, instructing and comparing in exactly three domains', () => {
  let stage: Stage
  let caseId = ''
  const read = (name: string, actor: Actor = director, input: object = {}) =>
    stage.engine.queryAcross({ name, input, actor, courtId: 'gan1202' })
  const refusals = () =>
    stage.ask<{ items: { rule: string; actorId: string; params: object }[] }>(
      director,
      'supervision.blocked-acts',
    )

  beforeEach(async () => {
    stage = await openStage('memory')
    for (const court of [city, neighbour]) await establishCourt(stage.engine, court)
    caseId = await fileAndAssign(stage)
  })

  test('case handling, affair consolidation and quality supervision are read', async () => {
    for (const name of ['case.list', 'task.pool', 'supervision.findings', 'metrics.quality']) {
      expect(await read(name), name).toHaveLength(1)
    }
    expect((await refusals()).items).toEqual([])
  })

  test('a question outside of the three is refused, and that is recorded with who asked', async () => {
    await expect(read('organisation.staffing')).rejects.toThrow('query-outside-hub')
    await expect(read('plugin.anything')).rejects.toThrow('query-outside-hub')
    expect((await refusals()).items).toMatchObject([
      { rule: 'organisation.hub-domain', actorId: 'director', params: { subject: 'plugin.anything' } },
      {
        rule: 'organisation.hub-domain',
        actorId: 'director',
        params: { subject: 'organisation.staffing', courtId: 'gan1202' },
      },
    ])
  })

  test('an instruction in each of the three arrives; one outside is refused and recorded', async () => {
    const order = { actor: director, courtId: 'gan1202', caseId, note: '限期办理' }
    const instruct = (more: object) => stage.engine.instruct({ ...order, ...more })
    const consolidated = { affair: 'query-control' }
    expect((await instruct(consolidated)).kind).toBe('accepted')
    expect((await instruct({ domain: 'case-handling', affair: 'query-control' })).kind).toBe('accepted')
    expect((await instruct({ domain: 'quality-supervision' })).kind).toBe('accepted')
    const outside = await instruct({ domain: 'personnel', affair: 'query-control' })
    expect(outside).toMatchObject({ kind: 'refused', rule: 'organisation.hub-domain' })
    expect((await refusals()).items).toMatchObject([{ params: { subject: 'personnel', courtId: 'gan1202' } }])

    const tasks = await stage.ask<Task[]>('judge-1', 'task.list', { caseId })
    expect(tasks.map(({ kind, workerId, issuedBy }) => [kind, workerId, issuedBy])).toEqual([
      ['instruction', 'affairs-1', 'judge-1'],
      // To the undertaker himself: his own director confirms it, he does not.
      ['instruction', 'judge-1', 'director'],
    ])
    const findings = await stage.ask<{ items: object[] }>('director', 'supervision.findings', { caseId })
    expect(findings.items).toMatchObject([{ holderId: 'judge-1', note: '限期办理', state: 'open' }])
  })

  test('compared: one figure, all base courts side by side', async () => {
    const theirs = actorOf(neighbour, 'filing')
    await stage.must(theirs, 'case.file', filingOf(1, '2024-03-01'))
    await stage.must(theirs, 'case.file', filingOf(2, '2024-03-01'))
    await closeCase(stage, caseId)
    const { courts, lines } = await stage.engine.compareCourts({ actor: director })
    expect(courts).toEqual([
      { courtId: 'gan1202', name: '武都区人民法院' },
      { courtId: 'gan1221', name: '成县人民法院' },
    ])
    expect([...new Set(lines.map(({ domain }) => domain))]).toEqual([
      'case-handling',
      'affair-consolidation',
      'quality-supervision',
    ])
    const of = (name: string) => lines.find(({ figure }) => figure === name)?.values
    expect(of('accepted')).toEqual([1, 2])
    expect(of('closingRate')).toEqual(['100.00', '0.00'])
    expect(of('heldFen')).toEqual([0n, 0n])
    const base = actorOf(countyCourt, 'director')
    await expect(stage.engine.compareCourts({ actor: base })).rejects.toThrow('court-not-subordinate')
  })

  test('where the profile names four unities, people are led too, and nothing else', async () => {
    await establishCourt(stage.engine, { ...city, courtId: 'wan02', codeName: '皖02' }, 'wuhu-2016')
    const below = { ...neighbour, courtId: 'wan0201', codeName: '皖0201', parentId: 'wan02' }
    await establishCourt(stage.engine, below, 'wuhu-2016')
    const leader: Actor = { ...director, courtId: 'wan02' }
    const ask = (name: string) => stage.engine.queryAcross({ name, input: {}, actor: leader })
    expect(await ask('organisation.staffing')).toHaveLength(1)
    await expect(ask('plugin.anything')).rejects.toThrow('query-outside-hub')
  })
})

describe('the tree of courts', () => {
  test('statistics of the own court, of those below it, and of the area of the superior as a sum', async () => {
    const stage = await openStage('memory')
    for (const court of [city, neighbour]) await establishCourt(stage.engine, court)
    await closeCase(stage, await fileAndAssign(stage))
    await stage.must(actorOf(neighbour, 'filing'), 'case.file', filingOf(1, '2024-03-01'))
    const figures = (actor: Actor, scope: 'court' | 'below' | 'superior') =>
      stage.engine.figuresFor({ actor, scope, from: '2024-01-01' })
    const base = actorOf(countyCourt, 'director')
    const cases = (accepted: number, closed: number, closingRate: string) => ({
      'case-handling': { accepted, closed, open: accepted - closed, closingRate },
    })
    expect(await figures(base, 'court')).toMatchObject({ courts: ['gan1202'], total: cases(1, 1, '100.00') })
    const area = { courtCount: 2, total: cases(2, 1, '50.00') }
    expect(await figures(director, 'below')).toMatchObject({ ...area, courts: ['gan1202', 'gan1221'] })
    // Three courts make up the area of the city court; which ones, and what each of them did, a base court does not learn.
    expect(await figures(base, 'superior')).toMatchObject({ ...area, courtCount: 3, courts: [] })
    await expect(figures(base, 'below')).rejects.toThrow('court-not-subordinate')
    await expect(figures(director, 'superior')).rejects.toThrow('court-not-subordinate')
    const clerk = actorOf(countyCourt, 'fund-1')
    await expect(figures({ ...clerk, roles: ['cashier'] }, 'superior')).rejects.toThrow('query-not-permitted')
  })

  test('a special court stands at its own level: beside the city court, or below it', async () => {
    const stage = await openStage('memory')
    const high = { ...city, courtId: 'gan', name: '甘肃省高级人民法院', codeName: '甘', parentId: null }
    await establishCourt(stage.engine, { ...high, level: 'high' })
    await establishCourt(stage.engine, city)
    const special = { ...city, courtId: 'gan71', name: '兰州铁路运输中级法院', codeName: '甘71' }
    await establishCourt(stage.engine, { ...special, parentId: 'gan12', special: 'railway-transport' })
    const zone = { ...neighbour, courtId: 'gan1291', name: '陇南经济开发区人民法院', codeName: '甘1291' }
    await establishCourt(stage.engine, { ...zone, special: 'development-zone' })
    expect(await stage.engine.courtsBelow('gan12')).toEqual(['gan1202', 'gan1291'])
    expect(await stage.engine.courtsBelow('gan')).toEqual(['gan12', 'gan1202', 'gan1291'])
    const chart = await stage.ask<{ court: object }>({ ...actorOf(zone, 'director') }, 'organisation.chart')
    expect(chart.court).toMatchObject({ level: 'basic', special: 'development-zone' })
  })
})
