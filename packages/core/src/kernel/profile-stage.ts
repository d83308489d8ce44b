import type { EventPattern } from './profile'
import type { Source } from './source'
import type { Limit } from './time'

/** What happens when the time of a stage is over and the case is not closed. */
export type StageExpiry =
  | { readonly kind: 'next'; readonly stage: string }
  /** To another unit of the same kind: never back to the one it comes from. */
  | { readonly kind: 'lateral'; readonly stage: string }
  /** To the next rung of the ladder. */
  | { readonly kind: 'escalate'; readonly stage: string }
  | { readonly kind: 'stay' }

/** A stage of the pipeline (流程段). */
export interface StageDefinition {
  readonly id: string
  /** The unit kind that owns it, or the post for a rung of the ladder. */
  readonly owner:
    | { readonly kind: 'unit'; readonly unitKind: string }
    | { readonly kind: 'role'; readonly role: string }
  /** The limit by the way a case comes in: `screened-out`, `unfinished`, `lateral`, `escalated`, or `*`. */
  readonly limits: Readonly<Record<string, Limit>>
  /** Affairs that must be recorded in it (规定动作); without them the stage was idle. */
  readonly prescribed: readonly string[]
  readonly onExpiry: StageExpiry
  readonly source: Source
}

/** An event that moves a case at once to a stage further on, from any stage before it (复杂情形). */
export interface StageTrigger {
  readonly on: EventPattern
  readonly to: string
  readonly source: Source
}

/** Stages, who owns a case in them, and what its passing on costs. */
export interface StagePolicy {
  /** The undertaker stays and dispatches affairs (seed 000:15), or the case itself moves (seed 003). */
  readonly ownership: 'undertaker-stays' | 'case-moves'
  /** Where a first enforcement begins, and where a resumed one. */
  readonly first: string
  readonly resumed: string
  readonly stages: readonly StageDefinition[]
  readonly triggers?: readonly StageTrigger[]
  readonly points?: PointsPolicy
  readonly source: Source
}

/** 前减后加: what an expired stage loses, the next one gains; the sum over all stages is always zero. */
export interface PointsPolicy {
  /** Points of the first transfer; a parameter, the seed gives no number. */
  readonly base: number
  /** Each further transfer costs the same, or one base more than the one before; never less. */
  readonly growth: 'fixed' | 'linear'
  readonly source: Source
}
