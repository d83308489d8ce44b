import type { EvolveTable } from '../../kernel/module'
import { date, fen, nullable, type RowOf, table, text } from '../../kernel/table'
import { patch, put } from '../../kernel/view'
import type { AssetType } from '../../ports/asset-hit'

/** 委托审计调查, 律师调查令, 悬赏举报 (seed 001:90, 000:17). */
export const INVESTIGATION_KINDS = ['audit', 'lawyer-order', 'reward'] as const
export type InvestigationKind = (typeof INVESTIGATION_KINDS)[number]

/** applied 已申请 → granted 进行中 → returned 成果已反馈 → accepted 已办结; or refused 不准许, expired 逾期失效. */
export type InvestigationState = 'applied' | 'granted' | 'returned' | 'accepted' | 'refused' | 'expired'

export const investigations = table('investigation_investigation', {
  stream: 'case',
  columns: {
    caseId: text(),
    caseNumber: text(),
    kind: text<InvestigationKind>(),
    /** The applicant of the case who asked for it. */
    applicantPartyId: text(),
    applicantName: text(),
    /** The debtor it is about. */
    partyId: text(),
    ground: text(),
    state: text<InvestigationState>(),
    appliedBy: text(),
    appliedOn: date(),
    decidedBy: nullable(text()),
    decidedOn: nullable(date()),
    reason: nullable(text()),
    /** Number of the order, the commission or the notice. */
    number: nullable(text()),
    /** The lawyer with his firm, or the auditor. */
    agent: nullable(text()),
    validUntil: nullable(date()),
    checkOn: nullable(date()),
    /** What the applicant pays for the clue out of his share (财产调查规定 21–24). */
    rewardFen: nullable(fen()),
    /** Where the notice of the reward was published. */
    channel: nullable(text()),
    publishedOn: nullable(date()),
    taskId: nullable(text()),
    result: nullable(text()),
    materialId: nullable(text()),
    returnedBy: nullable(text()),
    returnedOn: nullable(date()),
    acceptedBy: nullable(text()),
    acceptedOn: nullable(date()),
  },
  indexes: [
    { columns: ['caseId', 'appliedOn'] },
    { columns: ['state', 'appliedOn'] },
    { columns: ['checkOn'], whereNotNull: 'checkOn' },
  ],
})

/** 悬赏金的支付: to whoever was first with a clue that turned out to be true. */
export const rewards = table('investigation_reward', {
  stream: 'case',
  columns: {
    caseId: text(),
    investigationId: text(),
    clueId: text(),
    amountFen: fen(),
    paidOn: date(),
    /** Receipt or number of the bank; the name of the informant stands nowhere. */
    reference: text(),
    recordedBy: text(),
  },
  indexes: [{ columns: ['caseId'] }],
})

export type InvestigationRow = RowOf<typeof investigations>
export type RewardRow = RowOf<typeof rewards>
export type InvestigationRows = {
  investigation_investigation: InvestigationRow
  investigation_reward: RewardRow
}

type One = { caseId: string; investigationId: string; kind: InvestigationKind }

export type InvestigationEvents = {
  /** Carries `investigationId` beside the row, as all events of an investigation do. */
  'investigation.Applied': InvestigationRow & { investigationId: string }
  'investigation.Decided': One & {
    granted: boolean
    reason: string
    number: string | null
    agent: string | null
    validUntil: string | null
    checkOn: string | null
    rewardFen: bigint | null
  }
  'investigation.Published': One & { channel: string }
  'investigation.ResultReturned': One & {
    result: string
    materialId: string | null
    /** Each goes into the register of clues. */
    clues: readonly { clueText: string; type: AssetType | null }[]
    partyId: string
    broughtBy: string
  }
  'investigation.ResultAccepted': One & { note: string }
  'investigation.Expired': One & { validUntil: string }
  'investigation.RewardPaid': RewardRow
}

export const evolveInvestigation: EvolveTable<InvestigationEvents, InvestigationRows> = {
  'investigation.Applied': (_view, { data: { investigationId: _id, ...row } }) => [
    put('investigation_investigation', row),
  ],
  'investigation.Decided': (view, { data, actor, occurredOn }) => [
    patch(view, 'investigation_investigation', data.investigationId, {
      state: data.granted ? 'granted' : 'refused',
      decidedBy: actor.id,
      decidedOn: occurredOn,
      reason: data.reason,
      number: data.number,
      agent: data.agent,
      validUntil: data.validUntil,
      checkOn: data.checkOn,
      rewardFen: data.rewardFen,
    }),
  ],
  'investigation.Published': (view, { data, occurredOn }) => [
    patch(view, 'investigation_investigation', data.investigationId, {
      channel: data.channel,
      publishedOn: occurredOn,
    }),
  ],
  'investigation.ResultReturned': (view, { data, occurredOn }) => [
    patch(view, 'investigation_investigation', data.investigationId, {
      state: 'returned',
      result: data.result,
      materialId: data.materialId,
      returnedBy: data.broughtBy,
      returnedOn: occurredOn,
      checkOn: null,
    }),
  ],
  'investigation.ResultAccepted': (view, { data, actor, occurredOn }) => [
    patch(view, 'investigation_investigation', data.investigationId, {
      state: 'accepted',
      acceptedBy: actor.id,
      acceptedOn: occurredOn,
    }),
  ],
  'investigation.Expired': (view, { data }) => [
    patch(view, 'investigation_investigation', data.investigationId, { state: 'expired', checkOn: null }),
  ],
  'investigation.RewardPaid': (_view, { data }) => [put('investigation_reward', data)],
}
