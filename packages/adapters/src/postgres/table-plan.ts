import {
  type Column,
  type ColumnShape,
  canonicalJson,
  fromJson,
  type Json,
  type Row,
  snakeCase,
  type Table,
  termColumns,
  textJson,
} from '@zhixing/core/ports'
import type { PgRecord } from './client'

/** A table in SQL: its names, and how its values travel. */
export interface TablePlan {
  readonly table: Table
  /** Its name in SQL, without schema. */
  readonly name: string
  /** Quoted and with its schema. */
  readonly sql: string
  readonly columns: readonly SqlColumn[]
  /** The column by whose terms its rows are found: written, never read. */
  readonly words?: SqlColumn
  /** `id, …` for SELECT: what {@link decodeRow} reads. */
  readonly selected: string
  /** A row as one JSON array of texts, for statements that read several tables at once. */
  readonly packed: string
}

/** A declared column in SQL. */
export interface SqlColumn {
  readonly name: string
  readonly sql: string
  /** How a member of it begins in the JSON of a row, behind another one. */
  readonly member: string
  readonly column: Column<unknown>
  readonly decode: (value: string | null) => Json
}

/** Works out a table once, when the storage is prepared. */
export function planTable(table: Table, schema: string): TablePlan {
  const all = Object.entries(table.columns).map(
    ([name, column]): SqlColumn => ({
      name,
      sql: quote(snakeCase(name)),
      member: `,"${snakeCase(name)}":`,
      column,
      decode: decoderOf(column),
    }),
  )
  const [found] = termColumns(table)
  const columns = all.filter(({ name }) => name !== found)
  const words = all.find(({ name }) => name === found)
  const texts = columns.map((column) => `r.${column.sql}::text`)
  return {
    table,
    name: snakeCase(table.name),
    sql: `${quote(schema)}.${quote(snakeCase(table.name))}`,
    columns,
    ...(words ? { words } : {}),
    selected: ['id', ...columns.map((column) => column.sql)].join(', '),
    packed: `json_build_array(${['r.id', ...texts].join(', ')})::text`,
  }
}

/** Names come from declared tables and checked options only: letters, digits, `_` and `-`. */
export function quote(name: string): string {
  return `"${name}"`
}

/** The SQL type of a column. Texts are compared by code point; JSON keeps its text to the letter. */
export function typeOf({ type }: ColumnShape): string {
  switch (type) {
    case 'integer':
    case 'fen':
      return 'bigint'
    case 'boolean':
      return 'boolean'
    case 'json':
      return 'json'
    case 'terms':
      return 'integer[]'
    default:
      return 'text COLLATE "C"'
  }
}

/** A checked row as the JSON that `zx_write_…` reads; what is not named is NULL there. */
export function encodeRow(plan: TablePlan, stream: string, stored: Row): string {
  let body = `{"stream":${textJson(stream)},"id":${textJson(stored.id)}`
  for (const { name, member, column } of plan.words ? [...plan.columns, plan.words] : plan.columns) {
    const value = stored[name]
    if (value !== null && value !== undefined) body += member + encode(column, value)
  }
  return `${body}}`
}

/** Integers of any size are plain numbers in the text: PostgreSQL reads all their digits. */
function encode(column: Column<unknown>, value: Json): string {
  return column.type === 'fen' ? String(value) : canonicalJson(value)
}

/** The row that was stored, from its columns as texts. */
export function decodeRow(plan: TablePlan, record: PgRecord): Row {
  const row: { id: string; [column: string]: Json } = { id: record[0] as string }
  let at = 1
  for (const { name, decode } of plan.columns) row[name] = decode(record[at++] ?? null)
  if (plan.words) row[plan.words.name] = []
  return row
}

function decoderOf(column: Column<unknown>): SqlColumn['decode'] {
  switch (column.type) {
    case 'integer':
      return (value) => (value === null ? null : Number(value))
    case 'fen':
      return (value) => (value === null ? null : BigInt(value))
    case 'boolean':
      // `t` from the wire, `true` out of a cast to text.
      return (value) => (value === null ? null : value === 't' || value === 'true')
    case 'json':
      return (value) => (value === null ? null : fromJson(value))
    default:
      return (value) => value
  }
}
