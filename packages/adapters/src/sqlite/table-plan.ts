import type { SQLInputValue, SQLOutputValue } from 'node:sqlite'
import {
  type Column,
  canonicalJson,
  type FilterValue,
  fromJson,
  type Json,
  type Row,
  snakeCase,
  type Table,
  termColumns,
} from '@zhixing/core/ports'

/** A record as node:sqlite gives it. */
export type SqlRecord = Readonly<Record<string, SQLOutputValue>>

/** A declared column in SQL. */
export interface SqlColumn {
  readonly name: string
  readonly sql: string
  /** The name in a record, without quotes. */
  readonly key: string
  readonly column: Column<unknown>
  readonly decode: (value: SQLOutputValue) => Json
}

/** A table in SQL: its names and the statements that every commit and read use. */
export interface TablePlan {
  readonly table: Table
  readonly sql: string
  readonly columns: readonly SqlColumn[]
  /** Where it is kept by which terms a row is found; the column that they are declared as. */
  readonly words?: { readonly column: string; readonly sql: string }
  /** True when money is read: then integers come as bigint. */
  readonly bigints: boolean
  /** `id, …` for SELECT. */
  readonly selected: string
  readonly put: string
  readonly remove: string
  readonly ownerOf: string
  readonly rowsOfStream: string
  readonly removeStream: string
  readonly byId: string
  /** By id, when it belongs to the stream. */
  readonly rowOfStream: string
}

/** Works out a table once, when the storage is prepared. */
export function planTable(table: Table): TablePlan {
  const sql = quote(snakeCase(table.name))
  const bigints = Object.values(table.columns).some((column) => column.type === 'fen')
  const [found] = termColumns(table)
  const declared = Object.entries(table.columns).filter(([name]) => name !== found)
  const columns = declared.map(
    ([name, column]): SqlColumn => ({
      name,
      key: snakeCase(name),
      sql: quote(snakeCase(name)),
      column,
      decode: decoderOf(column),
    }),
  )
  const names = columns.map((column) => column.sql)
  const updates = (names.length > 0 ? names : ['stream'])
    .map((name) => `${name} = excluded.${name}`)
    .join(', ')
  const selected = ['id', ...names].join(', ')
  const inStream = `${sql} INDEXED BY ${quote(`${snakeCase(table.name)}__stream`)} WHERE court_id = ? AND stream = ?`
  return {
    table,
    sql,
    columns,
    ...(found === undefined ? {} : { words: { column: found, sql: quote(termsTable(table)) } }),
    bigints,
    selected,
    put:
      `INSERT INTO ${sql} (${['court_id', 'stream', 'id', ...names].join(', ')}) ` +
      `VALUES (${['?', '?', '?', ...names.map(() => '?')].join(', ')}) ` +
      `ON CONFLICT (court_id, id) DO UPDATE SET ${updates} WHERE ${sql}.stream = excluded.stream`,
    remove: `DELETE FROM ${sql} WHERE court_id = ? AND id = ? AND stream = ?`,
    ownerOf: `SELECT stream FROM ${sql} WHERE court_id = ? AND id = ?`,
    rowsOfStream: `SELECT ${selected} FROM ${inStream} ORDER BY id`,
    removeStream: `DELETE FROM ${inStream}`,
    byId: `SELECT ${selected} FROM ${sql} WHERE court_id = ? AND id = ?`,
    rowOfStream: `SELECT ${selected} FROM ${sql} WHERE court_id = ? AND id = ? AND stream = ?`,
  }
}

/** The name in SQL of the index that tells which rows have which terms. */
export function termsTable(table: Table): string {
  return `${snakeCase(table.name)}__terms`
}

/** A term as the index has it: a word of eight hexadecimal digits. */
export function termText(term: number): string {
  return (term >>> 0).toString(16).padStart(8, '0')
}

/** Names come from declared tables only and are letters, digits, `_` and `-`. */
export function quote(name: string): string {
  return `"${name}"`
}

/** The values of `put`, of a checked row. */
export function encodeRow(plan: TablePlan, courtId: string, stream: string, stored: Row): SQLInputValue[] {
  const values: SQLInputValue[] = [courtId, stream, stored.id]
  for (const { name, column } of plan.columns) values.push(encode(column, stored[name] ?? null))
  return values
}

/** What of a checked row is not as it was: names in SQL and their values. */
export function changedColumns(
  plan: TablePlan,
  stored: Row,
  before: Row,
): { readonly names: readonly string[]; readonly values: readonly SQLInputValue[] } {
  const changed = plan.columns.filter(({ name }) => stored[name] !== before[name])
  return {
    names: changed.map(({ sql }) => sql),
    values: changed.map(({ name, column }) => encode(column, stored[name] ?? null)),
  }
}

function encode(column: Column<unknown>, value: Json): SQLInputValue {
  if (value === null) return null
  if (column.type === 'json') return canonicalJson(value)
  if (column.type === 'boolean') return value ? 1 : 0
  return value as SQLInputValue
}

/** A value of a filter or cursor as SQLite takes it. */
export function encodeValue(value: FilterValue): SQLInputValue {
  return typeof value === 'boolean' ? (value ? 1 : 0) : value
}

/** The row that was stored. */
export function decodeRow(plan: TablePlan, record: SqlRecord): Row {
  const row: { id: string; [column: string]: Json } = { id: record.id as string }
  for (const { name, key, decode } of plan.columns) row[name] = decode(record[key] ?? null)
  if (plan.words) row[plan.words.column] = []
  return row
}

function decoderOf(column: Column<unknown>): SqlColumn['decode'] {
  switch (column.type) {
    case 'integer':
      return (value) => (value === null ? null : Number(value))
    case 'boolean':
      return (value) => (value === null ? null : Number(value) === 1)
    case 'json':
      return (value) => (value === null ? null : fromJson(value as string))
    default:
      return (value) => value as Json
  }
}
