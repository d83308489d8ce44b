import type { QueryContext } from '../../kernel/query'
import type { ClearanceItem } from './contract'

/** Case money held longer is late (law 法发〔2017〕6号 10: paid within 30 days of arrival). */
export function overdueDays({ profile }: QueryContext): number {
  return Number(profile.parameters['clearance.overdue-days'] ?? 30)
}

/** Which items: of one case, or of a campaign with what has been settled since its day. */
export interface Scope {
  readonly caseId?: string | undefined
  readonly inheritedUntil?: string | undefined
}

/** An item with what it is counted by: money that left, day by day. */
export interface Tracked {
  readonly item: ClearanceItem
  /** A bank line that was split over several cases is one until all of it is settled. */
  readonly key: string
  readonly arrivedOn: string
  /** What of the unit this piece is; nothing for a thing. */
  readonly fen: bigint
  readonly flows: readonly { readonly on: string; readonly fen: bigint }[]
}

/** A campaign looks at what has left too. */
export const looksBack = ({ inheritedUntil }: Scope) => inheritedUntil !== undefined
