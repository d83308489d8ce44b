import type { EvolveTable } from '../../kernel/module'
import { date, fen, integer, json, nullable, type RowOf, table, text } from '../../kernel/table'
import { patch, put, type RowChange } from '../../kernel/view'

/** 按比例 for persons and other organisations, 按查封先后 for enterprises, 刑事裁判涉财产部分 in the order of its own. */
export const ORDERS = ['pro-rata', 'seizure-order', 'criminal'] as const
export type DistributionOrder = (typeof ORDERS)[number]

/** Ranks in their order; the first three of civil cases, the others of criminal ones. */
export const RANKS = [
  ...['priority', 'ordinary', 'doubled-interest'],
  ...['medical', 'security', 'restitution', 'civil', 'fine', 'confiscation'],
] as const
export type Rank =
  | 'priority'
  | 'ordinary'
  | 'doubled-interest'
  | 'medical'
  | 'security'
  | 'restitution'
  | 'civil'
  | 'fine'
  | 'confiscation'

/**
 * draft → served on all (the money is set aside) → approved by another person over its content → executed; `partly` while a
 * disputed sum is kept. Withdrawn before any money has moved.
 */
export type PlanState = 'draft' | 'served' | 'approved' | 'partly' | 'executed' | 'withdrawn'

/** 财产分配方案, in the stream of the case on whose account the proceeds lie. */
export const plans = table('distribution_plan', {
  stream: 'case',
  columns: {
    caseId: text(),
    caseNumber: text(),
    accountId: text(),
    seriesId: nullable(text()),
    order: text<DistributionOrder>(),
    /** What it rests on: the ruling, the deal, why this order. */
    basis: text(),
    proceedsFen: fen(),
    /** Costs of enforcement as claimed, and as far as the proceeds cover them. */
    costsDueFen: fen(),
    costsFen: fen(),
    surplusFen: fen(),
    /** What open objections keep back of the surplus. */
    disputedSurplusFen: fen(),
    state: text<PlanState>(),
    draftedBy: text(),
    draftedOn: date(),
    /** Everybody who had a hand in its figures. */
    editors: json<readonly string[]>(),
    /** The last day on which anybody may object. */
    objectUntil: nullable(date()),
    approvedBy: nullable(text()),
    approvedOn: nullable(date()),
    approvedHash: nullable(text()),
    /** Money that was set aside and is not any more. */
    freedFen: fen(),
    executedBy: nullable(text()),
    executedOn: nullable(date()),
    withdrawReason: nullable(text()),
  },
  indexes: [{ columns: ['caseId', 'draftedOn'] }, { columns: ['state', 'draftedOn'] }],
})

/** What one creditor gets for one claim. */
export const lines = table('distribution_line', {
  stream: 'case',
  columns: {
    planId: text(),
    /** Order of registration: equal remainders go by it. */
    seq: integer(),
    caseId: text(),
    caseNumber: text(),
    accountId: text(),
    partyId: text(),
    creditorName: text(),
    rank: text<Rank>(),
    /** Among claims with priority, which come first. */
    priorityOrder: integer(),
    seizedOn: nullable(date()),
    claimFen: fen(),
    /** By law, and as it stands in the plan. */
    computedFen: fen(),
    amountFen: fen(),
    changedBy: nullable(text()),
    changeReason: nullable(text()),
    /** What open objections keep back, and what has been moved. */
    disputedFen: fen(),
    movedFen: fen(),
  },
  indexes: [{ columns: ['planId', 'seq'] }, { columns: ['caseId'] }],
})

/** Who is served: every creditor of the plan and the debtors. */
export const recipients = table('distribution_recipient', {
  stream: 'case',
  columns: {
    planId: text(),
    caseId: text(),
    partyId: text(),
    name: text(),
    role: text<'creditor' | 'debtor'>(),
    servedOn: nullable(date()),
    objectUntil: nullable(date()),
  },
  indexes: [{ columns: ['planId', 'name'] }],
})

export type ObjectionState = 'open' | 'opposed' | 'sued' | 'settled'
/** Agreed to by silence, withdrawn, not sued for in time, or judged. */
export const OUTCOMES = ['unopposed', 'withdrawn', 'no-suit', 'judged'] as const
export type Outcome = (typeof OUTCOMES)[number]

export type DisputedSum = { readonly lineId: string; readonly amountFen: bigint }

export const objections = table('distribution_objection', {
  stream: 'case',
  columns: {
    planId: text(),
    caseId: text(),
    partyId: text(),
    name: text(),
    ground: text(),
    disputed: json<readonly DisputedSum[]>(),
    /** What he disputes of the surplus: it would be his, or another creditor's, and not the debtor's. */
    surplusFen: fen(),
    state: text<ObjectionState>(),
    raisedOn: date(),
    /** The day on which the others were told, and until when they may oppose. */
    notifiedOn: date(),
    opposeUntil: date(),
    opposedBy: nullable(text()),
    opposition: nullable(text()),
    opposedOn: nullable(date()),
    /** Until when the objector may sue after he was told of the opposition. */
    sueUntil: nullable(date()),
    suitNumber: nullable(text()),
    outcome: nullable(text<Outcome>()),
    document: nullable(text()),
    settledOn: nullable(date()),
  },
  indexes: [{ columns: ['planId', 'raisedOn'] }],
})

export type PlanRow = RowOf<typeof plans>
export type LineRow = RowOf<typeof lines>
export type RecipientRow = RowOf<typeof recipients>
export type ObjectionRow = RowOf<typeof objections>
export type DistributionRows = {
  distribution_plan: PlanRow
  distribution_line: LineRow
  distribution_recipient: RecipientRow
  distribution_objection: ObjectionRow
}

type OfPlan = { caseId: string; planId: string }
type OfObjection = OfPlan & { objectionId: string }

export type DistributionEvents = {
  'distribution.Drafted': OfPlan & {
    plan: PlanRow
    lines: readonly LineRow[]
    recipients: readonly RecipientRow[]
  }
  'distribution.LinesChanged': OfPlan & {
    lines: readonly { lineId: string; amountFen: bigint }[]
    surplusFen: bigint
    reason: string
    editors: readonly string[]
  }
  'distribution.Served': OfPlan & {
    recipients: readonly { recipientId: string; servedOn: string; objectUntil: string }[]
    objectUntil: string
  }
  'distribution.Objected': OfObjection & {
    objection: ObjectionRow
    lines: readonly Disputed[]
    disputedSurplusFen: bigint
    /** Until when the others may oppose: what a clock starts with. */
    opposeUntil: string
  }
  'distribution.Opposed': OfObjection & {
    partyId: string
    opposition: string
    opposedOn: string
    sueUntil: string
  }
  'distribution.SuitRecorded': OfObjection & { suitNumber: string }
  'distribution.Settled': OfObjection & {
    outcome: Outcome
    document: string
    lines: readonly (Disputed & { amountFen: bigint; claimFen: bigint; computedFen: bigint })[]
    surplusFen: bigint
    disputedSurplusFen: bigint
    state: PlanState
    editors: readonly string[]
  }
  'distribution.Approved': OfPlan & { contentHash: string }
  'distribution.Executed': OfPlan & {
    lines: readonly { lineId: string; movedFen: bigint }[]
    freedFen: bigint
    keptFen: bigint
  }
  'distribution.Withdrawn': OfPlan & { reason: string }
}

type Disputed = { lineId: string; disputedFen: bigint }

export const evolveDistribution: EvolveTable<DistributionEvents, DistributionRows> = {
  'distribution.Drafted': (_view, { data }) => [
    put('distribution_plan', data.plan),
    ...data.lines.map((line) => put<DistributionRows, 'distribution_line'>('distribution_line', line)),
    ...data.recipients.map((one) =>
      put<DistributionRows, 'distribution_recipient'>('distribution_recipient', one),
    ),
  ],
  'distribution.LinesChanged': (view, { data, actor }) => [
    patch(view, 'distribution_plan', data.planId, { surplusFen: data.surplusFen, editors: data.editors }),
    ...data.lines.map(({ lineId, amountFen }): RowChange => {
      const changed = amountFen !== view.get('distribution_line', lineId)?.computedFen
      return patch(view, 'distribution_line', lineId, {
        amountFen,
        changedBy: changed ? actor.id : null,
        changeReason: changed ? data.reason : null,
      })
    }),
  ],
  'distribution.Served': (view, { data }) => [
    patch(view, 'distribution_plan', data.planId, { state: 'served', objectUntil: data.objectUntil }),
    ...data.recipients.map(({ recipientId, ...served }) =>
      patch(view, 'distribution_recipient', recipientId, served),
    ),
  ],
  'distribution.Objected': (view, { data }) => [
    patch(view, 'distribution_plan', data.planId, { state: 'served', ...reopened(data) }),
    put('distribution_objection', data.objection),
    ...data.lines.map(({ lineId, disputedFen }) => patch(view, 'distribution_line', lineId, { disputedFen })),
  ],
  'distribution.Opposed': (view, { data }) => [
    patch(view, 'distribution_objection', data.objectionId, {
      state: 'opposed',
      opposedBy: data.partyId,
      opposition: data.opposition,
      opposedOn: data.opposedOn,
      sueUntil: data.sueUntil,
    }),
  ],
  'distribution.SuitRecorded': (view, { data }) => [
    patch(view, 'distribution_objection', data.objectionId, { state: 'sued', suitNumber: data.suitNumber }),
  ],
  'distribution.Settled': (view, { data, actor, occurredOn }) => [
    patch(view, 'distribution_plan', data.planId, {
      ...{ state: data.state, surplusFen: data.surplusFen, editors: data.editors },
      // What was approved and has gone stays approved.
      ...(data.state === 'executed' ? {} : reopened(data)),
    }),
    patch(view, 'distribution_objection', data.objectionId, {
      state: 'settled',
      outcome: data.outcome,
      document: data.document,
      settledOn: occurredOn,
    }),
    ...data.lines.map(({ lineId, ...figures }): RowChange => {
      const before = view.get('distribution_line', lineId)
      const changed = figures.amountFen !== before?.amountFen || figures.claimFen !== before.claimFen
      const why = changed ? { changedBy: actor.id, changeReason: data.document } : {}
      return patch(view, 'distribution_line', lineId, { ...figures, ...why })
    }),
  ],
  'distribution.Approved': (view, { data, actor, occurredOn }) => [
    patch(view, 'distribution_plan', data.planId, {
      state: 'approved',
      approvedBy: actor.id,
      approvedOn: occurredOn,
      approvedHash: data.contentHash,
    }),
  ],
  'distribution.Executed': (view, { data, actor, occurredOn }) => [
    patch(view, 'distribution_plan', data.planId, {
      state: data.keptFen > 0n ? 'partly' : 'executed',
      freedFen: data.freedFen,
      executedBy: actor.id,
      executedOn: occurredOn,
    }),
    ...data.lines.map(({ lineId, movedFen }) => patch(view, 'distribution_line', lineId, { movedFen })),
  ],
  'distribution.Withdrawn': (view, { data }) => [
    patch(view, 'distribution_plan', data.planId, { state: 'withdrawn', withdrawReason: data.reason }),
  ],
}

/** Whoever approved, approved other figures. */
const reopened = ({ disputedSurplusFen }: { disputedSurplusFen: bigint }) => ({
  ...{ disputedSurplusFen, approvedBy: null, approvedOn: null, approvedHash: null },
})
