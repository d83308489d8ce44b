import type { Profile } from '../kernel/profile'
import { APPROVING_ROLES } from '../kernel/profile-approval'
import { type ProfileFinding, problem } from './finding'

/** Only leaders approve payouts; an approval that a small sum does not need leaves that sum to one person of any kind. */
export function approvalFindings({ payoutApprovals = [] }: Profile): ProfileFinding[] {
  const leaders: readonly string[] = APPROVING_ROLES
  const wrong = payoutApprovals.flatMap(({ id, roles }) =>
    roles
      .filter((role) => !leaders.includes(role))
      .map((role) => problem(`payoutApprovals[${id}].roles`, 'role-approves-nothing', role)),
  )
  const isOpen = payoutApprovals.length > 0 && !payoutApprovals.some(({ overYuan }) => overYuan === 0)
  return isOpen ? [...wrong, problem('payoutApprovals', 'small-sums-open', 'payoutApprovals')] : wrong
}
