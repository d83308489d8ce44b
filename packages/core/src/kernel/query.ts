import type { ConsoleCatalog } from './console-catalog'
import type { Directory } from './directory'
import type { RecordedEvent } from './event'
import type { JsonObject } from './json'
import type { Profile } from './profile'
import type { ProfileShelf } from './profile-shelf'
import type { Actor } from './role'
import type { CourtId, StreamId } from './stream'
import type { RowMap } from './table'
import type { WorkingCalendar } from './time'

export type FilterValue = string | number | bigint | boolean

/** A condition on a column. `prefix` and `contains` are for texts that people look for, `has` for all of some terms. */
export type Filter =
  | {
      readonly column: string
      readonly op: 'eq' | 'ne' | 'lt' | 'lte' | 'gt' | 'gte'
      readonly value: FilterValue
    }
  | { readonly column: string; readonly op: 'in'; readonly value: readonly FilterValue[] }
  | { readonly column: string; readonly op: 'prefix' | 'contains'; readonly value: string }
  | { readonly column: string; readonly op: 'has'; readonly value: readonly number[] }
  | { readonly column: string; readonly op: 'null' | 'not-null' }

/** A column to sort by; `id` is always the last, so that the order is total. */
export interface Order {
  readonly column: string
  readonly direction: 'asc' | 'desc'
}

/** A question to one table of one court: all filters must hold. Columns to sort by must not be nullable. */
export interface TableQuery<Name extends string = string> {
  readonly table: Name
  readonly where?: readonly Filter[]
  readonly orderBy?: readonly Order[]
  readonly limit: number
  /** Goes on after the last row of the page before (keyset, never offset). */
  readonly cursor?: string
}

/** A page of rows; `next` is absent on the last one. */
export interface Page<T> {
  readonly items: readonly T[]
  readonly next?: string
}

/** A page with the count behind it, so that no list shortens silently. `total` stops at `totalCap`. */
export interface CountedPage<T> extends Page<T> {
  readonly total: number
  readonly totalIsCapped: boolean
}

/** Reads one court's tables and journals. */
export interface CourtReader<R extends RowMap = RowMap> {
  find<N extends keyof R & string>(query: TableQuery<N>): Promise<Page<R[N]>>
  get<N extends keyof R & string>(table: N, id: string): Promise<R[N] | undefined>
  /** Counts rows, at most to `cap`. */
  count<N extends keyof R & string>(
    query: { readonly table: N; readonly where?: readonly Filter[] },
    cap?: number,
  ): Promise<number>
  /** Adds up a column of money. */
  sum<N extends keyof R & string>(
    table: N,
    column: keyof R[N] & string,
    where?: readonly Filter[],
  ): Promise<bigint>
  /** Events of a stream in order. */
  journal(
    stream: StreamId,
    options?: { readonly afterSeq?: number; readonly limit?: number },
  ): Promise<readonly RecordedEvent[]>
}

/** What a query may know. */
export interface QueryContext {
  readonly courtId: CourtId
  readonly actor: Actor
  readonly today: string
  readonly now: string
  readonly calendar: WorkingCalendar
  readonly directory: Directory
  readonly profile: Profile
  /** Everything this engine answers to, by name. */
  readonly catalog: ConsoleCatalog
  /** Every way of working that this court may name. */
  readonly shelf: ProfileShelf
  /** The profile that a case started under. */
  profileOf(id: string, version: string): Profile
  /** The keyed hash by which equal numbers are found without being opened. */
  fingerprint(plain: string): string
  /** The same data with personal members masked: for showing journals. */
  masked(data: JsonObject): JsonObject
  /** Tables of this court; give the row types that the query reads. */
  reader<R extends RowMap>(): CourtReader<R>
}
