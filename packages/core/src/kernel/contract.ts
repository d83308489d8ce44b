import { type ZodType, z } from 'zod'
import type { QueryAnswer } from './console-catalog'
import type { PartyRight } from './party-rights'
import { type Actor, isParty, PARTY, type Role } from './role'
import type { StreamId } from './stream'

/**
 * What a command takes, where it acts, what it reads and may cause, and who may give it.
 * A role that is not listed is refused: deny by default.
 */
export interface CommandContract<Input = unknown, Result = unknown> {
  readonly input: ZodType<Input>
  /** Streams it writes, the main one first; their versions guard the commit. */
  readonly streams: (input: Input) => readonly StreamId[]
  /** Tables that the decision reads. */
  readonly reads: readonly string[]
  /** Event types that it may make. */
  readonly emits: readonly string[]
  readonly allow: readonly Role[]
  /** May act on a stream that has no event yet; otherwise that is "not in this court". */
  readonly creates: boolean
  /** Where parties may give it: by which of their four rights. */
  readonly right?: PartyRight
  /** Only carries the type; never present. */
  readonly result?: Result
}

/** Declares a command; `Result` is what the caller gets when it is accepted. */
export function command<Result = null>() {
  return <S extends ZodType>(options: {
    readonly input: S
    readonly streams: (input: z.output<S>) => StreamId | readonly StreamId[]
    readonly reads: readonly string[]
    readonly emits: readonly string[]
    readonly allow: readonly Role[]
    readonly creates?: boolean
    readonly right?: PartyRight
  }): CommandContract<z.output<S>, Result> => ({
    input: options.input as unknown as ZodType<z.output<S>>,
    streams: (input) => {
      const streams = options.streams(input)
      return typeof streams === 'string' ? [streams] : streams
    },
    reads: options.reads,
    emits: options.emits,
    allow: options.allow,
    creates: options.creates ?? false,
    ...(options.right ? { right: options.right } : {}),
  })
}

/** What a query takes and who may ask it. */
export interface QueryContract<Input = unknown, Result = unknown> {
  readonly input: ZodType<Input>
  readonly allow: readonly Role[]
  /** Where parties may ask it: by which of their four rights. */
  readonly right?: PartyRight
  /** The command that records the reading, given before the answer goes out; nothing when there was nothing to read. */
  readonly records?: (input: Input, answer: Result) => Recording | null
  /** What of its answer a console may show; what the lists of the standard rooms show stands in `engine/answers.ts`. */
  readonly answer?: QueryAnswer
  readonly result?: Result
}

/** The command that records a reading, given in the name of who asked. */
export interface Recording {
  readonly name: string
  readonly input: unknown
}

/** Declares a query; `Result` is its answer. */
export function query<Result>() {
  return <S extends ZodType>(options: {
    readonly input: S
    readonly allow: readonly Role[]
    readonly right?: PartyRight
    readonly records?: (input: z.output<S>, answer: Result) => Recording | null
    readonly answer?: QueryAnswer
  }): QueryContract<z.output<S>, Result> => ({
    input: options.input as unknown as ZodType<z.output<S>>,
    allow: options.allow,
    ...(options.right ? { right: options.right } : {}),
    ...(options.records ? { records: options.records } : {}),
    ...(options.answer ? { answer: options.answer } : {}),
  })
}

/** Contracts by name, whatever their inputs: a schema gives its input and `streams` takes it, so each is bounded its own way. */
export type CommandContracts = Readonly<
  Record<string, Omit<CommandContract<never>, 'input'> & { readonly input: ZodType }>
>
export type QueryContracts = Readonly<
  Record<
    string,
    Omit<QueryContract<never>, 'input' | 'records'> & {
      readonly input: ZodType
      readonly records?: (input: never, answer: never) => Recording | null
    }
  >
>

export type InputOf<C> = C extends { readonly input: ZodType<infer I> } ? I : never
export type ResultOf<C> = C extends { readonly result?: infer R } ? Exclude<R, undefined> : never

/** True when one of the actor's roles is listed; for a party only when parties are. */
export function permits(contract: { readonly allow: readonly Role[] }, actor: Actor): boolean {
  if (isParty(actor)) return contract.allow.includes(PARTY)
  return actor.roles.some((role) => contract.allow.includes(role))
}

/** Fields that many inputs share. */
export const field = {
  /** Any id the library gave out. */
  id: () => z.string().trim().min(1).max(120),
  /** A short text that a person writes: normalised (full-width, zero-width), trimmed, not empty. */
  text: (max = 500) =>
    // The limit holds after cleaning; it stands in the schema of the input too, for who builds a form from it.
    z.string().meta({ maxLength: max }).transform(cleanText).pipe(z.string().min(1).max(max)),
  /** A calendar date `YYYY-MM-DD`. */
  date: () => z.iso.date(),
  /** Money in fen, more than zero: a bigint, or the decimal string that JSON carries. */
  positiveFen: () => fenInput().refine((value) => value > 0n, { message: 'must be more than 0' }),
  /** Money in fen, zero or more. */
  fen: () => fenInput().refine((value) => value >= 0n, { message: 'must not be negative' }),
  /** The data of an event that is on record: checked when it was made, so it is passed on as it is and not copied. */
  recorded: () =>
    z
      .custom<Readonly<Record<string, unknown>>>((data) => typeof data === 'object' && data !== null)
      .meta({ type: 'object' }),
  /** How many items a page holds. */
  limit: (fallback = 50) => z.number().int().min(1).max(500).default(fallback),
  /** Where the next page begins; as given by the page before. */
  cursor: () => z.string().max(2000).optional(),
}

const FEN_MAX = 9_007_199_254_740_991n

function fenInput() {
  return z
    .union([
      z.bigint(),
      z
        .string()
        .regex(/^-?\d{1,18}$/)
        .transform((digits) => BigInt(digits)),
    ])
    .refine((value) => value <= FEN_MAX && value >= -FEN_MAX, { message: 'out of range' })
}

/**
 * What people type, made comparable before it is checked and stored: full-width letters and digits become plain ones
 * (Chinese punctuation stays), zero-width and control characters go.
 */
export function cleanText(value: string): string {
  return value
    .normalize('NFC')
    .replace(/[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/g, (wide) =>
      String.fromCharCode(wide.charCodeAt(0) - 0xfee0),
    )
    .replace(/[\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/\p{Cc}/gu, (control) => (control === '\n' || control === '\t' ? control : ' '))
    .trim()
}
