import { ZhixingError } from '../kernel/errors'
import type { Column, ColumnType, Table } from '../kernel/table'
import { termColumns } from './stored'

/** The tables a storage was prepared with, by name. Adapters look every name up here before it reaches a query. */
export class Catalog {
  readonly #tables = new Map<string, Table>()

  /** Adds tables; a table of the same name replaces the one before. */
  add(tables: readonly Table[]): void {
    for (const table of tables) assertTable(table)
    for (const table of tables) this.#tables.set(table.name, table)
  }

  /** The same tables; what is added to one is not added to the other. */
  copy(): Catalog {
    const copy = new Catalog()
    for (const [name, table] of this.#tables) copy.#tables.set(name, table)
    return copy
  }

  /** @throws ZhixingError `table-unknown` when no module declared it. */
  get(name: string): Table {
    const table = this.#tables.get(name)
    if (!table) throw new ZhixingError('table-unknown', { table: name })
    return table
  }

  /** The table as it was declared before, if it was. */
  find(name: string): Table | undefined {
    return this.#tables.get(name)
  }

  /** Every table, in the order of their names. */
  all(): readonly Table[] {
    return [...this.#tables.values()].sort((a, b) => (a.name < b.name ? -1 : 1))
  }
}

/** `dueAt` → `due_at`; the names that hosts meet in SQL. */
export function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}

const PLAIN_NAME = /^[a-z][A-Za-z0-9]*$/
const TABLE_NAME = /^[a-z][A-Za-z0-9_-]*$/
/** Columns that every stored row has besides the declared ones. */
const RESERVED = ['id', 'stream', 'courtId', 'court_id']

/**
 * Names are letters and digits, none is one of the storage's own, and indexes are over declared columns.
 *
 * @throws ZhixingError `table-invalid` { table, name }
 */
export function assertTable(table: Table): void {
  if (!TABLE_NAME.test(table.name) || table.name.startsWith('zx_')) throw invalid(table, table.name)
  const seen = new Set<string>()
  for (const name of Object.keys(table.columns)) {
    if (!PLAIN_NAME.test(name) || RESERVED.includes(name) || seen.has(snakeCase(name)))
      throw invalid(table, name)
    seen.add(snakeCase(name))
  }
  // One is enough, and what a storage keeps beside the rows is simple.
  const words = termColumns(table)
  if (words.length > 1) throw invalid(table, words[1] ?? '')
  for (const index of table.indexes) {
    const names = index.whereNotNull === undefined ? index.columns : [...index.columns, index.whereNotNull]
    for (const name of names)
      if (name !== 'id' && (!table.columns[name] || words.includes(name))) throw invalid(table, name)
  }
}

function invalid(table: Table, name: string): ZhixingError {
  return new ZhixingError('table-invalid', { table: table.name, name })
}

/**
 * What may change about a table that has been released: columns may be added. A column with rows behind it keeps its
 * type and may become nullable, never the other way round.
 *
 * @throws ZhixingError `table-column-changed` { table, column, from, to }
 */
export function assertSameColumns(table: Table, before: Readonly<Record<string, ColumnShape>>): void {
  for (const [name, old] of Object.entries(before)) {
    const column = table.columns[name]
    const from = shapeText(old)
    if (!column) {
      if (old.nullable) continue
      throw new ZhixingError('table-column-changed', { table: table.name, column: name, from, to: 'removed' })
    }
    if (column.type !== old.type || (old.nullable && !column.nullable)) {
      throw new ZhixingError('table-column-changed', {
        table: table.name,
        column: name,
        from,
        to: shapeText(column),
      })
    }
  }
}

/** The part of a column that storage depends on. */
export type ColumnShape = Pick<Column<unknown>, 'type' | 'nullable'>

function shapeText(column: ColumnShape): string {
  return column.nullable ? `nullable ${column.type}` : column.type
}

/**
 * What the rows that are already there get for a column added later: `null`, or zero of its type. Dates, instants and
 * JSON have no zero: such a column has to be nullable.
 *
 * @throws ZhixingError `table-column-needs-null` { table, column }
 */
export function addedColumnDefault(table: Table, name: string): null | string | number | bigint | boolean {
  const column = table.columns[name]
  if (!column || column.nullable) return null
  const zero = ZERO[column.type]
  if (zero === undefined)
    throw new ZhixingError('table-column-needs-null', { table: table.name, column: name })
  return zero
}

const ZERO: Partial<Record<ColumnType, string | number | bigint | boolean>> = {
  text: '',
  integer: 0,
  fen: 0n,
  boolean: false,
}
