import { directoryOf } from '../domain/organisation/index'
import type { OrganisationRows } from '../domain/organisation/model'
import { type AdoptedProfile, adoptedOn, publishedVersions } from '../domain/profile/index'
import type { ProfileRows } from '../domain/profile/model'
import type { ConsoleCatalog } from '../kernel/console-catalog'
import type { DecideContext } from '../kernel/context'
import type { Directory } from '../kernel/directory'
import { ZhixingError } from '../kernel/errors'
import { fromJson } from '../kernel/json'
import type { Profile } from '../kernel/profile'
import type { ProfileShelf } from '../kernel/profile-shelf'
import type { Actor } from '../kernel/role'
import { type CourtId, courtStream } from '../kernel/stream'
import type { WorkingCalendar } from '../kernel/time'
import type { View } from '../kernel/view'
import type { InstalledPlugins } from '../plugin/index'
import type { Clock, Ids } from '../ports/host'
import type { Storage, StreamSnapshot } from '../ports/storage'
import { profileShelf, withClocksOfLaw } from '../profiles/index'
import type { PersonalData } from './personal-data'
import type { Registry } from './registry'
import { WorkingState } from './working-state'

/** What every part of the engine works with. */
export interface EngineParts {
  readonly registry: Registry
  /** What the registry answers to, as consoles are checked against it. */
  readonly catalog: ConsoleCatalog
  readonly storage: Storage
  readonly clock: Clock
  readonly ids: Ids
  readonly calendar: WorkingCalendar
  readonly profiles: readonly Profile[]
  readonly personal: PersonalData
  readonly courts: CourtCache
  readonly plugins: InstalledPlugins
}

/** The court's own rows: who exists and by which profiles it works. */
export interface CourtFrame {
  readonly snapshot: StreamSnapshot
  readonly directory: Directory
  readonly shelf: ProfileShelf
  /** By which profile the court works on a day; nothing before it is established. */
  readonly adopted: (on: string) => AdoptedProfile | undefined
  /** The court above it, as recorded when it was established. */
  readonly parentId: string | null
  readonly name: string
  readonly level: string
}

export const COURT_TABLES = [
  ...['org_court', 'org_unit', 'org_person', 'org_absence', 'org_lent', 'org_equipment'],
  'org_bank_account',
  ...['profile_version', 'profile_adoption', 'query_source', 'document_layout'],
] as const

/** Keeps the directory of each court until its version changes, so that commands do not read every person anew. */
export class CourtCache {
  readonly #frames = new Map<CourtId, CourtFrame>()
  readonly #profiles: readonly Profile[]
  readonly #isNamed: (key: string) => boolean
  readonly #extend: (profile: Profile) => Profile
  /** By the hash of its content: who looks something up by the profile finds the same object again. */
  readonly #published = new Map<string, Profile>()

  constructor(
    profiles: readonly Profile[],
    isNamed: (key: string) => boolean,
    extend: (profile: Profile) => Profile,
  ) {
    this.#profiles = profiles
    this.#isNamed = isNamed
    this.#extend = extend
  }

  known(courtId: CourtId): CourtFrame | undefined {
    return this.#frames.get(courtId)
  }

  /**
   * The frame for a fresh snapshot of the court's stream, whose rows are absent when nothing changed since the frame
   * that was known when it was asked for. Another command may have learned of a newer one in the meantime.
   */
  frame(courtId: CourtId, snapshot: StreamSnapshot, asked: CourtFrame | undefined): CourtFrame {
    if (asked && asked.snapshot.version === snapshot.version) return asked
    if (!snapshot.rows) throw new Error(`court ${courtId}: rows missing for version ${snapshot.version}`)
    const view = new WorkingState([snapshot]) as unknown as View<OrganisationRows & ProfileRows>
    const [court] = view.all('org_court')
    const directory = directoryOf(view)
    const profiles = [...this.#profiles, ...this.#publishedAt(view)]
    const adoptions = view.all('profile_adoption')
    const frame: CourtFrame = {
      snapshot,
      directory,
      shelf: profileShelf({ profiles, directory, isNamed: this.#isNamed }),
      adopted: (on) => adoptedOn(on, adoptions, court?.profileId),
      parentId: court?.parentId ?? null,
      name: court?.name ?? courtId,
      level: court?.level ?? '',
    }
    this.#frames.set(courtId, frame)
    return frame
  }

  /** What the court has published, in the order of publication. */
  #publishedAt(view: View<ProfileRows>): readonly Profile[] {
    return publishedVersions(view).map(({ hash, content }) => {
      const known = this.#published.get(hash)
      if (known) return known
      const profile = this.#extend(withClocksOfLaw(fromJson<Profile>(content)))
      this.#published.set(hash, profile)
      return profile
    })
  }
}

/** Reads the court's frame by itself, for queries and sweeps. */
export async function readFrame(parts: EngineParts, courtId: CourtId): Promise<CourtFrame> {
  const known = parts.courts.known(courtId)
  const [snapshot] = await parts.storage.forCourt(courtId).read([courtRead(known)])
  if (!snapshot) throw new Error('storage gave no snapshot')
  return parts.courts.frame(courtId, openSnapshot(parts, courtId, snapshot), known)
}

/** The rows of a stream as decisions see them: what is sealed in storage is open here. */
export function openSnapshot(
  { personal }: Pick<EngineParts, 'personal'>,
  courtId: CourtId,
  snapshot: StreamSnapshot,
): StreamSnapshot {
  if (!snapshot.rows) return snapshot
  return { ...snapshot, rows: personal.openRows({ courtId, stream: snapshot.stream }, snapshot.rows) }
}

/** The request for the court's stream that every command sends along. */
export function courtRead(known: CourtFrame | undefined) {
  return {
    stream: courtStream,
    tables: COURT_TABLES,
    ...(known ? { unlessVersion: known.snapshot.version } : {}),
  }
}

/**
 * The profile that a case started under.
 *
 * @throws ZhixingError `profile-unknown` { id, version }
 */
export function profileOf({ shelf }: CourtFrame, id: string, version: string): Profile {
  const found = shelf.find(id, version)
  if (!found) throw new ZhixingError('profile-unknown', { id, version })
  return found
}

/**
 * The profile that the court works by on a day; the first one while the court is not established.
 *
 * @throws ZhixingError `profile-unknown` { id, version }
 */
export function profileOn(parts: EngineParts, frame: CourtFrame, on: string): Profile {
  const adopted = frame.adopted(on)
  if (adopted?.version) return profileOf(frame, adopted.profileId, adopted.version)
  const found = adopted ? frame.shelf.inForce(adopted.profileId, on) : parts.profiles[0]
  if (!found) throw new ZhixingError('profile-unknown', { id: adopted?.profileId ?? '', version: on })
  return found
}

/** What a decision may know at this moment. */
export function decideContext(
  parts: EngineParts,
  at: { readonly courtId: CourtId; readonly now: string; readonly frame: CourtFrame },
  profile: Profile,
  actor: Actor,
): DecideContext {
  return {
    courtId: at.courtId,
    actor,
    today: at.now.slice(0, 10),
    now: at.now,
    calendar: parts.calendar,
    directory: at.frame.directory,
    profile,
    catalog: parts.catalog,
    shelf: at.frame.shelf,
    newId: (prefix) => parts.ids.next(prefix),
    fingerprint: (plain) => parts.personal.fingerprint(at.courtId, plain),
  }
}
