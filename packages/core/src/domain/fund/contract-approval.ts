import type { MissingApproval } from '../../kernel/profile-approval'
import type { Locale } from '../../kernel/words'

/** Somebody who may not approve a payout, whatever posts he holds: he asked for it, has approved it already, or had a hand in its account. */
export interface BarredApprover {
  readonly id: string
  readonly name: string
  readonly why: 'requested' | 'approved' | 'account-registered' | 'account-confirmed'
}

/** How far the approval of a payout is; nothing is missing of one that does not wait for it. */
export interface ApprovalStand {
  /** With the roles, and above which sum it is needed; each is given by another person. */
  readonly missing: readonly (MissingApproval & { readonly sourceText: Readonly<Record<Locale, string>> })[]
  readonly barred: readonly BarredApprover[]
}
