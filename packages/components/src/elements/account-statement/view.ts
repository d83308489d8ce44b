import type { Locale } from '../../internal/core'
import type { CommonKey, statement } from '../../locales'

/** What the parts of the statement need of their element. */
export interface StatementView {
  readonly locale: Locale
  t(key: keyof (typeof statement)['zh-CN'] | CommonKey, params?: Readonly<Record<string, unknown>>): string
  /** Somebody wants to follow a payout from the bank to the payee. */
  follow(payoutId: string): void
}
