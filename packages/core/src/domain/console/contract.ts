import { z } from 'zod'
import type { CatalogCommand, CatalogQuery } from '../../kernel/console-catalog'
import type { ConsoleParts } from '../../kernel/console-parts'
import { command, field, query } from '../../kernel/contract'
import type { ValueDifference } from '../../kernel/difference'
import { COURT_STAFF, type Role } from '../../kernel/role'
import type { StreamId } from '../../kernel/stream'
import { type ConsoleDefinition, DEFINITION_MAX, type PROFILE_KINDS } from './contract-definition'
import type { VersionState } from './model'

export type * from './contract-definition'

const leaders: readonly Role[] = ['execution-director', 'vice-president-in-charge']
const authors: readonly Role[] = ['system-administrator', ...leaders]
/** A stream of its own: what somebody tries out does not move the court’s, on which every command rests. */
const ofConsole = (): StreamId => 'console/self'
const reads = ['console_version']
const one = z.object({ versionId: field.id() })
/** JSON as text: names inside mean nothing to storage, and nothing that is not JSON can be handed over. */
const content = z.string().min(1).max(DEFINITION_MAX)
const file = z
  .string()
  .min(1)
  .max(DEFINITION_MAX * 1.5)
/** A published version by its number; 0 is the console before the first one, without a page. */
const number = z.number().int().min(0).max(1_000_000)

/** What is wrong with a definition, or worth knowing. */
export interface ConsoleProblem {
  /** An error keeps it from being published. */
  readonly severity: 'error' | 'warning'
  /** Where, as a JSON path: `$.pages[0].rows[0].columns[1].blocks[0].query`. */
  readonly path: string
  /** A code; its words are the label `problem.<code>`. */
  readonly code: string
  /** The name that is meant. */
  readonly about: string
}

export const consoleCommands = {
  /** Keeps what somebody is working on; what is wrong with it is answered, not refused. */
  'console.save-draft': command<{ versionId: string; hash: string; problems: readonly ConsoleProblem[] }>()({
    input: z.object({
      content,
      /** The hash of what he began with; when another has saved since, this is refused. Null: from the start. */
      basedOn: z.string().max(64).nullable().default(null),
    }),
    streams: ofConsole,
    creates: true,
    reads,
    emits: ['console.DraftSaved'],
    allow: authors,
  }),
  'console.discard-draft': command()({
    input: one.extend({ reason: field.text(300) }),
    streams: ofConsole,
    reads,
    emits: ['console.DraftDiscarded'],
    allow: authors,
  }),
  /** Hands it to somebody else to be looked at; an error keeps it back. */
  'console.submit': command<{ problems: readonly ConsoleProblem[] }>()({
    input: one,
    streams: ofConsole,
    reads,
    emits: ['console.Submitted'],
    allow: authors,
  }),
  /** Another person puts it to use: nobody who has worked on it. */
  'console.publish': command<{ number: number }>()({
    input: one,
    streams: ofConsole,
    reads,
    emits: ['console.Published'],
    allow: leaders,
  }),
  'console.send-back': command()({
    input: one.extend({ reason: field.text(300) }),
    streams: ofConsole,
    reads,
    emits: ['console.SentBack'],
    allow: leaders,
  }),
  /** Puts an earlier version to use again, as a new version that says so. Two people have confirmed it before. */
  'console.roll-back': command<{ number: number }>()({
    input: z.object({ number, reason: field.text(300) }),
    streams: ofConsole,
    reads,
    emits: ['console.RolledBack'],
    allow: leaders,
  }),
  /** Takes over the console of another court or of a test court, as a draft; every name in it must be known here. */
  'console.import': command<{ versionId: string; hash: string; problems: readonly ConsoleProblem[] }>()({
    input: z.object({ file, basedOn: z.string().max(64).nullable().default(null) }),
    streams: ofConsole,
    creates: true,
    reads,
    emits: ['console.DraftSaved'],
    allow: authors,
  }),
}

/** Who looks at it, and what the parts of a definition may be put together from. */
export interface ConsoleOffers {
  readonly viewer: {
    readonly courtId: string
    readonly personId: string
    readonly roles: readonly string[]
    readonly unitIds: readonly string[]
  }
  readonly today: string
  readonly profile: {
    readonly id: string
    readonly version: string
    /** Codes of the way of working in force, by kind. */
    readonly has: Readonly<Record<(typeof PROFILE_KINDS)[number], readonly string[]>>
  }
  readonly commands: Readonly<Record<string, CatalogCommand>>
  readonly queries: Readonly<Record<string, CatalogQuery>>
  readonly parts: ConsoleParts
}

/** The console that is in use, with what it needs of this engine. */
export interface ConsoleInUse extends ConsoleOffers {
  /** 0 while nothing was published. */
  readonly number: number
  readonly publishedOn: string | null
  readonly definition: ConsoleDefinition
}

export interface ConsoleVersion {
  readonly id: string
  readonly state: VersionState
  /** 0 before it is published. */
  readonly number: number
  readonly inUse: boolean
  readonly hash: string
  readonly title: string
  readonly authors: readonly string[]
  readonly authorNames: readonly string[]
  readonly savedOn: string
  readonly decidedByName: string | null
  readonly decidedOn: string | null
  readonly reason: string | null
  /** The version that it brought back; null for all others. */
  readonly bringsBack: number | null
  /** The court that it came from. */
  readonly importedFrom: string | null
}

const which = z.union([z.object({ number }), one])

export const consoleQueries = {
  'console.current': query<ConsoleInUse>()({ input: z.object({}), allow: COURT_STAFF }),
  /** All names a definition may use. */
  'console.catalog': query<ConsoleOffers>()({ input: z.object({}), allow: COURT_STAFF }),
  'console.versions': query<readonly ConsoleVersion[]>()({ input: z.object({}), allow: COURT_STAFF }),
  'console.content': query<ConsoleDefinition | null>()({ input: which, allow: COURT_STAFF }),
  'console.difference': query<readonly ValueDifference[]>()({
    input: z.object({ from: which, to: which }),
    allow: COURT_STAFF,
  }),
  /** What is wrong with a definition, as somebody is working on it. */
  'console.check': query<readonly ConsoleProblem[]>()({ input: z.object({ content }), allow: authors }),
  /** A version as a file for another court, with its hash and the names it needs. */
  'console.export': query<string | null>()({ input: which, allow: authors }),
  /** What would come of importing a file; nothing is written. */
  'console.import-check': query<readonly ConsoleProblem[]>()({ input: z.object({ file }), allow: authors }),
}
