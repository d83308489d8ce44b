import { z } from 'zod'
import { command, field } from '../../kernel/contract'
import { caseStream, receiptStream } from '../../kernel/stream'

const ofCase = (input: { caseId: string }) => caseStream(input.caseId)
const onePayout = z.object({ caseId: field.id(), payoutId: field.id() })

/** Codes and words of a bank, as they come. */
const code = z.string().max(40)
const text = z.string().max(300)
const reference = field.text(100)
const day = field.date()

const bankAnswer = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('accepted') }),
  z.object({ kind: z.literal('unknown'), text: text.default('') }),
  z.object({ kind: z.literal('pending') }),
  z.object({ kind: z.literal('not-known') }),
  z.object({ kind: z.literal('refused'), code, text }),
  z.object({ kind: z.literal('paid'), reference, on: day }),
  z.object({ kind: z.literal('returned'), code, text, reference, on: day }),
])

export const payoutBankCommands = {
  /** The bank says that it is paid. */
  'fund.confirm-payment': command()({
    input: onePayout.extend({ bankReference: reference, paidOn: day.optional() }),
    streams: ofCase,
    reads: ['fund_account', 'fund_payout', 'fund_postponement'],
    emits: ['fund.PayoutPaid', 'fund.DepositReleased', 'fund.AccountEmptied', 'fund.UndisputedPaid'],
    allow: ['system', 'cashier'],
  }),
  /** What the bank says of an order, at once or later; a file of answers may bring it too. */
  'fund.record-bank-answer': command()({
    input: onePayout.extend({ answer: bankAnswer }),
    streams: ofCase,
    reads: ['case_case', 'fund_account', 'fund_payout', 'fund_postponement', 'org_bank_account'],
    emits: [
      'fund.UndisputedPaid',
      'fund.DepositReleased',
      'fund.BankAnswered',
      'fund.PayoutResubmitted',
      'fund.PayoutPaid',
      'fund.AccountEmptied',
      'fund.PayoutRefused',
      'fund.PayoutReturned',
    ],
    allow: ['system', 'import', 'cashier', 'fund-clerk'],
  }),
  /** The bank has sent a payment back, with the line of the statement if there is one. */
  'fund.record-return': command()({
    input: onePayout.extend({
      code: code.default(''),
      text: text.default(''),
      bankReference: reference,
      returnedOn: day.optional(),
      receiptId: field.id().optional(),
    }),
    streams: (input) => [
      caseStream(input.caseId),
      ...(input.receiptId === undefined ? [] : [receiptStream(input.receiptId)]),
    ],
    reads: ['case_case', 'fund_account', 'fund_payout', 'fund_receipt'],
    emits: ['fund.PayoutReturned', 'fund.ReturnLineFound', 'fund.ReceiptIsReturn'],
    allow: ['system', 'cashier'],
  }),
}
