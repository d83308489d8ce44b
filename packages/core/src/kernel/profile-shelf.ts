import type { Profile } from './profile'
import type { CaseMigration, MigrationChoices, OpenCase } from './profile-migration'
import type { WorkingCalendar } from './time'

/** What is wrong with a profile, or worth knowing about it. */
export interface ProfileFinding {
  /** An error keeps a profile from being used; a warning is for the people who sign it. */
  readonly severity: 'error' | 'warning'
  /** The entry by its id: `nodes[case-limit].limit.count`. */
  readonly path: string
  /** A code; its words are the label `reason.<code>`. */
  readonly reason: string
  /** The entry or the value that is meant. */
  readonly id: string
}

/** What came of reading a profile: the profile unless an error is among the findings. */
export interface ProfileReading {
  readonly profile: Profile | undefined
  readonly findings: readonly ProfileFinding[]
}

/** The ways of working that a court may name: those the engine was made with and those the court has published. */
export interface ProfileShelf {
  /** Every version; what the court published stands last. */
  all(): readonly Profile[]
  /** The profile of this id and version. */
  find(id: string, version: string): Profile | undefined
  /** The version that is in force on a date. */
  inForce(id: string, on: string): Profile | undefined
  /** Reads and checks a profile out of JSON; never throws. */
  read(json: unknown): ProfileReading
  /** What keeps this court from working by a profile, and what its people should know. */
  forCourt(profile: Profile): readonly ProfileFinding[]
  /** What would change in an open case that went over from one profile to another. */
  preview(
    change: readonly [from: Profile, to: Profile],
    open: OpenCase,
    calendar: WorkingCalendar,
    choices: MigrationChoices,
  ): CaseMigration['changes']
}
