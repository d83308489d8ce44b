import type { ZodType, z } from 'zod'
import type { assetCommands, assetQueries } from '../domain/asset/contract'
import type { caseCommands, caseQueries } from '../domain/case/contract'
import type { clearanceCommands, clearanceQueries } from '../domain/clearance/contract'
import type { closingCommands, closingQueries } from '../domain/closing/contract'
import type { clueCommands, clueQueries } from '../domain/clue/contract'
import type { consoleCommands, consoleQueries } from '../domain/console/contract'
import type { controlCommands } from '../domain/control/contract'
import type { controlQueries } from '../domain/control/contract-queries'
import type { declarationCommands, declarationQueries } from '../domain/declaration/contract'
import type { distributionCommands, distributionQueries } from '../domain/distribution/contract'
import type { documentCommands, documentQueries } from '../domain/document/contract'
import type { dossierCommands, dossierQueries } from '../domain/dossier/contract'
import type { archiveCommands, archiveQueries } from '../domain/dossier/contract-archive'
import type { contributionCommands } from '../domain/dossier/contract-contribution'
import type { maskCommands, maskQueries } from '../domain/dossier/contract-mask'
import type { searchCommands, searchQueries } from '../domain/dossier/contract-search'
import type { fundCommands, fundQueries } from '../domain/fund/contract'
import type { goodsCommands, goodsQueries } from '../domain/goods/contract'
import type { inabilityCommands, inabilityQueries } from '../domain/inability/contract'
import type { investigationCommands, investigationQueries } from '../domain/investigation/contract'
import type { maintenanceCommands, maintenanceQueries } from '../domain/maintenance/contract'
import type { markingCommands, markingQueries } from '../domain/marking/contract'
import type { measureCommands, measureQueries } from '../domain/measure/contract'
import type { metricsQueries } from '../domain/metrics/contract'
import type { nodeCommands, nodeQueries } from '../domain/node/contract'
import type { opennessCommands, opennessQueries } from '../domain/openness/contract'
import type { organisationCommands, organisationQueries } from '../domain/organisation/contract'
import type { patrolCommands, patrolQueries } from '../domain/patrol/contract'
import type { planCommands, planQueries } from '../domain/plan/contract'
import type { pointsCommands, pointsQueries } from '../domain/points/contract'
import type { powerCommands, powerQueries } from '../domain/power/contract'
import type { profileCommands, profileQueries } from '../domain/profile/contract'
import type { queryCommands, queryQueries } from '../domain/query/contract'
import type { readingCommands, readingQueries } from '../domain/reading/contract'
import type { reconciliationCommands, reconciliationQueries } from '../domain/reconciliation/contract'
import type { recordingCommands, recordingQueries } from '../domain/recording/contract'
import type { reliefCommands, reliefQueries } from '../domain/relief/contract'
import type { reviewCommands, reviewQueries } from '../domain/review/contract'
import type { seriesCommands, seriesQueries } from '../domain/series/contract'
import type { serviceCommands, serviceQueries } from '../domain/service/contract'
import type { stageCommands, stageQueries } from '../domain/stage/contract'
import type { supervisionCommands, supervisionQueries } from '../domain/supervision/contract'
import type { taskCommands, taskQueries } from '../domain/task/contract'
import type { triageCommands, triageQueries } from '../domain/triage/contract'
import type { ResultOf } from '../kernel/contract'
import type { ErrorParams } from '../kernel/errors'
import type { Locale, RefusalWords, Words } from '../locales/words'

/** Every command of the standard modules, by name. */
export type StandardCommands = typeof caseCommands &
  typeof assetCommands &
  typeof consoleCommands &
  typeof controlCommands &
  typeof queryCommands &
  typeof closingCommands &
  typeof clearanceCommands &
  typeof clueCommands &
  typeof declarationCommands &
  typeof investigationCommands &
  typeof distributionCommands &
  typeof goodsCommands &
  typeof reliefCommands &
  typeof reviewCommands &
  typeof documentCommands &
  typeof dossierCommands &
  typeof archiveCommands &
  typeof contributionCommands &
  typeof maskCommands &
  typeof searchCommands &
  typeof fundCommands &
  typeof nodeCommands &
  typeof opennessCommands &
  typeof organisationCommands &
  typeof pointsCommands &
  typeof profileCommands &
  typeof stageCommands &
  typeof readingCommands &
  typeof queryCommands &
  typeof reconciliationCommands &
  typeof recordingCommands &
  typeof markingCommands &
  typeof seriesCommands &
  typeof serviceCommands &
  typeof supervisionCommands &
  typeof taskCommands &
  typeof triageCommands &
  typeof inabilityCommands &
  typeof maintenanceCommands &
  typeof measureCommands &
  typeof patrolCommands &
  typeof planCommands &
  typeof powerCommands

/** Every query of the standard modules, by name. */
export type StandardQueries = typeof caseQueries &
  typeof assetQueries &
  typeof consoleQueries &
  typeof controlQueries &
  typeof queryQueries &
  typeof closingQueries &
  typeof clearanceQueries &
  typeof clueQueries &
  typeof declarationQueries &
  typeof investigationQueries &
  typeof distributionQueries &
  typeof goodsQueries &
  typeof reliefQueries &
  typeof reviewQueries &
  typeof documentQueries &
  typeof dossierQueries &
  typeof archiveQueries &
  typeof maskQueries &
  typeof searchQueries &
  typeof fundQueries &
  typeof nodeQueries &
  typeof metricsQueries &
  typeof opennessQueries &
  typeof organisationQueries &
  typeof pointsQueries &
  typeof profileQueries &
  typeof stageQueries &
  typeof readingQueries &
  typeof queryQueries &
  typeof reconciliationQueries &
  typeof recordingQueries &
  typeof markingQueries &
  typeof seriesQueries &
  typeof serviceQueries &
  typeof supervisionQueries &
  typeof taskQueries &
  typeof triageQueries &
  typeof inabilityQueries &
  typeof maintenanceQueries &
  typeof measureQueries &
  typeof patrolQueries &
  typeof planQueries &
  typeof powerQueries

export type CommandName = keyof StandardCommands & string
export type QueryName = keyof StandardQueries & string

type Given<C> = C extends { readonly input: infer S } ? (S extends ZodType ? z.output<S> : never) : never

/** Members with a default may be left out by the caller. */
type Loose<T> = T extends object ? { readonly [K in keyof T]?: T[K] | undefined } : T

/** What a command takes. */
export type CommandInput<N extends CommandName> = Given<StandardCommands[N]>
/** What a command answers when it is accepted. */
export type CommandResult<N extends CommandName> = ResultOf<StandardCommands[N]>
/** What a query takes; everything with a default may be left out. */
export type QueryInput<N extends QueryName> = Loose<Given<StandardQueries[N]>>
/** What a query answers. */
export type QueryResult<N extends QueryName> = ResultOf<StandardQueries[N]>

/** A finding in words, with the rule's source spelled out. */
export interface FindingText extends RefusalWords {
  readonly source: string
}

/** A warning that did not stop the act. */
export interface Warning {
  readonly rule: string
  readonly source: string
  readonly params: ErrorParams
  readonly text: FindingText
}

/** The answer to a command: accepted, or refused by a rule with its source and words. */
export type Outcome<R> =
  | {
      readonly kind: 'accepted'
      readonly result: R
      readonly warnings: readonly Warning[]
      /** Version of the main stream after the act. */
      readonly version: number
      /** Nothing was written: a dry run. */
      readonly dryRun: boolean
    }
  | {
      readonly kind: 'refused'
      readonly rule: string
      readonly source: string
      readonly params: ErrorParams
      readonly text: FindingText
      /** The recorded blocked act; absent in a dry run. */
      readonly blockedActId?: string
    }

/** Something happened at the court: enough to know what to read again. */
export interface LiveChange {
  readonly position: number
  readonly caseId: string | null
  readonly type: string
}

export interface ExecuteOptions {
  /** The same key gives the same answer, however often it is sent. */
  readonly key?: string
  /** Decide, but write nothing. */
  readonly dryRun?: boolean
}

/** What elements and hosts talk to: the same over HTTP and, in tests and stories, inside the page. */
export interface ZhixingClient {
  query<N extends QueryName>(name: N, input: QueryInput<N>): Promise<QueryResult<N>>
  execute<N extends CommandName>(
    name: N,
    input: CommandInput<N>,
    options?: ExecuteOptions,
  ): Promise<Outcome<CommandResult<N>>>
  /** Labels and texts of this court's modules and profile. */
  words(locale: Locale): Promise<Words>
  /** A file of a dossier by its hash; a party of a case names his case. */
  file(hash: string, caseId?: string): Promise<Blob>
  /** Stores a file; its hash is its name. */
  upload(file: Blob): Promise<{ readonly hash: string; readonly mediaType: string; readonly size: number }>
  /** Calls back after every change at the court until the returned function is called. */
  subscribe(listener: (change: LiveChange) => void): () => void
}
