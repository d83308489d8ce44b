import type { Locale } from '../../internal/core'
import type { CommonKey, interest } from '../../locales'
import type { InterestDraft, Problem } from './draft'

export type InterestKey = keyof (typeof interest)['zh-CN']

/** What the parts of the calculator need of their element. */
export interface CalculatorView {
  readonly locale: Locale
  readonly draft: InterestDraft
  readonly wrong: ReadonlyMap<string, Problem>
  t(key: InterestKey | CommonKey, params?: Readonly<Record<string, unknown>>): string
  change(next: InterestDraft): void
}
