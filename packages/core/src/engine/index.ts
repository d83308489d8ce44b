export type { AcrossRequest, CourtAnswer } from './across'
export type { Equipping, Intake } from './across-centre'
export type { AcrossCourts } from './across-courts'
export type { CourtComparison, FiguresRequest, ScopedFigures } from './across-figures'
export type { InclusionComparison } from './across-inclusion'
export type { IndicatorComparison, IndicatorsRequest } from './across-indicators'
export { type Instruction, type Lending, lentPersonId } from './across-orders'
export { type AnchorReport, anchorCheckpoints, checkpointsAfter } from './anchor'
export {
  type AskOptions,
  askSources,
  type CollectReport,
  collectAnswers,
  sourceRequestOf,
  sourceSubjectOf,
} from './ask-sources'
export { checkLayouts } from './check-layouts'
export { type CheckpointParts, recordCheckpoints } from './checkpoint'
export { createEngine, type Engine, type EngineOptions } from './create-engine'
export type { Description } from './describe'
export type { DrainReport, OutgoingMessage, Sender } from './drain'
export { type ExportRequest, exportCourt, type RestoreReport, restoreCourt } from './export'
export { renderDocuments, sealDocuments } from './finish-documents'
export {
  type DocumentRun,
  type DocumentRunItem,
  type DocumentRunReport,
  makeDocuments,
} from './make-documents'
export { type NamedFile, NamedFiles } from './named-files'
export type {
  AcceptedOutcome,
  CommandRequest,
  CommittedEvent,
  EngineOutcome,
  RefusedOutcome,
} from './outcome'
export { askBank, type BankRound, payThrough } from './pay-through-bank'
export { type ProposalOutcome, proposeEntry } from './propose-entry'
export { type PushOptions, pushToParties } from './push-to-parties'
export type { QueryRequest } from './query'
export { readMaterial } from './read-materials'
export { type PaperReader, type PapersRead, paperReader } from './read-papers'
export { reconcileDay } from './reconcile'
export { type BatchItem, type BatchReport, type BatchRequest, runBatch } from './run-batch'
export { storeFiles } from './store-files'
export type { SupervisionFromAbove } from './supervise'
export {
  type CollectedRecordings,
  collectRecordings,
  type RecordingIntake,
  type TakenRecording,
  takeRecording,
} from './take-recording'
export type { TickReport } from './tick'
export { unowned } from './unowned'
export type { Difference, VerifyReport } from './verify'
export type { EngineWithin } from './within'
