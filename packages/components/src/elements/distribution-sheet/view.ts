import type { Locale } from '../../internal/core'
import type { Law } from '../../internal/law'
import type { CommonKey, distribution } from '../../locales'

export type SheetKey = keyof (typeof distribution)['zh-CN']

/** What the parts of the sheet need of their element. */
export interface SheetView {
  readonly locale: Locale
  readonly law: Law
  /** What the law gives to each line, reckoned in this page. */
  readonly lawful: ReadonlyMap<string, bigint>
  /** Whether amounts may be written. */
  readonly edits: boolean
  readonly written: Readonly<Record<string, string>>
  /** Lines whose explanation is open. */
  readonly open: ReadonlySet<string>
  t(key: SheetKey | CommonKey, params?: Readonly<Record<string, unknown>>): string
  label(kind: string, code: string): string
  write(lineId: string, text: string): void
  toggle(lineId: string): void
}
