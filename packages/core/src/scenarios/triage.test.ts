import { describe, expect, test } from 'vitest'
import { caseIdOf } from '../domain/case/contract'
import type { PersonLoad, TriageBoard, TriageDetail } from '../domain/triage/contract'
import { recomputeDraw } from '../domain/triage/index'
import type { Profile } from '../kernel/profile'
import type { TriagePolicy } from '../kernel/profile-triage'
import { cityPlan } from '../profiles/index'
import { caseNumber, closeCase, filingOf, journalOf, reportTask } from './acts'
import { openStage, STORAGES, type Stage, type StorageKind } from './stage'
import { answersOf, threeClasses } from './triage-cases'

const TEAMS = [
  { unitId: 'fast', name: '快执团队', functions: ['fast-team'], judge: 'judge-fast' },
  { unitId: 'one-off', name: '一次性执行团队', functions: ['one-off-team'], judge: 'judge-one-off' },
  { unitId: 'ordinary', name: '普通执行团队', functions: ['ordinary-team'], judge: 'judge-ordinary' },
]

/** Twelve cases under the table of the city plan: answers, expected class, and the line that gives it. */
const TWELVE: readonly (readonly [short: string, expected: string, row: number])[] = [
  ['yny', 'simple', 0],
  ['ynn', 'simple', 0],
  ['yn?', 'simple', 0],
  ['yyy', 'one-off', 1],
  ['nny', 'one-off', 2],
  ['yyn', 'ordinary', 3],
  ['nnn', 'ordinary', 3],
  ['nyy', 'ordinary', 3],
  ['nyn', 'ordinary', 3],
  ['???', 'ordinary', 3],
  ['?ny', 'ordinary', 3],
  ['y?y', 'ordinary', 3],
]

const OWNER_BY_CLASS: Readonly<Record<string, string>> = {
  simple: 'judge-fast',
  'one-off': 'judge-one-off',
  ordinary: 'judge-ordinary',
}

const administrator = {
  kind: 'person',
  id: 'administrator',
  courtId: 'gan1202',
  roles: ['system-administrator'],
} as const

/** The policy of the city plan, in a court that has a team for each class. */
function shipped(assignment: TriagePolicy['assignment']): TriagePolicy {
  if (!cityPlan.triage) throw new Error('the city plan sorts no cases')
  return { ...cityPlan.triage, assignment, teams: threeClasses.teams }
}

/** The county court with a team for each class, under the city plan with this policy. */
async function courtWith(kind: StorageKind, change: Partial<TriagePolicy> | undefined): Promise<Stage> {
  const { triage: _shipped, ...rest } = cityPlan
  const unitKinds = [...cityPlan.unitKinds, ...Object.values(threeClasses.teams)]
  const profile: Profile = change ? { ...rest, unitKinds, triage: { ...threeClasses, ...change } } : rest
  const stage = await openStage(kind, { profiles: [profile] })
  for (const { judge, ...unit } of TEAMS) {
    await stage.must(administrator, 'organisation.add-unit', unit)
    await stage.must(administrator, 'organisation.add-person', {
      personId: judge,
      name: judge,
      staffClass: 'quota-judge',
      roles: ['quota-judge', 'team-head'],
      unitId: unit.unitId,
      head: true,
    })
  }
  return stage
}

async function file(stage: Stage, n: number): Promise<string> {
  await stage.must('filing', 'case.file', filingOf(n, stage.clock.today()))
  return caseIdOf(caseNumber(n))
}

const triageOf = async (stage: Stage, caseId: string): Promise<TriageDetail> => {
  const detail = await stage.ask<TriageDetail | null>('director', 'triage.get', { caseId })
  if (!detail) throw new Error(`no triage of ${caseId}`)
  return detail
}

/** Files a case, records its answers, and sorts it where it has not been sorted by itself. */
async function sorted(stage: Stage, n: number, short: string): Promise<string> {
  const caseId = await file(stage, n)
  const answers = Object.fromEntries(Object.entries(answersOf(short)).slice(0, short.length))
  await stage.must('affairs-2', 'triage.record-facts', { caseId, answers, basis: '查控结果' })
  if ((await triageOf(stage, caseId)).class === null)
    await stage.must('affairs-2', 'triage.decide', { caseId })
  return caseId
}

/** The twelve cases sorted and assigned: class and owner of each. */
async function twelveCases(stage: Stage) {
  const found: { class: string | null; row: number | undefined; owner: string | null; caseId: string }[] = []
  for (const [at, [short]] of TWELVE.entries()) {
    const caseId = await sorted(stage, 200 + at, short)
    await stage.must('affairs-2', 'triage.assign', { caseId })
    const detail = await triageOf(stage, caseId)
    const row = await stage.ask<{ undertakerId: string | null }>('director', 'case.get', { caseId })
    found.push({ class: detail.class, row: detail.row?.index, owner: row.undertakerId, caseId })
  }
  return found
}

describe.each(STORAGES)('[S9] twelve cases in three classes (%s)', (kind) => {
  test('assigned by team or by draw, they have the same classes and other owners', async () => {
    const byTeam = await courtWith(kind, shipped('by-class'))
    const byDraw = await courtWith(kind, shipped('random'))
    const [team, draw] = [await twelveCases(byTeam), await twelveCases(byDraw)]
    const expected = TWELVE.map(([, expectedClass, row]) => [expectedClass, row])
    expect(team.map((each) => [each.class, each.row])).toEqual(expected)
    expect(draw.map((each) => [each.class, each.row])).toEqual(expected)
    expect(team.map(({ owner }) => owner)).toEqual(TWELVE.map(([, name]) => OWNER_BY_CLASS[name]))
    expect(draw.map(({ owner }) => owner)).not.toEqual(team.map(({ owner }) => owner))
    expect(new Set(draw.map(({ owner }) => owner)).size).toBe(3)
    for (const stage of [byTeam, byDraw]) expect((await stage.engine.verify()).differences).toEqual([])
  })

  test('every draw can be done again from what is in the journal', async () => {
    const stage = await courtWith(kind, shipped('random'))
    for (const { caseId, owner } of await twelveCases(stage)) {
      const journal = await journalOf(stage, caseId)
      const drawn = journal.find(({ type }) => type === 'triage.Drawn')?.data
      const candidates = drawn?.candidates as readonly string[]
      expect(candidates).toEqual(['fast', 'one-off', 'ordinary'])
      const again = recomputeDraw(String(drawn?.seed), candidates)
      expect(again).toEqual({ index: drawn?.chosenIndex, chosenId: drawn?.chosenId })
      expect(TEAMS.find(({ unitId }) => unitId === again?.chosenId)?.judge).toBe(owner)
      const { draws } = await triageOf(stage, caseId)
      expect(draws).toMatchObject([{ seed: drawn?.seed, confirmed: true }])
      const twice = await stage.give('affairs-2', 'triage.assign', { caseId })
      expect(twice).toMatchObject({ kind: 'refused', rule: 'triage.drawn-once' })
    }
  })
})

describe('sorting goes with the case', () => {
  test('a case is sorted by itself once its facts suffice, and says by which line', async () => {
    const stage = await courtWith('memory', {})
    const caseId = await file(stage, 1)
    const record = (answers: object) =>
      stage.must('affairs-2', 'triage.record-facts', { caseId, answers, basis: '查控结果' })
    await record({ 'sufficient-property': 'yes', 'needs-disposal': 'no' })
    const open = await triageOf(stage, caseId)
    expect(open).toMatchObject({ class: null, proposal: { class: 'simple', settled: false } })
    await record({ 'forced-eviction': 'no' })
    expect(await triageOf(stage, caseId)).toMatchObject({
      class: 'simple',
      lane: 'fast',
      decidedBy: 'rule',
      deciderId: 'reaction:triage.sort-when-facts-suffice',
      decidedOn: '2024-03-01',
      basis: '查控结果',
      row: {
        index: 2,
        when: [
          { criterion: 'needs-disposal', needed: 'no', given: 'no' },
          { criterion: 'sufficient-property', needed: 'yes', given: 'yes' },
        ],
      },
    })
    await record({ 'forced-eviction': 'yes' })
    expect(await triageOf(stage, caseId)).toMatchObject({
      class: 'ordinary',
      lane: 'slow',
      row: { index: 0 },
    })
  })

  test('where the query comes first, its confirmation sorts the case', async () => {
    const stage = await courtWith('memory', { when: 'after-query' })
    const caseId = await file(stage, 1)
    await stage.must('affairs-2', 'triage.record-facts', { caseId, answers: answersOf('nnyn') })
    const early = await stage.give('affairs-2', 'triage.decide', { caseId })
    expect(early).toMatchObject({ kind: 'refused', rule: 'triage.after-query' })
    const asked = { caseId, affair: 'query-control' }
    const { taskId } = await stage.must<{ taskId: string }>('director', 'task.dispatch', asked)
    await stage.must('affairs-2', 'task.receive', { caseId, taskId })
    await reportTask(stage, 'affairs-2', { caseId, taskId }, { report: '账户有存款' })
    expect((await triageOf(stage, caseId)).class).toBeNull()
    await stage.must('director', 'task.confirm', { caseId, taskId })
    expect(await triageOf(stage, caseId)).toMatchObject({ class: 'one-off', decidedBy: 'rule' })
  })

  test('a head may change the class with a reason; a clerk may not; the case then goes to the other team', async () => {
    const stage = await courtWith('memory', {})
    const caseId = await sorted(stage, 1, 'ynyn')
    await stage.must('affairs-2', 'triage.assign', { caseId })
    const input = { caseId, class: 'ordinary', reason: '涉案人数众多' }
    const byClerk = await stage.give('affairs-2', 'triage.override', input)
    expect(byClerk).toMatchObject({ kind: 'refused', rule: 'access.role-not-permitted' })
    await stage.must('director', 'triage.override', input)
    const changed = { 'needs-disposal': 'yes', 'one-go': 'no' }
    await stage.must('affairs-2', 'triage.record-facts', { caseId, answers: changed })
    await stage.must('affairs-2', 'triage.assign', { caseId })
    expect(await triageOf(stage, caseId)).toMatchObject({
      class: 'ordinary',
      decidedBy: 'person',
      deciderName: '赵国庆',
      reason: '涉案人数众多',
      ruleClass: 'simple',
      row: { index: 2, when: [{ criterion: 'needs-disposal', needed: 'no', given: 'no' }, {}] },
      assignment: { class: 'ordinary', undertakerId: 'judge-ordinary', unitName: '普通执行团队' },
    })
  })

  test('by load, the one with the fewest open cases gets it', async () => {
    const stage = await courtWith('memory', {
      assignment: 'by-load',
      teams: { simple: 'fast-team', 'one-off': 'fast-team', ordinary: 'fast-team' },
    })
    const second = { personId: 'judge-fast-2', name: '第二名', staffClass: 'quota-judge', unitId: 'fast' }
    await stage.must(administrator, 'organisation.add-person', { ...second, roles: ['quota-judge'] })
    const owners: string[] = []
    for (const n of [1, 2, 3]) {
      const caseId = await sorted(stage, n, 'ynyn')
      const loads = await stage.ask<readonly PersonLoad[]>('affairs-2', 'triage.load')
      const load = Object.fromEntries(loads.map(({ personId, openCases }) => [personId, openCases]))
      const input = { caseId, load }
      owners.push(
        (await stage.must<{ undertakerId: string }>('affairs-2', 'triage.assign', input)).undertakerId,
      )
    }
    expect(owners).toEqual(['judge-fast', 'judge-fast-2', 'judge-fast'])
  })

  test('a case that is already in the right hands is not assigned again', async () => {
    const stage = await courtWith('memory', {})
    const caseId = await sorted(stage, 1, 'ynyn')
    await stage.must('director', 'case.assign', { caseId, undertakerId: 'judge-fast', reason: '分案' })
    await stage.must('affairs-2', 'triage.assign', { caseId })
    const journal = await journalOf(stage, caseId)
    expect(journal.filter(({ type }) => type === 'case.Assigned')).toHaveLength(1)
    expect((await triageOf(stage, caseId)).assignment?.undertakerId).toBe('judge-fast')
  })

  test('the board counts every class for itself', async () => {
    const stage = await courtWith('memory', {})
    await file(stage, 1)
    await sorted(stage, 2, 'ynyn')
    const overridden = await sorted(stage, 3, 'ynyn')
    await stage.must('director', 'triage.override', { caseId: overridden, class: 'ordinary', reason: '疑难' })
    await stage.must('affairs-2', 'triage.record-facts', { caseId: await file(stage, 4), answers: {} })
    for (const ended of [await sorted(stage, 5, 'ynnn'), await file(stage, 6)]) {
      await stage.must('director', 'case.assign', { caseId: ended, undertakerId: 'judge-1', reason: '分案' })
      await closeCase(stage, ended)
    }
    const board = await stage.ask<TriageBoard>('director', 'triage.board')
    const none = { open: 0, closed: 0, performed: 0, roundTerminated: 0, overridden: 0 }
    expect(board).toEqual({
      classes: [
        { ...none, class: 'simple', lane: 'fast', open: 1, closed: 1, performed: 1 },
        { ...none, class: 'one-off', lane: 'fast' },
        { ...none, class: 'ordinary', lane: 'slow', open: 1, overridden: 1 },
      ],
      lanes: [
        { lane: 'fast', open: 1, closed: 1 },
        { lane: 'slow', open: 1, closed: 0 },
      ],
      waiting: 1,
    })
  })

  test('under a profile that does not sort, the room is silent', async () => {
    const stage = await courtWith('memory', undefined)
    const caseId = await file(stage, 1)
    const outcome = await stage.give('affairs-2', 'triage.record-facts', { caseId, answers: {} })
    expect(outcome).toMatchObject({ kind: 'refused', rule: 'triage.no-policy' })
    expect(await stage.ask('director', 'triage.get', { caseId })).toBeNull()
    expect(await stage.ask<TriageBoard>('director', 'triage.board')).toMatchObject({
      classes: [],
      waiting: 0,
    })
  })
})
