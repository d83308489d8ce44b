import type { ConsoleParts } from './console-parts'
import type { JsonObject } from './json'
import type { Role } from './role'

/** How a value of an answer is shown: `code:state.task,affair` is a code whose words are labels of one of these kinds. */
export type AnswerKind = 'text' | 'date' | 'instant' | 'count' | 'money' | 'flag' | `code:${string}`

/** What of a query's answer a console may show: the members of its rows, and figures beside them (`total`, `court.openCases`). */
export interface QueryAnswer {
  readonly rows?: Readonly<Record<string, AnswerKind>>
  readonly figures?: Readonly<Record<string, 'count' | 'money'>>
}

/** A command as a form needs it. */
export interface CatalogCommand {
  readonly name: string
  readonly roles: readonly Role[]
  /** JSON Schema (2020-12) of what a caller sends. */
  readonly input: JsonObject
}

/** A query as a list or an indicator needs it. */
export interface CatalogQuery {
  readonly name: string
  readonly roles: readonly Role[]
  readonly input: JsonObject
  readonly answer: QueryAnswer
}

/** Everything this engine answers to, by name: what a console may be put together from. */
export interface ConsoleCatalog {
  readonly commands: readonly string[]
  readonly queries: readonly string[]
  command(name: string): CatalogCommand | undefined
  query(name: string): CatalogQuery | undefined
  readonly parts: ConsoleParts
}
