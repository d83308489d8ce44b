/**
 * Bank statements: bytes in, typed entries out. Nothing is booked here.
 *
 * @module
 */
export { parseCamt053 } from './camt053'
export { type BankCsvOptions, parseBankCsv } from './csv'
export { currencyDecimals, type MinorResult, toMinor } from './currencies'
export { parseBankStatement } from './detect'
export type { ReadOptions, SerialPolicy } from './serial'
export { type CurrencyTotals, totals } from './totals'
export type {
  Counterparty,
  DateText,
  Direction,
  EntryCounts,
  EntryDetail,
  EntryStatus,
  Position,
  Problem,
  ProblemEffect,
  SerialSource,
  Statement,
  StatementBalance,
  StatementEntry,
  StatementFile,
} from './types'
export { type InvalidReason, MAX_STATEMENT_BYTES } from './xml'
