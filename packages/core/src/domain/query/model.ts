import type { EvolveTable } from '../../kernel/module'
import { patch, put, type RowChange, type View } from '../../kernel/view'
import type { AssetType } from '../../ports/asset-hit'
import type { SourceAct, SourceTransport } from '../../ports/asset-source'
import type { AssetEvents } from '../asset/model'
import {
  type Contradiction,
  type FindingRow,
  type LineRow,
  type LineState,
  OPEN_STATES,
  type OrderRow,
  type QueryRows,
  type SourceRow,
} from './model-tables'

export * from './model-tables'

type OfLine = { caseId: string; lineId: string; requestNo: string; sourceId: string }

/** What leaves with a line: everything a source is told but the bytes of the documents. */
export type SentLine = OfLine & {
  act: SourceAct
  transport: SourceTransport
  attempt: number
  caseNumber: string
  subjectKind: 'person' | 'organisation'
  subjectName: string
  idNumber: string
  assetTypes: readonly AssetType[]
  documentNumber: string
  documentName: string
  documentHash: string | null
  urgent: boolean
  handlerName: string
  /** Of a control act: its terms as JSON text, sealed. */
  termsText: string | null
}

/** How an answer ended the line, or left it open. */
export type Answered = OfLine & {
  state: LineState
  answerNo: string | null
  part: number | null
  lastPart: number | null
  hits: number
  unread: number
  asOf: string | null
  code: string | null
  told: string | null
  retryable: boolean
  contradiction: Contradiction | null
}

export type QueryEvents = {
  'query.SourceRegistered': SourceRow
  'query.SourcePaused': { sourceId: string; active: boolean; reason: string }
  'query.Ordered': OrderRow
  /** The line and what leaves with it: the message to the source is made of it. */
  'query.LineOrdered': SentLine & { line: LineRow }
  'query.AskedAgain': SentLine & { reason: string; checkOn: string }
  'query.Received': OfLine & { state: LineState; told: string | null }
  'query.Found': FindingRow
  'query.Answered': Answered
  /** What a source says to a control act; the room of controls goes on from here. */
  'query.ControlTold': OfLine & { controlId: string; controlText: string }
  'query.Overdue': OfLine & { since: string }
  'query.Confirmed': OfLine & { state: LineState; evidence: string; reason: string }
  'query.GivenUp': OfLine & { reason: string }
}

const isOpen = (state: LineState) => (OPEN_STATES.includes(state) ? true : null)

/** Column changes that follow from where a line stands now. */
function standing(state: LineState): Partial<LineRow> {
  const open = isOpen(state)
  return { state, open, ...(open === null ? { checkOn: null, overdue: false } : {}) }
}

type Evolved = QueryEvents & Pick<AssetEvents, 'asset.Discovered'>

export const evolveQuery: EvolveTable<Evolved, QueryRows> = {
  /** A finding that was taken up as a thing says so. */
  'asset.Discovered': (view, { data }) =>
    data.findingId === null || !view.get('query_finding', data.findingId)
      ? []
      : [patch(view, 'query_finding', data.findingId, { assetId: data.assetId })],
  'query.SourceRegistered': (_view, { data }) => [put('query_source', data)],
  'query.SourcePaused': (view, { data }) => [
    patch(view, 'query_source', data.sourceId, { active: data.active }),
  ],
  'query.Ordered': (_view, { data }) => [put('query_order', data)],
  'query.LineOrdered': (_view, { data }) => [put('query_line', data.line)],
  'query.AskedAgain': (view, { data, recordedAt }) => [
    patch(view, 'query_line', data.lineId, {
      ...standing('ordered'),
      attempts: data.attempt,
      sentAt: recordedAt,
      checkOn: data.checkOn,
      overdue: false,
      contradiction: null,
    }),
  ],
  'query.Received': (view, { data, recordedAt }) => [
    patch(view, 'query_line', data.lineId, {
      ...standing(data.state),
      sentAt: recordedAt,
      told: data.told,
    }),
  ],
  'query.Found': (view, { data }) => [...superseded(view, data), put('query_finding', data)],
  'query.Answered': (view, event) => answered(view, event.data, event.recordedAt),
  'query.ControlTold': (view, { data }) => [
    patch(view, 'query_line', data.lineId, { controlText: data.controlText }),
  ],
  'query.Overdue': (view, { data }) => [
    patch(view, 'query_line', data.lineId, { overdue: true, checkOn: null }),
  ],
  'query.Confirmed': (view, { data, actor, recordedAt }) => [
    patch(view, 'query_line', data.lineId, {
      ...standing(data.state),
      answeredAt: recordedAt,
      confirmedBy: actor.id,
      evidence: data.evidence,
    }),
  ],
  'query.GivenUp': (view, { data, actor }) => [
    patch(view, 'query_line', data.lineId, {
      ...standing('given-up'),
      told: data.reason,
      confirmedBy: actor.id,
    }),
  ],
}

/** A newer answer about the same thing from the same source takes the place of the older one. */
function superseded(view: View<QueryRows>, finding: FindingRow): RowChange[] {
  return view
    .all('query_finding')
    .filter((row) => row.refKey === finding.refKey && row.sourceId === finding.sourceId)
    .filter((row) => row.state === 'current' && row.answerNo !== finding.answerNo)
    .map((row) => put<QueryRows, 'query_finding'>('query_finding', { ...row, state: 'superseded' }))
}

function answered(view: View<QueryRows>, data: Answered, recordedAt: string): RowChange[] {
  const line = view.get('query_line', data.lineId)
  const parts = data.part === null || !line ? [] : [...line.parts, data.part].sort((a, b) => a - b)
  return [
    patch(view, 'query_line', data.lineId, {
      ...standing(data.state),
      answeredAt: recordedAt,
      parts,
      lastPart: data.lastPart ?? line?.lastPart ?? null,
      hits: (line?.hits ?? 0) + data.hits,
      unread: (line?.unread ?? 0) + data.unread,
      asOf: data.asOf,
      answerNo: data.answerNo ?? line?.answerNo ?? null,
      code: data.code,
      told: data.told,
      retryable: data.retryable,
      contradiction: data.contradiction,
    }),
  ]
}
