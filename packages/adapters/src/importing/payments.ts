import type { Actor, Engine, ErrorParams } from '@zhixing/core'
import type { CommandResult, QueryResult } from '@zhixing/core/client'
import { type Account, type PaymentBatch, writePain001, writePaymentCsv } from '../bank-payment/index'

/** How a bank takes payments in a file. */
export type PaymentFormat = 'pain.001' | 'csv'

/** Who writes a file, in whose name, and how. */
export interface PaymentExportOptions {
  readonly engine: Engine
  /** A cashier who has neither asked for nor approved any of the payouts. */
  readonly actor: Actor
  /** The court's account at the bank; the one that the court has confirmed when nothing is said. */
  readonly payer?: Account
  readonly format: PaymentFormat
}

/** What became of an export; a refusal has written nothing and sent nothing. */
export type PaymentExport =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'refused'; readonly rule: string; readonly source: string; readonly params: ErrorParams }
  | {
      readonly kind: 'written'
      readonly fileId: string
      readonly bytes: Uint8Array
      readonly count: number
      readonly sumFen: bigint
    }

/** How many payouts one file takes; the others go into the next. */
const IN_ONE_FILE = 100

/**
 * Puts every payout that is approved into one file for a bank without a line. They are recorded before the file is
 * written, so that none of them ever stands in two; `paymentFileBytes` writes it again.
 *
 * @throws ZhixingError `payment-file-invalid` { element, reason, key }: recorded, and written again once it is corrected.
 * @example const outcome = await exportPayments({ engine, actor: cashier, payer, format: 'csv' })
 */
export async function exportPayments(options: PaymentExportOptions): Promise<PaymentExport> {
  const { engine, actor } = options
  const { payable } = await engine.query<QueryResult<'fund.payment-files'>>({
    name: 'fund.payment-files',
    input: { since: engine.clock.now().slice(0, 10) },
    actor,
  })
  const payments = payable.slice(0, IN_ONE_FILE).map(({ caseId, payoutId }) => ({ caseId, payoutId }))
  if (payments.length === 0) return { kind: 'nothing' }
  const outcome = await engine.execute({ name: 'fund.write-payment-file', input: { payments }, actor })
  if (outcome.kind === 'refused') {
    const { rule, source, params } = outcome
    return { kind: 'refused', rule, source, params }
  }
  const { fileId } = outcome.result as CommandResult<'fund.write-payment-file'>
  const bytes = await paymentFileBytes({ ...options, fileId })
  if (!bytes) throw new Error(`the file ${fileId} is not there`)
  const sumFen = payable.slice(0, IN_ONE_FILE).reduce((sum, { amountFen }) => sum + amountFen, 0n)
  return { kind: 'written', fileId, bytes, count: payments.length, sumFen }
}

/**
 * Writes a file that was recorded, as often as it is needed: the same bytes every time. Nothing when there is no such file.
 *
 * @throws ZhixingError `payment-file-invalid` { element, reason, key }
 */
export async function paymentFileBytes(
  options: PaymentExportOptions & { readonly fileId: string },
): Promise<Uint8Array | undefined> {
  const { engine, actor, format, fileId } = options
  const file = await engine.query<QueryResult<'fund.payment-file'>>({
    name: 'fund.payment-file',
    input: { fileId },
    actor,
  })
  if (!file) return undefined
  const payer = options.payer ?? file.payer
  const batch: PaymentBatch = {
    id: fileId,
    createdAt: `${file.on}T00:00:00+08:00`,
    executeOn: file.on,
    ...(payer ? { payer } : {}),
    payments: file.payments.map(({ bankKey, amountFen, payeeName, payeeAccount, payeeBank, caseNumber }) => ({
      key: bankKey,
      amountFen,
      payee: { name: payeeName, account: payeeAccount, bank: payeeBank },
      remittance: `${caseNumber}执行案款`,
    })),
  }
  return format === 'csv' ? writePaymentCsv(batch) : writePain001(batch)
}
