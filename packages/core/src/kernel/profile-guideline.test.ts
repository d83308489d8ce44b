import { describe, expect, test } from 'vitest'
import { type GuidelineCondition, type GuidelineFact, kindOfField, metEntries } from './profile-guideline'

const facts: Readonly<Record<string, GuidelineFact>> = {
  kind: 'freeze',
  living: false,
  // A third of the claim: 33 and a bit in a hundred.
  limitPercent: { of: 100n, per: 3n },
  sealsBefore: { of: 2n, per: 1n },
  valueYuan: null,
  mode: null,
}
const meets = (field: string, op: GuidelineCondition['op'], value: GuidelineCondition['value']) => {
  const words = { what: '', why: '', todo: '' }
  const label = { 'zh-CN': words, en: words }
  const entry = { id: 'one', when: [{ field, op, value }], effect: 'deny', label, source: 'x' } as const
  return metEntries([entry], (name) => facts[name] ?? null).length === 1
}

describe('conditions of a guideline', () => {
  test('compare words and yes or no by fixed equality', () => {
    expect([meets('kind', 'eq', 'freeze'), meets('kind', 'eq', 'seal')]).toEqual([true, false])
    expect([meets('kind', 'ne', 'seal'), meets('kind', 'ne', 'freeze')]).toEqual([true, false])
    expect([meets('kind', 'in', ['seal', 'freeze']), meets('kind', 'in', ['seal'])]).toEqual([true, false])
    expect([meets('living', 'eq', false), meets('living', 'eq', true)]).toEqual([true, false])
  })

  test('compare numbers without rounding', () => {
    expect([meets('limitPercent', 'gt', 33), meets('limitPercent', 'gt', 34)]).toEqual([true, false])
    expect([meets('limitPercent', 'lt', 34), meets('limitPercent', 'lt', 33)]).toEqual([true, false])
    expect([meets('limitPercent', 'eq', 33), meets('sealsBefore', 'eq', 2)]).toEqual([false, true])
    expect([meets('sealsBefore', 'gt', 2), meets('sealsBefore', 'lt', 2)]).toEqual([false, false])
    expect([meets('sealsBefore', 'ne', 3), meets('sealsBefore', 'ne', 2)]).toEqual([true, false])
  })

  test('ask what nobody knows only whether it is known', () => {
    expect([meets('valueYuan', 'null', true), meets('valueYuan', 'null', false)]).toEqual([true, false])
    expect([meets('kind', 'null', false), meets('kind', 'null', true)]).toEqual([true, false])
    expect([meets('valueYuan', 'gt', 0), meets('valueYuan', 'lt', 9), meets('valueYuan', 'ne', 1)]).toEqual([
      false,
      false,
      false,
    ])
    expect([meets('mode', 'ne', 'whole'), meets('mode', 'in', ['whole'])]).toEqual([false, false])
  })

  test('name fields that an order has, or what a source says of the thing', () => {
    expect([kindOfField('kind'), kindOfField('heldPercent'), kindOfField('details.use')]).toEqual([
      'word',
      'number',
      'word',
    ])
    expect([kindOfField('details.'), kindOfField('constructor'), kindOfField('')]).toEqual([
      undefined,
      undefined,
      undefined,
    ])
  })
})
