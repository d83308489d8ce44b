import type { ConsoleParts } from './console-parts'
import type { DecideContext } from './context'
import type { CommandContract, CommandContracts, InputOf, QueryContracts, ResultOf } from './contract'
import type { Decision } from './decision'
import type { DomainEvent, RecordedEvent } from './event'
import type { JsonObject } from './json'
import type { QueryContext } from './query'
import type { Rule } from './rule'
import type { RowMap, Table } from './table'
import type { RowChange, View } from './view'
import type { WordsByLocale } from './words'

/** What an event does to the rows: the one function that executing, rebuilding and verifying share. */
export type Evolve = (view: View, event: RecordedEvent) => readonly RowChange[]

/** A command that another event calls for. */
export interface CommandCall {
  readonly name: string
  readonly input: unknown
}

/** When an event happens, these commands follow on the same case in the same commit. */
export interface Reaction {
  readonly id: string
  /** Event types, or `*` for every event. */
  readonly on: readonly string[] | '*'
  readonly reads: readonly string[]
  /** Commands that it may call. */
  readonly calls: readonly string[]
  /** The plugin it comes from: the act of somebody else goes on without it when it fails. */
  readonly plugin?: string
  readonly react: (event: RecordedEvent, view: View, context: DecideContext) => readonly CommandCall[]
}

/** When an event happens, this message goes to the outside after the commit (bank, registry, notice). */
export interface Effect {
  readonly id: string
  readonly on: string
  readonly topic: string
  readonly payload: (event: RecordedEvent) => JsonObject
  /** Of which of these events something leaves; of all of them when nothing is said. */
  readonly when?: (event: RecordedEvent) => boolean
}

/** Work that the clock brings: rows of `table` whose `dateColumn` has come get the command. */
export interface Agenda {
  readonly table: string
  readonly dateColumn: string
  readonly command: string
  readonly input: (row: { readonly id: string }) => unknown
}

/**
 * Work that no row's own day brings: at every sweep of the clock the system asks this query, and gives each of its items to
 * the command. For what depends on several cases at once; the command decides again by what its own case holds.
 */
export interface Sweep {
  readonly query: string
  readonly command: string
}

type AnyDecide = (
  input: never,
  view: View,
  context: DecideContext,
) => Decision<DomainEvent<string, object>, unknown>
type AnyRead = (input: never, context: QueryContext) => Promise<unknown>

/** A concept of enforcement: everything the engine needs to know of one room under `domain/`. */
export interface Module {
  readonly name: string
  readonly tables: readonly Table[]
  readonly commands: CommandContracts
  readonly queries: QueryContracts
  readonly decide: Readonly<Record<string, AnyDecide>>
  readonly read: Readonly<Record<string, AnyRead>>
  readonly evolve: Readonly<Record<string, Evolve>>
  readonly rules: readonly Rule[]
  readonly reactions: readonly Reaction[]
  readonly effects: readonly Effect[]
  readonly agenda: readonly Agenda[]
  /** Asked at every sweep of the clock. */
  readonly sweeps?: readonly Sweep[]
  /** Words of a plugin's module; those of the standard modules are in `locales/`. */
  readonly words?: WordsByLocale
  /** What its half in the browser adds to consoles: the same names are registered there. */
  readonly console?: Partial<ConsoleParts>
  /** The plugin it comes from. */
  readonly plugin?: string
}

/** Decides one command: pure; the same input, rows and context always give the same events. */
export type Decide<C, R extends RowMap, E extends { readonly type: string; readonly data: object }> = (
  input: InputOf<C>,
  view: View<R>,
  context: DecideContext,
) => Decision<E, ResultOf<C>>

/** Types the evolve table of a module from its events and rows. */
export type EvolveTable<Events extends Record<string, object>, R extends RowMap> = {
  readonly [T in keyof Events & string]: (
    view: View<R>,
    event: RecordedEvent<T, Events[T]>,
  ) => readonly RowChange[]
}

type DecideFor<C extends CommandContracts> = {
  readonly [K in keyof C]: (
    input: InputOf<C[K]>,
    view: never,
    context: DecideContext,
  ) => Decision<DomainEvent<string, object>, ResultOf<C[K]>>
}

type ReadFor<Q extends QueryContracts> = {
  readonly [K in keyof Q]: (input: InputOf<Q[K]>, context: QueryContext) => Promise<ResultOf<Q[K]>>
}

/** The contracts of a module, kept in its type so that client and host see inputs and results. */
export interface TypedModule<C extends CommandContracts, Q extends QueryContracts> extends Module {
  readonly commands: C
  readonly queries: Q
}

/**
 * Puts a module together. Every declared command needs its decision and every query its reader; the compiler asks for
 * what is missing, and the engine checks the rest (tables, emitted events, roles) when it is created.
 */
export function defineModule<const C extends CommandContracts, const Q extends QueryContracts>(parts: {
  readonly name: string
  readonly tables: readonly Table[]
  readonly commands: C
  readonly queries: Q
  readonly decide: DecideFor<C>
  readonly read: ReadFor<Q>
  readonly evolve: Readonly<Record<string, (view: never, event: never) => readonly RowChange[]>>
  readonly rules?: readonly Rule[]
  readonly reactions?: readonly Reaction[]
  readonly effects?: readonly Effect[]
  readonly agenda?: readonly Agenda[]
  readonly sweeps?: readonly Sweep[]
  readonly words?: WordsByLocale
  readonly console?: Partial<ConsoleParts>
}): TypedModule<C, Q> {
  return {
    name: parts.name,
    tables: parts.tables,
    commands: parts.commands,
    queries: parts.queries,
    decide: parts.decide as unknown as Module['decide'],
    read: parts.read as unknown as Module['read'],
    evolve: parts.evolve as unknown as Module['evolve'],
    rules: parts.rules ?? [],
    reactions: parts.reactions ?? [],
    effects: parts.effects ?? [],
    agenda: parts.agenda ?? [],
    sweeps: parts.sweeps ?? [],
    ...(parts.words ? { words: parts.words } : {}),
    ...(parts.console ? { console: parts.console } : {}),
  }
}

/** The contract of a command, by name, out of a list of modules. */
export type ContractOf<M extends readonly Module[], N extends string> = {
  [K in keyof M]: N extends keyof M[K]['commands'] ? M[K]['commands'][N] : never
}[number]

export type { CommandContract }
