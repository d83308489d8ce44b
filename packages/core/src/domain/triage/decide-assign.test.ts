import { describe, expect, test } from 'vitest'
import type { DirectoryPerson, DirectoryUnit } from '../../kernel/directory'
import { drawSeed, recomputeDraw } from '../../kernel/draw'
import type { TriagePolicy } from '../../kernel/profile-triage'
import { threeClasses } from '../../scenarios/triage-cases'
import { given, person } from '../../testing/given'
import { aCase } from '../../testing/rows'
import type { TriageView } from './decide'
import { assignTriaged } from './decide-assign'
import { evolveTriage } from './model'

const unit = (id: string, functions: readonly string[], headId: string | null): DirectoryUnit => ({
  id,
  name: id,
  functions,
  headId,
})
const judge = (id: string, unitId: string, change: Partial<DirectoryPerson> = {}): DirectoryPerson => ({
  id,
  name: id,
  staffClass: 'quota-judge',
  roles: ['quota-judge'],
  unitId,
  active: true,
  ...change,
})

const units = [
  unit('team-c', ['ordinary-team'], 'judge-c'),
  unit('team-b', ['one-off-team'], 'judge-b'),
  unit('team-a', ['fast-team'], 'judge-a2'),
]
const people = [
  judge('judge-a1', 'team-a'),
  judge('judge-a2', 'team-a'),
  judge('judge-b', 'team-b', { roles: ['execution-officer'] }),
  judge('judge-c', 'team-c'),
  judge('clerk-a', 'team-a', { roles: ['clerk'] }),
  judge('left-a', 'team-a', { active: false }),
]

/** A case of this class, in a court that assigns in this way. */
function sorted(classId: string | null, assignment: TriagePolicy['assignment'], change: object = {}) {
  const court = given<TriageView>(
    { case_case: [aCase({ state: 'filed', undertakerId: null, unitId: null })] },
    {
      profile: { triage: { ...threeClasses, assignment } },
      actor: person('affairs-1', 'affairs-clerk'),
      units,
      people,
      ...change,
    },
  )
  const answers = {}
  court.record(evolveTriage, [
    { type: 'triage.FactsRecorded', data: { caseId: 'case-1', answers, basis: null } },
  ])
  if (classId !== null) decide(court, classId)
  return court
}

function decide(court: ReturnType<typeof given<TriageView>>, classId: string) {
  const data = { caseId: 'case-1', class: classId, lane: 'fast', tableRow: 0, from: null, answers: {} }
  court.record(evolveTriage, [{ type: 'triage.Decided', data }])
}

const input = { caseId: 'case-1', load: {} }

describe('by the speciality of teams', () => {
  test.each([
    ['simple', 'team-a', 'judge-a2'],
    ['one-off', 'team-b', 'judge-b'],
    ['ordinary', 'team-c', 'judge-c'],
  ])('a case of class %s goes to %s, into the hands of its head', (classId, unitId, undertakerId) => {
    const { events, result } = sorted(classId, 'by-class').when(assignTriaged, input)
    expect(result).toEqual({ unitId, undertakerId, drawId: null })
    expect(events.map(({ type }) => type)).toEqual(['triage.UndertakerChosen'])
  })

  test.each([['clerk-a'], [null]])('a team led by %s is no owner of a case', (headId) => {
    const led = units.map((each) => (each.id === 'team-a' ? { ...each, headId } : each))
    const { refused } = sorted('simple', 'by-class', { units: led }).when(assignTriaged, input)
    expect(refused?.rule).toBe('triage.team-for-class')
  })

  test.each([
    ['away', { awayFrom: '2026-03-01', awayUntil: '2026-03-05' }],
    ['lent elsewhere by then', { lentBy: 'gan13', lentFrom: '2026-01-01', lentUntil: '2026-02-01' }],
  ])('a head who is %s is passed over, for the first of its judges who is there', (_why, days) => {
    const there = people.map((each) => (each.id === 'judge-a2' ? { ...each, ...days } : each))
    const { result } = sorted('simple', 'by-class', { people: there }).when(assignTriaged, input)
    expect(result?.undertakerId).toBe('judge-a1')
  })

  test('of two teams of one class the one with less to do gets it', () => {
    const two = [...units, unit('team-d', ['fast-team'], 'judge-d')]
    const court = sorted('simple', 'by-class', {
      units: two,
      people: [...people, judge('judge-d', 'team-d')],
    })
    const load = { 'judge-a1': 4, 'judge-a2': 4, 'judge-d': 5 }
    expect(court.when(assignTriaged, { ...input, load }).result?.unitId).toBe('team-a')
    const other = { ...load, 'judge-d': 3 }
    expect(court.when(assignTriaged, { ...input, load: other }).result?.unitId).toBe('team-d')
    expect(court.when(assignTriaged, input).refused?.rule).toBe('triage.load-given')
  })
})

describe('by load', () => {
  test('the one with the fewest open cases gets it, and those compared are recorded', () => {
    const load = { 'judge-a1': 3, 'judge-a2': 9, 'judge-c': 0 }
    const { events, result } = sorted('simple', 'by-load').when(assignTriaged, { ...input, load })
    expect(result).toEqual({ unitId: 'team-a', undertakerId: 'judge-a1', drawId: null })
    expect(events[0]?.data).toMatchObject({ mode: 'by-load', load: { 'judge-a1': 3, 'judge-a2': 9 } })
  })

  test('of two with the same the first by id gets it', () => {
    const load = { 'judge-a2': 2, 'judge-a1': 2 }
    const { result } = sorted('simple', 'by-load').when(assignTriaged, { ...input, load })
    expect(result?.undertakerId).toBe('judge-a1')
  })

  test('is refused while the load of anyone is missing', () => {
    const { refused } = sorted('simple', 'by-load').when(assignTriaged, { ...input, load: { 'judge-a1': 0 } })
    expect(refused).toMatchObject({ rule: 'triage.load-given', params: { person: 'judge-a2' } })
  })
})

describe('by draw', () => {
  test('among the teams of all classes; whoever has what is stored can do it again', () => {
    const { events, result } = sorted('simple', 'random').when(assignTriaged, input)
    const [drawn, chosen] = events
    if (drawn?.type !== 'triage.Drawn') throw new Error('no draw')
    const { seed, nonce, candidates, chosenIndex, chosenId, drawnOn } = drawn.data
    expect(candidates).toEqual(['team-a', 'team-b', 'team-c'])
    expect(seed).toBe(drawSeed({ caseNumber: '（2026）甘1202执1号', day: drawnOn, nonce }))
    expect(recomputeDraw(seed, candidates)).toEqual({ index: chosenIndex, chosenId })
    expect(result).toMatchObject({ unitId: chosenId, drawId: drawn.data.id })
    expect(chosen?.data).toMatchObject({ mode: 'random', unitId: chosenId, drawId: drawn.data.id })
  })

  test('is done once, even when the class changes', () => {
    const court = sorted('simple', 'random')
    court.record(evolveTriage, court.when(assignTriaged, input).events)
    expect(court.when(assignTriaged, input).refused?.rule).toBe('triage.drawn-once')
    decide(court, 'ordinary')
    expect(court.when(assignTriaged, input).refused?.rule).toBe('triage.drawn-once')
  })

  test('does not depend on the order of the candidates, nor on one that is named twice', () => {
    const expected = recomputeDraw('seed', ['a', 'b', 'c'])
    expect(recomputeDraw('seed', ['c', 'a', 'b', 'a'])).toEqual(expected)
    expect(recomputeDraw('seed', [])).toBeUndefined()
  })

  test('gives what it has always given', () => {
    expect(drawSeed({ caseNumber: '（2026）甘1202执1号', day: '2026-03-02', nonce: 'nonce-1' })).toBe(
      'aa0cfc986e564683a3759f1279d10bf0d0def54279224494fc4eb8eed2b2f254',
    )
    expect(recomputeDraw('seed', ['a', 'b', 'c'])).toEqual({ index: 1, chosenId: 'b' })
  })

  test('over many seeds every team gets about its share', () => {
    const teams = ['a', 'b', 'c']
    const counts = new Map<string, number>()
    for (let n = 0; n < 3000; n += 1) {
      const chosen = recomputeDraw(`seed ${n}`, teams)?.chosenId ?? ''
      counts.set(chosen, (counts.get(chosen) ?? 0) + 1)
    }
    for (const team of teams) expect(Math.abs((counts.get(team) ?? 0) - 1000)).toBeLessThan(100)
  })
})

describe('assigning', () => {
  test('is refused for a case without a class, and for one that was given away as that class', () => {
    expect(sorted(null, 'by-class').when(assignTriaged, input).refused?.rule).toBe('triage.decided-first')
    const court = sorted('simple', 'by-class')
    court.record(evolveTriage, court.when(assignTriaged, input).events)
    expect(court.when(assignTriaged, input).refused?.rule).toBe('triage.assigned-once')
    decide(court, 'ordinary')
    expect(court.when(assignTriaged, input).result?.unitId).toBe('team-c')
  })

  test.each([
    ['no team', { units: [] }],
    ['no judge in it', { people: people.filter(({ unitId }) => unitId !== 'team-a') }],
    ['only judges who have left', { people: [judge('left-a', 'team-a', { active: false })] }],
  ])('is refused with %s', (_what, change) => {
    const { refused } = sorted('simple', 'by-class', change).when(assignTriaged, input)
    expect(refused).toMatchObject({ rule: 'triage.team-for-class', params: { class: 'simple' } })
  })
})
