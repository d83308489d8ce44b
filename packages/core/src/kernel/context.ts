import type { ConsoleCatalog } from './console-catalog'
import type { Directory } from './directory'
import type { Profile } from './profile'
import type { ProfileShelf } from './profile-shelf'
import type { Actor } from './role'
import type { CourtId } from './stream'
import type { WorkingCalendar } from './time'

/** Everything a decision may know besides its input and the rows: no clock, randomness or ids of its own. */
export interface DecideContext {
  readonly courtId: CourtId
  readonly actor: Actor
  /** Today at the court, `YYYY-MM-DD` (China Standard Time). */
  readonly today: string
  /** This moment, ISO 8601 at +08:00. */
  readonly now: string
  readonly calendar: WorkingCalendar
  /** Units and people of the court. */
  readonly directory: Directory
  /** How this court works. */
  readonly profile: Profile
  /** Everything this engine answers to, by name. */
  readonly catalog: ConsoleCatalog
  /** Every way of working that this court may name. */
  readonly shelf: ProfileShelf
  /** A fresh id, e.g. `newId('task')` → `task-…`. */
  newId(prefix: string): string
  /** A keyed hash of something personal: equal numbers are found equal without being opened. */
  fingerprint(plain: string): string
}
