import { permits } from '../kernel/contract'
import { type Refused, refuse } from '../kernel/decision'
import type { Actor } from '../kernel/role'
import { type Rule, rule } from '../kernel/rule'
import type { CourtId } from '../kernel/stream'
import type { CommandEntry } from './registry'

/** Rules that guard every command before its own. */
export const accessRules: readonly Rule[] = [
  rule(
    'access.role-not-permitted',
    'seed 000:12; design deny by default: a role that a command does not list may not give it',
  ),
  rule(
    'access.other-court',
    'seed 001:86; requirement court-tree; design a court sees and changes only its own data',
  ),
  rule(
    'access.not-in-this-court',
    'seed 001:86; requirement court-tree; design a case is reached only through its own court',
  ),
]

/** Refuses an actor of another court, or without a permitted role. */
export function checkAccess(entry: CommandEntry, actor: Actor, courtId: CourtId): Refused | undefined {
  if (actor.courtId !== courtId) return refuse('access.other-court', { courtId })
  if (!permits(entry.contract, actor)) return refuse('access.role-not-permitted', { command: entry.name })
  return undefined
}
