import type { EvolveTable } from '../../kernel/module'
import { date, fen, nullable, personal, type RowOf, table, text } from '../../kernel/table'
import { patch, put } from '../../kernel/view'
import { type AccountRows, move } from './model-account'

/** requested (money reserved) → approved by a second person → sent to the bank → paid; or voided before that. */
export type PayoutState = 'requested' | 'approved' | 'sent' | 'paid' | 'voided'

export type PayoutPurpose = 'claim' | 'refund' | 'fee'

export const payouts = table('fund_payout', {
  stream: 'case',
  columns: {
    caseId: text(),
    caseNumber: text(),
    accountId: text(),
    payeePartyId: text(),
    payeeName: text(),
    payeeAccount: personal(text()),
    payeeBank: text(),
    amountFen: fen(),
    purpose: text<PayoutPurpose>(),
    /** The document it rests on. */
    basis: text(),
    state: text<PayoutState>(),
    requestedBy: text(),
    requestedOn: date(),
    approvedBy: nullable(text()),
    approvedOn: nullable(date()),
    sentBy: nullable(text()),
    sentOn: nullable(date()),
    paidOn: nullable(date()),
    bankReference: nullable(text()),
    voidReason: nullable(text()),
    /** Hash over case, payee, account, amount and basis: what the approval is bound to. */
    contentHash: text(),
  },
  indexes: [{ columns: ['caseId', 'requestedOn'] }, { columns: ['state', 'requestedOn'] }],
})

export type PayoutRow = RowOf<typeof payouts>
export type PayoutRows = { fund_payout: PayoutRow }

type OfPayout = { caseId: string; accountId: string; payoutId: string; amountFen: bigint }

export type PayoutEvents = {
  /** Carries `payoutId` beside the row so that clocks of this payout can be told apart. */
  'fund.PayoutRequested': PayoutRow & { payoutId: string }
  'fund.PayoutApproved': OfPayout & { contentHash: string }
  'fund.PayoutSent': OfPayout & {
    payeeName: string
    payeeAccount: string
    payeeBank: string
    caseNumber: string
  }
  'fund.PayoutPaid': OfPayout & { bankReference: string }
  'fund.PayoutVoided': OfPayout & { reason: string }
}

function payoutRow({ payoutId: _id, ...row }: PayoutEvents['fund.PayoutRequested']): PayoutRow {
  return row
}

export const evolvePayout: EvolveTable<PayoutEvents, AccountRows & PayoutRows> = {
  'fund.PayoutRequested': (view, event) => [
    put<PayoutRows, 'fund_payout'>('fund_payout', payoutRow(event.data)),
    ...move(view, event, {
      caseId: event.data.caseId,
      accountId: event.data.accountId,
      kind: 'reserve',
      amountFen: event.data.amountFen,
      receiptId: null,
      payoutId: event.data.id,
    }),
  ],
  'fund.PayoutApproved': (view, { data, actor, occurredOn }) => [
    patch(view, 'fund_payout', data.payoutId, {
      state: 'approved',
      approvedBy: actor.id,
      approvedOn: occurredOn,
    }),
  ],
  'fund.PayoutSent': (view, { data, actor, occurredOn }) => [
    patch(view, 'fund_payout', data.payoutId, { state: 'sent', sentBy: actor.id, sentOn: occurredOn }),
  ],
  'fund.PayoutPaid': (view, event) => [
    patch(view, 'fund_payout', event.data.payoutId, {
      state: 'paid',
      paidOn: event.occurredOn,
      bankReference: event.data.bankReference,
    }),
    ...move(view, event, {
      caseId: event.data.caseId,
      accountId: event.data.accountId,
      kind: 'payment',
      amountFen: event.data.amountFen,
      receiptId: null,
      payoutId: event.data.payoutId,
    }),
  ],
  'fund.PayoutVoided': (view, event) => [
    patch(view, 'fund_payout', event.data.payoutId, { state: 'voided', voidReason: event.data.reason }),
    ...move(view, event, {
      caseId: event.data.caseId,
      accountId: event.data.accountId,
      kind: 'release',
      amountFen: event.data.amountFen,
      receiptId: null,
      payoutId: event.data.payoutId,
    }),
  ],
}
