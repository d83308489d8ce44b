import { expect, test } from 'vitest'
import { given, person } from '../../testing/given'
import { aCase, aParty } from '../../testing/rows'
import type { CaseRow, CaseRows, PartyRow } from '../case/model'
import { seriesIdOf } from './contract'
import { closeSeries, formSeries, joinSeries, leaveSeries, listProperty, recordDisposal } from './decide'
import { evolveSeries, type SeriesRows } from './model'
import { seriesRules } from './rules'

type Rows = CaseRows & SeriesRows

const director = person('director', 'execution-director')

const against = (n: number, more: { case?: Partial<CaseRow>; debtor?: Partial<PartyRow> } = {}) => ({
  subject: aCase({ id: `case-${n}`, caseNumber: `（2026）甘1202执${n}号`, ...more.case }),
  debtor: aParty({
    id: `debtor-${n}`,
    caseId: `case-${n}`,
    role: 'debtor',
    kind: 'organisation',
    name: '某建筑公司',
    identityKey: 'key-1',
    ...more.debtor,
  }),
})

const courtWith = (...cases: ReturnType<typeof against>[]) =>
  given<Rows>(
    { case_case: cases.map(({ subject }) => subject), case_party: cases.map(({ debtor }) => debtor) },
    { actor: director },
  )

const forming = (...others: string[]) => ({
  name: '某建筑公司系列案',
  leadCaseId: 'case-1',
  caseIds: others,
  debtorPartyId: 'debtor-1',
  oneUndertaker: true,
  reason: '同一被执行人',
})

/** Three cases that form a series. */
function seriesOfThree() {
  const court = courtWith(against(1), against(2), against(3), against(4))
  const formed = court.when(formSeries, forming('case-2', 'case-3'))
  court.record(evolveSeries, formed.events)
  return { court, seriesId: formed.result?.seriesId ?? '' }
}

test('cases of one debtor form a series: each is told, and goes to whoever has the lead case', () => {
  const court = courtWith(against(1), against(2, { case: { undertakerId: 'judge-2' } }), against(3))
  const { events, result } = court.when(formSeries, forming('case-2', 'case-3', 'case-2'))
  expect(result?.seriesId).toBe(seriesIdOf('某建筑公司系列案'))
  expect(events.map(({ type, stream }) => [type, stream])).toEqual([
    ['series.Formed', undefined],
    ['series.MemberAdded', undefined],
    ['series.CaseJoined', 'case/case-1'],
    ['series.MemberAdded', undefined],
    ['series.CaseJoined', 'case/case-2'],
    ['series.MemberAdded', undefined],
    ['series.CaseJoined', 'case/case-3'],
  ])
  expect(events.flatMap(({ data }) => ('undertakerId' in data ? [data.undertakerId] : []))).toEqual([
    null,
    'judge-1',
    null,
  ])
})

const stranger = { name: '另一公司', identityKey: 'key-2' }
test.each<[string, ReturnType<typeof against>]>([
  ['series.same-debtor', against(2, { debtor: stranger })],
  ['series.same-debtor', against(2, { debtor: { role: 'agent' } })],
  ['series.same-debtor', against(2, { debtor: { kind: 'person', identityKey: null } })],
  ['series.case-open', against(2, { case: { state: 'closed' } })],
])('is refused by %s', (rule, other) => {
  expect(courtWith(against(1), other).when(formSeries, forming('case-2')).refused?.rule).toBe(rule)
})

test('an organisation whose number one side lacks is known by its name, a natural person is not', () => {
  const nameless = against(2, { debtor: { identityKey: null } })
  expect(courtWith(against(1), nameless).when(formSeries, forming('case-2')).refused).toBeUndefined()
  const li = { kind: 'person' as const, name: '李四', identityKey: null }
  const persons = courtWith(against(1, { debtor: li }), against(2, { debtor: li }))
  expect(persons.when(formSeries, forming('case-2')).refused?.rule).toBe('series.same-debtor')
})

test('a series is more than its lead case, is known by its debtor there, and its name is taken', () => {
  const court = courtWith(against(1), against(2))
  expect(court.when(formSeries, forming('case-1')).refused?.rule).toBe('series.two-cases')
  const wrong = { ...forming('case-2'), debtorPartyId: 'debtor-2' }
  expect(court.when(formSeries, wrong).refused?.rule).toBe('series.debtor-of-lead')
  court.record(evolveSeries, court.when(formSeries, forming('case-2')).events)
  expect(court.when(formSeries, forming('case-2')).refused?.rule).toBe('series.name-once')
  const other = { ...forming('case-2'), name: '另一系列' }
  expect(court.when(formSeries, other).refused?.rule).toBe('series.one-series')
})

test('cases join and leave; the lead case stays', () => {
  const { court, seriesId } = seriesOfThree()
  const joined = court.when(joinSeries, { seriesId, caseId: 'case-4', reason: '新收' })
  expect(joined.events.map(({ type }) => type)).toEqual(['series.MemberAdded', 'series.CaseJoined'])
  court.record(evolveSeries, joined.events)
  const leave = (caseId: string) => court.when(leaveSeries, { seriesId, caseId, reason: '另行处理' })
  expect(leave('case-1').refused?.rule).toBe('series.lead-stays')
  court.record(evolveSeries, leave('case-4').events)
  expect(court.view.get('series_membership', 'case-4')).toBeUndefined()
  expect(leave('case-4').refused?.rule).toBe('series.case-belongs')
  const left = court.view.all('series_member').filter(({ leftOn }) => leftOn !== null)
  expect(left).toMatchObject([{ caseId: 'case-4', leftReason: '另行处理' }])
})

test('it is closed for exactly the cases that belong to it, and then each goes on for itself', () => {
  const { court, seriesId } = seriesOfThree()
  const close = (...caseIds: string[]) => court.when(closeSeries, { seriesId, caseIds, reason: '处置完毕' })
  expect(close('case-1', 'case-2').refused?.rule).toBe('series.all-cases-named')
  expect(close('case-1', 'case-2', 'case-4').refused?.rule).toBe('series.all-cases-named')
  const all = ['case-3', 'case-2', 'case-1']
  expect(close(...all, 'case-4').refused?.rule).toBe('series.all-cases-named')
  court.record(evolveSeries, close(...all).events)
  expect(court.view.all('series_membership')).toEqual([])
  const later = { seriesId, caseId: 'case-4', reason: '新收' }
  expect(court.when(joinSeries, later).refused?.rule).toBe('series.is-open')
})

test('common property is listed once and disposed of once, whichever case finds it', () => {
  const { court, seriesId } = seriesOfThree()
  const flat = { seriesId, mark: '武房权证1号', description: '商铺一间' }
  const listed = court.when(listProperty, flat)
  court.record(evolveSeries, listed.events)
  expect(court.when(listProperty, flat).refused?.rule).toBe('series.property-once')
  const propertyId = listed.result?.propertyId ?? ''
  const sale = { seriesId, propertyId, disposedOn: '2026-03-02', proceedsFen: 100n, document: '拍卖裁定' }
  const ahead = { ...sale, disposedOn: '2026-03-03' }
  expect(court.when(recordDisposal, ahead).refused?.rule).toBe('series.disposal-not-ahead')
  expect(court.when(recordDisposal, { ...sale, propertyId: 'x' }).refused?.rule).toBe(
    'series.property-listed',
  )
  court.record(evolveSeries, court.when(recordDisposal, sale).events)
  expect(court.when(recordDisposal, sale).refused?.rule).toBe('series.disposed-once')
})

test('disposal given out in a case that is not the lead case is pointed to it', () => {
  const { court } = seriesOfThree()
  const ask = (caseId: string, affair: string) =>
    court.ask(seriesRules, 'series.one-disposal', { caseId, affair })?.verdict
  expect(ask('case-2', 'asset-disposal')).toBe('warn')
  expect(ask('case-2', 'query-control')).toBeUndefined()
  expect(ask('case-1', 'asset-disposal')).toBeUndefined()
  expect(ask('case-4', 'asset-disposal')).toBeUndefined()
})
