import { describe, expect, test } from 'vitest'
import { CASE_KINDS } from '../kernel/profile-stage'
import { statutoryNodes } from './baseline'
import {
  cityPlan,
  jiangsu854,
  linshuFullFlow,
  longnan,
  missingFixings,
  parameterOf,
  standardProfiles,
  validateProfile,
  variationPoints,
  wuhu2016,
} from './index'
import { nodesOfKinds } from './kind-nodes'
import { combinations, rowFor } from './validate-triage'

describe.each(standardProfiles.map((profile) => [profile.id, profile] as const))('%s', (_id, profile) => {
  test('nothing in it is wrong', () => {
    expect(validateProfile(profile).filter(({ severity }) => severity === 'error')).toEqual([])
  })

  test('every clock reminds its holder on the last day, whatever it does before', () => {
    expect(profile.nodes.filter(({ warnDaysBefore }) => !warnDaysBefore.includes(0))).toEqual([])
  })

  test('what the seeds leave open is marked', () => {
    expect(validateProfile(profile).filter(({ reason }) => reason === 'mark-missing')).toEqual([])
  })

  test('no node, and no profile, is called official', () => {
    expect(profile.nodes.filter(({ source }) => /official|官方/.test(source))).toEqual([])
    expect(profile.source).not.toMatch(/official|官方/)
  })
})

describe('the composite of statutory nodes', () => {
  const running = [
    'round-termination-recheck',
    'assignment',
    'property-report',
    'supplementary-report',
    'clue-verification',
    'urgent-clue-verification',
    'investigation-on-request',
    'execution-notice',
    'network-query',
    'asset-investigation',
    'disposal-start',
    'payout',
    'distribution-objection',
    'distribution-opposition',
    'distribution-suit',
    'case-limit',
    'archiving',
  ]

  test('places of the list have nodes; those that nobody can record yet are not expected', () => {
    expect(statutoryNodes.length).toBeGreaterThanOrEqual(37)
    const later = statutoryNodes.filter(({ id }) => !running.includes(id))
    expect(later.filter(({ expected }) => expected)).toEqual([])
  })

  test('each of them says how sure its text is', () => {
    const later = statutoryNodes.filter(({ id }) => !running.includes(id))
    expect(later.filter(({ source }) => !/confirmed|confidence/.test(source))).toEqual([])
  })

  test('a clock that is waiting for its room never starts on an event that is recorded today', () => {
    const rooms = /^(asset|measure|document|disposal)\./
    const known = ['case.ApplicationReceived', 'case.FileReceived', 'fund.ReceiptReferred']
    const named = [...known, 'closing.TerminationAnnounced']
    const later = statutoryNodes.filter(({ id }) => !running.includes(id))
    const starts = later.flatMap(({ startsOn }) => startsOn.map(({ event }) => event))
    expect(starts.filter((event) => !rooms.test(event) && !named.includes(event))).toEqual([])
  })
})

describe('the kinds of cases', () => {
  test.each(standardProfiles.map((profile) => [profile.id, profile] as const))(
    '%s gives each kind a pipeline of its own',
    (_id, { pipelines = [], nodes }) => {
      expect(pipelines.flatMap(({ kinds = [] }) => kinds).sort()).toEqual([...CASE_KINDS].sort())
      const named = pipelines.map((pipeline) => [...(pipeline.nodes ?? [])].sort().join())
      // Only what has no name goes as a first execution.
      expect(new Set(named).size).toBe(CASE_KINDS.length - 1)
      for (const { id, source } of nodes.filter(({ id }) => nodesOfKinds.some((own) => own.id === id)))
        expect(source, id).toMatch(/confirmed|parameter:/)
    },
  )
})

describe('the city plan', () => {
  test('nine affairs, nine duties, eight services, each with an owner', () => {
    const listed = cityPlan.affairs.filter(({ outsideCatalogue }) => !outsideCatalogue)
    expect([listed.length, cityPlan.duties?.length, cityPlan.services?.length]).toEqual([9, 9, 8])
    for (const { unitKind } of [...listed, ...(cityPlan.duties ?? []), ...(cityPlan.services ?? [])])
      expect(cityPlan.unitKinds).toContain(unitKind)
  })

  test('papers go to the dossier centre in 2 working days and into the dossier in 2 more', () => {
    const limits = cityPlan.nodes.filter(({ id }) => id.startsWith('dossier-')).map(({ limit }) => limit)
    expect(limits).toEqual([
      { unit: 'working-day', count: 2 },
      { unit: 'working-day', count: 2 },
    ])
  })

  test('three classes; what is not known makes an ordinary case', () => {
    const { triage } = cityPlan
    if (!triage) throw new Error('no triage')
    const classOf = (answers: Record<string, 'yes' | 'no' | 'unknown'>) =>
      triage.table[rowFor(triage, answers)]?.class
    const ids = triage.criteria.map(({ id }) => id)
    const all = [...combinations(ids)].map((answers) => classOf(answers))
    expect(all).toHaveLength(27)
    expect([...new Set(all)].sort()).toEqual(['one-off', 'ordinary', 'simple'])
    expect(classOf({})).toBe('ordinary')
    expect(classOf({ 'sufficient-property': 'yes', 'needs-disposal': 'no' })).toBe('simple')
  })
})

describe('the other ways of working', () => {
  test('Wuhu 2016: 80 in a hundred by the end of 2016, 90 by the end of 2017', () => {
    expect(wuhu2016.parameters).toMatchObject({
      'metrics.completed-share-2016-12': 80,
      'metrics.completed-share-2017-12': 90,
    })
  })

  test('Longnan: one centre, three layers, two classes', () => {
    expect(longnan.stages?.stages.map(({ id }) => id)).toEqual(['online', 'quick', 'careful'])
    expect(longnan.triage?.classes.map(({ id }) => id)).toEqual(['simple', 'ordinary'])
    expect(longnan.triage?.when).toBe('after-query')
  })

  test('Linshu: three months for what was screened out, two for what was not concluded, then one each', () => {
    const stages = linshuFullFlow.stages?.stages ?? []
    expect(stages.map(({ id }) => id)).toEqual([
      'fast',
      'flow',
      'intensive',
      'lateral',
      'team-head',
      'director',
      'vice-president',
    ])
    expect(stages[1]?.limits).toEqual({
      'screened-out': { unit: 'month', count: 3 },
      unfinished: { unit: 'month', count: 2 },
    })
    for (const { limits } of stages.slice(3)) expect(limits).toEqual({ '*': { unit: 'month', count: 1 } })
    expect(stages[1]?.prescribed).toHaveLength(5)
  })

  test('Linshu: the ladder may outlast the six months of the statute: told, not refused', () => {
    expect(validateProfile(linshuFullFlow)).toContainEqual({
      severity: 'warning',
      path: 'stages.stages',
      reason: 'beyond-statutory-limit',
      id: 'fast',
    })
  })

  test('[S52] Jiangsu 854: three centres with items', () => {
    for (const kind of ['service-centre', 'affairs-centre', 'supervision-centre'])
      expect(jiangsu854.unitKinds).toContain(kind)
    expect(jiangsu854.serviceItems?.length).toBeGreaterThan(0)
  })

  test('[S52] Jiangsu 854: five fixings for each item', () => {
    const items = jiangsu854.serviceItems ?? []
    expect(items.flatMap((item) => missingFixings(item))).toEqual([])
  })

  test('[S52] Jiangsu 854: six watched domains', () => {
    expect(jiangsu854.supervision?.domains).toHaveLength(6)
  })

  test('[S52] Jiangsu 854: five smallest units', () => {
    const units = new Set(jiangsu854.supervision?.domains.map(({ unit }) => unit))
    expect([...units].sort()).toEqual(['datum', 'node', 'object', 'recording', 'sum'])
  })

  test('the account is per case, and per case and person in Jiangsu; no termination of enterprises there', () => {
    expect(parameterOf(cityPlan, 'fund.account-granularity')).toBe('case')
    expect(parameterOf(jiangsu854, 'fund.account-granularity')).toBe('case-person')
    expect(parameterOf(jiangsu854, 'closing.enterprise-round-termination')).toBe(false)
    expect(parameterOf(cityPlan, 'closing.enterprise-round-termination')).toBe(true)
  })
})

const POINTS = `TRIAGE-CLASSES TRIAGE-TIME TRIAGE-CRITERIA ASSIGN OWNERSHIP STAGES LIMITS ESCALATION TEAMS CENTRE CATALOGUE
  QUERY-OWNER DOCS ACCOUNT CLOSING TERMINATED RESUME SUPERVISION UNIT LEVELS POINTS INDICATORS PUSH CHANNEL UNITY COOP CREDIT
  DOSSIER-NAME MANDATORY-MEASURES OVERTIME SMALL-COURT PEOPLE PETITION PRESERVATION FAST-TEAM-NAME QUALITY-TEAM-NAME CLOCK
  RANDOM`

describe('the 38 points at which the sources differ', () => {
  test('each is there once', () => {
    const wanted = POINTS.trim()
      .split(/\s+/)
      .map((point) => `V-${point}`)
    expect(wanted).toHaveLength(38)
    expect(variationPoints.map(({ point }) => point).sort()).toEqual([...wanted].sort())
  })

  test('each is answered by a section or a setting, or says why not', () => {
    const silent = variationPoints.filter(({ sections, settings, note }) => !sections && !settings && !note)
    expect(silent).toEqual([])
    for (const { source, point } of variationPoints) expect(source, point).toMatch(/^seed \d{3}/)
  })
})
