import type { OverridableRule } from './profile-catalogue'
import { type DenialDefinition, denialOf } from './profile-denial'

/**
 * What no approver lifts, whatever a profile says: money, who may act at all, the watch over others, and statutory time
 * (seed 000:14; design promise M2).
 */
const NEVER = ['access.', 'fund.', 'supervision.', 'closing.no-money-inside', 'closing.round-termination-']

/** True when nobody may lift the denial of this rule. */
export function isNeverOverridden(rule: string): boolean {
  return NEVER.some((prefix) => rule.startsWith(prefix))
}

/** How a rule may be overridden under a profile; nothing when it may not. */
export function overrideOf(
  rule: string,
  {
    supervision,
    denials,
  }: {
    readonly supervision?: { readonly overrides?: readonly OverridableRule[] }
    readonly denials?: readonly DenialDefinition[]
  },
): OverridableRule | undefined {
  // A denial of the court's own says itself who may allow it.
  const own = denialOf(rule, denials)
  if (own) return own.override && { id: rule, role: own.override.role, source: own.source }
  return isNeverOverridden(rule) ? undefined : supervision?.overrides?.find(({ id }) => id === rule)
}
