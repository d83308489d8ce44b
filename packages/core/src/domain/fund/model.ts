import type { EvolveTable } from '../../kernel/module'
import { date, fen, integer, nullable, personal, type RowOf, table, text } from '../../kernel/table'
import { patch, put, type View } from '../../kernel/view'

/** Where money is, seen from one case account; every entry takes from one and gives to another, so all sum to zero. */
export type FundLedger = 'bank' | 'available' | 'reserved' | 'paid'

export type EntryKind = 'receipt' | 'opening' | 'reserve' | 'release' | 'payment'

/** requested (money reserved) → approved by a second person → sent to the bank → paid; or voided before that. */
export type PayoutState = 'requested' | 'approved' | 'sent' | 'paid' | 'voided'

export type PayoutPurpose = 'claim' | 'refund' | 'fee'

/** unidentified → identified with a case; `debit` lines and foreign currencies are kept for the control total. */
export type ReceiptState = 'unidentified' | 'identified' | 'debit' | 'foreign-currency'

export const accounts = table('fund_account', {
  stream: 'case',
  columns: {
    caseId: text(),
    caseNumber: text(),
    debtorLabel: text(),
    /** Virtual number of the one account of this case (一案一账号, seed 002:4). */
    accountNumber: text(),
    receivedFen: fen(),
    availableFen: fen(),
    reservedFen: fen(),
    paidFen: fen(),
    openedOn: date(),
    /** Since when money has lain here without a break; none when it is empty. */
    holdingSince: nullable(date()),
  },
  indexes: [{ columns: ['accountNumber'] }, { columns: ['holdingSince'], whereNotNull: 'holdingSince' }],
})

export const entries = table('fund_entry', {
  stream: 'case',
  appendOnly: true,
  columns: {
    caseId: text(),
    accountId: text(),
    seq: integer(),
    kind: text<EntryKind>(),
    fromLedger: text<FundLedger>(),
    toLedger: text<FundLedger>(),
    amountFen: fen(),
    bookedOn: date(),
    receiptId: nullable(text()),
    payoutId: nullable(text()),
  },
  indexes: [{ columns: ['caseId', 'seq'] }, { columns: ['bookedOn', 'kind'] }],
})

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

export const receipts = table('fund_receipt', {
  stream: 'receipt',
  columns: {
    bankAccount: text(),
    /** The bank's serial of the line: with the account it is the line's identity. */
    serial: text(),
    statementId: text(),
    direction: text<'credit' | 'debit'>(),
    /** Minor units of `currency`: fen for CNY. */
    amountMinor: fen(),
    currency: text(),
    bookedOn: date(),
    payerName: text(),
    payerAccount: nullable(personal(text())),
    remittance: text(),
    state: text<ReceiptState>(),
    caseId: nullable(text()),
    identifiedBy: nullable(text()),
    identifiedOn: nullable(date()),
  },
  indexes: [
    { columns: ['state', 'bookedOn'] },
    { columns: ['statementId'] },
    { columns: ['bankAccount', 'bookedOn'] },
    { columns: ['caseId'], whereNotNull: 'caseId' },
  ],
})

export type AccountRow = RowOf<typeof accounts>
export type EntryRow = RowOf<typeof entries>
export type PayoutRow = RowOf<typeof payouts>
export type ReceiptRow = RowOf<typeof receipts>
export type FundRows = {
  fund_account: AccountRow
  fund_entry: EntryRow
  fund_payout: PayoutRow
  fund_receipt: ReceiptRow
}

type OfPayout = { caseId: string; payoutId: string; amountFen: bigint }

export type FundEvents = {
  'fund.AccountOpened': AccountRow
  'fund.ReceiptBooked': ReceiptRow
  'fund.ReceiptIdentified': { receiptId: string; caseId: string; reason: string }
  'fund.MoneyReceived': { caseId: string; receiptId: string | null; amountFen: bigint; payerName: string }
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
  /** Nothing is left on the account: the clock for paying out ends. */
  'fund.AccountEmptied': { caseId: string }
}

/** Moves money between two ledgers of an account; the entry sums to zero by construction. */
function move(
  view: View<FundRows>,
  event: { readonly seq: number; readonly occurredOn: string; readonly stream: string },
  entry: Pick<
    EntryRow,
    'caseId' | 'kind' | 'fromLedger' | 'toLedger' | 'amountFen' | 'receiptId' | 'payoutId'
  >,
) {
  const account = view.get('fund_account', entry.caseId)
  if (!account) throw new Error(`no account for ${entry.caseId}`)
  const after = { ...account } as { -readonly [K in keyof AccountRow]: AccountRow[K] }
  if (entry.fromLedger === 'available') after.availableFen -= entry.amountFen
  if (entry.fromLedger === 'reserved') after.reservedFen -= entry.amountFen
  if (entry.toLedger === 'available') after.availableFen += entry.amountFen
  if (entry.toLedger === 'reserved') after.reservedFen += entry.amountFen
  if (entry.toLedger === 'paid') after.paidFen += entry.amountFen
  if (entry.fromLedger === 'bank') after.receivedFen += entry.amountFen
  const holds = after.availableFen + after.reservedFen > 0n
  after.holdingSince = holds ? (after.holdingSince ?? event.occurredOn) : null
  const id = `${account.id}-${String(event.seq).padStart(6, '0')}`
  return [
    put<FundRows, 'fund_account'>('fund_account', after),
    put<FundRows, 'fund_entry'>('fund_entry', {
      id,
      accountId: account.id,
      seq: event.seq,
      bookedOn: event.occurredOn,
      ...entry,
    }),
  ]
}

function payoutRow({ payoutId: _id, ...row }: FundEvents['fund.PayoutRequested']): PayoutRow {
  return row
}

export const evolveFund: EvolveTable<FundEvents, FundRows> = {
  'fund.AccountOpened': (_view, { data }) => [put('fund_account', data)],
  'fund.ReceiptBooked': (_view, { data }) => [put('fund_receipt', data)],
  'fund.ReceiptIdentified': (view, { data, occurredOn, actor }) => [
    patch(view, 'fund_receipt', data.receiptId, {
      state: 'identified',
      caseId: data.caseId,
      identifiedBy: actor.id,
      identifiedOn: occurredOn,
    }),
  ],
  'fund.MoneyReceived': (view, event) =>
    move(view, event, {
      caseId: event.data.caseId,
      kind: event.data.receiptId === null ? 'opening' : 'receipt',
      fromLedger: 'bank',
      toLedger: 'available',
      amountFen: event.data.amountFen,
      receiptId: event.data.receiptId,
      payoutId: null,
    }),
  'fund.PayoutRequested': (view, event) => [
    put<FundRows, 'fund_payout'>('fund_payout', payoutRow(event.data)),
    ...move(view, event, {
      caseId: event.data.caseId,
      kind: 'reserve',
      fromLedger: 'available',
      toLedger: 'reserved',
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
      kind: 'payment',
      fromLedger: 'reserved',
      toLedger: 'paid',
      amountFen: event.data.amountFen,
      receiptId: null,
      payoutId: event.data.payoutId,
    }),
  ],
  'fund.PayoutVoided': (view, event) => [
    patch(view, 'fund_payout', event.data.payoutId, { state: 'voided', voidReason: event.data.reason }),
    ...move(view, event, {
      caseId: event.data.caseId,
      kind: 'release',
      fromLedger: 'reserved',
      toLedger: 'available',
      amountFen: event.data.amountFen,
      receiptId: null,
      payoutId: event.data.payoutId,
    }),
  ],
  'fund.AccountEmptied': () => [],
}
