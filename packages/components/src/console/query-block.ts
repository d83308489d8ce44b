import type { PropertyDeclarations } from 'lit'
import { ZxElement } from '../internal/zx-element'
import { consoleWords } from '../locales/console'
import type { ConsoleView } from './view'

type Key = keyof (typeof consoleWords)['zh-CN']

/** A block of a console page that shows one query. */
export abstract class QueryBlockElement<Block extends { readonly query: string }> extends ZxElement<Key> {
  static override properties: PropertyDeclarations = {
    ...ZxElement.properties,
    block: { attribute: false },
    view: { attribute: false },
    again: { attribute: false },
  }
  protected static override readonly inputs = ['block', 'again']

  declare block: Block | undefined
  declare view: ConsoleView | undefined
  /** Read again when it changes. */
  declare again: number | undefined

  protected readonly ui = consoleWords

  /** What the engine says of the block's query; undefined where it has no such query. */
  protected get contract() {
    const queries = this.view?.scope.offers.queries
    const name = this.block?.query
    return queries && name !== undefined && Object.hasOwn(queries, name) ? queries[name] : undefined
  }
}
