import {
  boolean,
  date,
  fen,
  inFileStore,
  instant,
  integer,
  nullable,
  personal,
  type RowOf,
  table,
  text,
} from '../../kernel/table'

/** 限制消费, 纳入失信名单, 限制出境, 罚款, 拘留, 拘传, 强制腾退, 拒执移送 (seed 003:23, 003:11, 001:162). */
export const MEASURE_KINDS = [
  'consumption-limit',
  'dishonesty-list',
  'exit-ban',
  'fine',
  'detention',
  'summons',
  'eviction',
  'refusal-transfer',
] as const
export type MeasureKind = (typeof MEASURE_KINDS)[number]

/** The six grounds of 法释〔2017〕7号 1, in its order, and others. */
export const LISTING_GROUNDS = [
  'able-refuses',
  'obstructs',
  'evades',
  'report-violation',
  'consumption-violation',
  'settlement-refused',
] as const
/** Of them what somebody has to have seen; the others the court's own books show. */
export const CONDUCTS = ['obstructs', 'evades', 'consumption-violation', 'settlement-refused'] as const
export const GROUNDS = [...LISTING_GROUNDS, 'not-performed', 'not-appearing', 'other'] as const
export type Ground = (typeof GROUNDS)[number]

/** `proposed` 待决定 → `refused` 不采取 | `grace` 宽限期 | `approved` 待执行 | `effective` 生效 → `ended` 已结束. */
export const MEASURE_STATES = ['proposed', 'grace', 'approved', 'effective', 'refused', 'ended'] as const
export type MeasureState = (typeof MEASURE_STATES)[number]
export const OPEN_MEASURES: readonly MeasureState[] = ['proposed', 'grace', 'approved', 'effective']

/** Of an organisation also who stands for it (法释〔2015〕17号 3; 民诉法 118; 执行程序解释 24). */
export const TARGETS = [
  'self',
  'legal-representative',
  'manager',
  'responsible-person',
  'actual-controller',
] as const
export type Target = (typeof TARGETS)[number]

/** Why a measure ends before or without a term; the first seven are those of 法释〔2017〕7号 10. */
export const END_GROUNDS = [
  'performed',
  'settlement-performed',
  'applicant-consents',
  'two-empty-queries',
  'retrial-or-bankruptcy',
  'enforcement-refused',
  'terminated',
  'guarantee',
  'conduct-corrected',
  'wrong',
] as const
export type EndGround = (typeof END_GROUNDS)[number]

/** How it came to an end: its term or its act is over, it was lifted, or it should not have been. */
export type EndedHow = 'expired' | 'done' | 'lifted' | 'revoked'

/** 强制措施登记: one measure against one person, from the proposal to its end. */
export const measures = table('measure_measure', {
  stream: 'case',
  columns: {
    caseId: text(),
    caseNumber: text(),
    kind: text<MeasureKind>(),
    partyId: text(),
    partyName: text(),
    /** By which the same person is found in other cases and by partners; nothing where no number is known. */
    identityKey: nullable(text()),
    target: text<Target>(),
    targetName: nullable(personal(text())),
    ground: text<Ground>(),
    /** The provision that it rests on (依据). */
    basis: text(),
    reason: text(),
    evidence: text(),
    evidenceHash: nullable(inFileStore(text())),
    /** The day of the conduct: for one and the same nobody is detained twice. */
    actOn: nullable(date()),
    origin: text<'court' | 'applicant' | 'rule'>(),
    amountFen: nullable(fen()),
    days: nullable(integer()),
    /** Years beyond the two of an entry with a term, and why. */
    extraYears: integer(),
    extraGround: nullable(text<'violence' | 'several-acts'>()),
    state: text<MeasureState>(),
    open: nullable(boolean()),
    proposedBy: text(),
    proposedOn: date(),
    decidedBy: nullable(text()),
    decidedOn: nullable(date()),
    documentNumber: nullable(text()),
    decisionReason: nullable(text()),
    graceUntil: nullable(date()),
    commitment: nullable(text()),
    from: nullable(date()),
    /** The last day; nothing where the law gives no term. */
    until: nullable(date()),
    result: nullable(text()),
    proof: nullable(text()),
    proofHash: nullable(inFileStore(text())),
    familyToldOn: nullable(date()),
    endedHow: nullable(text<EndedHow>()),
    endGround: nullable(text<EndGround>()),
    endReason: nullable(text()),
    endedBy: nullable(text()),
    endedOn: nullable(date()),
    /** Not listed again on application until this day has passed (法释〔2017〕7号 10 IV). */
    barredUntil: nullable(date()),
    checkOn: nullable(date()),
  },
  indexes: [
    { columns: ['caseId', 'proposedOn'] },
    { columns: ['kind', 'state', 'proposedOn'] },
    { columns: ['kind', 'proposedOn'] },
    { columns: ['state', 'proposedOn'] },
    { columns: ['proposedOn'] },
    { columns: ['identityKey', 'kind'], whereNotNull: 'identityKey' },
    { columns: ['checkOn'], whereNotNull: 'checkOn' },
  ],
})

/** A debtor who has let the period of the execution notice pass. */
export const defaults = table('measure_default', {
  stream: 'case',
  columns: {
    caseId: text(),
    partyId: text(),
    noticeServedOn: date(),
    dueOn: date(),
    evidence: text(),
    notedBy: text(),
    notedOn: date(),
  },
  indexes: [{ columns: ['caseId'] }],
})

/** Who compared whom with the register, when and why; the person only as a keyed hash. Never on the case's own stream. */
export const matches = table('measure_match', {
  stream: 'match',
  appendOnly: true,
  columns: {
    askedBy: text(),
    subjectKey: text(),
    outcome: text<MatchOutcome>(),
    why: text(),
    askedOn: date(),
    askedAt: instant(),
  },
  indexes: [{ columns: ['askedAt'] }, { columns: ['askedBy', 'askedAt'] }],
})

/** A number that is there under another name is told as that, and nothing else of it. */
export const MATCH_OUTCOMES = ['listed', 'none', 'name-differs'] as const
export type MatchOutcome = (typeof MATCH_OUTCOMES)[number]

export type MatchRow = RowOf<typeof matches>
export type MeasureRow = RowOf<typeof measures>
export type DefaultRow = RowOf<typeof defaults>
export type MeasureRows = {
  measure_measure: MeasureRow
  measure_default: DefaultRow
  measure_match: MatchRow
}
