import type { EvolveTable } from '../../kernel/module'
import {
  boolean,
  date,
  fen,
  instant,
  integer,
  json,
  nullable,
  personal,
  type RowOf,
  table,
  text,
} from '../../kernel/table'
import { patch, put, type RowChange, type View } from '../../kernel/view'
import type { AssetType, HitMatch } from '../../ports/asset-hit'
import type { SourceAct, SourceKind, SourceTransport } from '../../ports/asset-source'

/** A registry or bank that this court may ask, as its adapter declared itself when a person took it up. */
export const sources = table('query_source', {
  stream: 'court',
  columns: {
    name: text(),
    kind: text<SourceKind>(),
    transport: text<SourceTransport>(),
    acts: json<readonly SourceAct[]>(),
    assetTypes: json<readonly AssetType[]>(),
    subjects: json<readonly ('person' | 'organisation')[]>(),
    repeatable: boolean(),
    needsDocument: boolean(),
    answersWithinMinutes: integer(),
    /** Nobody is asked while a source is paused; what is open stays open. */
    active: boolean(),
    since: date(),
  },
})

/** 查询申请: what one person asked for at once, on one document. */
export const orders = table('query_order', {
  stream: 'case',
  columns: {
    caseId: text(),
    caseNumber: text(),
    /** 请求单号: the lines' numbers begin with it. */
    number: text(),
    reason: text(),
    /** 集中查控: asked by the command centre before a team has the case (seed 002:5, 000:15). */
    concentrated: boolean(),
    urgent: boolean(),
    documentNumber: text(),
    documentName: text(),
    /** The file that travels with it; nothing where no source needs one. */
    documentHash: nullable(text()),
    assetTypes: json<readonly AssetType[]>(),
    lines: integer(),
    orderedBy: text(),
    orderedOn: date(),
  },
  indexes: [{ columns: ['caseId', 'orderedOn'] }, { columns: ['orderedBy', 'orderedOn'] }],
})

/**
 * Where a line stands. Open: `ordered` (nobody has fetched or sent it), `sent` (the source has it), `answering` (parts are
 * there, not all), `unknown` (nobody knows whether it arrived), `failed` (it could not look), `contradicted` (two answers, or
 * somebody else's), `needs-person`. At its end: `found`, `nothing`, `done` (a control act), `refused`, `given-up`.
 */
export const LINE_STATES = [
  'ordered',
  'sent',
  'answering',
  'found',
  'nothing',
  'done',
  'failed',
  'refused',
  'unknown',
  'contradicted',
  'needs-person',
  'given-up',
] as const
export type LineState = (typeof LINE_STATES)[number]

/** What a line at its end says about the property: only these two are an answer. */
export const ANSWERED: readonly LineState[] = ['found', 'nothing', 'done']
/** Lines on which somebody has to do something, or a source has. */
export const OPEN_STATES: readonly LineState[] = LINE_STATES.filter(
  (state) => !ANSWERED.includes(state) && state !== 'refused' && state !== 'given-up',
)

export const CONTRADICTIONS = ['other-person', 'other-answer', 'hits-of-nothing'] as const
export type Contradiction = (typeof CONTRADICTIONS)[number]

/** 任务流水: one act, one subject, one source; it succeeds, fails or stays unknown by itself. */
export const lines = table('query_line', {
  stream: 'case',
  columns: {
    caseId: text(),
    orderId: text(),
    /** Order number and five digits; never another one, however often it is asked again. */
    requestNo: text(),
    sourceId: text(),
    sourceName: text(),
    transport: text<SourceTransport>(),
    act: text<SourceAct>(),
    partyId: text(),
    partyName: text(),
    /** Of a control act: the order it belongs to. */
    controlId: nullable(text()),
    state: text<LineState>(),
    /** Work of a person or of a source: what lists of open lines go by. */
    open: nullable(boolean()),
    attempts: integer(),
    orderedAt: instant(),
    /** When it last left the court, or was fetched. */
    sentAt: nullable(instant()),
    answeredAt: nullable(instant()),
    /** When somebody is told that no answer came. */
    checkOn: nullable(date()),
    overdue: boolean(),
    /** As of which day the source's books stand. */
    asOf: nullable(date()),
    answerNo: nullable(text()),
    /** Parts that are there, by index, of an answer in several; the last one's index once it is known. */
    parts: json<readonly number[]>(),
    lastPart: nullable(integer()),
    hits: integer(),
    /** Entries of the answer that could not be read. */
    unread: integer(),
    code: nullable(text()),
    told: nullable(text()),
    retryable: boolean(),
    contradiction: nullable(text<Contradiction>()),
    /** Who settled by hand what the source left open, and on what evidence. */
    confirmedBy: nullable(text()),
    evidence: nullable(text()),
    /** What a control act came to ({@link ControlResult}), as JSON text: it names accounts. */
    controlText: nullable(personal(text())),
  },
  indexes: [
    { columns: ['caseId', 'requestNo'] },
    { columns: ['sourceId', 'state', 'orderedAt'] },
    { columns: ['open', 'orderedAt'], whereNotNull: 'open' },
    { columns: ['checkOn'], whereNotNull: 'checkOn' },
  ],
})

/** How a finding stands: `doubtful` came with an answer that contradicts another one, or is about somebody else. */
export type FindingState = 'current' | 'doubtful' | 'superseded'

/** 查询反馈: one thing that one source found, as of one day. */
export const findings = table('query_finding', {
  stream: 'case',
  columns: {
    caseId: text(),
    lineId: text(),
    sourceId: text(),
    partyId: text(),
    answerNo: text(),
    type: text<AssetType>(),
    /** Equal for the same thing in all answers of the court. */
    refKey: text(),
    match: json<HitMatch>(),
    /** The whole hit as the source told it ({@link AssetHit}), as JSON text: names, numbers and accounts in it are personal. */
    hitText: personal(text()),
    holders: integer(),
    /** Somebody else has a right in it. */
    shared: boolean(),
    /** Seals and freezes of others that stand before. */
    sealsBefore: integer(),
    mortgages: integer(),
    balanceFen: nullable(fen()),
    availableFen: nullable(fen()),
    valueFen: nullable(fen()),
    asOf: date(),
    state: text<FindingState>(),
    /** The thing it was taken up as (标的物); nothing while nobody has. */
    assetId: nullable(text()),
    foundOn: date(),
  },
  indexes: [{ columns: ['caseId', 'state'] }, { columns: ['refKey'] }, { columns: ['lineId'] }],
})

export type SourceRow = RowOf<typeof sources>
export type OrderRow = RowOf<typeof orders>
export type LineRow = RowOf<typeof lines>
export type FindingRow = RowOf<typeof findings>
export type QueryRows = {
  query_source: SourceRow
  query_order: OrderRow
  query_line: LineRow
  query_finding: FindingRow
}

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
  'query.AskedAgain': SentLine & { reason: string }
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

export const evolveQuery: EvolveTable<QueryEvents, QueryRows> = {
  'query.SourceRegistered': (_view, { data }) => [put('query_source', data)],
  'query.SourcePaused': (view, { data }) => [
    patch(view, 'query_source', data.sourceId, { active: data.active }),
  ],
  'query.Ordered': (_view, { data }) => [put('query_order', data)],
  'query.LineOrdered': (_view, { data }) => [put('query_line', data.line)],
  'query.AskedAgain': (view, { data, recordedAt, occurredOn }) => [
    patch(view, 'query_line', data.lineId, {
      ...standing('ordered'),
      attempts: data.attempt,
      sentAt: recordedAt,
      checkOn: occurredOn,
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
