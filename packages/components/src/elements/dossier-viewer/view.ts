import type { Locale, Words } from '../../internal/core'
import type { CommonKey } from '../../locales'
import type { dossier } from '../../locales/viewer'

export type Key = keyof (typeof dossier)['zh-CN'] | CommonKey

/** What the parts of the viewer need of their element. */
export interface DossierView {
  readonly locale: Locale
  readonly today: string
  readonly words: Words
  t(key: Key, params?: Readonly<Record<string, unknown>>): string
  label(kind: string, code: string): string
}
