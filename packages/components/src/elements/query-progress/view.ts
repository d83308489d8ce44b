import type { Locale, QueryLine } from '../../internal/core'
import type { CommonKey, search } from '../../locales'

export type SearchKey = keyof (typeof search)['zh-CN']
export type LineAct = 'ask-again' | 'confirm' | 'give-up'

/** What the parts of the progress need of their element. */
export interface SearchView {
  readonly locale: Locale
  readonly readonly: boolean
  t(key: SearchKey | CommonKey, params?: Readonly<Record<string, unknown>>): string
  label(kind: string, code: string): string
  act(act: LineAct, line: QueryLine): void
  order(sourceIds: readonly string[]): void
}
