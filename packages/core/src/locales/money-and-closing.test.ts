import { describe, expect, test } from 'vitest'
import { closingModule } from '../domain/closing'
import { fundModule } from '../domain/fund'
import { supervisionModule } from '../domain/supervision'
import type { Module } from '../kernel/module'
import { closingWords } from './closing'
import { fundWords } from './fund'
import { fundPayeeWords } from './fund-payee'
import { fundPayoutWords } from './fund-payout'
import { fundTreasuryWords } from './fund-treasury'
import { supervisionWords } from './supervision'
import { supervisionFollowWords } from './supervision-follow'
import type { WordsByLocale } from './words'

/** The words of a room that stand in several files. */
function together(...parts: readonly WordsByLocale[]): WordsByLocale {
  const of = (locale: 'zh-CN' | 'en') => ({
    labels: Object.assign({}, ...parts.map((part) => part[locale].labels)),
    refusals: Object.assign({}, ...parts.map((part) => part[locale].refusals)),
  })
  return { 'zh-CN': of('zh-CN'), en: of('en') }
}

const rooms: readonly [string, Module, WordsByLocale][] = [
  ['fund', fundModule, together(fundWords, fundPayeeWords, fundPayoutWords, fundTreasuryWords)],
  ['closing', closingModule, closingWords],
  ['supervision', supervisionModule, together(supervisionWords, supervisionFollowWords)],
]

const placeholders = (text: object) => [...new Set(JSON.stringify(text).match(/\{\w+\}/g) ?? [])].sort()

describe.each(rooms)('the words of %s', (name, module, words) => {
  test('name the module, its commands, queries and events', () => {
    const labels = [
      `module.${name}`,
      ...Object.keys(module.commands).map((command) => `command.${command}`),
      ...Object.keys(module.queries).map((query) => `query.${query}`),
      ...Object.keys(module.evolve).map((event) => `event.${event}`),
    ]
    expect(Object.keys(words['zh-CN'].labels)).toEqual(expect.arrayContaining(labels))
  })

  test('say the same things in both languages', () => {
    expect(Object.keys(words.en.labels).sort()).toEqual(Object.keys(words['zh-CN'].labels).sort())
  })

  test('explain every rule, with the same parameters in both languages', () => {
    const { refusals: chinese = {} } = words['zh-CN']
    const { refusals: english = {} } = words.en
    const rules = module.rules.map(({ id }) => id).sort()
    expect(Object.keys(chinese).sort()).toEqual(rules)
    expect(Object.keys(english).sort()).toEqual(rules)
    for (const id of rules) {
      expect([id, ...placeholders(english[id] ?? {})]).toEqual([id, ...placeholders(chinese[id] ?? {})])
    }
  })

  test('every rule says where it comes from', () => {
    for (const { source } of module.rules) {
      expect(source).toMatch(/^(seed 00\d:\d+|law .+|requirement [a-z-]+|design .+)/)
    }
  })
})
