import type { EvolveTable } from '../../kernel/module'
import { date, fen, nullable, personal, type RowOf, table, text } from '../../kernel/table'
import { patch, put } from '../../kernel/view'

/**
 * unidentified → identified with a case, or a payout that the bank sent back; `debit` lines and foreign currencies are
 * kept for the control total.
 */
export type ReceiptState = 'unidentified' | 'identified' | 'debit' | 'foreign-currency' | 'payout-return'

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

export type ReceiptRow = RowOf<typeof receipts>
export type ReceiptRows = { fund_receipt: ReceiptRow }

export type ReceiptEvents = {
  'fund.ReceiptBooked': ReceiptRow
  'fund.ReceiptIdentified': { receiptId: string; caseId: string; accountId: string; reason: string }
  /** A credit line with which the bank sent a payout back: it is no new money. */
  'fund.ReceiptIsReturn': { receiptId: string; caseId: string; payoutId: string }
}

export const evolveReceipt: EvolveTable<ReceiptEvents, ReceiptRows> = {
  'fund.ReceiptBooked': (_view, { data }) => [put('fund_receipt', data)],
  'fund.ReceiptIdentified': (view, { data, occurredOn, actor }) => [
    patch(view, 'fund_receipt', data.receiptId, {
      state: 'identified',
      caseId: data.caseId,
      identifiedBy: actor.id,
      identifiedOn: occurredOn,
    }),
  ],
  'fund.ReceiptIsReturn': (view, { data, occurredOn, actor }) => [
    patch(view, 'fund_receipt', data.receiptId, {
      state: 'payout-return',
      caseId: data.caseId,
      identifiedBy: actor.id,
      identifiedOn: occurredOn,
    }),
  ],
}
