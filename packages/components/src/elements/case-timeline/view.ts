import type { Locale } from '../../internal/core'
import type { CommonKey, timeline } from '../../locales'

export type Key = keyof (typeof timeline)['zh-CN'] | CommonKey

/** What the parts of the timeline need of their element. */
export interface TimelineView {
  readonly locale: Locale
  readonly today: string
  t(key: Key, params?: Readonly<Record<string, unknown>>): string
  label(kind: string, code: string): string
}
