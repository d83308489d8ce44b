import {
  boolean,
  date,
  fen,
  inFileStore,
  integer,
  json,
  nullable,
  personal,
  type RowOf,
  table,
  text,
} from '../../kernel/table'
import type { SealedAsset } from '../../law/seal'
import type { AssetType } from '../../ports/asset-hit'

/** 查封, 扣押, 冻结. */
export const CONTROL_KINDS = ['seal', 'seize', 'freeze'] as const
export type ControlKind = (typeof CONTROL_KINDS)[number]

/**
 * Open: `ordered` (nobody has confirmed it yet), `waiting` (轮候: another one stands before), `effective`. At their end:
 * `refused`, `withdrawn` (before it held), `released` 解除, `lapsed` 期满失效, `deducted` 扣划完毕.
 */
export const CONTROL_STATES = [
  'ordered',
  'waiting',
  'effective',
  'refused',
  'withdrawn',
  'released',
  'lapsed',
  'deducted',
] as const
export type ControlState = (typeof CONTROL_STATES)[number]
export const OPEN_CONTROLS: readonly ControlState[] = ['ordered', 'waiting', 'effective']

export const CONTROL_ACTS = ['order', 'renew', 'release', 'deduct'] as const
export type ControlActKind = (typeof CONTROL_ACTS)[number]

/** What stands before, in order: authority, sum, until when (在先查封、冻结). */
export type Before = {
  readonly authority: string
  readonly limitFen?: bigint
  readonly until?: string
}

/** One control of one thing: who holds it, how far, until when, and what is permitted meanwhile. */
export const controls = table('control_order', {
  stream: 'case',
  columns: {
    caseId: text(),
    caseNumber: text(),
    assetId: text(),
    assetType: text<AssetType>(),
    sealedAs: text<SealedAsset>(),
    refKey: text(),
    assetRef: personal(text()),
    assetTitle: personal(text()),
    partyId: text(),
    kind: text<ControlKind>(),
    /** 财产保全 or 执行; a preservation that becomes enforcement runs on. */
    phase: text<'preservation' | 'enforcement'>(),
    state: text<ControlState>(),
    open: nullable(boolean()),
    /** First and last day as printed in the document. */
    from: date(),
    until: date(),
    /** The last day as the registry booked it, where it said one. */
    bookedUntil: nullable(date()),
    /** The earlier of the two while it is in effect: its clock. Never rolled over days off. */
    expiresOn: nullable(date()),
    /** The last working day on which it can be renewed. */
    renewBy: nullable(date()),
    effectiveOn: nullable(date()),
    limitFen: nullable(fen()),
    mode: nullable(text<'up-to-limit' | 'receive-only' | 'whole'>()),
    heldFen: nullable(fen()),
    deductedFen: fen(),
    /** What it counts for against claim and costs (超标的). */
    worthFen: nullable(fen()),
    /** Less than was asked for. */
    partial: boolean(),
    /** 1 holds, 2 and on wait. */
    rank: nullable(integer()),
    before: json<readonly Before[]>(),
    waitsSince: nullable(date()),
    sourceId: nullable(text()),
    /** The request that put it there: for renewal, release, deduction. */
    requestNo: nullable(text()),
    /** The registry's own number of it. */
    serial: nullable(text()),
    /** 对生产经营的影响, and the milder option that was considered (善意文明执行). */
    impact: text(),
    milder: text(),
    reason: text(),
    /** Why more is held than the claim: the thing cannot be divided and there is no other. */
    indivisible: nullable(text()),
    /** 活查封: what the debtor may go on doing; empty when it is a full control. */
    living: boolean(),
    permitted: json<readonly string[]>(),
    conditions: nullable(text()),
    /** 执行监管人: who watches over the debtor's going on. */
    supervisor: nullable(text()),
    reportDates: json<readonly string[]>(),
    handlerId: nullable(text()),
    unitId: nullable(text()),
    orderedBy: text(),
    orderedOn: date(),
    renewals: integer(),
    endedOn: nullable(date()),
    endReason: nullable(text()),
    /** The clock looks at it again on this day. */
    checkOn: nullable(date()),
  },
  indexes: [
    { columns: ['caseId', 'orderedOn'] },
    { columns: ['refKey'] },
    { columns: ['expiresOn'], whereNotNull: 'expiresOn' },
    { columns: ['handlerId', 'expiresOn'], whereNotNull: 'expiresOn' },
    { columns: ['unitId', 'expiresOn'], whereNotNull: 'expiresOn' },
    { columns: ['state', 'orderedOn'] },
    { columns: ['checkOn'], whereNotNull: 'checkOn' },
  ],
})

/** What was done about a control, on one document: order, renewal, release, deduction. */
export const acts = table('control_act', {
  stream: 'case',
  columns: {
    caseId: text(),
    controlId: text(),
    act: text<ControlActKind>(),
    /** `asked` until the source or the served unit has answered. */
    state: text<'asked' | 'done' | 'refused' | 'withdrawn'>(),
    from: nullable(date()),
    until: nullable(date()),
    amountFen: nullable(fen()),
    documentNumber: text(),
    documentName: text(),
    documentHash: nullable(inFileStore(text())),
    /** Nothing when it is served by hand. */
    sourceId: nullable(text()),
    requestNo: nullable(text()),
    reason: text(),
    orderedBy: text(),
    orderedOn: date(),
    answeredOn: nullable(date()),
    /** What the other side said, in words. */
    told: nullable(text()),
    /** What shows the service: receipt, record of the visit. */
    evidence: nullable(text()),
    evidenceHash: nullable(inFileStore(text())),
  },
  indexes: [{ columns: ['caseId', 'controlId'] }],
})

/** 监管报告 and breaches of a living control. */
export const reports = table('control_report', {
  stream: 'case',
  columns: {
    caseId: text(),
    controlId: text(),
    kind: text<'report' | 'breach'>(),
    /** The report date that it answers. */
    dueOn: nullable(date()),
    on: date(),
    by: text(),
    told: text(),
    evidence: nullable(text()),
    /** Of a breach: what was decided about it. */
    decision: nullable(text<BreachDecision>()),
    decidedBy: nullable(text()),
    decidedOn: nullable(date()),
    decisionReason: nullable(text()),
  },
  indexes: [{ columns: ['caseId', 'controlId'] }],
})

/** `keep`: it stays a living one; `revoke`: the permission ends and it is a full control. */
export const BREACH_DECISIONS = ['keep', 'revoke'] as const
export type BreachDecision = (typeof BREACH_DECISIONS)[number]

export type ControlRow = RowOf<typeof controls>
export type ActRow = RowOf<typeof acts>
export type ReportRow = RowOf<typeof reports>
export type ControlRows = { control_order: ControlRow; control_act: ActRow; control_report: ReportRow }
