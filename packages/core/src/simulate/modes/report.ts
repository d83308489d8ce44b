import type { Assumptions } from './assumptions'

/** Minutes of the people of a team, and the cases or affairs that lay there. */
export interface TeamReport {
  readonly unitId: string
  readonly name: string
  /** What the unit does: unit kinds of the profile. */
  readonly functions: readonly string[]
  readonly judges: number
  readonly others: number
  /** Pieces of work that came in, were finished, and lay there at the end. */
  readonly received: number
  readonly finished: number
  readonly openAtEnd: number
  readonly peak: number
  /** Mean age of what lay there, over all working days. */
  readonly meanAgeDays: number
  readonly minutesUsed: number
  readonly minutesAvailable: number
}

/** One clock of the profile, over all cases. */
export interface NodeReport {
  readonly node: string
  readonly started: number
  readonly met: number
  /** Ended after its due date, or past it and still running at the end. */
  readonly late: number
  /** Days after the due date, among those that were late. */
  readonly lateDaysP50: number
  readonly lateDaysP90: number
}

/** One stage of the pipeline. */
export interface StageReport {
  readonly stage: string
  readonly entries: number
  /** Left by: `expired`, `passed-on`, `rejected`, `closed`. */
  readonly outflows: Readonly<Record<string, number>>
  readonly expiries: number
  /** Taken from the stage and given to it (前减后加). */
  readonly pointsDeducted: number
  readonly pointsAdded: number
  readonly openAtEnd: number
  readonly meanDays: number
}

/** How long cases stayed with one person, and how much of it went beyond the limit of the stay. */
export interface HolderReport {
  readonly personId: string
  readonly name: string
  readonly unitId: string
  /** Stays of cases in the hands of this person. */
  readonly held: number
  readonly openAtEnd: number
  readonly meanDays: number
  readonly p90Days: number
}

/** One month of the court. */
export interface MonthReport {
  /** `YYYY-MM`. */
  readonly month: string
  readonly filed: number
  readonly closed: number
  readonly openAtEnd: number
  readonly paidFen: string
  /** Clocks that went past their due date. */
  readonly breaches: number
  readonly transfers: number
  readonly minutesUsed: number
  readonly minutesAvailable: number
}

/** What leaders look at. Shares are between 0 and 1. */
export interface Indicators {
  readonly filed: number
  readonly closed: number
  readonly open: number
  readonly closingShare: number
  /** Of the cases filed, closed within six months after their filing. */
  readonly closedWithinSixMonths: number
  readonly meanDaysToClose: number
  readonly medianDaysToClose: number
  readonly performed: number
  readonly roundTerminated: number
  readonly receivedFen: string
  readonly paidFen: string
  readonly heldFen: string
  /** Mean days from a receipt to the payout that empties it. */
  readonly meanDaysToPayout: number
  /** Open at the end and untouched by anybody for more than 30 days. */
  readonly idle: number
  readonly findings: number
  /** Findings that grew because nobody answered in time. */
  readonly findingsGrown: number
  /** Cases that moved on by the clock, and of those sideways and up the ladder. */
  readonly transfers: number
  readonly lateral: number
  readonly escalations: number
  readonly distinctHolders: number
  /** Of the affairs that were done: by judges and officers, and by people of a unit that does not hold the case. */
  readonly affairsByJudges: number
  readonly affairsPooled: number
  readonly breaches: number
  readonly minutesUsedShare: number
  /** Acts that a rule stopped. */
  readonly refused: number
}

/** Invariants that hold in every mode; all zero, and `moneyBalances` true. */
export interface Integrity {
  readonly unowned: number
  /** Open cases that have not exactly one undertaker or holder of a stage. */
  readonly lost: number
  readonly pointsSum: number
  readonly moneyBalances: boolean
}

/** What would have happened under one way of working. Deterministic: the same input gives the same digest. */
export interface ModeReport {
  readonly profile: { readonly id: string; readonly version: string; readonly source: string }
  readonly seed: number
  readonly cases: number
  readonly from: string
  readonly until: string
  readonly assumptions: Assumptions
  readonly staff: { readonly people: number; readonly judges: number; readonly others: number }
  readonly indicators: Indicators
  readonly integrity: Integrity
  readonly teams: readonly TeamReport[]
  readonly nodes: readonly NodeReport[]
  readonly stages: readonly StageReport[]
  readonly holders: readonly HolderReport[]
  readonly months: readonly MonthReport[]
  readonly commands: number
  /** SHA-256 of everything above. */
  readonly digest: string
}
