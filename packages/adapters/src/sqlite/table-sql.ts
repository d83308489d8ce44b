import type { SQLInputValue } from 'node:sqlite'
import {
  afterPrefix,
  canonicalJson,
  type Filter,
  type FilterValue,
  type QueryPlan,
  snakeCase,
} from '@zhixing/core/ports'
import { encodeValue, quote, type TablePlan, termText } from './table-plan'

/** A piece of SQL with the values bound to it. Names come from declared columns, values are never written into it. */
export interface Bound {
  readonly sql: string
  readonly values: readonly SQLInputValue[]
}

/** One page, and one row more that tells whether another page follows. */
export function findSql(table: TablePlan, courtId: string, plan: QueryPlan): Bound {
  const where = whereSql(table, courtId, plan.where)
  const after = afterSql(plan)
  const order = plan.order.map(
    ({ column, direction }) => `${nameOf(column)} ${direction === 'asc' ? 'ASC' : 'DESC'}`,
  )
  return {
    sql: `SELECT ${table.selected} FROM ${table.sql} WHERE ${where.sql}${after.sql} ORDER BY ${order.join(', ')} LIMIT ?`,
    values: [...where.values, ...after.values, plan.limit + 1],
  }
}

/** Counts, at most to the cap. */
export function countSql(table: TablePlan, courtId: string, filters: readonly Filter[], cap?: number): Bound {
  const { sql, values } = whereSql(table, courtId, filters)
  if (cap === undefined) return { sql: `SELECT COUNT(*) AS n FROM ${table.sql} WHERE ${sql}`, values }
  return {
    sql: `SELECT COUNT(*) AS n FROM (SELECT 1 FROM ${table.sql} WHERE ${sql} LIMIT ?)`,
    values: [...values, cap],
  }
}

/** Adds up in two halves of 32 bits, so that no sum overflows 64 bits. */
export function sumSql(table: TablePlan, courtId: string, column: string, filters: readonly Filter[]): Bound {
  const { sql, values } = whereSql(table, courtId, filters)
  const name = nameOf(column)
  const halves = `COALESCE(SUM(${name} >> 32), 0) AS high, COALESCE(SUM(${name} & 4294967295), 0) AS low`
  return { sql: `SELECT ${halves} FROM ${table.sql} WHERE ${sql}`, values }
}

function nameOf(column: string): string {
  return quote(snakeCase(column))
}

function whereSql(table: TablePlan, courtId: string, filters: readonly Filter[]): Bound {
  // Terms are found first, by their own index: the sign keeps the planner from going through the court instead.
  const byTerms = filters.some(({ op }) => op === 'has')
  const parts = [byTerms ? '+court_id = ?' : 'court_id = ?']
  const values: SQLInputValue[] = [courtId]
  for (const filter of filters) {
    const bound = filterSql(table, filter)
    parts.push(bound.sql)
    values.push(...bound.values)
  }
  return { sql: parts.join(' AND '), values }
}

const COMPARISONS = { eq: '=', ne: '<>', lt: '<', lte: '<=', gt: '>', gte: '>=' } as const

function filterSql(table: TablePlan, filter: Filter): Bound {
  const name = nameOf(filter.column)
  switch (filter.op) {
    case 'null':
      return { sql: `${name} IS NULL`, values: [] }
    case 'not-null':
      return { sql: `${name} IS NOT NULL`, values: [] }
    case 'in':
      return { sql: `${name} IN (SELECT value FROM json_each(?))`, values: [jsonList(filter.value)] }
    case 'has': {
      const index = table.words?.sql
      const match = filter.value.map(termText).join(' ')
      return { sql: `zx_row IN (SELECT rowid FROM ${index} WHERE ${index} MATCH ?)`, values: [match] }
    }
    case 'contains':
      return { sql: `instr(${name}, ?) > 0`, values: [filter.value] }
    case 'prefix':
      return prefixSql(name, filter.value)
    default:
      return { sql: `${name} ${COMPARISONS[filter.op]} ?`, values: [encodeValue(filter.value)] }
  }
}

/** Integers of any size are plain numbers in the text: SQLite reads 64 bits of them. */
function jsonList(values: readonly FilterValue[]): string {
  return `[${values.map((value) => (typeof value === 'string' ? canonicalJson(value) : String(encodeValue(value)))).join(',')}]`
}

/** A range, so that an index serves it. */
function prefixSql(name: string, prefix: string): Bound {
  if (prefix === '') return { sql: `${name} IS NOT NULL`, values: [] }
  const end = afterPrefix(prefix)
  if (end === undefined) return { sql: `${name} >= ?`, values: [prefix] }
  return { sql: `(${name} >= ? AND ${name} < ?)`, values: [prefix, end] }
}

/** Keyset: what comes after the last row of the page before. */
function afterSql(plan: QueryPlan): Bound {
  if (!plan.after) return { sql: '', values: [] }
  const names = plan.order.map(({ column }) => nameOf(column))
  const values = plan.after.map(encodeValue)
  const signs = plan.order.map(({ direction }) => (direction === 'asc' ? '>' : '<'))
  if (signs.every((sign) => sign === signs[0])) {
    return { sql: ` AND (${names.join(', ')}) ${signs[0]} (${names.map(() => '?').join(', ')})`, values }
  }
  const branches = names.map((name, at) =>
    [...names.slice(0, at).map((before) => `${before} = ?`), `${name} ${signs[at]} ?`].join(' AND '),
  )
  return {
    sql: ` AND ${names[0]} ${signs[0]}= ? AND (${branches.map((branch) => `(${branch})`).join(' OR ')})`,
    values: [values[0] ?? null, ...names.flatMap((_, at) => values.slice(0, at + 1))],
  }
}
