import { readdirSync, readFileSync } from 'node:fs'
import type { Locale } from '@zhixing/core'
import { standardWords } from '@zhixing/core'
import { describe, expect, it } from 'vitest'
import { describeProblem, importWords, withImportWords } from './index'

const LOCALES: readonly Locale[] = ['zh-CN', 'en']

/** Every source file of the readers and of the importers. */
const sources = ['case-register', 'bank-statement', 'bank-payment', 'importing'].flatMap((folder) => {
  const home = new URL(`../${folder}/`, import.meta.url)
  return readdirSync(home, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !/\.test\.ts$|test-support\.ts$|words/.test(path))
    .map((path) => readFileSync(new URL(path.replaceAll('\\', '/'), home), 'utf8'))
})

const found = (pattern: RegExp) =>
  [...new Set(sources.flatMap((text) => [...text.matchAll(pattern)].map((match) => match[1] ?? '')))].sort()

/** Codes as they stand in the sources: thrown, or said of a row or a line. */
const codes = [
  ...found(/new ZhixingError\(\s*'([a-z-]+)'/g),
  ...found(/code: '([a-z-]+)'/g),
  ...found(/code: [^'\n]*\? '([a-z-]+)' : '[a-z-]+'/g),
  ...found(/code: [^'\n]*\? '[a-z-]+' : '([a-z-]+)'/g),
  ...found(/unusable: '([a-z-]+)'/g),
  ...found(/(?:problem|warning|warn|refused|noticed)\(\s*'([a-z-]+)'/g),
  // `register-${note}` of parse.ts.
  ...found(/export type CellNote = ([^\n]+)/g)
    .flatMap((notes) => notes.split('|').map((note) => note.replace(/[' ]/g, '')))
    .map((note) => `register-${note}`),
]

/** Members of the unions of texts with this name, and of the members `reason` with a union of their own. */
const membersOf = (pattern: RegExp) =>
  found(pattern).flatMap((union) => [...union.matchAll(/'([a-zA-Z-]+)'/g)].map((match) => match[1] ?? ''))

/** Why a whole file is refused. */
const reasons = [
  ...membersOf(/export type (?:InvalidReason|WorkbookFault|PaymentFault) =((?:\s*\|?\s*'[a-z-]+')+)/g),
  ...membersOf(/readonly reason: ([^\n]+)/g),
  ...membersOf(/throw invalid\(([^\n]+)\)\n/g),
]

describe('words of imports', () => {
  it('finds the codes in the sources', () => {
    expect(codes.length).toBeGreaterThan(60)
    expect(codes).toEqual(
      expect.arrayContaining([
        'register-state-unknown',
        'amount-decimals',
        'register-cell-merged',
        'serial-conflict',
      ]),
    )
    expect(reasons).toEqual(expect.arrayContaining(['truncated', 'quote-open', 'old-xls', 'not-xlsx']))
  })

  it.each(LOCALES)('%s has words for every code and every reason', (locale) => {
    const { errors = {}, labels } = importWords[locale]
    expect(codes.filter((code) => !errors[code])).toEqual([])
    expect(reasons.filter((reason) => !labels[`reason.${reason}`])).toEqual([])
  })

  it('has no word for a code that nothing says', () => {
    const said = new Set(codes)
    expect(Object.keys(importWords['zh-CN'].errors ?? {}).filter((code) => !said.has(code))).toEqual([])
  })

  it('says the same in both languages: same keys, same parameters', () => {
    const [zh, en] = LOCALES.map((locale) => importWords[locale])
    expect(Object.keys(zh?.labels ?? {})).toEqual(Object.keys(en?.labels ?? {}))
    expect(Object.keys(zh?.errors ?? {})).toEqual(Object.keys(en?.errors ?? {}))
    const params = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort()
    for (const [code, words] of Object.entries(zh?.errors ?? {})) {
      const other = en?.errors?.[code]
      expect([code, params(words.what)]).toEqual([code, params(other?.what ?? '')])
    }
  })

  it('names every column of a register', () => {
    const fields = membersOf(/export type RegisterField =((?:\s*\|?\s*'[a-zA-Z]+')+)/g)
    expect(fields).toContain('undertaker')
    expect(fields.filter((field) => !importWords.en.labels[`field.${field}`])).toEqual([])
  })

  it('says a problem in words, with the column and the reason by name', () => {
    const words = {
      zh: withImportWords(standardWords['zh-CN'], 'zh-CN'),
      en: withImportWords(standardWords.en, 'en'),
    }
    const missing = { code: 'register-value-missing', params: {}, field: 'claim' } as const
    expect(describeProblem(missing, words.zh, 'zh-CN')).toBe('“申请执行标的”没有填写。请补填后重新导入。')
    expect(describeProblem(missing, words.en, 'en')).toBe(
      'The claim is missing. Fill it in and import again.',
    )
    const rule = {
      rule: 'fund.closed-import-holds-no-money',
      source: 'design promise M2',
      params: { heldFen: 50_000n },
    }
    expect(describeProblem(rule, words.zh, 'zh-CN')).toContain('500.00')
    const broken = {
      code: 'bank-statement-invalid',
      params: { line: 7, element: 'Document', reason: 'truncated' },
    }
    expect(describeProblem(broken, words.en, 'en')).toContain('line 7 Document, the file is cut off')
  })
})
