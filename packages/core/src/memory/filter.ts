import type { Filter, FilterValue } from '../kernel/query'
import type { Row } from '../kernel/table'
import { compareValues, type QueryPlan } from '../ports/table-query'

/** True when all conditions hold for a row. */
export function matches(row: Row, where: readonly Filter[]): boolean {
  for (const filter of where) if (!holds(row[filter.column] as FilterValue | null, filter)) return false
  return true
}

function holds(value: FilterValue | null, filter: Filter): boolean {
  if (filter.op === 'null') return value === null
  if (value === null) return false
  switch (filter.op) {
    case 'not-null':
      return true
    case 'eq':
      return value === filter.value
    case 'ne':
      return value !== filter.value
    case 'lt':
      return compareValues(value, filter.value) < 0
    case 'lte':
      return compareValues(value, filter.value) <= 0
    case 'gt':
      return compareValues(value, filter.value) > 0
    case 'gte':
      return compareValues(value, filter.value) >= 0
    case 'in':
      return filter.value.includes(value)
    // By terms rows are found by the index alone (`RowIndex`): they do not carry them.
    case 'has':
      return true
    case 'prefix':
      return String(value).startsWith(filter.value)
    case 'contains':
      return String(value).includes(filter.value)
  }
}

/** Order of two rows under the plan; never 0 for two rows. */
export function compareRows(plan: QueryPlan, a: Row, b: Row): number {
  for (const { column, direction } of plan.order) {
    const order = compareValues(a[column] as FilterValue, b[column] as FilterValue)
    if (order !== 0) return direction === 'asc' ? order : -order
  }
  return 0
}

/** True when the row comes after the page before. */
export function isAfterCursor(plan: QueryPlan, row: Row): boolean {
  if (!plan.after) return true
  for (const [at, { column, direction }] of plan.order.entries()) {
    const order = compareValues(row[column] as FilterValue, plan.after[at] as FilterValue)
    if (order !== 0) return direction === 'asc' ? order > 0 : order < 0
  }
  return false
}
