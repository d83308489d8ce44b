import type { CommandName, DeclarationFlag, DeclarationOrder, Locale } from '../../internal/core'
import type { CommonKey, declaration } from '../../locales'

export type DeclarationKey = keyof (typeof declaration)['zh-CN']

/** What the parts of the comparison need of their element. */
export interface DeclarationUi {
  readonly locale: Locale
  readonly readonly: boolean
  t(key: DeclarationKey | CommonKey, params?: Readonly<Record<string, unknown>>): string
  label(kind: string, code: string): string
  /** Whether an act is offered. */
  offers(command: CommandName): boolean
  /** Property has changed since it was declared. */
  note(order: DeclarationOrder): void
  confirm(flag: DeclarationFlag): void
  dismiss(flag: DeclarationFlag): void
  compare(order: DeclarationOrder): void
}
