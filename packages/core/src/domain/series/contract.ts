import { z } from 'zod'
import { command, field, query } from '../../kernel/contract'
import { COURT_STAFF, type Role } from '../../kernel/role'
import { caseStream, naturalId, type StreamId } from '../../kernel/stream'
import type { MemberRow, PropertyRow, SeriesRow } from './model'

/** A series is known by its name: the same name meets the same series. */
export function seriesIdOf(name: string): string {
  return naturalId('series', name)
}

const seriesStream = (seriesId: string): StreamId => `series/${seriesId}`

/** All cases of a series take part in forming it in one act. */
const CASES = 60

const leaders: readonly Role[] = ['execution-director', 'vice-president-in-charge', 'case-filing-clerk']
const handlers: readonly Role[] = ['quota-judge', 'execution-officer', 'judge-assistant', 'clerk']

const one = z.object({ seriesId: field.id() })
const inSeries = (input: { seriesId: string }) => seriesStream(input.seriesId)
const withCase = (input: { seriesId: string; caseId: string }) => [
  seriesStream(input.seriesId),
  caseStream(input.caseId),
]

export const seriesCommands = {
  /** 集中统一受理: the cases become one series under a lead case, and whoever has the lead case has them all. */
  'series.form': command<{ seriesId: string }>()({
    input: z.object({
      name: field.text(100),
      leadCaseId: field.id(),
      /** The other cases. */
      caseIds: z.array(field.id()).min(1).max(CASES),
      /** Which debtor of the lead case all of them are against. */
      debtorPartyId: field.id(),
      /** Give all cases to the undertaker of the lead case. */
      oneUndertaker: z.boolean().default(true),
      reason: field.text(300),
    }),
    streams: (input) => [
      seriesStream(seriesIdOf(input.name)),
      ...[...new Set([input.leadCaseId, ...input.caseIds])].map(caseStream),
    ],
    reads: ['series_series', 'series_membership', 'case_case', 'case_party'],
    emits: ['series.Formed', 'series.MemberAdded', 'series.CaseJoined'],
    allow: leaders,
    creates: true,
  }),
  'series.join': command()({
    input: one.extend({ caseId: field.id(), undertakerId: field.id().optional(), reason: field.text(300) }),
    streams: withCase,
    reads: ['series_series', 'series_member', 'series_membership', 'case_case', 'case_party'],
    emits: ['series.MemberAdded', 'series.CaseJoined'],
    allow: leaders,
  }),
  'series.leave': command()({
    input: one.extend({ caseId: field.id(), reason: field.text(300) }),
    streams: withCase,
    reads: ['series_series', 'series_member', 'series_membership'],
    emits: ['series.MemberRemoved', 'series.CaseLeft'],
    allow: leaders,
  }),
  /** Common property is listed with the mark by which every case knows it. */
  'series.list-property': command<{ propertyId: string }>()({
    input: one.extend({ mark: field.text(120), description: field.text(500) }),
    streams: inSeries,
    reads: ['series_series', 'series_property'],
    emits: ['series.PropertyListed'],
    allow: handlers,
  }),
  /** One disposal of it, whatever the number of cases; the proceeds come in on the lead case's account. */
  'series.record-disposal': command()({
    input: one.extend({
      propertyId: field.id(),
      disposedOn: field.date(),
      proceedsFen: field.positiveFen(),
      document: field.text(200),
    }),
    streams: inSeries,
    reads: ['series_series', 'series_property'],
    emits: ['series.PropertyDisposed'],
    allow: handlers,
  }),
  /** Its work is done; the cases go on each for itself. */
  'series.close': command()({
    input: one.extend({
      /** The cases that belong to it now: what is closed is what was read. */
      caseIds: z
        .array(field.id())
        .min(1)
        .max(CASES + 1),
      reason: field.text(300),
    }),
    streams: (input) => [seriesStream(input.seriesId), ...[...new Set(input.caseIds)].map(caseStream)],
    reads: ['series_series', 'series_member', 'series_membership'],
    emits: ['series.Closed', 'series.CaseLeft'],
    allow: leaders,
  }),
}

/** A case of the series as it stands now. */
export interface SeriesCase extends Omit<MemberRow, 'id' | 'seriesId'> {
  readonly isLead: boolean
  readonly state: string
  readonly undertakerName: string | null
}

/** A series with its cases and its common property. */
export interface SeriesDetail extends Omit<SeriesRow, 'debtorKey'> {
  readonly formedByName: string
  readonly cases: readonly SeriesCase[]
  readonly properties: readonly Omit<PropertyRow, 'seriesId'>[]
  /** What all disposals have brought in. */
  readonly proceedsFen: bigint
}

/** A case that could belong to a series with another: the same debtor, or marked at filing as of one series. */
export interface SeriesCandidate {
  readonly caseId: string
  readonly caseNumber: string
  readonly applicantLabel: string
  readonly claimFen: bigint
  readonly ground: 'same-debtor' | 'same-mark'
}

const ofCase = z.object({ caseId: field.id() })

export const seriesQueries = {
  'series.get': query<SeriesDetail | null>()({ input: one, allow: COURT_STAFF }),
  /** The series that a case belongs to; nothing when it belongs to none. */
  'series.of-case': query<SeriesDetail | null>()({ input: ofCase, allow: COURT_STAFF }),
  /** Open cases of this court that belong to no series and have this case's debtor or mark. */
  'series.candidates': query<readonly SeriesCandidate[]>()({ input: ofCase, allow: COURT_STAFF }),
}
