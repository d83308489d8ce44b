import { z } from 'zod'
import { command, field, query } from '../../kernel/contract'
import type { ValueDifference } from '../../kernel/difference'
import type { Profile } from '../../kernel/profile'
import type { CaseMigration } from '../../kernel/profile-migration'
import type { ProfileFinding } from '../../kernel/profile-shelf'
import type { CountedPage } from '../../kernel/query'
import { COURT_STAFF, type Role } from '../../kernel/role'
import { caseStream, courtStream } from '../../kernel/stream'
import type { AdoptedProfile, AdoptionRow, VersionState } from './model'

const leaders: readonly Role[] = ['execution-director', 'vice-president-in-charge']
const authors: readonly Role[] = ['system-administrator', ...leaders]
const inCourt = () => courtStream
const one = z.object({ profileId: field.id(), version: field.id() })
const proposal = z.object({ versionId: field.id() })

/** What people should know who put a profile into use; nothing of it keeps them from doing so. */
export interface ProfileWarnings {
  readonly warnings: readonly ProfileFinding[]
}

export const profileCommands = {
  /** Puts a profile of the court's own on the table, as JSON text or value. */
  'profile.propose': command<ProfileWarnings & { versionId: string }>()({
    input: z.object({
      content: z.union([z.string().max(1_000_000), z.record(z.string(), z.unknown())]),
    }),
    streams: inCourt,
    reads: ['profile_version'],
    emits: ['profile.Proposed'],
    allow: authors,
  }),
  /** Another person publishes it: from then on it is known, and never changes. */
  'profile.publish': command<ProfileWarnings>()({
    input: proposal,
    streams: inCourt,
    reads: ['profile_version'],
    emits: ['profile.Published'],
    allow: leaders,
  }),
  'profile.reject': command()({
    input: proposal.extend({ reason: field.text(300) }),
    streams: inCourt,
    reads: ['profile_version'],
    emits: ['profile.Rejected'],
    allow: authors,
  }),
  /** Makes the court work by a profile from a day on; without a version by the one that is in force on the day. */
  'profile.adopt': command<ProfileWarnings>()({
    input: z.object({
      profileId: field.id(),
      version: field.id().nullable().default(null),
      fromOn: field.date(),
      reason: field.text(300),
    }),
    streams: inCourt,
    reads: ['profile_adoption'],
    emits: ['profile.Adopted'],
    allow: leaders,
  }),
  /** Takes an open case over to another profile: its clocks and its stage change as the preview says. */
  'profile.migrate-case': command()({
    input: one.extend({
      caseId: field.id(),
      /** The stage to go on in, by the stage the case is in; `-` when it is in none. */
      stageTargets: z.record(z.string(), field.id()).default({}),
      /** Due dates by clock, where the new profile takes them from a paper. */
      dates: z.record(z.string(), field.date()).default({}),
      reason: field.text(300),
    }),
    streams: ({ caseId }) => caseStream(caseId),
    reads: ['case_case'],
    emits: ['profile.CaseMigrated'],
    allow: leaders,
  }),
}

/** An open case under another version, and what would change in it. */
export interface MigrationPreview extends CaseMigration {
  readonly caseNumber: string
  readonly from: { readonly profileId: string; readonly version: string }
}

/** A version that the court may name. */
export interface ProfileVersion {
  readonly profileId: string
  readonly version: string
  readonly effectiveFrom: string
  readonly source: string
  /** What it calls itself; those of the library are named by the words of the court. */
  readonly names: Readonly<Partial<Record<'zh-CN' | 'en', string>>>
  /** `standard`: came with the library. */
  readonly state: VersionState | 'standard'
  /** Where it waits for a decision or was decided on. */
  readonly versionId: string | null
  readonly proposedBy: string | null
  readonly proposedByName: string | null
  readonly proposedOn: string | null
  readonly decidedBy: string | null
  readonly decidedByName: string | null
  readonly decidedOn: string | null
  /** Why it was sent back. */
  readonly reason: string | null
}

/** All versions, what the court works by today, and what it has decided to work by. */
export interface ProfileOverview {
  readonly inForce: { readonly profileId: string; readonly version: string }
  readonly versions: readonly ProfileVersion[]
  /** In the order of their days; the first is what the court was established with. */
  readonly adoptions: readonly (AdoptedProfile &
    Partial<Pick<AdoptionRow, 'fromOn' | 'reason' | 'decidedBy' | 'decidedOn'>> & {
      readonly decidedByName?: string
    })[]
}

/** A place at which two versions differ. */
export type ProfileDifference = ValueDifference

export const profileQueries = {
  'profile.versions': query<ProfileOverview>()({ input: z.object({}), allow: COURT_STAFF }),
  /** The content of a version, also of one that is only proposed. */
  'profile.content': query<Profile | null>()({ input: one, allow: COURT_STAFF }),
  'profile.difference': query<readonly ProfileDifference[]>()({
    input: z.object({ from: one, to: one }),
    allow: COURT_STAFF,
  }),
  /** What a migration would do, for all open cases page by page; cases that are there already are left out. */
  'profile.migration-preview': query<CountedPage<MigrationPreview>>()({
    input: one.extend({
      stageTargets: z.record(z.string(), field.id()).default({}),
      limit: field.limit(),
      cursor: field.cursor(),
    }),
    allow: COURT_STAFF,
  }),
}
