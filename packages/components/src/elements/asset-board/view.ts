import type { TemplateResult } from 'lit'
import type { CaseView } from '../../internal/case-element'
import type { AssetHit, AssetItem, QueryFinding } from '../../internal/core'
import type { assets, CommonKey } from '../../locales'

export type AssetKey = keyof (typeof assets)['zh-CN']

/** One thing on the board: a finding, or what it has become. */
export interface Thing {
  readonly hit: AssetHit
  readonly finding: QueryFinding | undefined
  readonly asset: AssetItem | undefined
}

/** What the parts of the board need of their element. */
export interface AssetView extends CaseView {
  t(key: AssetKey | CommonKey, params?: Readonly<Record<string, unknown>>): string
  control(thing: Thing): void
  /** Shows or hides everything about a thing. */
  open(assetId: string): void
  /** What is shown below a thing; nothing while it is closed. */
  below(assetId: string): TemplateResult | undefined
}
