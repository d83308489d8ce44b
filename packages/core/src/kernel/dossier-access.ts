import type { Profile } from './profile'
import type { DossierAccess, Volume } from './profile-paper'
import type { Actor } from './role'
import { isParty } from './role'

/** What a reader is to a case: the functions of his unit, and whether he or his unit has it in hand. */
export interface ReaderOfCase {
  readonly functions: readonly string[]
  readonly own: boolean
}

/** Where a paper lies; one that nobody has placed yet counts as of the main volume. */
export interface PaperPlace {
  readonly volume: Volume | 'none'
  readonly section: string
}

/**
 * What of a dossier this reader may read, as a question to each paper. Where the profile says nothing, the people of the court
 * read all of it and a party nothing; the engine itself is no reader.
 */
export function readableBy(
  { dossierAccess }: Pick<Profile, 'dossierAccess'>,
  actor: Actor,
  reader: ReaderOfCase,
): (place: PaperPlace) => boolean {
  if (actor.kind !== 'person') return () => true
  if (dossierAccess === undefined) return () => !isParty(actor)
  const grants = dossierAccess.filter((entry) => isMeant(entry, actor, reader))
  return ({ volume, section }) =>
    grants.some(
      ({ volumes, sections }) =>
        (!volumes || volumes.includes(volume === 'none' ? 'main' : volume)) &&
        (!sections || sections.includes(section)),
    )
}

function isMeant({ who, scope }: DossierAccess, actor: Actor, { functions, own }: ReaderOfCase): boolean {
  if (isParty(actor)) return 'anyone' in who && who.anyone === 'party' && own
  const fits =
    'role' in who
      ? actor.roles.includes(who.role)
      : 'unitKind' in who
        ? functions.includes(who.unitKind)
        : who.anyone === 'staff'
  return fits && (scope === 'court' || own)
}
