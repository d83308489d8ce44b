import { describe, expect, test } from 'vitest'
import type { Directory, DirectoryUnit } from '../kernel/directory'
import type { Role } from '../kernel/role'
import { cityPlan, linshuFullFlow, mergeProfile, validateForCourt, validateProfile } from './index'

/** A court with these units, each by its functions, and people with these posts. */
function court(units: readonly (readonly string[])[], posts: readonly Role[] = []): Directory {
  const all = units.map(
    (functions, index): DirectoryUnit => ({
      id: `u${index}`,
      name: `u${index}`,
      functions,
      headId: `p${index}`,
    }),
  )
  const people = posts.map((role, index) => ({
    id: `p${index}`,
    name: `p${index}`,
    staffClass: 'quota-judge',
    roles: [role],
    unitId: null,
    active: true,
  }))
  return {
    person: (id) => people.find((person) => person.id === id),
    unit: (id) => all.find((unit) => unit.id === id),
    unitFor: (kind) => all.find(({ functions }) => functions.includes(kind)),
    units: () => all,
    people: () => people,
  } as Directory
}

const LINSHU = ['command-centre', 'case-filing', 'affairs-team', 'fast-team', 'round-termination-team']
const REVIEW = ['closing-review']

/** The profile of a small court: different people are enough. */
const small = { ...cityPlan, parameters: { ...cityPlan.parameters, 'org.unit-separation': 'people' } }
const LADDER: readonly Role[] = ['team-head', 'execution-director', 'vice-president-in-charge']

const errors = (...[profile, directory]: Parameters<typeof validateForCourt>) =>
  validateForCourt(profile, directory)
    .filter(({ severity }) => severity === 'error')
    .map(({ reason, id }) => `${reason} ${id}`)

describe('a court and its way of working', () => {
  test('[S47] lateral transfer with one intensive team is refused', () => {
    const one = court([LINSHU, REVIEW, ['intensive-team']], LADDER)
    expect(errors(linshuFullFlow, one)).toEqual(['lateral-needs-two-units intensive-team'])
  })

  test('[S47] with two intensive teams the full flow can be used, every stage and the lateral gate named', () => {
    const two = court([LINSHU, REVIEW, ['intensive-team'], ['intensive-team']], LADDER)
    expect(errors(linshuFullFlow, two)).toEqual([])
    const names = linshuFullFlow.stages?.stages.map(({ id, onExpiry }) => `${id} ${onExpiry.kind}`)
    expect(names).toEqual(
      expect.arrayContaining(['fast next', 'flow next', 'intensive lateral', 'lateral escalate']),
    )
  })

  test('the stages of a pipeline are looked through like those of the court', () => {
    const { stages } = linshuFullFlow
    if (!stages) throw new Error('Linshu has changed')
    const { stages: _stages, ...rest } = linshuFullFlow
    const own = { ...rest, pipelines: [{ ...stages, id: 'first', kinds: ['first' as const] }] }
    expect(errors(own, court([LINSHU, REVIEW, ['intensive-team']], LADDER))).toEqual([
      'lateral-needs-two-units intensive-team',
    ])
    const wrong = (change: object) =>
      validateProfile({ ...own, stages, pipelines: own.pipelines.map((each) => ({ ...each, ...change })) })
        .filter(({ severity }) => severity === 'error')
        .map(({ path, reason }) => `${path} ${reason}`)
    const copied = wrong({})
    expect(copied).toContain('stages.stages[fast] id-twice')
    expect(wrong({ classes: ['gone'] })).toContain('pipelines[first].classes class-unknown')
    expect(wrong({ kinds: [] })).toContain('pipelines[first] pipeline-for-nothing')
    expect(wrong({ kinds: ['first', 'first'] })).toContain('pipelines[first] pipeline-twice')
    expect(wrong({ first: 'gone' })).toContain('pipelines[first].first stage-unknown')
    const owned = wrong({ stages: stages.stages.map((stage) => ({ ...stage, prescribed: ['gone'] })) })
    expect(owned).toContain('pipelines[first].stages[flow].prescribed affair-unknown')
  })

  test('a rung of the ladder that nobody holds is told', () => {
    const two = court([LINSHU, REVIEW, ['intensive-team'], ['intensive-team']])
    const vacant = validateForCourt(linshuFullFlow, two).filter(({ reason }) => reason === 'post-vacant')
    expect(vacant.map(({ id }) => id)).toEqual(LADDER)
  })

  test('a case is escalated up the ladder, never down it', () => {
    const { stages } = linshuFullFlow
    if (!stages) throw new Error('the full flow has stages')
    const turned = stages.stages.map((stage) =>
      stage.id === 'director'
        ? { ...stage, onExpiry: { kind: 'escalate', stage: 'team-head' } as const }
        : stage,
    )
    const found = validateProfile({ ...linshuFullFlow, stages: { ...stages, stages: turned } })
    const path = 'stages.stages[director].onExpiry'
    expect(found).toContainEqual({
      severity: 'error',
      path,
      reason: 'escalation-not-upwards',
      id: 'team-head',
    })
    expect(validateProfile(linshuFullFlow).filter(({ severity }) => severity === 'error')).toEqual([])
  })

  test('a small court may merge all functions into one team', () => {
    expect(errors(small, court([cityPlan.unitKinds]))).toEqual([])
  })

  test('elsewhere one team does not handle, keep the money, review and watch', () => {
    expect(errors(cityPlan, court([cityPlan.unitKinds]))).toEqual(['sides-together u0'])
    const sides = ['fund-team', 'closing-review', 'quality-team', 'implementation-team']
    const rest = cityPlan.unitKinds.filter((kind) => !sides.includes(kind))
    expect(errors(cityPlan, court([rest, ...sides.map((kind) => [kind])]))).toEqual([])
    const two = court([rest, ['fund-team', 'implementation-team'], ['closing-review'], ['quality-team']])
    expect(errors(cityPlan, two)).toEqual(['sides-together u1'])
  })

  test('a small court in which nobody owns diversion is refused', () => {
    const none = cityPlan.unitKinds.filter((kind) => kind !== 'command-centre' && kind !== 'affairs-team')
    expect(errors(cityPlan, court([none]))).toContain('diversion-unowned command-centre')
  })

  test('a small court may do without some of them, and a branch centre owns diversion; without anybody it is refused', () => {
    const small = mergeProfile(cityPlan, { parameters: { 'org.court-size': 'small' } })
    const branch = mergeProfile(cityPlan, { parameters: { 'org.court-size': 'branch-centre' } })
    expect(errors(small, court([['affairs-team', 'implementation-team']]))).toEqual([])
    expect(errors(branch, court([['branch-centre', 'implementation-team']]))).toEqual([])
    expect(errors(small, court([['implementation-team']]))).toEqual(['diversion-unowned command-centre'])
    const told = validateForCourt(small, court([['affairs-team']]))
    expect(told).toContainEqual(expect.objectContaining({ severity: 'warning', id: 'disposal-team' }))
  })

  test('a unit that has work and is missing is an error, one that is only named a warning', () => {
    const without = (kind: string) => court([cityPlan.unitKinds.filter((each) => each !== kind)])
    expect(errors(small, without('disposal-team'))).toEqual(['unit-missing disposal-team'])
    expect(errors(small, without('fund-team'))).toEqual([])
    expect(validateForCourt(cityPlan, without('fund-team'))).toContainEqual({
      severity: 'warning',
      path: 'unitKinds.fund-team',
      reason: 'unit-missing',
      id: 'fund-team',
    })
  })
})
