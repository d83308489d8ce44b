export {
  type Assumptions,
  type AssumptionsPatch,
  assume,
  standardAssumptions,
  WORK_KINDS,
  type WorkKind,
} from './assumptions'
export { type CaseFacts, type FactLoad, type FactPayment, generateFacts } from './facts'
export type {
  HolderReport,
  Indicators,
  Integrity,
  ModeReport,
  MonthReport,
  NodeReport,
  StageReport,
  TeamReport,
} from './report'
export { type ModeOptions, simulate } from './simulate'
