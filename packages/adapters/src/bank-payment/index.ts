/**
 * Payments: payouts out to the bank as a file, its answers back in. Nothing is sent and nothing is recorded here.
 *
 * @module
 */
import { parsePaymentStatusCsv } from './csv-status'
import { parsePain002 } from './pain002'
import type { PaymentStatusFile } from './types'

export type { PaymentFault } from './check'
export { writePaymentCsv } from './csv'
export { parsePaymentStatusCsv } from './csv-status'
export { PAIN_001, writePain001 } from './pain001'
export { parsePain002 } from './pain002'
export type {
  Account,
  KeyedAnswer,
  PaymentAnswer,
  PaymentBatch,
  PaymentInstruction,
  PaymentStatusFile,
} from './types'

/**
 * Reads a bank's answers to payouts, pain.002 or CSV: the content decides.
 *
 * @throws ZhixingError `payment-status-invalid` { line, element, reason }
 */
export function parsePaymentStatus(bytes: Uint8Array): PaymentStatusFile {
  const first = [...bytes.subarray(0, 64)].find((byte) => byte > 0x20 && byte < 0x80)
  return first === 0x3c ? parsePain002(bytes) : parsePaymentStatusCsv(bytes)
}
