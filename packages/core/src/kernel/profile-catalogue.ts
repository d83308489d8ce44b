import type { Source } from './source'
import type { Limit } from './time'

/** A management duty of the command centre (管理职责). */
export interface DutyDefinition {
  readonly id: string
  readonly unitKind: string
  readonly source: Source
}

/** A technical service of the command centre (技术服务). */
export interface ServiceDefinition {
  readonly id: string
  readonly unitKind: string
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
  readonly source: Source
}

/** A supervised domain with its management specialist (seed 004:58). */
export interface SupervisionDomain {
  readonly id: string
  readonly role: string
  /** Smallest unit watched: node, object, sum, recording, datum. */
  readonly unit: string
  readonly source: Source
}

/** How the work is watched. */
export interface SupervisionPolicy {
  readonly domains: readonly SupervisionDomain[]
  /** Working days without an answer after which a finding grows by one level. */
  readonly answerWithin: number
  readonly levels: number
  readonly source: Source
}
