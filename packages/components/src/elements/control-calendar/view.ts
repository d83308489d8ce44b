import type { ControlItem, Locale } from '../../internal/core'
import type { CommonKey, calendar } from '../../locales'

export type CalendarKey = keyof (typeof calendar)['zh-CN']

/** What the parts of the calendar need of their element. */
export interface CalendarView {
  readonly locale: Locale
  t(key: CalendarKey | CommonKey, params?: Readonly<Record<string, unknown>>): string
  label(kind: string, code: string): string
  openCase(item: ControlItem): void
}
