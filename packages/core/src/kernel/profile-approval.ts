import type { Role } from './role'
import type { Source } from './source'

/**
 * One approval that a payout needs (审批层级): by somebody with one of these roles, when more than this sum is paid. Each
 * entry is met by another person; without entries one approval is enough.
 */
export interface PayoutApproval {
  readonly id: string
  /** Needed for payouts of more than so many yuan; 0 for every payout. */
  readonly overYuan: number
  readonly roles: readonly Role[]
  readonly source: Source
}

/** Who may approve payouts at all; an approval by others is refused by the profile check. */
export const APPROVING_ROLES = ['execution-director', 'vice-president-in-charge', 'team-head'] as const

/** An approval by one leader where the profile names none: there is no payout without one. */
const BY_ANY_LEADER = {
  id: null,
  overYuan: 0,
  roles: APPROVING_ROLES,
  source: 'requirement fund-separation',
} as const

/** An approval that is still to be given; without an id where the profile names none. */
export type MissingApproval = Omit<PayoutApproval, 'id'> & { readonly id: string | null }

/** The approvals that a sum still needs after those of these levels, the one for the highest sums first. */
export function missingApprovals(
  approvals: readonly PayoutApproval[] | undefined,
  amountFen: bigint,
  given: readonly (string | null)[],
): readonly MissingApproval[] {
  const needed = approvalsFor(approvals, amountFen)
  if (needed.length === 0) return given.length === 0 ? [BY_ANY_LEADER] : []
  return needed.filter(({ id }) => !given.includes(id))
}

/** The approvals that a sum needs, the one for the highest sums first. */
export function approvalsFor(
  approvals: readonly PayoutApproval[] | undefined,
  amountFen: bigint,
): readonly PayoutApproval[] {
  return (approvals ?? [])
    .filter(({ overYuan }) => amountFen > BigInt(overYuan) * 100n)
    .sort((a, b) => b.overYuan - a.overYuan)
}
