import { defaultRangeExtractor, type Range } from '@tanstack/lit-virtual'
import type { QueryInput, QueryResult } from '../../internal/core'
import { grouped } from '../../internal/format'

/** What the element is asked to show. */
export interface QueueFilter {
  readonly holderId: string | undefined
  readonly all: boolean
  readonly dueBy: string | undefined
  readonly view: 'all' | 'overdue' | 'soon'
  readonly kind: '' | 'node' | 'task'
  readonly search: string
}

/** The query for a page of it. */
export function queueInput(
  filter: QueueFilter,
  limit: number,
  cursor: string | undefined,
): QueryInput<'task.queue'> {
  const search = filter.search.trim()
  return {
    limit,
    ...(filter.all ? { all: true } : {}),
    ...(filter.holderId ? { holderId: filter.holderId } : {}),
    ...(filter.view === 'overdue' ? { overdue: true } : {}),
    ...(filter.view === 'soon' && filter.dueBy ? { dueBy: filter.dueBy } : {}),
    ...(filter.kind ? { kind: filter.kind } : {}),
    ...(search ? { search } : {}),
    ...(cursor === undefined ? {} : { cursor }),
  }
}

/** `2,341`, or `10,000+` when nobody counted further. */
export function totalOf(
  page: Pick<QueryResult<'task.queue'>, 'total' | 'totalIsCapped'> | undefined,
): string {
  return `${grouped(page?.total ?? 0)}${page?.totalIsCapped ? '+' : ''}`
}

/** The rows on the screen and the active one, which keeps its focus when it is scrolled away. */
export function withActive(range: Range, active: number, count: number): number[] {
  const rows = defaultRangeExtractor(range)
  const first = rows[0] ?? 0
  const last = rows.at(-1) ?? 0
  if (active >= count || (active >= first && active <= last)) return rows
  return active < first ? [active, ...rows] : [...rows, active]
}
