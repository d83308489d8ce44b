import { ZhixingError } from '../kernel/errors'
import type { Filter, FilterValue, Order, TableQuery } from '../kernel/query'
import type { Column, Table } from '../kernel/table'
import { areTerms } from './stored'

/** A query that was checked: only declared columns, values of their types, a total order, and where the page begins. */
export interface QueryPlan {
  readonly table: Table
  readonly where: readonly Filter[]
  /** Ends with `id`, which takes the direction of the column before it. */
  readonly order: readonly Order[]
  readonly limit: number
  /** Values of the order's columns in the last row of the page before. */
  readonly after?: readonly FilterValue[]
}

const ID: Column<string> = { type: 'text', nullable: false, personal: false }

/**
 * Checks a query against its table. No condition holds for `null` except `null` itself (as in SQL, `ne` included);
 * texts are compared by code point, `prefix` and `contains` with case.
 *
 * @throws ZhixingError `query-column-unknown`, `query-value-invalid`, `query-order-invalid`, `query-limit-invalid`,
 * `query-cursor-invalid`
 */
export function planQuery(table: Table, query: Omit<TableQuery, 'table'>): QueryPlan {
  if (!Number.isSafeInteger(query.limit) || query.limit < 1) {
    throw new ZhixingError('query-limit-invalid', { table: table.name, limit: query.limit })
  }
  const where = planWhere(table, query.where)
  const order = totalOrder(table, where, query.orderBy ?? [])
  const plan = { table, where, order, limit: query.limit }
  return query.cursor === undefined ? plan : { ...plan, after: readCursor(table, order, query.cursor) }
}

/** Checks conditions alone; see {@link planQuery}. */
export function planWhere(table: Table, where: readonly Filter[] = []): readonly Filter[] {
  for (const filter of where) {
    const column = columnOf(table, filter.column)
    if (!filterFits(column, filter)) {
      throw new ZhixingError('query-value-invalid', {
        table: table.name,
        column: filter.column,
        op: filter.op,
      })
    }
  }
  return where
}

/** The declared column, or that of the id. */
export function columnOf(table: Table, name: string): Column<unknown> {
  if (name === 'id') return ID
  const column = Object.hasOwn(table.columns, name) ? table.columns[name] : undefined
  if (!column) throw new ZhixingError('query-column-unknown', { table: table.name, column: name })
  return column
}

function filterFits(column: Column<unknown>, filter: Filter): boolean {
  if (column.type === 'terms' || filter.op === 'has') return asksTerms(column, filter)
  switch (filter.op) {
    case 'null':
    case 'not-null':
      return true
    case 'prefix':
    case 'contains':
      return isTextual(column) && typeof filter.value === 'string'
    case 'in':
      return Array.isArray(filter.value) && filter.value.every((value) => valueFits(column, value))
    case 'eq':
    case 'ne':
      return valueFits(column, filter.value)
    case 'lt':
    case 'lte':
    case 'gt':
    case 'gte':
      return column.type !== 'boolean' && valueFits(column, filter.value)
    default:
      return false
  }
}

/** Rows are found by terms and by nothing else of that column. */
function asksTerms(column: Column<unknown>, filter: Filter): boolean {
  return column.type === 'terms' && filter.op === 'has' && filter.value.length > 0 && areTerms(filter.value)
}

function valueFits(column: Column<unknown>, value: unknown): value is FilterValue {
  if (column.type === 'boolean') return typeof value === 'boolean'
  if (column.type === 'integer') return Number.isSafeInteger(value)
  if (column.type === 'fen') return typeof value === 'bigint' && BigInt.asIntN(64, value) === value
  return isTextual(column) && typeof value === 'string'
}

function isTextual(column: Column<unknown>): boolean {
  return column.type === 'text' || column.type === 'date' || column.type === 'instant'
}

function totalOrder(table: Table, where: readonly Filter[], orderBy: readonly Order[]): readonly Order[] {
  const order: Order[] = []
  for (const item of orderBy) {
    const column = columnOf(table, item.column)
    const neverNull = !column.nullable || where.some((f) => f.column === item.column && f.op !== 'null')
    const direction = item.direction === 'asc' || item.direction === 'desc'
    if (!neverNull || !direction || column.type === 'json' || column.type === 'terms') {
      throw new ZhixingError('query-order-invalid', { table: table.name, column: item.column })
    }
    if (order.some((before) => before.column === item.column)) continue
    order.push(item)
    if (item.column === 'id') return order
  }
  order.push({ column: 'id', direction: order.at(-1)?.direction ?? 'asc' })
  return order
}

/** The text that lets the next page begin after this row. */
export function cursorAfter(plan: QueryPlan, row: { readonly id: string }): string {
  const values = plan.order.map(({ column }) => (row as unknown as Record<string, FilterValue>)[column])
  const text = JSON.stringify([signature(plan.table, plan.order), ...values.map(portable)])
  const bytes = new TextEncoder().encode(text)
  let binary = ''
  for (const byte of bytes) binary += String.fromCharCode(byte)
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
}

function portable(value: FilterValue | undefined): unknown {
  return typeof value === 'bigint' ? value.toString() : value
}

function signature(table: Table, order: readonly Order[]): string {
  return [table.name, ...order.map((item) => (item.direction === 'asc' ? '+' : '-') + item.column)].join(' ')
}

function readCursor(table: Table, order: readonly Order[], cursor: string): readonly FilterValue[] {
  const [written, ...values] = decodeCursor(cursor) ?? []
  if (written !== signature(table, order) || values.length !== order.length) throw cursorInvalid(table)
  return order.map((item, at) => {
    const column = columnOf(table, item.column)
    const given = values[at]
    const isMoney = column.type === 'fen' && typeof given === 'string' && /^-?\d{1,19}$/.test(given)
    const value = isMoney ? BigInt(given) : given
    if (!valueFits(column, value)) throw cursorInvalid(table)
    return value
  })
}

function decodeCursor(cursor: string): unknown[] | undefined {
  try {
    const binary = atob(cursor.replaceAll('-', '+').replaceAll('_', '/'))
    const bytes = Uint8Array.from(binary, (char) => char.charCodeAt(0))
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
    return Array.isArray(value) ? value : undefined
  } catch {
    return undefined
  }
}

function cursorInvalid(table: Table): ZhixingError {
  return new ZhixingError('query-cursor-invalid', { table: table.name })
}

/**
 * Order of texts by code point, which is the byte order of UTF-8 that SQLite and PostgreSQL ("C") sort by. The `<` of
 * JavaScript differs: it puts 😀 before the full-width ！.
 */
export function compareText(a: string, b: string): number {
  const length = Math.min(a.length, b.length)
  for (let i = 0; i < length; i++) {
    const left = a.charCodeAt(i)
    const right = b.charCodeAt(i)
    if (left !== right) return codePointRank(left) - codePointRank(right)
  }
  return a.length - b.length
}

/** Surrogates stand for code points above all others. */
function codePointRank(unit: number): number {
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit
}

/** The least text, by code point, that is after every text with this prefix. */
export function afterPrefix(prefix: string): string | undefined {
  const points = Array.from(prefix, (char) => char.codePointAt(0) ?? 0)
  while (points.length > 0) {
    const last = points.pop() ?? 0
    const next = last === 0xd7ff ? 0xe000 : last + 1
    if (next <= 0x10ffff) return String.fromCodePoint(...points, next)
  }
  return undefined
}

/** Order of two values of one column. */
export function compareValues(a: FilterValue, b: FilterValue): number {
  if (typeof a === 'string' && typeof b === 'string') return compareText(a, b)
  return a < b ? -1 : a > b ? 1 : 0
}
