import type { ErrorParams } from './errors'
import type { DomainEvent } from './event'

/** The act may happen: these are the facts it makes, and what the caller is told. */
export interface Accepted<E extends { readonly type: string } = DomainEvent, R = unknown> {
  readonly kind: 'accepted'
  readonly events: readonly E[]
  readonly result: R
}

/** The act may not happen: the rule that forbids it. A value, not an exception. */
export interface Refused {
  readonly kind: 'refused'
  /** Id of a declared rule, e.g. `fund.balance-covers-payout`. */
  readonly rule: string
  readonly params: ErrorParams
}

export type Decision<E extends { readonly type: string } = DomainEvent, R = null> = Accepted<E, R> | Refused

/** Allows the act. */
export function accept<E extends { readonly type: string }, R = null>(
  events: readonly E[],
  result?: R,
): Accepted<E, R> {
  return { kind: 'accepted', events, result: (result ?? null) as R }
}

/** Refuses the act by a declared rule. */
export function refuse(rule: string, params: ErrorParams = {}): Refused {
  return { kind: 'refused', rule, params }
}
