import type { Source } from './source'

/** A class of cases (案件类型), e.g. `simple`, `one-off`, `ordinary`; with the lane it goes by. */
export interface TriageClass {
  readonly id: string
  readonly lane: 'fast' | 'slow'
}

/** A question that triage asks about a case; the answer is yes, no, or not known yet. */
export interface TriageCriterion {
  readonly id: string
  readonly source: Source
}

/** One line of the decision table: criteria that are not named may be anything; the first line that fits decides. */
export interface TriageRow {
  readonly when: Readonly<Record<string, 'yes' | 'no' | 'unknown'>>
  readonly class: string
}

/** How cases are sorted (繁简分流) and given to teams. */
export interface TriagePolicy {
  /** At filing, after the concentrated query, or either. */
  readonly when: 'filing' | 'after-query' | 'either'
  readonly classes: readonly TriageClass[]
  readonly criteria: readonly TriageCriterion[]
  /** Must cover every combination of answers; a table that does not is refused when the profile is loaded. */
  readonly table: readonly TriageRow[]
  /** By the speciality of the team, by a draw that anyone can recompute, or by load. */
  readonly assignment: 'by-class' | 'random' | 'by-load'
  /** The unit kind that takes each class; for a draw, all units of the kinds named. */
  readonly teams: Readonly<Record<string, string>>
  readonly source: Source
}
