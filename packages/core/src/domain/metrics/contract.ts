import { query } from '../../kernel/contract'
import { difficultyQueries } from './contract-difficulty'
import { ASSESSORS, dutyQueries, type Period, period } from './contract-duties'
import { indicatorQueries } from './contract-indicators'

/** Cases: carried over + filed = closed + open. */
export interface CaseCounts {
  readonly carried: number
  readonly filed: number
  readonly closed: number
  readonly open: number
}

/** Affairs: carried over + issued = confirmed + withdrawn + open. */
export interface AffairCounts {
  readonly carried: number
  readonly issued: number
  readonly received: number
  readonly reported: number
  /** How often work came back (退回). */
  readonly returned: number
  readonly confirmed: number
  readonly withdrawn: number
  readonly open: number
  /** Reported after its due date, or not reported and due by now. */
  readonly late: number
  /** Calendar days from giving out to the last report, of those confirmed, all together. */
  readonly daysToReport: number
}

/** Figures of one group; `code` is empty for what belongs to none. */
export type Line<Counts> = { readonly code: string; readonly name: string } & Counts

/** A person or unit with cases as undertaker and affairs as worker. */
export interface PersonLine {
  /** Empty for cases that nobody has yet. */
  readonly code: string
  readonly name: string
  readonly cases: CaseCounts
  readonly affairs: AffairCounts
}

/** 人、案、事 of one court in a period (seed 004:61), out of its journals alone. */
export interface MicroModel extends Period {
  readonly people: { readonly byPerson: readonly PersonLine[]; readonly byUnit: readonly PersonLine[] }
  readonly cases: CaseCounts & {
    readonly byClass: readonly Line<CaseCounts>[]
    readonly byKind: readonly Line<CaseCounts>[]
    readonly byStage: readonly Line<CaseCounts>[]
    /** Months in hand: up to 3, 6, 12, or more. */
    readonly byAge: readonly Line<CaseCounts>[]
  }
  readonly affairs: AffairCounts & {
    readonly byAffair: readonly Line<AffairCounts>[]
    readonly byUnit: readonly Line<AffairCounts>[]
    readonly byPerson: readonly Line<AffairCounts>[]
  }
}

export const metricsCommands = {}

export const metricsQueries = {
  /** 人、案、事微观考核. */
  'metrics.micro-model': query<MicroModel>()({ input: period, allow: ASSESSORS }),
  ...dutyQueries,
  ...difficultyQueries,
  ...indicatorQueries,
}
