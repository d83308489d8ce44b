import type { DecideContext } from '../../kernel/context'
import { accept, type Refused, refuse } from '../../kernel/decision'
import { type EventsOf, event } from '../../kernel/event'
import type { Decide } from '../../kernel/module'
import { caseStream } from '../../kernel/stream'
import type { View } from '../../kernel/view'
import type { CaseRow, CaseRows } from '../case/model'
import { type seriesCommands, seriesIdOf } from './contract'
import type { MemberRow, PropertyRow, SeriesEvents, SeriesRow, SeriesRows } from './model'

type Rows = CaseRows & SeriesRows

/** The decision of a command of this room. */
export type DecideSeries<N extends keyof typeof seriesCommands> = Decide<
  (typeof seriesCommands)[N],
  Rows,
  EventsOf<SeriesEvents>
>

/** 集中统一受理: all cases become one series in one act, each of them against the debtor of the lead case. */
export const formSeries: DecideSeries<'series.form'> = (input, view, context) => {
  const id = seriesIdOf(input.name)
  if (view.get('series_series', id)) return refuse('series.name-once')
  const others = [...new Set(input.caseIds)].filter((caseId) => caseId !== input.leadCaseId)
  if (others.length === 0) return refuse('series.two-cases')
  const debtor = view.get('case_party', input.debtorPartyId)
  if (debtor?.caseId !== input.leadCaseId || debtor.role !== 'debtor') return refuse('series.debtor-of-lead')
  const lead = free(input.leadCaseId, view)
  if (isRefused(lead)) return lead
  const series: SeriesRow = {
    id,
    name: input.name,
    leadCaseId: input.leadCaseId,
    leadCaseNumber: lead.caseNumber,
    debtorName: debtor.name,
    debtorKind: debtor.kind,
    debtorKey: debtor.identityKey,
    state: 'open',
    reason: input.reason,
    formedBy: context.actor.id,
    formedOn: context.today,
    closedOn: null,
    closeReason: null,
  }
  const joining: CaseRow[] = []
  for (const caseId of [input.leadCaseId, ...others]) {
    const found = joinable(caseId, series, view)
    if (isRefused(found)) return found
    joining.push(found)
  }
  const undertakerId = input.oneUndertaker ? lead.undertakerId : null
  return accept(
    [event('series.Formed', series), ...joining.flatMap((row) => joins(row, series, undertakerId, context))],
    { seriesId: id },
  )
}

/** A case that comes later; whoever has the series may be given it too. */
export const joinSeries: DecideSeries<'series.join'> = (input, view, context) => {
  const series = openSeries(input.seriesId, view)
  if (isRefused(series)) return series
  const found = joinable(input.caseId, series, view)
  return isRefused(found) ? found : accept(joins(found, series, input.undertakerId ?? null, context))
}

/** The lead case holds the series together: it stays as long as the series is there. */
export const leaveSeries: DecideSeries<'series.leave'> = (input, view) => {
  const series = openSeries(input.seriesId, view)
  if (isRefused(series)) return series
  const { caseId, reason } = input
  if (caseId === series.leadCaseId) return refuse('series.lead-stays')
  const member = memberOf(caseId, series.id, view)
  if (!member) return refuse('series.case-belongs', { caseId })
  return accept([
    event('series.MemberRemoved', { seriesId: series.id, memberId: member.id, reason }),
    event('series.CaseLeft', { caseId, seriesId: series.id, reason }, { stream: caseStream(caseId) }),
  ])
}

/** Closed for the cases that belong to it; who read another list reads it again. */
export const closeSeries: DecideSeries<'series.close'> = (input, view) => {
  const series = openSeries(input.seriesId, view)
  if (isRefused(series)) return series
  const present = view.all('series_member').filter(({ leftOn }) => leftOn === null)
  const named = new Set(input.caseIds)
  if (named.size !== present.length || !present.every(({ caseId }) => named.has(caseId))) {
    return refuse('series.all-cases-named', { count: present.length })
  }
  const { id: seriesId } = series
  const left = present.map(({ caseId }) =>
    event('series.CaseLeft', { caseId, seriesId, reason: input.reason }, { stream: caseStream(caseId) }),
  )
  return accept([event('series.Closed', { seriesId, reason: input.reason }), ...left])
}

/** Common property is listed once: whichever case finds it, the series has it. */
export const listProperty: DecideSeries<'series.list-property'> = (input, view, context) => {
  const series = openSeries(input.seriesId, view)
  if (isRefused(series)) return series
  const known = view.all('series_property').find(({ mark }) => mark === input.mark)
  if (known) return refuse('series.property-once', { mark: known.mark, listedOn: known.listedOn })
  const propertyId = context.newId('property')
  const row: PropertyRow = {
    ...input,
    id: propertyId,
    state: 'listed',
    listedOn: context.today,
    disposedOn: null,
    proceedsFen: null,
    document: null,
  }
  return accept([event('series.PropertyListed', row)], { propertyId })
}

/** One disposal for all cases of the series (财产处置集中统一). */
export const recordDisposal: DecideSeries<'series.record-disposal'> = (input, view, context) => {
  const series = openSeries(input.seriesId, view)
  if (isRefused(series)) return series
  const property = view.get('series_property', input.propertyId)
  if (!property) return refuse('series.property-listed')
  if (property.state === 'disposed') {
    return refuse('series.disposed-once', { disposedOn: property.disposedOn, document: property.document })
  }
  if (input.disposedOn > context.today) return refuse('series.disposal-not-ahead', { on: input.disposedOn })
  return accept([event('series.PropertyDisposed', input)])
}

function openSeries(id: string, view: View<Rows>): SeriesRow | Refused {
  const found = view.get('series_series', id)
  return found?.state === 'open' ? found : refuse('series.is-open', { state: found?.state ?? null })
}

/** An open case that belongs to no series. */
function free(caseId: string, view: View<Rows>): CaseRow | Refused {
  const row = view.get('case_case', caseId)
  if (!row || row.state === 'closed') return refuse('series.case-open', { caseId, state: row?.state ?? null })
  const other = view.get('series_membership', caseId)
  return other ? refuse('series.one-series', { caseNumber: row.caseNumber, series: other.name }) : row
}

function joinable(caseId: string, series: SeriesRow, view: View<Rows>): CaseRow | Refused {
  const row = free(caseId, view)
  if (isRefused(row)) return row
  const debtors = view.all('case_party').filter((party) => party.caseId === caseId && party.role === 'debtor')
  const same = debtors.some((party) =>
    series.debtorKey !== null && party.identityKey !== null
      ? series.debtorKey === party.identityKey
      : // Two natural persons of one name are two persons.
        series.debtorKind === 'organisation' &&
        party.kind === 'organisation' &&
        party.name === series.debtorName,
  )
  return same ? row : refuse('series.same-debtor', { caseNumber: row.caseNumber })
}

function joins(row: CaseRow, series: SeriesRow, undertakerId: string | null, context: DecideContext) {
  const { id: seriesId, name, leadCaseId, leadCaseNumber } = series
  const member: MemberRow = {
    id: context.newId('member'),
    seriesId,
    caseId: row.id,
    caseNumber: row.caseNumber,
    applicantLabel: row.applicantLabel,
    claimFen: row.claimFen,
    joinedOn: context.today,
    leftOn: null,
    leftReason: null,
  }
  const moves = undertakerId !== null && undertakerId !== row.undertakerId
  return [
    event('series.MemberAdded', member),
    event(
      'series.CaseJoined',
      {
        caseId: row.id,
        seriesId,
        name,
        leadCaseId,
        leadCaseNumber,
        undertakerId: moves ? undertakerId : null,
      },
      { stream: caseStream(row.id) },
    ),
  ]
}

function memberOf(caseId: string, seriesId: string, view: View<Rows>): MemberRow | undefined {
  const belongs = view.get('series_membership', caseId)?.seriesId === seriesId
  return view.all('series_member').find((one) => belongs && one.caseId === caseId && one.leftOn === null)
}

function isRefused(found: object): found is Refused {
  return 'kind' in found && found.kind === 'refused'
}
