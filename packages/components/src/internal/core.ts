// The one place where this package meets the core: types only, nothing of the core is loaded in the page.
import type { QueryResult } from '@zhixing/core/client'

export type { Locale, RefusalWords, Words } from '@zhixing/core'
export type {
  CommandInput,
  CommandName,
  CommandResult,
  ExecuteOptions,
  LiveChange,
  Outcome,
  QueryInput,
  QueryName,
  QueryResult,
  Warning,
  ZhixingClient,
} from '@zhixing/core/client'

export type QueueItem = QueryResult<'task.queue'>['items'][number]
export type CaseSummary = QueryResult<'case.list'>['items'][number]
export type CaseDetail = NonNullable<QueryResult<'case.get'>>
export type WorkHolder = CaseDetail['holders'][number]
export type TeamLoad = NonNullable<QueryResult<'task.loads'>>
export type PersonLoad = TeamLoad['people'][number]
export type UnitOfChart = QueryResult<'organisation.chart'>['units'][number]
export type TimelineEntry = QueryResult<'case.timeline'>[number]
export type CourseNode = QueryResult<'node.course'>[number]
export type FundStatement = NonNullable<QueryResult<'fund.statement'>>
export type StatementEntry = FundStatement['entries']['items'][number]
export type StatementPayout = FundStatement['payouts'][number]
export type MoneyTrace = NonNullable<QueryResult<'fund.trace'>>
export type TraceStep = MoneyTrace['steps'][number]
export type TraceCheck = TraceStep['checks'][number]
export type TracePayout = MoneyTrace['payouts'][number]
export type DistributionSheet = NonNullable<QueryResult<'distribution.get'>>
export type SheetLine = DistributionSheet['lines'][number]
export type PlanSummary = QueryResult<'distribution.of-case'>[number]
export type DayReport = QueryResult<'reconciliation.day'>
export type DayLine = QueryResult<'reconciliation.days'>[number]
export type Divergence = DayReport['divergences'][number]
export type UnidentifiedPage = QueryResult<'fund.unidentified'>
export type Receipt = UnidentifiedPage['items'][number]
export type ReceiptSuggestion = QueryResult<'fund.suggest'>[number]
export type DossierCatalogue = NonNullable<QueryResult<'dossier.catalogue'>>
export type CatalogueEntry = DossierCatalogue['materials'][number]
export type DossierCompleteness = NonNullable<QueryResult<'dossier.completeness'>>
export type DeskEntry = QueryResult<'dossier.desk'>['items'][number]
export type EntryProposal = QueryResult<'dossier.proposals'>['items'][number]
export type MachineRecord = QueryResult<'dossier.machine-record'>[number]
export type LoanEntry = QueryResult<'dossier.register'>['items'][number]
export type PaperStanding = DossierCompleteness['papers'][number]
export type BlockedAct = QueryResult<'supervision.blocked-acts'>['items'][number]
export type StagePath = QueryResult<'stage.path'>
export type Stay = StagePath['stays'][number]
export type Handover = StagePath['handovers'][number]
export type PointsPage = QueryResult<'points.board'>
export type PointsLine = PointsPage['lines'][number]
export type PointsEntry = PointsPage['entries']['items'][number]
export type TriageDetail = NonNullable<QueryResult<'triage.get'>>
export type TriageClass = QueryResult<'triage.board'>['classes'][number]
export type QueryProgress = QueryResult<'query.progress'>
export type QueryLine = QueryProgress['bySource'][number]['lines'][number]
export type SourceRow = QueryResult<'query.sources'>[number]
export type QueryFinding = QueryResult<'query.findings'>['items'][number]
export type DeclarationView = QueryResult<'declaration.of-case'>[number]
export type DeclarationOrder = DeclarationView['order']
export type DeclarationFlag = DeclarationView['flags'][number]
export type ComparedLine = DeclarationView['lines'][number]
export type AssetHit = QueryFinding['hit']
export type AssetItem = QueryResult<'asset.list'>['items'][number]
export type ControlCalendar = QueryResult<'control.calendar'>
export type ControlItem = ControlCalendar['items'][number]
export type ControlLife = NonNullable<QueryResult<'control.get'>>
export type AssetLife = NonNullable<QueryResult<'asset.get'>>
export type AssetSignal = AssetLife['signals'][number]
export type Visit = QueryResult<'asset.visits'>[number]
export type CaseTask = QueryResult<'task.list'>[number]
export type DocumentForm = QueryResult<'document.forms'>[number]
export type FormChoice = QueryResult<'document.templates'>[number]
export type LayoutEntry = QueryResult<'document.layouts'>[number]
export type BatchCase = QueryResult<'document.batch-cases'>[number]
export type BatchSummary = QueryResult<'document.batches'>[number]
export type MarksOfCase = QueryResult<'marking.of-case'>
export type MarkOfCase = MarksOfCase['marks'][number]
export type MaskedCopy = QueryResult<'dossier.masked-copies'>[number]
export type ReadingLog = QueryResult<'reading.log'>
export type CaseDocument = QueryResult<'document.list'>['items'][number]
export type DocumentText = QueryResult<'document.text'>
export type ServiceRow = QueryResult<'document.services'>[number]
export type ProposedValue = QueryResult<'document.proposals'>[number]
export type ClueItem = QueryResult<'clue.list'>['items'][number]
export type InvestigationItem = QueryResult<'investigation.list'>['items'][number]
export type MeasureItem = QueryResult<'measure.list'>['items'][number]
export type RecordingDetail = QueryResult<'recording.list'>['items'][number]
export type ConsoleInUse = QueryResult<'console.current'>
export type ConsoleOffers = QueryResult<'console.catalog'>
export type ConsoleDefinition = ConsoleInUse['definition']
export type ConsolePage = ConsoleDefinition['pages'][number]
export type ConsoleBlock = ConsolePage['rows'][number]['columns'][number]['blocks'][number]
export type ConsoleAction = ConsoleDefinition['actions'][number]
export type ConsoleNavigation = ConsoleDefinition['navigation'][number]
export type ConsoleListBlock = Extract<ConsoleBlock, { readonly kind: 'list' }>
export type ConsoleIndicatorBlock = Extract<ConsoleBlock, { readonly kind: 'indicator' }>
export type ConsoleProblem = QueryResult<'console.check'>[number]
export type ConsoleVersion = QueryResult<'console.versions'>[number]
export type ConsoleChange = QueryResult<'console.difference'>[number]
export type PartyCase = QueryResult<'openness.my-case'>
export type OpenItem = PartyCase['items'][number]
export type NextStep = QueryResult<'node.upcoming'>[number]
export type PartyMoney = NonNullable<QueryResult<'fund.party-statement'>>
export type OwnRequest = QueryResult<'task.own-requests'>[number]
export type PartyLetter = QueryResult<'openness.letters'>[number]
export type IndicatorReport = QueryResult<'metrics.indicators'>
export type IndicatorFigure = IndicatorReport['indicators'][number]
export type IndicatorCases = QueryResult<'metrics.indicator-cases'>
export type SupervisionBoardPage = QueryResult<'supervision.board'>
export type BoardLine = SupervisionBoardPage['lines'][number]
export type SmallestUnit = QueryResult<'supervision.units'>[number]
export type RecordingItem = QueryResult<'recording.list'>['items'][number]
