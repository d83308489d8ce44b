import { describe, expect, test } from 'vitest'
import type { ServiceItemDefinition } from '../../kernel/profile-catalogue'
import { given, person } from '../../testing/given'
import { aCase, aParty } from '../../testing/rows'
import type { CaseRow, PartyRow } from '../case/model'
import { activateItem, answerMatter, closeVisit, openVisit } from './decide'
import { evolveService, type ServiceRows } from './model'

type Rows = ServiceRows & { case_case: CaseRow; case_party: PartyRow }

const item: ServiceItemDefinition = {
  id: 'progress',
  post: '综合窗口',
  duty: '受理',
  person: 'affairs-clerk',
  standard: '一次性告知',
  limit: { unit: 'working-day', count: 3 },
  source: 'seed 004:55',
}
const staff = { name: '吴芳', staffClass: 'clerk', roles: ['affairs-clerk' as const], unitId: null }
const people = [
  { ...staff, id: 'gone', active: false },
  { ...staff, id: 'clerk-1', active: true },
]
const usual = {
  actor: person('director', 'execution-director'),
  people,
  profile: { serviceItems: [item, { ...item, id: 'offered', active: true }] },
  today: '2024-09-26',
}
const world = (found: Partial<CaseRow> = {}, more: object = {}) =>
  given<Rows>({ case_case: [aCase(found)], case_party: [aParty()] }, { ...usual, ...more })

describe('activating an item', () => {
  test('with all five fixings, once', () => {
    const stage = world()
    const { events } = stage.when(activateItem, { item: 'progress' })
    expect(events).toMatchObject([{ data: { id: 'progress', person: 'affairs-clerk' } }])
    stage.record(evolveService, events)
    const again = stage.when(activateItem, { item: 'progress' }).refused?.rule
    expect(again).toBe('service.item-activated-once')
  })

  test.each(['post', 'duty', 'person', 'standard', 'limit'] as const)('not without its %s', (fixing) => {
    const { [fixing]: _gone, ...rest } = item
    const profile = { serviceItems: [rest as ServiceItemDefinition] }
    const { refused } = world({}, { profile }).when(activateItem, { item: 'progress' })
    expect(refused).toMatchObject({ rule: 'service.five-fixings', params: { missing: fixing } })
  })

  test('not when nobody in service has the role, nor what is not in the list', () => {
    const nobody = world({}, { people: people.slice(0, 1) }).when(activateItem, { item: 'progress' })
    expect(nobody.refused?.rule).toBe('service.person-in-service')
    expect(world().when(activateItem, { item: 'x' }).refused?.rule).toBe('service.item-unknown')
  })
})

describe('a visit', () => {
  const visit = (...asked: string[]) => ({
    caseId: 'case-1',
    partyId: 'party-1',
    visitorName: '张三',
    matters: asked.map((each) => ({ item: each, note: '来访' })),
  })
  const opened = () => {
    const stage = world()
    stage.record(evolveService, stage.when(openVisit, visit('offered', 'offered')).events)
    const [first, second] = stage.view.all('service_matter')
    if (!first || !second) throw new Error('no matters')
    return { stage, first, second, one: { caseId: 'case-1', visitId: first.visitId } }
  }

  test('gives every matter its person and its day', () => {
    const { first, second } = opened()
    const fixed = { personId: 'clerk-1', dueOn: '2024-09-30', state: 'open', taskId: null }
    expect([first, second]).toMatchObject([fixed, fixed])
  })

  test('is refused as a whole when one matter is', () => {
    const rule = (input: object, found: Partial<CaseRow> = {}) =>
      world(found).when(openVisit, { ...visit('offered'), ...input }).refused?.rule
    expect(rule(visit('offered', 'progress'))).toBe('service.item-active')
    expect(rule({}, { state: 'closed' })).toBe('service.case-open')
    expect(rule({ partyId: 'party-9' })).toBe('service.visitor-of-case')
  })

  test('closes with the last answer and not before', () => {
    const { stage, first, second, one } = opened()
    for (const { id } of [first, second]) {
      expect(stage.when(closeVisit, one).events).toEqual([])
      const { events } = stage.when(answerMatter, { ...one, matterId: id, answer: '已告知' })
      stage.record(evolveService, events)
    }
    const { events } = stage.when(closeVisit, one)
    expect(events.map(({ type }) => type)).toEqual(['service.VisitClosed'])
    stage.record(evolveService, events)
    expect(stage.when(closeVisit, one).events).toEqual([])
  })

  test('takes an answer once, for its own matters', () => {
    const { stage, first, one } = opened()
    const said = { ...one, matterId: first.id, answer: '已告知' }
    const other = stage.when(answerMatter, { ...said, visitId: 'visit-9' })
    expect(other.refused?.rule).toBe('service.matter-of-visit')
    stage.record(evolveService, stage.when(answerMatter, said).events)
    expect(stage.when(answerMatter, said).refused?.rule).toBe('service.answered-once')
  })
})
