/** A clock that runs or stands still in an open case. */
export interface OpenNode {
  readonly nodeId: string
  readonly node: string
  readonly startedOn: string
  readonly dueOn: string
  /** How its due date came about; with it extensions and pauses are kept. */
  readonly explanation?: object
}

/** Where an open case stands. */
export interface OpenStage {
  readonly id: string
  /** The way in by which its limit was chosen. */
  readonly entry: string
  readonly enteredOn: string
  readonly dueOn: string
  readonly explanation?: object
}

/** An open case as far as a change of profile concerns it. */
export interface OpenCase {
  readonly caseId: string
  readonly nodes: readonly OpenNode[]
  readonly stage?: OpenStage
  /** What tells its pipeline: kind, and class when it has been sorted. */
  readonly kind?: string
  readonly class?: string
}

/** What the court says where the new profile has no answer of its own. */
export interface MigrationChoices {
  /** The stage to go on in, by the stage a case is in; `-` for cases that are in none. */
  readonly stageTargets?: Readonly<Record<string, string>>
  /** Due dates by the id of the clock, where the new profile takes the date from a paper. */
  readonly dates?: Readonly<Record<string, string>>
  /** The day of the change; without it stages that begin anew have no date yet. */
  readonly today?: string
}

/** What becomes of a clock or a stage. */
export interface MigrationChange {
  readonly kind: 'node' | 'stage'
  /** The clock of the case (`nodeId`), or the stage. */
  readonly id: string
  /** Its definition. */
  readonly code: string
  /**
   * Another date; an end, because the new profile does not know it; another stage; or a question that has to be answered
   * first: by which date, in which stage.
   */
  readonly change: 'moved' | 'gone' | 'mapped' | 'date-needed' | 'target-needed'
  readonly dueOn: string | null
  readonly newDueOn: string | null
  /** The stage it goes on in. */
  readonly target?: string
}

/** An open case and what would change in it. */
export interface CaseMigration {
  readonly caseId: string
  readonly changes: readonly MigrationChange[]
}
