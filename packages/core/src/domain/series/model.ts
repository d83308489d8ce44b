import type { EvolveTable } from '../../kernel/module'
import { date, fen, nullable, type RowOf, table, text } from '../../kernel/table'
import { patch, put } from '../../kernel/view'

/** 系列案件: cases against one debtor that are handled together, with the lead case in which common property is disposed of. */
export const seriesTable = table('series_series', {
  stream: 'series',
  columns: {
    name: text(),
    leadCaseId: text(),
    leadCaseNumber: text(),
    /** Whom all cases are against: found again by the keyed number, an organisation without one by its name. */
    debtorName: text(),
    debtorKind: text<'person' | 'organisation'>(),
    debtorKey: nullable(text()),
    state: text<'open' | 'closed'>(),
    reason: text(),
    formedBy: text(),
    formedOn: date(),
    closedOn: nullable(date()),
    closeReason: nullable(text()),
  },
  indexes: [{ columns: ['state', 'formedOn'] }],
})

/** Every case that belongs or belonged to a series. */
export const members = table('series_member', {
  stream: 'series',
  columns: {
    seriesId: text(),
    caseId: text(),
    caseNumber: text(),
    applicantLabel: text(),
    claimFen: fen(),
    joinedOn: date(),
    leftOn: nullable(date()),
    leftReason: nullable(text()),
  },
  indexes: [{ columns: ['seriesId', 'caseNumber'] }, { columns: ['caseId'] }],
})

/** Common property (共同财产): listed once and disposed of once, for all cases. */
export const properties = table('series_property', {
  stream: 'series',
  columns: {
    seriesId: text(),
    /** By which it is known in every case: a plate, a certificate, a cadastral number. */
    mark: text(),
    description: text(),
    state: text<'listed' | 'disposed'>(),
    listedOn: date(),
    disposedOn: nullable(date()),
    proceedsFen: nullable(fen()),
    /** The ruling or deal it rests on. */
    document: nullable(text()),
  },
  indexes: [{ columns: ['seriesId', 'mark'] }],
})

/** In the stream of each case, under its id: the series it belongs to now. */
export const memberships = table('series_membership', {
  stream: 'case',
  columns: {
    seriesId: text(),
    name: text(),
    leadCaseId: text(),
    leadCaseNumber: text(),
    joinedOn: date(),
  },
  indexes: [{ columns: ['seriesId'] }],
})

export type SeriesRow = RowOf<typeof seriesTable>
export type MemberRow = RowOf<typeof members>
export type PropertyRow = RowOf<typeof properties>
export type MembershipRow = RowOf<typeof memberships>
export type SeriesRows = {
  series_series: SeriesRow
  series_member: MemberRow
  series_property: PropertyRow
  series_membership: MembershipRow
}

export type SeriesEvents = {
  'series.Formed': SeriesRow
  'series.MemberAdded': MemberRow
  'series.MemberRemoved': { seriesId: string; memberId: string; reason: string }
  'series.PropertyListed': PropertyRow
  'series.PropertyDisposed': {
    seriesId: string
    propertyId: string
    disposedOn: string
    proceedsFen: bigint
    document: string
  }
  'series.Closed': { seriesId: string; reason: string }
  /** On the case: it belongs to a series, and whoever has the lead case has it too (集中统一执行). */
  'series.CaseJoined': {
    caseId: string
    seriesId: string
    name: string
    leadCaseId: string
    leadCaseNumber: string
    undertakerId: string | null
  }
  'series.CaseLeft': { caseId: string; seriesId: string; reason: string }
}

export const evolveSeries: EvolveTable<SeriesEvents, SeriesRows> = {
  'series.Formed': (_view, { data }) => [put('series_series', data)],
  'series.MemberAdded': (_view, { data }) => [put('series_member', data)],
  'series.MemberRemoved': (view, { data, occurredOn }) => [
    patch(view, 'series_member', data.memberId, { leftOn: occurredOn, leftReason: data.reason }),
  ],
  'series.PropertyListed': (_view, { data }) => [put('series_property', data)],
  'series.PropertyDisposed': (view, { data: { propertyId, disposedOn, proceedsFen, document } }) => [
    patch(view, 'series_property', propertyId, { state: 'disposed', disposedOn, proceedsFen, document }),
  ],
  'series.Closed': (view, { data, occurredOn }) => [
    patch(view, 'series_series', data.seriesId, {
      state: 'closed',
      closedOn: occurredOn,
      closeReason: data.reason,
    }),
  ],
  'series.CaseJoined': (_view, { data: { caseId, undertakerId: _by, ...series }, occurredOn }) => [
    put<SeriesRows, 'series_membership'>('series_membership', {
      id: caseId,
      ...series,
      joinedOn: occurredOn,
    }),
  ],
  'series.CaseLeft': (_view, { data }) => [{ op: 'remove', table: 'series_membership', id: data.caseId }],
}
