import type { ActorRef } from './event'
import type { CourtId } from './stream'

/**
 * What a person may be permitted by: staff class (seed 000:12, 004:145), office (seed 003:27) or post in a unit.
 * `system` acts for the engine (clock, reactions), `import` for files of other systems.
 */
export const ROLES = [
  'quota-judge',
  'execution-officer',
  'judge-assistant',
  'clerk',
  'judicial-police',
  'team-head',
  'division-head',
  'execution-director',
  'vice-president-in-charge',
  'president',
  'case-filing-clerk',
  'affairs-clerk',
  'dossier-clerk',
  'fund-clerk',
  'cashier',
  'closing-reviewer',
  'special-supervisor',
  'system-administrator',
  'system',
  'import',
] as const

/**
 * A party of one case (当事人, seed 000:17), let in by the host: `Actor.id` is the id of the party. Not one of `ROLES`, so that
 * no person of the court, no permission of a profile and no file can carry it.
 */
export const PARTY = 'party'

export type Role = (typeof ROLES)[number] | typeof PARTY

/** The acting person or system as the host's session knows it; never taken from an input. */
export interface Actor extends ActorRef {
  readonly courtId: CourtId
  readonly roles: readonly Role[]
}

/** Everybody who works in the court's enforcement bureau: for reading what all may read. */
export const COURT_STAFF: readonly Role[] = ROLES.filter((role) => role !== 'import')

/** Acts as a party: whatever else the host says of him, he has the rights of a party and no others. */
export function isParty(actor: Actor): boolean {
  return actor.roles.includes(PARTY)
}

/** May be given the acts that are reserved to judges (seed 000:12, 000:16 员额法官（执行员）). */
export function isJudge(person: { readonly roles: readonly Role[] } | undefined): boolean {
  return person?.roles.some((role) => role === 'quota-judge' || role === 'execution-officer') ?? false
}

/** The engine itself, for clocks and reactions. */
export function systemActor(courtId: CourtId, id: string): Actor {
  return { kind: 'system', id, courtId, roles: ['system'] }
}

/** A file of another system being read in. */
export function importActor(courtId: CourtId, id: string): Actor {
  return { kind: 'import', id, courtId, roles: ['import'] }
}
