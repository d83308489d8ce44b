import type { Locale, Words } from '../../internal/core'
import type { approval, CommonKey } from '../../locales'
import type { OpenPayout } from './read'

export type ApprovalKey = keyof (typeof approval)['zh-CN']

/** What the parts of the approval need of their element. */
export interface ApprovalView {
  readonly locale: Locale
  readonly words: Words
  readonly readonly: boolean
  t(key: ApprovalKey | CommonKey, params?: Readonly<Record<string, unknown>>): string
  label(kind: string, code: string): string
  follow(payoutId: string): void
  approve(payout: OpenPayout): void
  send(payout: OpenPayout): void
  void(payout: OpenPayout): void
}
