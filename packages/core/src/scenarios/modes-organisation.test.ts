import { describe, expect, test } from 'vitest'
import { caseIdOf } from '../domain/case/index'
import { createEngine } from '../engine/index'
import type { RecordedEvent } from '../kernel/event'
import type { Actor } from '../kernel/role'
import { createMemoryStorage } from '../memory/index'
import { cityPlan } from '../profiles/index'
import type { DemoCourt } from '../testing/court'
import { establishFromConfig } from '../testing/court-config'
import { manualClock, sequentialIds } from '../testing/host'
import { caseNumber, filingOf, journalOf } from './acts'
import { runWholeCase } from './run'
import { Stage } from './stage'

const person = (id: string, staffClass: string, ...roles: string[]) => ({
  id,
  name: `人员${id}`,
  staffClass,
  roles,
})
const unit = (unitId: string, functions: string[], ...people: object[]) => ({
  unitId,
  name: `单位${unitId}`,
  functions,
  people,
})

const disposal = unit(
  'disposal',
  ['disposal-team', 'round-termination-team'],
  person('disposal-1', 'execution-officer', 'execution-officer', 'team-head'),
)
const dossier = unit('dossier', ['dossier-centre'], person('dossier-1', 'clerk', 'dossier-clerk', 'clerk'))
const review = unit('review', ['closing-review'], person('reviewer-1', 'quota-judge', 'closing-reviewer'))

/** One centre, three teams, three specialists. */
const config = {
  courtId: 'gan1202',
  name: '武都区人民法院',
  level: 'basic',
  codeName: '甘1202',
  profileId: 'city-plan',
  centre: unit(
    'centre',
    ['command-centre', 'case-filing', 'quality-team'],
    person('director', 'quota-judge', 'execution-director', 'quota-judge'),
    person('filing', 'clerk', 'case-filing-clerk', 'clerk'),
  ),
  teams: [
    unit(
      'affairs',
      ['affairs-team', 'measures-team', 'petition-reception'],
      person('affairs-1', 'clerk', 'affairs-clerk', 'clerk', 'team-head'),
      person('affairs-2', 'clerk', 'affairs-clerk', 'clerk'),
    ),
    unit(
      'team-1',
      ['implementation-team'],
      person('judge-1', 'quota-judge', 'quota-judge', 'team-head'),
      person('assistant-1', 'judge-assistant', 'judge-assistant'),
    ),
    unit(
      'funds',
      ['fund-team'],
      person('fund-1', 'clerk', 'fund-clerk', 'clerk'),
      person('cashier-1', 'clerk', 'cashier', 'clerk'),
    ),
  ],
  specialists: [disposal, dossier, review],
}

/** The dossier centre is given to the specialist for disposal (也可以将相关事项交一个团队（专员）办理, seed 000:12). */
const merged = {
  ...config,
  specialists: [
    unit(
      'disposal',
      ['disposal-team', 'round-termination-team', 'dossier-centre'],
      person('disposal-1', 'execution-officer', 'execution-officer', 'team-head', 'dossier-clerk'),
    ),
    review,
  ],
}

/** Who does the work of a person that this court does not have. */
class MergedStage extends Stage {
  override give(who: string | Actor, name: string, input: unknown, extra = {}) {
    const known = this.court.people.some(({ id }) => id === who)
    return super.give(who === 'dossier-1' && !known ? 'disposal-1' : who, name, input, extra)
  }
}

async function newEngine() {
  const clock = manualClock('2024-03-01')
  const storage = createMemoryStorage()
  const engine = await createEngine({ storage, clock, ids: sequentialIds() })
  return { engine, clock, storage }
}

async function courtOf(json: unknown): Promise<Stage> {
  const parts = await newEngine()
  const court = await establishFromConfig(parts.engine, JSON.parse(JSON.stringify(json)))
  const again = () => Promise.reject(new Error('one server only'))
  return new MergedStage({ ...parts, path: undefined, court }, again)
}

/** Which function of a unit each step of a case belongs to. */
const STEPS: Readonly<Record<string, string>> = {
  'case.Filed': 'case-filing',
  'case.Assigned': 'command-centre',
  'case.Suspended': 'implementation-team',
  'case.Resumed': 'implementation-team',
  'dossier.MaterialHandedIn': 'dossier-centre',
  'dossier.MaterialCatalogued': 'dossier-centre',
  'dossier.MaterialLent': 'dossier-centre',
  'dossier.ReviewedForArchive': 'implementation-team',
  'dossier.Bound': 'dossier-centre',
  'dossier.Archived': 'dossier-centre',
  'fund.MoneyReceived': 'fund-team',
  'fund.PayoutSent': 'fund-team',
  'closing.Rejected': 'closing-review',
  'closing.CaseClosed': 'closing-review',
}

/** `step unit` for every step of the journal, with the function it should have; and the units that nodes were given to. */
function stepsOf(events: readonly RecordedEvent[], court: DemoCourt) {
  const unitOf = (id: string) => court.people.find((one) => one.id === id)?.unitId
  const affairs = new Map<unknown, string>()
  return events.flatMap(({ type, data, actor }) => {
    if (type === 'task.Dispatched') affairs.set(data.id, String(data.affair))
    if (type === 'task.Received') {
      const affair = cityPlan.affairs.find(({ id }) => id === affairs.get(data.taskId))
      return [{ step: `task ${affair?.id}`, unitId: unitOf(actor.id), wanted: affair?.unitKind }]
    }
    const node = type === 'node.Started' ? cityPlan.nodes.find(({ id }) => id === data.node) : undefined
    if (node?.holder.kind === 'unit') {
      return [{ step: `node ${node.id}`, unitId: String(data.unitId), wanted: node.holder.unitKind }]
    }
    // What makes itself is nobody's step.
    const wanted = actor.kind === 'person' ? STEPS[type] : undefined
    return wanted ? [{ step: type, unitId: unitOf(actor.id), wanted }] : []
  })
}

async function liveThrough(json: unknown) {
  const stage = await courtOf(json)
  const caseId = await runWholeCase(stage)
  const steps = stepsOf(await journalOf(stage, caseId), stage.court)
  const functions = new Map(stage.court.units.map((each) => [each.unitId, each.functions]))
  const wrong = steps.filter(({ unitId, wanted }) => !functions.get(String(unitId))?.includes(wanted ?? ''))
  expect((await stage.engine.verify()).differences).toEqual([])
  const archived = await stage.ask('judge-1', 'dossier.archive-of', { caseId })
  return { steps, wrong, archived }
}

describe('[S2] a court out of one file: one centre, teams, specialists', () => {
  test('runs a case from filing to the archive, each step done by the configured unit', async () => {
    const { steps, wrong, archived } = await liveThrough(config)
    expect(archived).toMatchObject({ state: 'archived', boundBy: 'dossier-1', archivedOn: '2024-06-07' })
    expect(wrong).toEqual([])
    const seen = new Set(steps.map(({ step }) => step))
    for (const step of [
      ...Object.keys(STEPS),
      'task query-control',
      'task asset-disposal',
      'task measures',
    ]) {
      expect(seen).toContain(step)
    }
    expect(seen).toContain('node dossier-scan')
    expect(seen).toContain('node archive-binding')
    const filed = steps.filter(({ wanted }) => wanted === 'dossier-centre')
    expect(new Set(filed.map(({ unitId }) => unitId))).toEqual(new Set(['dossier']))
  })

  test('and again after two functions are merged into one specialist', async () => {
    const { steps, wrong, archived } = await liveThrough(merged)
    expect(archived).toMatchObject({ state: 'archived', boundBy: 'disposal-1', archivedOn: '2024-06-07' })
    expect(wrong).toEqual([])
    for (const kind of ['dossier-centre', 'disposal-team']) {
      const done = steps.filter(({ wanted }) => wanted === kind)
      expect(new Set(done.map(({ unitId }) => unitId))).toEqual(new Set(['disposal']))
    }
  })

  test('works as a command centre with teams when the file names no other way', async () => {
    const { profileId: _said, ...silent } = config
    const stage = await courtOf(silent)
    await stage.must('filing', 'case.file', filingOf(1, stage.clock.today()))
    expect((await journalOf(stage, caseIdOf(caseNumber(1))))[0]?.data).toMatchObject({
      profileId: 'city-plan',
    })
  })

  const without = (kind: string) => ({
    ...config,
    specialists: config.specialists.filter((each) => !each.functions.includes(kind)),
  })
  const noCentre = { ...config.centre, functions: ['case-filing'] }
  const team = unit('team-1', ['implementation-team'], person('judge-1', 'quota-judge', 'quota-judge'))

  test.each<[code: string, reason: string, json: unknown]>([
    ['input-invalid', 'teams', { ...config, teams: [] }],
    ['input-invalid', 'specialists.0.people', { ...config, specialists: [{ ...disposal, people: [] }] }],
    ['profile-unknown', 'nowhere', { ...config, profileId: 'nowhere' }],
    ['profile-invalid', 'closing-review', without('closing-review')],
    ['profile-invalid', 'diversion-unowned', { ...config, centre: noCentre, teams: [team] }],
  ])('%s: %s; nothing is written', async (code, reason, json) => {
    const { engine, storage } = await newEngine()
    await expect(establishFromConfig(engine, json)).rejects.toThrow(new RegExp(`${code}.*${reason}`))
    expect(await storage.courts()).toEqual([])
  })
})
