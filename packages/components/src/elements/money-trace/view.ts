import type { Locale } from '../../internal/core'
import type { CommonKey, trace } from '../../locales'

export type TraceKey = keyof (typeof trace)['zh-CN']

/** What the parts of the trace need of their element. */
export interface TraceView {
  readonly locale: Locale
  t(key: TraceKey | CommonKey, params?: Readonly<Record<string, unknown>>): string
  label(kind: string, code: string): string
  /** A source in words. */
  source(source: string): string
}
