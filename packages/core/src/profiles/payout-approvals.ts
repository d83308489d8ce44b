import { APPROVING_ROLES, type PayoutApproval } from '../kernel/profile-approval'

/** One leader for every payout, and the vice-president in charge as a second one for large sums. */
export const cityApprovals: readonly PayoutApproval[] = [
  {
    id: 'leader',
    overYuan: 0,
    roles: APPROVING_ROLES,
    source:
      'requirement fund-separation; parameter: the seeds say that payouts are supervised and not by whom they are approved',
  },
  {
    id: 'vice-president',
    overYuan: 500_000,
    roles: ['vice-president-in-charge'],
    source: 'parameter: no seed gives the sum from which a second leader approves',
  },
]
