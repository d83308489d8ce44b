import type { EvolveTable } from '../../kernel/module'
import { date, fen, nullable, personal, type RowOf, table, text } from '../../kernel/table'
import { patch, put } from '../../kernel/view'

/**
 * unidentified → claimed, while one person's claim waits for another → identified with its cases; with a part left it stays
 * unidentified. What is no case money is set aside by two persons: the court's interest, sent back to the payer, foreign money
 * that was sold. `payout-return` came back from a payee. `debit` lines and foreign currencies are kept for the control total.
 */
export type ReceiptState =
  | 'unidentified'
  | 'claimed'
  | 'identified'
  | 'debit'
  | 'foreign-currency'
  | 'court-interest'
  | 'returned-to-payer'
  | 'exchanged'
  | 'payout-return'

/** Money that nobody has said the case of, or of which a claim waits. */
export const OPEN_RECEIPTS: readonly ReceiptState[] = ['unidentified', 'claimed']

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
    /** What belongs to no case yet; nothing of a debit or of foreign money. */
    openFen: fen(),
    /** Whose it is, when all of it that is identified belongs to one case. */
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

export type ReceiptRow = RowOf<typeof receipts>
export type ReceiptRows = { fund_receipt: ReceiptRow }

export type ReceiptEvents = {
  'fund.ReceiptBooked': ReceiptRow
  /** A credit line with which the bank sent a payout back: it is no new money. */
  'fund.ReceiptIsReturn': { receiptId: string; caseId: string; payoutId: string }
}

export const evolveReceipt: EvolveTable<ReceiptEvents, ReceiptRows> = {
  'fund.ReceiptBooked': (_view, { data }) => [put('fund_receipt', data)],
  'fund.ReceiptIsReturn': (view, { data, occurredOn, actor }) => [
    patch(view, 'fund_receipt', data.receiptId, {
      state: 'payout-return',
      openFen: 0n,
      caseId: data.caseId,
      identifiedBy: actor.id,
      identifiedOn: occurredOn,
    }),
  ],
}
