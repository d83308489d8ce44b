import type { InputOf, ResultOf } from '../kernel/contract'
import type { Module } from '../kernel/module'
import type { CountedPage } from '../kernel/query'
import type { PluginField, PluginParts } from '../plugin/types'
import type { ExecuteOptions, Outcome, ZhixingClient } from './types'

/** What is asked or given by name, and what comes back. */
interface Act {
  readonly input: unknown
  readonly result: unknown
}
type Acts = Readonly<Record<string, Act>>
type None = Readonly<Record<never, never>>

/** One type with the members of all of a union; nothing of an empty one. */
type Merged<U> = [U] extends [never]
  ? None
  : (U extends unknown ? (each: U) => void : never) extends (all: infer All) => void
    ? All
    : None

type Fields<P> = P extends { readonly fields: { readonly case: infer F } } ? F : None

/** What a field of a case holds, by its kind; of a choice one of its answers. */
type Held<F> = F extends { readonly kind: 'choice'; readonly choices: readonly { readonly id: infer Id }[] }
  ? Id
  : F extends { readonly kind: 'integer' }
    ? number
    : F extends { readonly kind: 'fen' }
      ? bigint
      : F extends { readonly kind: 'boolean' }
        ? boolean
        : string

type Kept<F> = { readonly [K in keyof F]: Held<F[K]> | null }
type Marked<F, Mark extends keyof PluginField> = {
  readonly [K in keyof F as F[K] extends Readonly<Record<Mark, true>> ? K : never]?: Held<F[K]>
}

/** Commands and queries that the engine makes out of the fields a plugin adds to cases. */
type FieldCommands<Id extends string, F> = [keyof F] extends [never]
  ? None
  : Readonly<
      Record<`${Id}.set-fields`, { input: { readonly caseId: string } & Partial<Kept<F>>; result: null }>
    >
type FieldQueries<Id extends string, F> = [keyof F] extends [never]
  ? None
  : Readonly<Record<`${Id}.fields`, { input: { readonly caseId: string }; result: Kept<F> | null }>> &
      Readonly<
        Record<
          `${Id}.cases`,
          {
            input: {
              readonly where?: Marked<F, 'filterable'>
              readonly search?: Marked<F, 'searchable'>
              readonly limit?: number
              readonly cursor?: string
            }
            result: CountedPage<
              { readonly caseId: string; readonly caseNumber: string; readonly state: string } & Kept<F>
            >
          }
        >
      >

/** Modules whose contracts are in their type, as `defineModule` leaves them. */
type ModulesOf<P> = P extends { readonly modules: readonly (infer M)[] }
  ? M extends Module
    ? M
    : never
  : never
type Contracts<M, Kind extends 'commands' | 'queries'> = M extends Module
  ? string extends keyof M[Kind]
    ? never
    : M[Kind]
  : never

type CommandActs<C> = { readonly [N in keyof C]: { input: InputOf<C[N]>; result: ResultOf<C[N]> } }
/** What a query has a default for may be left out. */
type QueryActs<Q> = { readonly [N in keyof Q]: { input: Partial<InputOf<Q[N]>>; result: ResultOf<Q[N]> } }

type CommandsOf<P> = P extends PluginParts
  ? CommandActs<Merged<Contracts<ModulesOf<P>, 'commands'>>> & FieldCommands<P['id'], Fields<P>>
  : never
type QueriesOf<P> = P extends PluginParts
  ? QueryActs<Merged<Contracts<ModulesOf<P>, 'queries'>>> & FieldQueries<P['id'], Fields<P>>
  : never

/** Every command of these plugins by name, as their definitions have them. */
export type PluginCommands<P extends readonly PluginParts[]> = Merged<CommandsOf<P[number]>>
/** Every query of these plugins by name, as their definitions have them. */
export type PluginQueries<P extends readonly PluginParts[]> = Merged<QueriesOf<P[number]>>

interface OwnActs<C, Q> {
  query<N extends keyof Q & string>(name: N, input: Given<Q, N, 'input'>): Promise<Given<Q, N, 'result'>>
  execute<N extends keyof C & string>(
    name: N,
    input: Given<C, N, 'input'>,
    options?: ExecuteOptions,
  ): Promise<Outcome<Given<C, N, 'result'>>>
}
type Given<A, N extends keyof A, Part extends keyof Act> = A[N] extends Acts[string] ? A[N][Part] : never

/** A client that knows the commands and queries of these plugins beside those of the standard rooms. */
export type ClientWith<P extends readonly PluginParts[]> = OwnActs<PluginCommands<P>, PluginQueries<P>> &
  ZhixingClient

/**
 * The same client, with the names, inputs and answers of plugins in its type. Nothing is generated: the types come out of
 * `definePlugin` and `defineModule`, and only types of the server half are needed (`import type { drone } from './server'`).
 *
 * @example const client = withPlugins<[typeof drone]>(context.client); await client.query('drone.flights', { caseId })
 */
export function withPlugins<P extends readonly PluginParts[]>(client: ZhixingClient): ClientWith<P> {
  // Over the wire every name is a text: what an engine does not have, it refuses by itself.
  return client as ClientWith<P>
}
