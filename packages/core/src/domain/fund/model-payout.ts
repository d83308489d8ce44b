import type { RecordedEvent } from '../../kernel/event'
import type { EvolveTable } from '../../kernel/module'
import { date, fen, json, nullable, personal, type RowOf, table, text } from '../../kernel/table'
import { patch, put, type RowChange, type View } from '../../kernel/view'
import { type AccountRows, type EntryKind, move, type Posting } from './model-account'

/**
 * requested (money reserved) → approved by a second person → sent to the bank → paid; voided before it is sent. The bank
 * may refuse what was sent (the money is available again) and may send back what it has paid, days later.
 */
export type PayoutState =
  | 'requested'
  | 'approved'
  | 'sent'
  | 'paid'
  | 'refused'
  | 'returned'
  | 'voided'
  /** 提存: performed towards the payee and kept for him; → collecting (asked for) → collected (paid to him). */
  | 'deposited'
  | 'collecting'
  | 'collected'

/**
 * `fee` is 执行申请费 and goes to the treasury, as does `state`, a deposit that nobody collected; `costs` go back to who
 * advanced them.
 */
export type PayoutPurpose = 'claim' | 'refund' | 'costs' | 'deposit' | 'fee' | 'state'

/** In the place of a payee's id: no party of the case, but the court's account for the treasury. */
export const TREASURY = 'treasury'

/**
 * What is known of an order at the bank: taken, or nothing at all after a time-out (`unknown`), or given again under the
 * same key. `contradicted` is an answer that does not fit what the bank said before: a person has to ask.
 */
export type BankState = 'accepted' | 'unknown' | 'resubmitted' | 'contradicted'

/** One approval: by whom, when, and for which level of the profile. */
export type Approval = { by: string; on: string; level: string | null }

export const payouts = table('fund_payout', {
  stream: 'case',
  columns: {
    caseId: text(),
    caseNumber: text(),
    accountId: text(),
    payeePartyId: text(),
    /** The registered account that it goes to; nothing where a sum is deposited, and in payouts of the first versions. */
    payeeAccountId: nullable(text()),
    /** Whose account it is: the payee, or who receives for him with a reason. */
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
    /** Everybody who approved, with the level of the profile that he met; `approvedBy` is the last one. */
    approvals: json<readonly Approval[]>(),
    approvedBy: nullable(text()),
    approvedOn: nullable(date()),
    sentBy: nullable(text()),
    sentOn: nullable(date()),
    /** The day on which the bank paid. */
    paidOn: nullable(date()),
    bankReference: nullable(text()),
    /** Under which the bank knows it: the end-to-end id of its files. */
    bankKey: text(),
    bankState: nullable(text<BankState>()),
    /** The bank's own code and words of a refusal, a return or a contradiction. */
    bankCode: nullable(text()),
    bankText: nullable(text()),
    returnedOn: nullable(date()),
    /** Since when it is kept for the payee (提存). */
    depositedOn: nullable(date()),
    /** The deposit that this payout hands out; its money is not reserved but deposited until the bank has paid. */
    collectsId: nullable(text()),
    /** The credit line of a statement with which the money came back. */
    returnReceiptId: nullable(text()),
    voidReason: nullable(text()),
    /** The file for the bank that it stands in, and the day it was written; of those told by a line none. */
    fileId: nullable(text()),
    fileOn: nullable(date()),
    /** Keyed hash over case, payee, account, amount and basis: what the approval is bound to. */
    contentHash: text(),
  },
  indexes: [
    { columns: ['caseId', 'requestedOn'] },
    { columns: ['state', 'requestedOn'] },
    { columns: ['state', 'sentOn'] },
    { columns: ['state', 'paidOn'] },
    { columns: ['bankKey'] },
    { columns: ['bankState', 'requestedOn'], whereNotNull: 'bankState' },
    { columns: ['fileId'], whereNotNull: 'fileId' },
    { columns: ['fileOn'], whereNotNull: 'fileOn' },
    { columns: ['payeeAccountId', 'requestedOn'] },
  ],
})

export type PayoutRow = RowOf<typeof payouts>
export type PayoutRows = { fund_payout: PayoutRow }

type OfPayout = { caseId: string; accountId: string; payoutId: string; amountFen: bigint }

/** What the bank has to be told. */
type Order = OfPayout & {
  bankKey: string
  payeeName: string
  payeeAccount: string
  payeeBank: string
  caseNumber: string
  /** 执行款专户, from which it is paid; left out where the court has not said. */
  payerName?: string
  payerAccount?: string
  payerBank?: string
}

type BankWords = { bankCode: string; bankText: string }

export type PayoutEvents = {
  /** Carries `payoutId` beside the row so that clocks of this payout can be told apart. */
  'fund.PayoutRequested': PayoutRow & { payoutId: string }
  /** One approval of several: the next one is still missing. */
  'fund.PayoutEndorsed': OfPayout & { contentHash: string; level: string | null }
  /** The last approval that it needs. */
  'fund.PayoutApproved': OfPayout & { contentHash: string; level: string | null }
  /** `byFile`: a person carries it to the bank, and no message leaves. */
  'fund.PayoutSent': Order & { byFile?: boolean }
  'fund.PaymentFileWritten': OfPayout & { fileId: string }
  /** The bank has never taken the order: it is told again, under the same key. */
  'fund.PayoutResubmitted': Order
  /** What the bank says before it has paid or refused; only what is new. */
  'fund.BankAnswered': OfPayout & { bankState: BankState; bankText: string }
  'fund.PayoutPaid': OfPayout & { bankReference: string }
  'fund.PayoutRefused': OfPayout & BankWords
  /** Available again; or kept for the payee, where the case is closed or it was a deposit before. */
  'fund.PayoutReturned': OfPayout &
    BankWords & { bankReference: string; receiptId: string | null; keptForPayee: boolean }
  /** 提存: from now on it is the payee's to collect, for five years. */
  'fund.SumDeposited': OfPayout
  /** The deposit goes out: what was kept is paid in the same act. */
  'fund.DepositReleased': OfPayout
  /** The credit line of a return that was known before it came. */
  'fund.ReturnLineFound': OfPayout & { receiptId: string }
  'fund.PayoutVoided': OfPayout & { reason: string }
}

/** Payouts of the first versions carried an account that was typed with the request. */
const FIRST = { payeeAccountId: null }

function payoutRow({ payoutId: _id, ...row }: PayoutEvents['fund.PayoutRequested']): PayoutRow {
  return { ...FIRST, ...row }
}

function posting({ caseId, accountId, payoutId, amountFen }: OfPayout, kind: EntryKind): Posting {
  return { caseId, accountId, kind, amountFen, receiptId: null, payoutId }
}

function withApproval(
  view: View<PayoutRows>,
  { data, actor, occurredOn }: RecordedEvent<string, OfPayout & { level: string | null }>,
): readonly Approval[] {
  const before = view.get('fund_payout', data.payoutId)?.approvals ?? []
  return [...before, { by: actor.id, on: occurredOn, level: data.level }]
}

/** A payout that comes to nothing: its money is available again, or stays the deposit that it was. */
function givenUp(
  view: View<AccountRows & PayoutRows>,
  event: RecordedEvent<string, OfPayout>,
): readonly RowChange[] {
  const deposit = view.get('fund_payout', event.data.payoutId)?.collectsId ?? null
  return deposit === null
    ? move(view, event, posting(event.data, 'release'))
    : [patch(view, 'fund_payout', deposit, { state: 'deposited' })]
}

export const evolvePayout: EvolveTable<PayoutEvents, AccountRows & PayoutRows> = {
  'fund.PayoutRequested': (view, event) => [
    put<PayoutRows, 'fund_payout'>('fund_payout', payoutRow(event.data)),
    // What is deposited already is not reserved once more: it leaves its deposit when the bank has paid.
    ...(event.data.collectsId === null
      ? move(view, event, posting(event.data, 'reserve'))
      : [patch(view, 'fund_payout', event.data.collectsId, { state: 'collecting' })]),
  ],
  'fund.PayoutEndorsed': (view, event) => [
    patch(view, 'fund_payout', event.data.payoutId, { approvals: withApproval(view, event) }),
  ],
  'fund.PayoutApproved': (view, event) => [
    patch(view, 'fund_payout', event.data.payoutId, {
      state: 'approved',
      approvals: withApproval(view, event),
      approvedBy: event.actor.id,
      approvedOn: event.occurredOn,
    }),
  ],
  'fund.PayoutSent': (view, { data, actor, occurredOn }) => [
    patch(view, 'fund_payout', data.payoutId, { state: 'sent', sentBy: actor.id, sentOn: occurredOn }),
  ],
  'fund.PaymentFileWritten': (view, { data, occurredOn }) => [
    patch(view, 'fund_payout', data.payoutId, { fileId: data.fileId, fileOn: occurredOn }),
  ],
  'fund.PayoutResubmitted': (view, { data }) => [
    patch(view, 'fund_payout', data.payoutId, { bankState: 'resubmitted', bankText: null }),
  ],
  'fund.BankAnswered': (view, { data: { payoutId, bankState, bankText } }) => [
    patch(view, 'fund_payout', payoutId, { bankState, bankText: bankText === '' ? null : bankText }),
  ],
  'fund.PayoutPaid': (view, event) => [
    patch(view, 'fund_payout', event.data.payoutId, {
      state: 'paid',
      paidOn: event.occurredOn,
      bankReference: event.data.bankReference,
      bankState: null,
      bankText: null,
    }),
    ...move(view, event, posting(event.data, 'payment')),
  ],
  'fund.PayoutRefused': (view, event) => [
    patch(view, 'fund_payout', event.data.payoutId, {
      state: 'refused',
      bankState: null,
      bankCode: event.data.bankCode,
      bankText: event.data.bankText,
    }),
    ...givenUp(view, event),
  ],
  'fund.PayoutReturned': (view, event) => [
    patch(view, 'fund_payout', event.data.payoutId, {
      state: event.data.keptForPayee ? 'deposited' : 'returned',
      depositedOn: event.data.keptForPayee ? event.occurredOn : null,
      returnedOn: event.occurredOn,
      returnReceiptId: event.data.receiptId,
      bankState: null,
      bankCode: event.data.bankCode,
      bankText: event.data.bankText,
    }),
    ...move(view, event, posting(event.data, event.data.keptForPayee ? 'return-kept' : 'return')),
  ],
  'fund.SumDeposited': (view, event) => [
    patch(view, 'fund_payout', event.data.payoutId, {
      state: 'deposited',
      depositedOn: event.occurredOn,
      sentBy: event.actor.id,
      sentOn: event.occurredOn,
    }),
    ...move(view, event, posting(event.data, 'deposit')),
  ],
  'fund.DepositReleased': (view, event) => [
    patch(view, 'fund_payout', event.data.payoutId, { state: 'collected' }),
    ...move(view, event, posting(event.data, 'collect')),
  ],
  'fund.ReturnLineFound': (view, { data }) => [
    patch(view, 'fund_payout', data.payoutId, { returnReceiptId: data.receiptId }),
  ],
  'fund.PayoutVoided': (view, event) => [
    patch(view, 'fund_payout', event.data.payoutId, { state: 'voided', voidReason: event.data.reason }),
    ...givenUp(view, event),
  ],
}
