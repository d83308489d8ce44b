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

/**
 * Kinds of cases, by the type code of their number: 执, 执恢, 执异 and 执复, 执监, 执保; 先予执行, 执行回转 and 执转破 have no code of
 * their own and are said at filing.
 */
export const CASE_KINDS = [
  'first',
  'resumed',
  'adjudication',
  'supervision',
  'preservation',
  'advance',
  'reversal',
  'bankruptcy',
  'other',
] as const

/** What the kind of a case leaves open: 异议, 复议, 异议之诉 of an adjudication; 审查类, 督办类 of a supervision. */
export const CASE_MATTERS = ['objection', 'reconsideration', 'suit', 'review', 'urging'] as const

/**
 * A pipeline of its own for cases of some classes or kinds: nodes, stages, or both. Without stages of its own such a case
 * goes by the court's stages, or by none at all.
 */
export interface PipelineDefinition extends Partial<Omit<StagePolicy, 'source'>> {
  readonly id: string
  readonly classes?: readonly string[]
  readonly kinds?: readonly (typeof CASE_KINDS)[number][]
  /**
   * The nodes of this kind of case. A node that some pipeline names runs only in cases whose pipeline names it; what none
   * names is common to all. A case whose pipeline names no nodes has all of them.
   */
  readonly nodes?: readonly string[]
  /** Cases of these kinds are in none of the court's stages: their undertaker does not change with time. */
  readonly outsideStages?: boolean
  readonly source: Source
}

/** Where a profile says how cases go from stage to stage. */
export interface Pipelines {
  readonly stages?: StagePolicy
  readonly pipelines?: readonly PipelineDefinition[]
}

/** Every pipeline of a profile, the court's own first. */
export function policiesOf({ stages, pipelines = [] }: Pipelines): readonly StagePolicy[] {
  return [...(stages ? [stages] : []), ...pipelines.filter(hasStages)]
}

function hasStages(pipeline: PipelineDefinition): pipeline is PipelineDefinition & StagePolicy {
  const { stages, ownership, first, resumed } = pipeline
  return stages !== undefined && ownership !== undefined && first !== undefined && resumed !== undefined
}

/** The stages a case goes by: those of its class, else of its kind, else the court's. */
export function pipelineFor(
  { stages, pipelines = [] }: Pipelines,
  about: { readonly kind: string; readonly class?: string | undefined },
): StagePolicy | undefined {
  const staged = pipelines.filter(hasStages)
  const ofClass = staged.find(({ classes }) => about.class !== undefined && classes?.includes(about.class))
  const ofKind = ofClass ?? staged.find((pipeline) => isFor(pipeline, about.kind))
  if (ofKind) return ofKind
  return pipelines.some((pipeline) => pipeline.outsideStages && isFor(pipeline, about.kind))
    ? undefined
    : stages
}

/** The pipeline that has a stage: a stage belongs to one. */
export function pipelineOf(profile: Pipelines, stageId: string): StagePolicy | undefined {
  return policiesOf(profile).find(({ stages }) => stages.some(({ id }) => id === stageId))
}

/** Whether a node belongs to the cases of a kind: see {@link PipelineDefinition.nodes}. */
export function nodeIsFor({ pipelines = [] }: Pipelines, kind: string, nodeId: string): boolean {
  const own = pipelines.find((pipeline) => isFor(pipeline, kind))?.nodes
  return own === undefined || own.includes(nodeId) || !pipelines.some(({ nodes }) => nodes?.includes(nodeId))
}

function isFor({ kinds }: PipelineDefinition, kind: string): boolean {
  return kinds?.some((each) => each === kind) ?? false
}
