import type { PushText } from './profile-push'
import type { Source } from './source'

/** What an indicator adds up over the cases that it takes. */
export const INDICATOR_SUMS = ['cases', 'days', 'received', 'claimed'] as const
export type IndicatorSum = (typeof INDICATOR_SUMS)[number]

/** What is known of a case on the last day of the period; each is asked for by fixed equality. */
export const INDICATOR_FACTS = [
  'carried-over',
  'closed',
  'performed',
  'round-terminated',
  'first-execution',
  'in-time',
  'over-long',
  'recognised-property',
  'recognised-inability',
] as const
export type IndicatorFact = (typeof INDICATOR_FACTS)[number]

/** A condition on a case: no expressions. */
export interface IndicatorCondition {
  readonly fact: IndicatorFact
  readonly is: boolean
}

/** One side of the fraction: what is added up, over which cases. */
export interface IndicatorSide {
  readonly sum: IndicatorSum
  readonly where: readonly IndicatorCondition[]
}

/** 合理区间、优异区间: a value from and up to these; written as the value is. */
export interface IndicatorBand {
  readonly id: 'reasonable' | 'excellent'
  readonly from?: string
  readonly to?: string
}

/** 目标: the value to be reached in a period. */
export interface IndicatorTarget {
  readonly from: string
  readonly to: string
  readonly value: string
  readonly source: Source
}

/** 质效指标 as data (单独执行工作考核指标体系, seed 004:78): changing one changes every panel. */
export interface IndicatorDefinition {
  readonly id: string
  readonly label: PushText
  readonly top: IndicatorSide
  readonly bottom: IndicatorSide
  /** A share in percent, or a mean. */
  readonly as: 'percent' | 'mean'
  readonly decimals: number
  readonly better: 'higher' | 'lower'
  /** The best band first; none where the court has set none. */
  readonly bands?: readonly IndicatorBand[]
  readonly targets?: readonly IndicatorTarget[]
  readonly source: Source
}
