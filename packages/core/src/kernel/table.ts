import type { Json } from './json'
import { courtStream, type StreamId, type StreamKind } from './stream'

/**
 * Storage types: `fen` is a 64-bit integer of money, `date` is `YYYY-MM-DD`, `instant` is ISO 8601 at +08:00, `terms` a set of
 * keyed numbers that a row is found by.
 */
export type ColumnType = 'text' | 'integer' | 'fen' | 'date' | 'instant' | 'boolean' | 'json' | 'terms'

/** One column; `T` is the type of its value in a row. */
export interface Column<T = Json> {
  readonly type: ColumnType
  readonly nullable: boolean
  /** Personal data: stored through the crypto port and masked in views. */
  readonly personal: boolean
  /** Names a content of the file store by its hash: a backup takes the content along. */
  readonly file?: true
  /** Only carries the type; never present. */
  readonly value?: T
}

function column<T>(type: ColumnType): Column<T> {
  return { type, nullable: false, personal: false }
}

export const text = <T extends string = string>(): Column<T> => column<T>('text')
export const integer = (): Column<number> => column('integer')
export const fen = (): Column<bigint> => column('fen')
export const date = (): Column<string> => column('date')
export const instant = (): Column<string> => column('instant')
export const boolean = (): Column<boolean> => column('boolean')
export const json = <T extends Json>(): Column<T> => column<T>('json')

/**
 * Words that a row is found by. A decision writes the text; what is stored are keyed numbers of its terms (`plain-words.ts`), under a
 * key of the court, and they are never read back: the column of a row that was read is empty. So such a row is always put whole.
 */
export const terms = (): Column<string> => column<string>('terms')

/** The same column, allowed to be `null`. */
export function nullable<T>(inner: Column<T>): Column<T | null> {
  return { ...inner, nullable: true }
}

/** The same column, marked as personal data. */
export function personal<T>(inner: Column<T>): Column<T> {
  return { ...inner, personal: true }
}

/** The same column, marked as naming a content of the file store: a hash, or an object with one. */
export function inFileStore<T extends string | { readonly hash: string }>(inner: Column<T>): Column<T> {
  return { ...inner, file: true }
}

export type Columns = Readonly<Record<string, Column<unknown>>>

/** An index of a table; `where` names a column that must not be null, for small indexes over open work. */
export interface TableIndex {
  readonly columns: readonly string[]
  readonly whereNotNull?: string
}

/**
 * A table as data: every adapter creates it from this. Rows also carry the court and the stream they belong to,
 * which the engine adds; a row belongs to exactly one stream.
 */
export interface Table<Name extends string = string, C extends Columns = Columns> {
  readonly name: Name
  /** The kind of stream whose rows these are; `*` for rows that any stream may have. */
  readonly stream: StreamKind
  readonly columns: C
  readonly indexes: readonly TableIndex[]
  /** Rows are only ever added (ledger entries): a command loads them only when it says so. */
  readonly appendOnly: boolean
}

/** A row: its id and the declared columns. */
export type Row = { readonly id: string } & { readonly [column: string]: Json }

/** The row type of a table. */
export type RowOf<T extends Table> = { readonly id: string } & {
  readonly [K in keyof T['columns']]: T['columns'][K] extends Column<infer V> ? V : never
}

/** Row types by table name. */
export type RowMap = Readonly<Record<string, { readonly id: string }>>

/** Declares a table. */
export function table<const Name extends string, C extends Columns>(
  name: Name,
  options: {
    readonly stream: StreamKind
    readonly columns: C
    readonly indexes?: readonly TableIndex[]
    readonly appendOnly?: boolean
  },
): Table<Name, C> {
  return {
    name,
    stream: options.stream,
    columns: options.columns,
    indexes: options.indexes ?? [],
    appendOnly: options.appendOnly ?? false,
  }
}

/** The contents of the file store that a row names. */
export function filesOfRow(table: Table, row: object): readonly string[] {
  const values = Object.entries(row).flatMap(([name, value]) => (table.columns[name]?.file ? [value] : []))
  return values.flatMap((value: unknown) => {
    if (typeof value === 'string') return [value]
    return typeof value === 'object' && value !== null && 'hash' in value ? [String(value.hash)] : []
  })
}

/**
 * The stream a row belongs to, by its columns: rows under `case/…` carry `caseId` or are the case itself. Needed where
 * rows are read without their stream and hold personal data, which is sealed with the stream's key.
 */
export function streamOfRow(table: Table, row: { readonly id: string }): StreamId {
  if (table.stream === 'court') return courtStream
  const key = table.stream === 'text' ? 'caseId' : `${table.stream}Id`
  const owner = (row as Readonly<Record<string, unknown>>)[key]
  return `${table.stream}/${typeof owner === 'string' && table.columns[key] ? owner : row.id}`
}
