import type { ConsoleBlock, ConsoleDefinition, ConsoleOffers } from '../../internal/core'
import type { Bench } from './bench'
import { columnOf } from './list-columns'
import { takesFromRow } from './new-act'

/** What can be added, and how it begins: named after what it shows. */
export function newBlock(
  kind: string,
  name: string,
  { both, t }: Pick<Bench, 'both' | 't'>,
  offers: ConsoleOffers,
  definition: ConsoleDefinition,
): ConsoleBlock {
  const lists = Object.values(offers.queries).filter(
    ({ answer, input }) => answer.rows && !('required' in input),
  )
  const query = lists.find((one) => one.name === 'task.queue') ?? lists[0]
  switch (kind) {
    case 'list':
      return {
        kind,
        id: 'list-1',
        title: both('query', query?.name ?? ''),
        query: query?.name ?? '',
        columns: firstColumns(query),
      }
    case 'indicator':
      return {
        kind,
        id: 'indicator-1',
        title: both('query', 'case.list'),
        query: 'case.list',
        figure: 'total',
      }
    case 'action':
      return { kind, id: 'action-1', action: definition.actions.find((one) => !takesFromRow(one))?.id ?? '' }
    case 'element':
      return { kind, id: 'element-1', element: name }
    case 'panel':
      return { kind, id: 'panel-1', panel: name }
    default:
      return { kind, id: 'text-1', text: { 'zh-CN': t('new.text'), en: 'Text' } } as ConsoleBlock
  }
}

/** Three columns that say something: no ids. */
export function firstColumns(query: ConsoleOffers['queries'][string] | undefined) {
  return Object.keys(query?.answer.rows ?? {})
    .filter((field) => !/^(?:id|caseId|kind)$|Id$/.test(field))
    .slice(0, 3)
    .map(columnOf)
}
