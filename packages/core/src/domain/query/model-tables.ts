import {
  boolean,
  date,
  fen,
  inFileStore,
  instant,
  integer,
  json,
  nullable,
  personal,
  type RowOf,
  table,
  text,
} from '../../kernel/table'
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
    documentHash: nullable(inFileStore(text())),
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
    /** Of a control act: the order it belongs to, the act itself, and its terms ({@link ControlTerms}) as JSON text. */
    controlId: nullable(text()),
    controlActId: nullable(text()),
    termsText: nullable(personal(text())),
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
