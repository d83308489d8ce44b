import type { Source } from '../kernel/source'

/** How sure it is that the text says so: read in full; repeated by others or computed by custom; from memory or one place. */
export type Confidence = 'high' | 'medium' | 'low'

/**
 * What a step rests on. `law`: a text that binds every court. `convention`: chosen by this library where no text decides.
 * `local`: practice of one place. `parameter`: a number that a court sets. Only `law` may be shown as law.
 */
export type Standing = 'law' | 'convention' | 'local' | 'parameter'

/** Where a step comes from, and how firmly it stands. */
export interface Basis {
  readonly source: Source
  readonly standing: Standing
  readonly confidence: Confidence
}

/** Amounts are called `…Fen` (bigint); rates are texts (`1.5%`), dates `YYYY-MM-DD`. Everything can be stored as JSON. */
export type StepValue = bigint | number | string | boolean

/** One step of a calculation, as data: `kind` names its words, `values` fill them. */
export interface RuleStep {
  readonly kind: string
  readonly values: Readonly<Record<string, StepValue>>
  readonly basis: Basis
}

/** Why an answer is what it is: every step with its amounts, rates and days, and with what it rests on. */
export interface RuleExplanation {
  readonly rule: string
  readonly steps: readonly RuleStep[]
  /** A holiday notice for days of the answer has not been loaded: compute it again when one is. */
  readonly provisional?: true
}

/** A step. */
export function step(kind: string, basis: Basis, values: Readonly<Record<string, StepValue>> = {}): RuleStep {
  return { kind, values, basis }
}

/** A rule whose text was read. */
export function byLaw(source: string, confidence: Confidence = 'high'): Basis {
  return { source: `law ${source}`, standing: 'law', confidence }
}

/** A choice of this library where no text decides. */
export function byConvention(reason: string, confidence: Confidence = 'medium'): Basis {
  return { source: `design ${reason}`, standing: 'convention', confidence }
}

/** A number that a court sets; the default is none of law. */
export function byParameter(reason: string, confidence: Confidence = 'medium'): Basis {
  return { source: `parameter: ${reason}`, standing: 'parameter', confidence }
}

/** A practice of one place, shipped as an example and never as law. */
export function byLocalRule(reason: string): Basis {
  return { source: `parameter: ${reason}`, standing: 'local', confidence: 'low' }
}
