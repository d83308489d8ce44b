import { permits } from '../kernel/contract'
import { type Refused, refuse } from '../kernel/decision'
import type { Directory } from '../kernel/directory'
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
  rule('access.person-not-active', 'seed 000:11 责任到人; design nobody acts in the name of who has left'),
  rule('access.lending-over', 'seed 000:8; requirement cross-court-dispatch: with start, end and grantor'),
]

/** Refuses an actor of another court, one who is not (or no longer) at work here, or one without a permitted role. */
export function checkAccess(
  entry: CommandEntry,
  actor: Actor,
  at: { readonly courtId: CourtId; readonly directory: Directory; readonly today: string },
): Refused | undefined {
  if (actor.courtId !== at.courtId) return refuse('access.other-court', { courtId: at.courtId })
  const absent = actor.kind === 'person' ? notAtWork(actor.id, at) : undefined
  if (absent) return absent
  if (!permits(entry.contract, actor)) return refuse('access.role-not-permitted', { command: entry.name })
  return undefined
}

/** Who is out of service, or lent for other days than today. People whom the directory does not know are the host's matter. */
export function notAtWork(
  personId: string,
  { directory, today }: { readonly directory: Directory; readonly today: string },
): Refused | undefined {
  const person = directory.person(personId)
  if (!person) return undefined
  if (!person.active) return refuse('access.person-not-active', { personId })
  const { lentFrom: from = '', lentUntil: until } = person
  if (until === undefined || (from <= today && today <= until)) return undefined
  return refuse('access.lending-over', { personId, from, until })
}
