/**
 * Imports: what the readers of `bank-statement` and `case-register` understood is filed and booked through the engine.
 * Every row is accounted for, and the same file again writes nothing.
 *
 * @module
 */
export { type AnswerException, type AnswersReport, importAnswers, type RecordedAnswer } from './answers'
export {
  exportPayments,
  type PaymentExport,
  type PaymentExportOptions,
  type PaymentFormat,
  paymentFileBytes,
} from './payments'
export { describeProblem, type ImportProblem, problemId } from './problem'
export {
  importRegister,
  type RegisterImportOptions,
  type RegisterProgress,
} from './register'
export type {
  CurrentWork,
  RegisterCounts,
  RegisterImportReport,
  RegisterRowReport,
  RegisterRowStatus,
} from './register-report'
export {
  importStatement,
  type StatementImportOptions,
  type StatementImportReport,
  type StatementProgress,
} from './statement'
export type { ControlTotal, EntryException, StatementCounts, StatementReport } from './statement-report'
export { importWords, withImportWords } from './words'
