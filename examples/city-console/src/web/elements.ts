// Registers every element that the page uses.
import '@zhixing/components/define/unidentified-receipts'
import '@zhixing/components/define/document-batch'
import '@zhixing/components/define/document-desk'
import '@zhixing/components/define/document-layouts'
import '@zhixing/components/define/dossier-desk'
import '@zhixing/components/define/dossier-search'
import '@zhixing/components/define/dossier-viewer'
import '@zhixing/components/define/capture'
import '@zhixing/components/define/case-list'
import '@zhixing/components/define/blocked-acts'
import '@zhixing/components/define/account-statement'
import '@zhixing/components/define/accountability'
import '@zhixing/components/define/asset-board'
import '@zhixing/components/define/clue-register'
import '@zhixing/components/define/command-screen'
import '@zhixing/components/define/console'
import '@zhixing/components/define/console-designer'
import '@zhixing/components/define/control-calendar'
import '@zhixing/components/define/declaration-comparison'
import '@zhixing/components/define/distribution-sheet'
import '@zhixing/components/define/indicator-panel'
import '@zhixing/components/define/interest-calculator'
import '@zhixing/components/define/investigation-board'
import '@zhixing/components/define/measure-board'
import '@zhixing/components/define/money-trace'
import '@zhixing/components/define/orders-board'
import '@zhixing/components/define/party-view'
import '@zhixing/components/define/payout-approval'
import '@zhixing/components/define/case-timeline'
import '@zhixing/components/define/task-queue'
import '@zhixing/components/define/points-board'
import '@zhixing/components/define/profile-versions'
import '@zhixing/components/define/query-progress'
import '@zhixing/components/define/receipt-claims'
import '@zhixing/components/define/reconciliation-board'
import '@zhixing/components/define/recordings'
import '@zhixing/components/define/service-window'
import '@zhixing/components/define/stage-path'
import '@zhixing/components/define/supervision-board'
import '@zhixing/components/define/terminated-board'
import '@zhixing/components/define/triage-sheet'
import '@zhixing/components/define/work-lanes'
import { DossierDesk, DossierViewer } from '@zhixing/components'
import { ActDialog } from './act-dialog'
import { CityConsole } from './app'
import { OrdersPage } from './boards-page'
import { CasePage } from './case-page'
import { CasesPage, DeniedPage } from './cases-page'
import { ClearanceItems } from './clearance-items'
import { ClearancePage } from './clearance-page'
import { ClearanceProgress } from './clearance-progress'
import { ClearanceWatch } from './clearance-watch'
import { CommandPage } from './command-page'
import { ControlsPage } from './controls-page'
import { CourtAccounts } from './court-accounts'
import { DayLedger } from './day-ledger'
import { DistributionPanel } from './distribution-panel'
import { DocumentsPage } from './documents-page'
import { DossierPage } from './dossier-page'
import { FindPage } from './find-page'
import { FundsPage } from './funds-page'
import { GoodsPage } from './goods-page'
import { GoodsTable } from './goods-table'
import { ImportPage } from './import-page'
import { InterestPage } from './interest-page'
import { DesignerPage, OwnPage } from './own-page'
import { PartyHome } from './party-home'
import { PartySignIn } from './party-sign-in'
import { PaymentFiles } from './payment-files'
import { QueuePage } from './queue-page'
import { ReliefPage } from './relief-page'
import { ReliefTable } from './relief-table'
import { SignIn } from './sign-in'
import { SupervisionPage } from './supervision-page'
import { TaskTable } from './task-table'
import { UnsettledTable } from './unsettled-table'

// Scans in JBIG2 and JPEG 2000 are drawn by decoders that lie beside the page (`pdf-decoders.ts`).
for (const element of [DossierDesk, DossierViewer])
  element.pdf = { wasmUrl: new URL('pdf/wasm/', document.baseURI).href }

const elements = {
  'city-act-dialog': ActDialog,
  'city-case': CasePage,
  'city-cases': CasesPage,
  'city-clearance': ClearancePage,
  'city-clearance-items': ClearanceItems,
  'city-clearance-progress': ClearanceProgress,
  'city-clearance-watch': ClearanceWatch,
  'city-command': CommandPage,
  'city-controls': ControlsPage,
  'city-denied': DeniedPage,
  'city-distribution': DistributionPanel,
  'city-court-accounts': CourtAccounts,
  'city-day-ledger': DayLedger,
  'city-designer': DesignerPage,
  'city-documents': DocumentsPage,
  'city-dossier': DossierPage,
  'city-find': FindPage,
  'city-funds': FundsPage,
  'city-goods': GoodsPage,
  'city-goods-table': GoodsTable,
  'city-import': ImportPage,
  'city-interest': InterestPage,
  'city-orders': OrdersPage,
  'city-own': OwnPage,
  'city-party-home': PartyHome,
  'city-party-sign-in': PartySignIn,
  'city-payment-files': PaymentFiles,
  'city-queue': QueuePage,
  'city-relief': ReliefPage,
  'city-relief-table': ReliefTable,
  'city-sign-in': SignIn,
  'city-supervision': SupervisionPage,
  'city-task-table': TaskTable,
  'city-unsettled': UnsettledTable,
  'city-console': CityConsole,
}

for (const [name, element] of Object.entries(elements)) {
  if (!customElements.get(name)) customElements.define(name, element)
}
