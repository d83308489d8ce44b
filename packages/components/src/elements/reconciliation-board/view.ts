import type { Divergence, Locale } from '../../internal/core'
import type { CommonKey, reconciliation } from '../../locales'

export type BoardKey = keyof (typeof reconciliation)['zh-CN']

/** What the parts of the board need of their element. */
export interface BoardView {
  readonly locale: Locale
  readonly readonly: boolean
  t(key: BoardKey | CommonKey, params?: Readonly<Record<string, unknown>>): string
  label(kind: string, code: string): string
  choose(change: { readonly bankAccount?: string; readonly day?: string | undefined }): void
  openCase(caseId: string): void
  explain(divergence: Divergence): void
}
