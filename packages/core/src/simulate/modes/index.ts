export {
  type Assumptions,
  type AssumptionsPatch,
  assume,
  standardAssumptions,
  WORK_KINDS,
  type WorkKind,
} from './assumptions'
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
