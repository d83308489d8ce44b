import type { AssetHit, AssetItem, Locale, QueryFinding } from '../../internal/core'
import type { assets, CommonKey } from '../../locales'

export type AssetKey = keyof (typeof assets)['zh-CN']

/** One thing on the board: a finding, or what it has become. */
export interface Thing {
  readonly hit: AssetHit
  readonly finding: QueryFinding | undefined
  readonly asset: AssetItem | undefined
}

/** What the parts of the board need of their element. */
export interface AssetView {
  readonly locale: Locale
  readonly readonly: boolean
  readonly today: string
  t(key: AssetKey | CommonKey, params?: Readonly<Record<string, unknown>>): string
  label(kind: string, code: string): string
  control(thing: Thing): void
}
