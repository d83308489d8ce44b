import { beforeEach, describe, expect, test } from 'vitest'
import { caseIdOf } from '../domain/case/contract'
import { createEngine, type Engine, lentPersonId } from '../engine/index'
import type { Actor } from '../kernel/role'
import { createMemoryStorage } from '../memory/index'
import { cityIntegrated, validateForCourt } from '../profiles/index'
import { actorOf, type DemoCourt, establishCourt } from '../testing/court'
import { testDirectory } from '../testing/given'
import { type ManualClock, manualClock, sequentialIds } from '../testing/host'
import { caseNumber, filingOf } from './acts'
import { threeCentres } from './jiangsu-court'

const city: DemoCourt = {
  ...threeCentres,
  courtId: 'gan12',
  name: '中级法院',
  level: 'intermediate',
  parentId: null,
  codeName: '甘12',
}
/** Cases are accepted by the city; who undertakes them is said at the base court. */
const team = threeCentres.units
  .filter(({ unitId }) => ['team-1', 'dossier', 'review', 'funds'].includes(unitId))
  .map((unit) =>
    unit.unitId === 'team-1' ? { ...unit, functions: [...unit.functions, 'case-filing'] } : unit,
  )
const branch = { unitId: 'branch', name: '执行指挥分中心', functions: ['branch-centre', 'affairs-centre'] }
const people = threeCentres.people
  .filter(({ id }) => !['affairs-2', 'supervisor-1'].includes(id))
  .map((person) => (person.unitId === 'centre' ? { ...person, unitId: 'team-1', head: false } : person))
/** A base court with a branch centre, and one without any centre. */
const withBranch: DemoCourt = {
  ...threeCentres,
  units: [...team, branch],
  people: people.map((person) => (person.unitId === 'affairs' ? { ...person, unitId: 'branch' } : person)),
}
const without: DemoCourt = {
  ...threeCentres,
  courtId: 'gan1221',
  name: '成县人民法院',
  codeName: '甘1221',
  units: team,
  people: people.filter(({ unitId }) => unitId !== 'affairs'),
}

const director = actorOf(city, 'director')
const clerk = actorOf(withBranch, 'affairs-1')
const judge = actorOf(withBranch, 'judge-1')
const administrator = (courtId: string): Actor => ({
  kind: 'person',
  id: 'administrator',
  courtId,
  roles: ['system-administrator'],
})

describe('[S71] one command centre for the courts of a city', () => {
  let engine: Engine
  let clock: ManualClock
  const caseId = caseIdOf(caseNumber(1))
  const give = (actor: Actor, name: string, input: unknown) => engine.execute({ name, input, actor })
  const refusedBy004 = (rule: string) => ({ kind: 'refused', rule, source: 'seed 004:75' })
  const intake = (actor: Actor, courtId: string, n: number, code = '甘1202') =>
    engine.intake({
      actor,
      courtId,
      filing: { ...filingOf(n, '2024-03-01'), caseNumber: caseNumber(n).replace('甘1202', code) },
    })

  beforeEach(async () => {
    clock = manualClock('2024-03-01')
    engine = await createEngine({ storage: createMemoryStorage(), clock, ids: sequentialIds() })
    for (const court of [city, withBranch, without]) await establishCourt(engine, court, 'city-integrated')
    expect(await intake(actorOf(city, 'filing'), 'gan1202', 1)).toMatchObject({ kind: 'accepted' })
    const assign = { caseId, undertakerId: 'judge-1', reason: '分案' }
    const assigned = await give(actorOf(withBranch, 'director'), 'case.assign', assign)
    expect(assigned).toMatchObject({ kind: 'accepted' })
  })

  test('the centre stands at the city court only', async () => {
    const unit = (kind: string, ...more: string[]) => ({
      unitId: kind,
      name: kind,
      functions: [kind, ...more],
    })
    for (const courtId of ['gan1202', 'gan1221']) {
      for (const kind of ['command-centre', 'service-centre', 'affairs-centre', 'supervision-centre']) {
        const outcome = await give(administrator(courtId), 'organisation.add-unit', unit(kind))
        expect(outcome, kind).toMatchObject(refusedBy004('organisation.one-centre-for-all'))
      }
      const disguised = await give(
        administrator(courtId),
        'organisation.add-unit',
        unit('command-centre', 'branch-centre'),
      )
      expect(disguised).toMatchObject(refusedBy004('organisation.one-centre-for-all'))
    }
    const directory = testDirectory(
      without.people.map((person) => ({ ...person, active: true })),
      without.units.map(({ unitId, ...unitOf }) => ({ ...unitOf, id: unitId, headId: 'director' })),
    )
    const errors = validateForCourt(cityIntegrated, directory).filter(({ severity }) => severity === 'error')
    expect(errors).toEqual([])
  })

  test('cases come in at one place: the city files for each of its courts, and these do not', async () => {
    expect((await intake(actorOf(city, 'filing'), 'gan1221', 2, '甘1221')).kind).toBe('accepted')
    for (const court of [withBranch, without]) {
      const own = actorOf(court, 'filing')
      expect(await give(own, 'case.file', filingOf(3, '2024-03-01'))).toMatchObject(
        refusedBy004('organisation.city-accepts-cases'),
      )
    }
    const answers = await engine.queryAcross<{ total: number }>({
      name: 'case.list',
      input: {},
      actor: director,
    })
    expect(answers.map(({ courtId, answer }) => [courtId, answer.total])).toEqual([
      ['gan1202', 1],
      ['gan1221', 1],
    ])
    const journal = await engine.storage.forCourt('gan1202').journal(`case/${caseId}`, {})
    expect(journal[0]).toMatchObject({
      type: 'case.Filed',
      actor: { kind: 'system', id: 'intake:gan12/filing' },
    })
    const stranger = await intake(actorOf(without, 'filing'), 'gan1202', 4)
    expect(stranger).toMatchObject({ kind: 'refused', rule: 'access.other-court' })
  })

  test('people come from one place: the city sends its own and those of its courts', async () => {
    const lending = {
      personId: 'affairs-2',
      fromCourtId: 'gan12',
      toCourtId: 'gan1221',
      unitId: 'team-1',
      from: '2024-03-01',
      until: '2024-03-15',
      matter: '集中查控',
    }
    const base = actorOf(without, 'director')
    expect(await engine.lend({ ...lending, actor: base })).toMatchObject({ kind: 'refused' })
    expect((await engine.lend({ ...lending, actor: director })).kind).toBe('accepted')
    const { lent } = await engine.query<{ lent: object[] }>({
      name: 'organisation.staffing',
      input: {},
      actor: base,
    })
    expect(lent).toMatchObject([
      { personId: lentPersonId('gan12', 'affairs-2'), grantedBy: 'gan12/director', untilOn: '2024-03-15' },
    ])
  })

  test('equipment comes from one place: one register, with court and unit that have it in custody', async () => {
    const camera = { equipmentId: 'camera-1', kind: 'body-camera', name: '执法仪1号' }
    for (const court of [withBranch, without]) {
      const own = actorOf(court, 'director')
      expect(await give(own, 'organisation.register-equipment', camera)).toMatchObject(
        refusedBy004('organisation.city-keeps-equipment'),
      )
    }
    expect((await give(director, 'organisation.register-equipment', camera)).kind).toBe('accepted')
    expect(await give(director, 'organisation.register-equipment', camera)).toMatchObject({
      rule: 'organisation.equipment-exists',
    })
    const to = (toCourtId: string, unitId: string) =>
      engine.equip({ actor: director, equipmentId: 'camera-1', toCourtId, unitId, reason: '外出执行' })
    expect((await to('gan1202', 'branch')).kind).toBe('accepted')
    expect(await to('gan1221', 'branch')).toMatchObject({ rule: 'organisation.custody-in-tree' })
    expect(await to('gan0102', 'team-1')).toMatchObject({ rule: 'organisation.custody-in-tree' })
    const custody = { custodyCourtId: 'gan1202', unitId: 'branch' }
    expect(await engine.equipmentFor(judge)).toMatchObject([{ id: 'camera-1', ...custody }])
    expect(await engine.equipmentFor(actorOf(without, 'judge-1'))).toEqual([])
    const register = await engine.query<object[]>({
      name: 'organisation.equipment',
      input: {},
      actor: director,
    })
    expect(register).toMatchObject([{ id: 'camera-1', kind: 'body-camera', ...custody }])
    expect((await to('gan1221', 'team-1')).kind).toBe('accepted')
    expect(await engine.equipmentFor(judge)).toEqual([])
  })

  test('a branch centre acts only on an instruction of the city', async () => {
    const order = { caseId, affair: 'query-control' }
    const given = await give(judge, 'task.dispatch', order)
    const { taskId } = (given as { result: { taskId: string } }).result
    // What a judge of the base court gives out, and a duty of its own choice, are no instruction of the city.
    const alone = refusedBy004('organisation.branch-acts-on-instruction')
    expect(await give(clerk, 'task.receive', { caseId, taskId })).toMatchObject(alone)
    expect(await give(clerk, 'task.perform-duty', { duty: 'money', result: '已核对' })).toMatchObject(alone)
    const local = await give(judge, 'task.dispatch', {
      ...order,
      kind: 'instruction',
      originId: 'instruct:x',
    })
    expect(local.kind).toBe('accepted')
    expect(await give(clerk, 'task.receive', { caseId, taskId })).toMatchObject(alone)

    const instructed = await engine.instruct({
      actor: director,
      courtId: 'gan1202',
      caseId,
      affair: 'query-control',
      note: '集中查控',
    })
    const ordered = (instructed as { result: { taskId: string } }).result.taskId
    expect((await give(clerk, 'task.receive', { caseId, taskId: ordered })).kind).toBe('accepted')
    await give(judge, 'task.withdraw', { caseId, taskId: ordered, reason: '已由承办人完成' })
    expect(await give(clerk, 'task.receive', { caseId, taskId })).toMatchObject(alone)
    expect((await engine.verify()).differences).toEqual([])
  })

  test('whoever is in no branch, and a court with a centre of its own, is not bound by it', async () => {
    const suspend = { caseId, reason: '案外人异议' }
    expect((await give(judge, 'case.suspend', suspend)).kind).toBe('accepted')
    await establishCourt(
      engine,
      { ...withBranch, courtId: 'gan1299', codeName: '甘1299', units: [...team, branch] },
      'jiangsu-854',
    )
    const own: Actor = { ...actorOf(withBranch, 'filing'), courtId: 'gan1299' }
    const filing = { ...filingOf(9, '2024-03-01'), caseNumber: '（2024）甘1299执9号' }
    expect((await give(own, 'case.file', filing)).kind).toBe('accepted')
    const asked = await engine.intake({ actor: actorOf(city, 'filing'), courtId: 'gan1299', filing })
    expect(asked).toMatchObject({ kind: 'refused', rule: 'access.other-court' })
  })
})
