import { z } from 'zod'
import { command, field } from '../../kernel/contract'
import { caseStream, naturalId, receiptStream } from '../../kernel/stream'

/** A bank line is itself: the same account and serial meet the line already booked. */
export function receiptIdOf(bankAccount: string, serial: string): string {
  return naturalId('receipt', bankAccount, serial)
}

/** Which account of the case; the one of the case when nothing is said. */
const accountId = field.id().optional()

export const receiptCommands = {
  /** Books one line of a bank statement; the same line again books nothing. */
  'fund.book-receipt': command<{ receiptId: string; booked: boolean }>()({
    input: z.object({
      bankAccount: field.text(60),
      serial: field.text(200),
      statementId: field.text(200),
      direction: z.enum(['credit', 'debit']),
      amountMinor: field.positiveFen(),
      currency: z.string().regex(/^[A-Z]{3}$/),
      bookedOn: field.date(),
      payerName: z.string().max(200).default(''),
      payerAccount: field.text(60).nullable().default(null),
      remittance: z.string().max(1000).default(''),
    }),
    streams: (input) => receiptStream(receiptIdOf(input.bankAccount, input.serial)),
    reads: ['fund_receipt'],
    emits: ['fund.ReceiptBooked'],
    allow: ['import', 'fund-clerk'],
    creates: true,
  }),
  'fund.identify-receipt': command()({
    input: z.object({ receiptId: field.id(), caseId: field.id(), accountId, reason: field.text(300) }),
    streams: (input) => [caseStream(input.caseId), receiptStream(input.receiptId)],
    reads: ['case_case', 'fund_account', 'fund_receipt', 'fund_claim', 'fund_referral'],
    emits: ['fund.ReceiptIdentified', 'fund.MoneyReceived', 'fund.ReceiptClaimed'],
    allow: ['fund-clerk'],
  }),
}
