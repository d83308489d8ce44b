import type { ConsoleBlock } from '../../internal/core'
import { textOf } from '../values'
import type { Bench } from './bench'

type Says = Pick<Bench, 't' | 'locale' | 'definition' | 'catalog'>

/** A block by the words that people read on it. */
export function blockName({ t, locale, definition, catalog }: Says, block: ConsoleBlock): string {
  const { elements, panels } = catalog.parts
  switch (block.kind) {
    case 'text':
      return textOf(block.text, locale).slice(0, 24)
    case 'list':
    case 'indicator':
      return textOf(block.title, locale)
    case 'action': {
      const action = definition.actions.find(({ id }) => id === block.action)
      return textOf(action?.label, locale) || t('action.none')
    }
    case 'element':
      return textOf(elements.find(({ name }) => name === block.element)?.label, locale) || block.element
    default:
      return textOf(panels.find(({ name }) => name === block.panel)?.label, locale) || block.panel
  }
}
