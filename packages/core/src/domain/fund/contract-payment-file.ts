import { z } from 'zod'
import { command, field, query } from '../../kernel/contract'
import type { Role } from '../../kernel/role'
import { caseStream } from '../../kernel/stream'
import type { PayoutRow } from './model'

/** How many payouts one file takes: they are recorded in one act. */
export const PAYMENTS_IN_FILE = 100

const WATCHERS: readonly Role[] = ['cashier', 'fund-clerk', 'execution-director', 'vice-president-in-charge']

/** A payout that may go into a file: approved, and not told to the bank in any other way. */
export interface PayableByFile
  extends Pick<PayoutRow, 'caseId' | 'caseNumber' | 'payeeName' | 'amountFen' | 'bankKey'> {
  readonly payoutId: string
}

/** A file of payments, and how much of it the bank has answered. */
export interface PaymentFileLine {
  readonly fileId: string
  readonly on: string
  readonly byName: string
  readonly count: number
  readonly sumFen: bigint
  readonly paid: number
  readonly refused: number
  /** Sent, and nothing final is known. */
  readonly open: number
}

/** What stands in a file: nothing is masked, for the bank has to pay it. */
export interface PaymentFile {
  readonly fileId: string
  readonly on: string
  /** 执行款专户 as the court has it confirmed; nothing where it has none. */
  readonly payer: { readonly name: string; readonly account: string; readonly bank: string } | null
  readonly payments: readonly (Pick<
    PayoutRow,
    'caseId' | 'caseNumber' | 'payeeName' | 'payeeAccount' | 'payeeBank' | 'amountFen' | 'bankKey'
  > & { readonly payoutId: string })[]
}

export const paymentFileCommands = {
  /** Puts payouts into one file for a bank without a line: all of them or none, each in one file only. */
  'fund.write-payment-file': command<{ fileId: string }>()({
    input: z.object({
      payments: z
        .array(z.object({ caseId: field.id(), payoutId: field.id() }))
        .min(1)
        .max(PAYMENTS_IN_FILE)
        .refine((all) => new Set(all.map(({ payoutId }) => payoutId)).size === all.length, {
          message: 'each payout once',
        }),
    }),
    streams: ({ payments }) => [...new Set(payments.map(({ caseId }) => caseStream(caseId)))],
    reads: ['fund_payout', 'org_bank_account'],
    emits: ['fund.PayoutSent', 'fund.PaymentFileWritten'],
    allow: ['cashier'],
  }),
}

export const paymentFileQueries = {
  /** What may go into a file, and the files written since a day, newest first. */
  'fund.payment-files': query<{
    readonly payable: readonly PayableByFile[]
    readonly files: readonly PaymentFileLine[]
  }>()({ input: z.object({ since: field.date() }), allow: WATCHERS }),
  /** The content of a file, as often as it has to be written again; every reading is recorded. */
  'fund.payment-file': query<PaymentFile | null>()({
    input: z.object({ fileId: field.id() }),
    allow: ['cashier'],
    records: ({ fileId }, answer) =>
      answer && {
        name: 'reading.record',
        input: {
          kind: 'file',
          caseId: null,
          objectId: fileId,
          standing: 'holder',
          why: '付款文件 payment file',
        },
      },
  }),
}
