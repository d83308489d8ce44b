export { ConsoleElement } from './console/console'
export { defineUiPlugin } from './console/define-ui-plugin'
export { CommandForm } from './console/form/command-form'
export { type ConsoleEntry, consoleEntries, mergeEntries } from './console/navigation'
export {
  type ActionEntry,
  type ColumnEntry,
  type ConsoleContext,
  type ConsoleRegistry,
  type ConsoleRow,
  type ConsoleViewer,
  createConsoleRegistry,
  type ElementEntry,
  type PageEntry,
  type PanelEntry,
  type RendererEntry,
  type Shown,
  type UiPlugin,
} from './console/registry'
export { standardConsoleParts } from './console/standard'
export { CommandDialog, type CommandHost } from './controllers/command-dialog'
export { Loader } from './controllers/loader'
export { Pager } from './controllers/pager'
export { AccountStatement } from './elements/account-statement/account-statement'
export type { AccountabilityBoard } from './elements/accountability/accountability'
export { AssetBoard } from './elements/asset-board/asset-board'
export { BlockedActs } from './elements/blocked-acts/blocked-acts'
export { CaptureElement, type CapturePerson } from './elements/capture/capture'
export type { CaptureCase } from './elements/capture/form'
export { CaseHeader } from './elements/case-header/case-header'
export { CaseList } from './elements/case-list/case-list'
export { CaseTimeline } from './elements/case-timeline/case-timeline'
export { ClueRegister } from './elements/clue-register/clue-register'
export { CommandScreen } from './elements/command-screen/command-screen'
export { ControlCalendarView } from './elements/control-calendar/control-calendar'
export { CreditCheck } from './elements/credit-check/credit-check'
export { DeclarationComparison } from './elements/declaration-comparison/declaration-comparison'
export { DistributionSheetView } from './elements/distribution-sheet/distribution-sheet'
export { DocumentBatch } from './elements/document-batch/document-batch'
export { DocumentDesk } from './elements/document-desk/document-desk'
export { DocumentLayouts } from './elements/document-layouts/document-layouts'
export { DossierDesk, type DossierDeskShown } from './elements/dossier-desk/dossier-desk'
export { DossierSearch } from './elements/dossier-search/dossier-search'
export { DossierViewer } from './elements/dossier-viewer/dossier-viewer'
export { IndicatorPanel } from './elements/indicator-panel/indicator-panel'
export {
  blankDraft,
  type DebtDraft,
  type InterestDraft,
  type PaymentDraft,
  type StopDraft,
} from './elements/interest-calculator/draft'
export { InterestCalculator } from './elements/interest-calculator/interest-calculator'
export { InvestigationBoard } from './elements/investigation-board/investigation-board'
export { MeasureBoard } from './elements/measure-board/measure-board'
export { MoneyTraceView } from './elements/money-trace/money-trace'
export type { OrdersBoard, SuperviseBelow } from './elements/orders-board/orders-board'
export { PartyView } from './elements/party-view/party-view'
export { PayoutApproval } from './elements/payout-approval/payout-approval'
export { PointsBoard } from './elements/points-board/points-board'
export type { ProfileVersions } from './elements/profile-versions/profile-versions'
export { QueryProgressView } from './elements/query-progress/query-progress'
export { ReceiptClaims } from './elements/receipt-claims/receipt-claims'
export { ReconciliationBoard } from './elements/reconciliation-board/reconciliation-board'
export { Recordings } from './elements/recordings/recordings'
export { ServiceWindow } from './elements/service-window/service-window'
export { StagePath } from './elements/stage-path/stage-path'
export { SupervisionBoard } from './elements/supervision-board/supervision-board'
export { TaskQueue } from './elements/task-queue/task-queue'
export { TeamBoard } from './elements/team-board/team-board'
export type { TerminatedBoard } from './elements/terminated-board/terminated-board'
export { TriageSheet } from './elements/triage-sheet/triage-sheet'
export { UnidentifiedReceipts } from './elements/unidentified-receipts/unidentified-receipts'
export { WorkLanes } from './elements/work-lanes/work-lanes'
export {
  DONE,
  type DoneDetail,
  MATCHED,
  type MatchedDetail,
  OPEN_CASE,
  OPEN_PERSON,
  type OpenCaseDetail,
  type OpenPersonDetail,
  SELECT,
  type SelectDetail,
} from './events'
export { clientContext, provideClient } from './internal/context'
export { define } from './internal/define'
export { ZxElement } from './internal/zx-element'
export { tokens } from './styles/tokens'
