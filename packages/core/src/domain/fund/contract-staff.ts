import type { Role } from '../../kernel/role'

/** Who looks at the money of the whole court. */
export const FUND_STAFF: readonly Role[] = [
  'fund-clerk',
  'cashier',
  'execution-director',
  'vice-president-in-charge',
  'special-supervisor',
  'system-administrator',
]
