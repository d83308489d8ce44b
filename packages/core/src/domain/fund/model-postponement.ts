import type { EvolveTable } from '../../kernel/module'
import { date, fen, nullable, type RowOf, table, text } from '../../kernel/table'
import { patch, put } from '../../kernel/view'

/** Why paying out may wait (law 法发〔2017〕6号 10). */
export const POSTPONEMENT_GROUNDS = [
  'distribution-pending',
  'frozen-in-other-case',
  'payee-does-not-collect',
  'suspended',
  'other',
] as const
export type PostponementGround = (typeof POSTPONEMENT_GROUNDS)[number]

/** requested → approved (the 30 days stand still) → ended (10 days begin), or declined. */
export type PostponementState = 'requested' | 'approved' | 'declined' | 'ended'

export const postponements = table('fund_postponement', {
  stream: 'case',
  columns: {
    caseId: text(),
    ground: text<PostponementGround>(),
    /** The disputed part; nothing where all of the money waits. */
    amountFen: nullable(fen()),
    reason: text(),
    state: text<PostponementState>(),
    requestedBy: text(),
    requestedOn: date(),
    decidedBy: nullable(text()),
    decidedOn: nullable(date()),
    endedBy: nullable(text()),
    endedOn: nullable(date()),
    endReason: nullable(text()),
  },
  indexes: [{ columns: ['caseId'] }, { columns: ['state', 'requestedOn'] }],
})

/** What a debtor performed directly to the applicant, outside the account: never in the ledger. */
export const performances = table('fund_performance', {
  stream: 'case',
  columns: {
    caseId: text(),
    amountFen: fen(),
    performedOn: date(),
    /** The applicant, or who acts for him, who said that he has it. */
    confirmedByPartyId: text(),
    evidence: text(),
    recordedBy: text(),
  },
  indexes: [{ columns: ['caseId'] }, { columns: ['performedOn'] }],
})

export type PostponementRow = RowOf<typeof postponements>
export type PerformanceRow = RowOf<typeof performances>
export type PostponementRows = { fund_postponement: PostponementRow; fund_performance: PerformanceRow }

type OfPostponement = { caseId: string; postponementId: string }

export type PostponementEvents = {
  /** Journals of the first version know no part. */
  'fund.PostponementRequested': Omit<PostponementRow, 'amountFen'> &
    Partial<Pick<PostponementRow, 'amountFen'>>
  /** Of all the money: its clock stands still. Of a part: the rest stays under the clock. */
  'fund.PostponementApproved': OfPostponement & { isWhole: boolean }
  'fund.PostponementDeclined': OfPostponement & { reason: string }
  'fund.PostponementEnded': OfPostponement & { isWhole: boolean; reason: string }
  /** Only what is postponed is left: the undisputed part was paid. */
  'fund.UndisputedPaid': { caseId: string; leftFen: bigint }
  'fund.PerformanceRecorded': PerformanceRow
}

export const evolvePostponement: EvolveTable<PostponementEvents, PostponementRows> = {
  'fund.PostponementRequested': (_view, { data }) => [put('fund_postponement', { amountFen: null, ...data })],
  'fund.PostponementApproved': (view, { data, actor, occurredOn }) => [
    patch(view, 'fund_postponement', data.postponementId, {
      state: 'approved',
      decidedBy: actor.id,
      decidedOn: occurredOn,
    }),
  ],
  'fund.PostponementDeclined': (view, { data, actor, occurredOn }) => [
    patch(view, 'fund_postponement', data.postponementId, {
      state: 'declined',
      decidedBy: actor.id,
      decidedOn: occurredOn,
      endReason: data.reason,
    }),
  ],
  'fund.PostponementEnded': (view, { data, actor, occurredOn }) => [
    patch(view, 'fund_postponement', data.postponementId, {
      state: 'ended',
      endedBy: actor.id,
      endedOn: occurredOn,
      endReason: data.reason,
    }),
  ],
  'fund.UndisputedPaid': () => [],
  'fund.PerformanceRecorded': (_view, { data }) => [put('fund_performance', data)],
}
