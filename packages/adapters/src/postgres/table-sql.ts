import { afterPrefix, type Filter, type FilterValue, type QueryPlan, snakeCase } from '@zhixing/core/ports'
import type { PgStatement } from './client'
import { quote, type TablePlan, typeOf } from './table-plan'

/** Collects values and names their places. */
class Values {
  readonly list: unknown[] = []

  add(value: unknown): string {
    this.list.push(value)
    return `$${this.list.length}`
  }
}

/** One page, and one row more that tells whether another page follows. */
export function findSql(table: TablePlan, courtId: string, plan: QueryPlan): PgStatement {
  const values = new Values()
  const from = fromSql(table, values, courtId, plan.where)
  const where = whereSql(table, values, courtId, plan.where) + afterSql(values, plan)
  const order = plan.order.map(
    ({ column, direction }) => `${nameOf(column)} ${direction === 'asc' ? 'ASC' : 'DESC'}`,
  )
  const limit = values.add(plan.limit + 1)
  return {
    text: `SELECT ${table.selected} FROM ${from} WHERE ${where} ORDER BY ${order.join(', ')} LIMIT ${limit}`,
    values: values.list,
  }
}

/** A row by its id. */
export function getSql(table: TablePlan, courtId: string, id: string): PgStatement {
  return {
    text: `SELECT ${table.selected} FROM ${table.sql} WHERE court_id = $1 AND id = $2`,
    values: [courtId, id],
  }
}

/** Counts, at most to the cap. */
export function countSql(
  table: TablePlan,
  courtId: string,
  filters: readonly Filter[],
  cap?: number,
): PgStatement {
  const values = new Values()
  const from = fromSql(table, values, courtId, filters)
  const where = whereSql(table, values, courtId, filters)
  const inner =
    cap === undefined
      ? `${from} WHERE ${where}`
      : `(SELECT 1 FROM ${from} WHERE ${where} LIMIT ${values.add(cap)}) AS found`
  return { text: `SELECT count(*) FROM ${inner}`, values: values.list }
}

/** Adds up exactly: the sum of bigints is a numeric. */
export function sumSql(
  table: TablePlan,
  courtId: string,
  column: string,
  filters: readonly Filter[],
): PgStatement {
  const values = new Values()
  const from = fromSql(table, values, courtId, filters)
  const where = whereSql(table, values, courtId, filters)
  return {
    text: `SELECT coalesce(sum(${nameOf(column)}), 0) FROM ${from} WHERE ${where}`,
    values: values.list,
  }
}

function nameOf(column: string): string {
  return quote(snakeCase(column))
}

/**
 * Rows that have all terms that are asked for are found first, by their own index: left to itself the planner may go through the
 * court in the order that is wished and look at the terms of each row.
 */
function fromSql(table: TablePlan, values: Values, courtId: string, filters: readonly Filter[]): string {
  const asked = filters.find(({ op }) => op === 'has')
  if (asked?.op !== 'has' || !table.words) return table.sql
  const court = values.add(courtId)
  const terms = values.add(`{${asked.value.join(',')}}`)
  return `(SELECT * FROM ${table.sql} WHERE court_id = ${court} AND ${table.words.sql} @> ${terms}::integer[] OFFSET 0) AS rows_having`
}

function whereSql(table: TablePlan, values: Values, courtId: string, filters: readonly Filter[]): string {
  const parts = [`court_id = ${values.add(courtId)}`]
  for (const filter of filters) if (filter.op !== 'has') parts.push(filterSql(table, values, filter))
  return parts.join(' AND ')
}

const COMPARISONS = { eq: '=', ne: '<>', lt: '<', lte: '<=', gt: '>', gte: '>=' } as const

function filterSql(table: TablePlan, values: Values, filter: Exclude<Filter, { op: 'has' }>): string {
  const name = nameOf(filter.column)
  switch (filter.op) {
    case 'null':
      return `${name} IS NULL`
    case 'not-null':
      return `${name} IS NOT NULL`
    case 'in':
      return `${name} = ANY(${values.add(filter.value.map(encode))}::${arrayOf(table, filter.column)})`
    case 'contains':
      return `position(${values.add(filter.value)} IN ${name}) > 0`
    case 'prefix':
      return filter.value === '' ? `${name} IS NOT NULL` : prefixSql(name, values, filter.value)
    default:
      return `${name} ${COMPARISONS[filter.op]} ${values.add(encode(filter.value))}`
  }
}

function arrayOf(table: TablePlan, column: string): string {
  const found = table.columns.find(({ name }) => name === column)
  return found ? `${typeOf(found.column).split(' ')[0]}[]` : 'text[]'
}

/** Texts travel as they are, numbers as their digits: bigint would lose them as a number. */
function encode(value: FilterValue): string | boolean {
  return typeof value === 'boolean' ? value : String(value)
}

/** A range in the collation "C", so that an index serves it. */
function prefixSql(name: string, values: Values, prefix: string): string {
  const end = afterPrefix(prefix)
  const begins = `${name} >= ${values.add(prefix)}`
  return end === undefined ? begins : `${begins} AND ${name} < ${values.add(end)}`
}

/** Keyset: what comes after the last row of the page before. */
function afterSql(values: Values, plan: QueryPlan): string {
  if (!plan.after) return ''
  const names = plan.order.map(({ column }) => nameOf(column))
  const places = plan.after.map((value) => values.add(encode(value)))
  const signs = plan.order.map(({ direction }) => (direction === 'asc' ? '>' : '<'))
  if (signs.every((sign) => sign === signs[0])) {
    return ` AND (${names.join(', ')}) ${signs[0]} (${places.join(', ')})`
  }
  const branches = names.map((name, at) =>
    [
      ...names.slice(0, at).map((before, n) => `${before} = ${places[n]}`),
      `${name} ${signs[at]} ${places[at]}`,
    ].join(' AND '),
  )
  return ` AND ${names[0]} ${signs[0]}= ${places[0]} AND (${branches.map((branch) => `(${branch})`).join(' OR ')})`
}
