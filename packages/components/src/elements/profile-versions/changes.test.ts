import { standardWords } from '@zhixing/core'
import { describe, expect, test } from 'vitest'
import type { Locale } from '../../internal/core'
import { type Difference, sentences } from './changes'

const said = (locale: Locale, differences: readonly Difference[]) => {
  const { labels = {} } = standardWords[locale]
  const label = (kind: string, code: string) => labels[`${kind}.${code}`] ?? code
  return sentences({ locale, label }, differences, [null, null]).map(({ text }) => text)
}

const setting = (key: string, before?: string | number | boolean, after?: string | number | boolean) =>
  ({
    ...{ path: `parameters.${key}`, before, after },
    change: before === undefined ? 'added' : after === undefined ? 'removed' : 'changed',
  }) as const

describe('a setting that another version has otherwise', () => {
  const differences = [
    setting('control.over-value', 'warn', 'deny'),
    setting('clearance.overdue-days', 30, 20),
    setting('fund.claim-by-two', undefined, true),
    setting('asset.alarm-affair', 'query-control'),
  ]

  test('is called by its words, with what it was and what it is', () => {
    expect(said('zh-CN', differences)).toEqual([
      '设置项：超标的控制财产 提示 → 禁止；案款滞留起算（日） 30 → 20；案款认领双人办理 默认 → 是；感知报警转办事务 线上线下查控 → 默认',
    ])
    expect(said('en', differences)[0]).toMatch(
      /^Settings: Controls beyond the claim .+ → .+; Days from which money is held too long 30 → 20; .+ as usual → yes; .+ → as usual$/,
    )
  })
})
