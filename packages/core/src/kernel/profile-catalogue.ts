import type { CentreKind } from './centre'
import type { Source } from './source'
import type { Limit } from './time'

/** A management duty of the command centre (管理职责). */
export interface DutyDefinition {
  readonly id: string
  readonly unitKind: string
  /** The query that answers for it, e.g. `metrics.quality`. */
  readonly report?: string
  /** The centre it belongs to; that of its unit kind when nothing is said. */
  readonly centre?: CentreKind
  readonly source: Source
}

/** A technical service of the command centre (技术服务). */
export interface ServiceDefinition {
  readonly id: string
  readonly unitKind: string
  /** The centre it belongs to; that of its unit kind when nothing is said. */
  readonly centre?: CentreKind
  readonly source: Source
}

/** An item of the service centre with its five fixings 定岗、定责、定人、定标准、定时限 (seed 004:55). */
export interface ServiceItemDefinition {
  readonly id: string
  readonly post?: string
  readonly duty?: string
  /** A role; the person is the one who holds it. */
  readonly person?: string
  readonly standard?: string
  readonly limit?: Limit
  /** Offered to the parties; refused while one of the five fixings is missing. */
  readonly active?: boolean
  /** The affair that a matter of this item becomes; without it the window answers by itself. */
  readonly affair?: string
  /** The centre it belongs to; that of its unit kind when nothing is said. */
  readonly centre?: CentreKind
  readonly source: Source
}

/** A supervised domain with its management specialist (seed 004:58). */
export interface SupervisionDomain {
  readonly id: string
  readonly role: string
  /** Smallest unit watched: node, object, sum, recording, datum. */
  readonly unit: string
  /** The centre it belongs to; that of its unit kind when nothing is said. */
  readonly centre?: CentreKind
  readonly source: Source
}

/** A rule whose denial a post may lift for one act, once, with a reason (seed 000:14); rules of money never. */
export interface OverridableRule {
  /** The rule, e.g. `closing.no-paper-on-loan`. */
  readonly id: string
  /** Who may: the authorised approver. */
  readonly role: string
  readonly source: Source
}

/** The standing patrol of the data (数据巡检, seed 004:58): every open case, again and again, by the same checks. */
export interface PatrolPolicy {
  /** Calendar days from one look at a case to the next. */
  readonly everyDays: number
  /** Ids of the checks that are made. */
  readonly checks: readonly string[]
  readonly source: Source
}

/** How the work is watched. */
export interface SupervisionPolicy {
  readonly domains: readonly SupervisionDomain[]
  /** Working days without an answer after which a finding grows by one level. */
  readonly answerWithin: number
  readonly levels: number
  /** Working days after the highest level until persons are held accountable; never when absent (seed 001:156). */
  readonly accountabilityAfter?: number
  /** An entry recorded more than this many days after the day it is said to be of is a finding (seed 001:204). */
  readonly backdatedAfter?: number
  /** No rule can be overridden when absent. */
  readonly overrides?: readonly OverridableRule[]
  readonly patrol?: PatrolPolicy
  readonly source: Source
}
