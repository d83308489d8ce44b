import type { Source } from '../kernel/source'
import { daysBetween, type PlainDate } from './date'
import type { CountedExclusion } from './period'
import type { Stop, StopRule } from './stop'

/** The clocks of a case that are easily taken for one another. */
export type ClockName = 'case-limit' | 'inaction' | 'escalation' | 'delay-interest'

/** What a step of a calculation does. */
export type ClockStepKind =
  /** The period itself, from the day that starts it to its end. */
  | 'limit'
  /** Days left out. */
  | 'not-counted'
  /** The case stands still, this clock does not. */
  | 'runs-on'
  | 'extended'
  | 'extension-refused'
  | 'rolled'
  /** The case in one stage. */
  | 'rung'
  /** The stages end later than the case may last. */
  | 'beyond-limit'
  /** Interest runs on one base. */
  | 'accrues'
  /** Days before the rule was in force. */
  | 'old-rule'

/** One step of a calculation, as data. */
export interface ClockStep {
  readonly kind: ClockStepKind
  readonly from: PlainDate
  /** Included. */
  readonly to: PlainDate
  /** Days of the step: left out, gained, or counted. */
  readonly days: number
  /** A ground, a limit, who allowed it, why not, a stage, a base: codes and numbers. */
  readonly what: string
  readonly source: Source
}

/** Why an answer is what it is: every step with its days and its source. */
export interface ClockExplanation {
  readonly clock: ClockName
  readonly steps: readonly ClockStep[]
  /** What the steps come to: the last day of a period, or the last day that bears interest. */
  readonly to: PlainDate
  /** Days left out of a period; of interest the days that bear it. */
  readonly days: number
  /** A holiday notice for these days has not been loaded: the answer may change. */
  readonly provisional: boolean
}

/** Runs that were left out, as steps. */
export function leftOut(runs: readonly CountedExclusion[], { source }: StopRule): ClockStep[] {
  return runs.map(({ from, to, added, reasons }) => ({
    kind: 'not-counted',
    from,
    to,
    days: added,
    what: reasons.join('+'),
    source,
  }))
}

/** Stops through which the clock ran on, as steps. */
export function ranOn(stops: readonly Stop[], { source }: StopRule): ClockStep[] {
  return stops.map(({ ground, from, to }) => ({
    kind: 'runs-on',
    from,
    to,
    days: daysBetween(from, to) + 1,
    what: ground,
    source,
  }))
}
