import type { CommandName, ControlItem, Locale } from '../../internal/core'
import type { CommonKey, calendar } from '../../locales'

export type CalendarKey = keyof (typeof calendar)['zh-CN']

/** What the parts of the calendar need of their element. */
export interface CalendarView {
  readonly locale: Locale
  t(key: CalendarKey | CommonKey, params?: Readonly<Record<string, unknown>>): string
  label(kind: string, code: string): string
  /** Whether an act is offered. */
  offers(command: CommandName): boolean
  renew(item: ControlItem): void
  release(item: ControlItem): void
  openCase(item: ControlItem): void
}
