import type { Source } from '../kernel/source'

/** A single setting of a profile, under its key in `parameters`. */
export interface Setting {
  readonly kind: 'choice' | 'number' | 'boolean' | 'text'
  /** Values of a choice. */
  readonly allowed?: readonly string[]
  readonly least?: number
  readonly most?: number
  /** What holds when a profile says nothing; nothing when there is no sensible default. */
  readonly default?: string | number | boolean
}

/**
 * A point at which the source documents differ (V-…): where its answer stands. Either a section of the profile carries
 * it, or a setting, or it is not a matter of the profile, with the reason.
 */
export interface VariationPoint {
  /** Its key in the requirements, e.g. `V-ACCOUNT`. */
  readonly point: string
  readonly question: string
  /** Parts of the profile that answer it, e.g. `triage.classes`. */
  readonly sections?: readonly string[]
  /** Settings that answer it, by key. */
  readonly settings?: Readonly<Record<string, Setting>>
  /** Why neither answers it, or what to know about it. */
  readonly note?: string
  readonly source: Source
}

/** One of several values. */
export function choice(allowed: readonly string[], preset?: string): Setting {
  return { kind: 'choice', allowed, ...(preset === undefined ? {} : { default: preset }) }
}

/** A whole number within bounds. */
export function whole(least: number, most: number, preset?: number): Setting {
  return { kind: 'number', least, most, ...(preset === undefined ? {} : { default: preset }) }
}

/** A name that the court gives. */
export function name(preset: string): Setting {
  return { kind: 'text', default: preset }
}
