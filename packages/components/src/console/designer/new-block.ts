import type { ConsoleBlock, ConsoleDefinition, ConsoleOffers } from '../../internal/core'
import type { NewWords } from './edit'

/** What can be added, and how it begins. */
export function newBlock(
  kind: string,
  name: string,
  words: NewWords,
  offers: ConsoleOffers,
  definition: ConsoleDefinition,
): ConsoleBlock {
  const title = { 'zh-CN': words.text, en: kind }
  const lists = Object.values(offers.queries).filter(
    ({ answer, input }) => answer.rows && !('required' in input),
  )
  const query = lists.find((one) => one.name === 'task.queue') ?? lists[0]
  switch (kind) {
    case 'list':
      return {
        kind,
        id: 'list-1',
        title,
        query: query?.name ?? '',
        columns: Object.keys(query?.answer.rows ?? {})
          .slice(2, 5)
          .map((field) => ({ field })),
      }
    case 'indicator':
      return { kind, id: 'indicator-1', title, query: 'case.list', figure: 'total' }
    case 'action':
      return { kind, id: 'action-1', action: definition.actions[0]?.id ?? '' }
    case 'element':
      return { kind, id: 'element-1', element: name }
    case 'panel':
      return { kind, id: 'panel-1', panel: name }
    default:
      return { kind: 'text', id: 'text-1', text: title }
  }
}
