import { directoryOf } from '../domain/organisation/index'
import type { OrganisationRows } from '../domain/organisation/model'
import type { DecideContext } from '../kernel/context'
import type { Directory } from '../kernel/directory'
import { ZhixingError } from '../kernel/errors'
import type { Profile } from '../kernel/profile'
import type { Actor } from '../kernel/role'
import { type CourtId, courtStream } from '../kernel/stream'
import type { WorkingCalendar } from '../kernel/time'
import type { View } from '../kernel/view'
import type { Clock, Ids } from '../ports/host'
import type { Storage, StreamSnapshot } from '../ports/storage'
import type { PersonalData } from './personal-data'
import type { Registry } from './registry'
import { WorkingState } from './working-state'

/** What every part of the engine works with. */
export interface EngineParts {
  readonly registry: Registry
  readonly storage: Storage
  readonly clock: Clock
  readonly ids: Ids
  readonly calendar: WorkingCalendar
  readonly profiles: readonly Profile[]
  readonly personal: PersonalData
  readonly courts: CourtCache
}

/** The court's own rows: who exists and which profile is in force. */
export interface CourtFrame {
  readonly snapshot: StreamSnapshot
  readonly directory: Directory
  readonly profileId: string | undefined
  /** The court above it, as recorded when it was established. */
  readonly parentId: string | null
}

export const ORGANISATION_TABLES = ['org_court', 'org_unit', 'org_person', 'org_absence', 'org_lent'] as const

/** Keeps the directory of each court until its version changes, so that commands do not read every person anew. */
export class CourtCache {
  readonly #frames = new Map<CourtId, CourtFrame>()

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
    const view = new WorkingState([snapshot]) as unknown as View<OrganisationRows>
    const [court] = view.all('org_court')
    const frame = {
      snapshot,
      directory: directoryOf(view),
      profileId: court?.profileId,
      parentId: court?.parentId ?? null,
    }
    this.#frames.set(courtId, frame)
    return frame
  }
}

/** Reads the court's frame by itself, for queries and sweeps. */
export async function readFrame(parts: EngineParts, courtId: CourtId): Promise<CourtFrame> {
  const known = parts.courts.known(courtId)
  const [snapshot] = await parts.storage.forCourt(courtId).read([courtRead(known)])
  if (!snapshot) throw new Error('storage gave no snapshot')
  return parts.courts.frame(courtId, snapshot, known)
}

/** The request for the court's stream that every command sends along. */
export function courtRead(known: CourtFrame | undefined) {
  return {
    stream: courtStream,
    tables: ORGANISATION_TABLES,
    ...(known ? { unlessVersion: known.snapshot.version } : {}),
  }
}

/** The profile by id, and by version when a case started under one. */
export function profileOf(parts: EngineParts, id: string | undefined, version?: string): Profile {
  const found =
    parts.profiles.find(
      (profile) => profile.id === id && (version === undefined || profile.version === version),
    ) ?? (id === undefined ? parts.profiles[0] : undefined)
  if (!found) throw new ZhixingError('profile-unknown', { id: id ?? '', version: version ?? '' })
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
    newId: (prefix) => parts.ids.next(prefix),
  }
}
