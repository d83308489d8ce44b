import type { QueryInput } from '../../internal/core'

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
