import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseCamt053, type SerialPolicy, type StatementFile } from './index'

const real = (name: string) =>
  readFileSync(new URL(`../../fixtures/camt053/${name}`, import.meta.url), 'utf8')
const NAMES = [
  'camt053.v2.minimal.xml',
  'camt053.v2.all-balance-types.xml',
  'camt053.v2.multi.statement.xml',
  'camt053.v4.xml',
  'camt053.v8.xml',
]
const read = (text: string, serials?: SerialPolicy) =>
  parseCamt053(new TextEncoder().encode(text), serials ? { serials } : {})
const entryOf = (text: string) => /<Ntry>[\s\S]*?<\/Ntry>/.exec(text)?.[0] ?? expect.fail()
const lineOf = (text: string, part: string) => text.slice(0, text.indexOf(part)).split('\n').length

/** The real file with a broken copy of its first entry before it: everything else stays as the bank wrote it. */
function withBroken(text: string, broken: (entry: string) => string): string {
  const entry = entryOf(text)
  return text.replace(entry, `${broken(entry)}\n            ${entry}`)
}

const withoutReferences = (entry: string) =>
  entry.replace(/<AcctSvcrRef>.*?<\/AcctSvcrRef>/, '').replace(/<Refs>[\s\S]*?<\/Refs>/, '')
const decimals = (entry: string) => entry.replace(/(<Amt Ccy="EUR">)[0-9.]+/, '$18.855')
const currency = (entry: string) => entry.replace('<Amt Ccy="EUR">', '<Amt Ccy="EUX">')

const entries = (file: StatementFile) =>
  file.statements.flatMap((one) => one.entries.map(({ position: _place, ...entry }) => entry))
const refusals = (file: StatementFile) => file.problems.filter(({ effect }) => effect === 'refused')

describe.each(NAMES)('a broken line in %s', (name) => {
  const text = real(name)

  it.each([
    ['an amount with more than two decimals', decimals, 'amount-decimals', '/Amt', '8.855'],
    ['no serial', withoutReferences, 'serial-missing', '/AcctSvcrRef', '<Ntry>'],
    ['an unknown currency', currency, 'currency-unknown', '/Amt/@Ccy', 'EUX'],
  ])(
    '%s is refused with its element and line; the rest of the file is as it was',
    (_, broken, code, suffix, mark) => {
      const copy = withBroken(text, broken)
      const file = read(copy)
      expect(refusals(file)).toMatchObject([
        {
          code,
          effect: 'refused',
          position: { element: `Document/BkToCstmrStmt/Stmt/Ntry${suffix}`, line: lineOf(copy, mark) },
        },
      ])
      const whole = read(text)
      expect(refusals(whole)).toEqual([])
      expect(entries(file)).toEqual(entries(whole))
      expect(file.statements.map(({ balances }) => balances)).toEqual(
        whole.statements.map(({ balances }) => balances),
      )
      expect(file.statements[0]?.counts).toEqual({
        found: (whole.statements[0]?.counts.found ?? 0) + 1,
        read: whole.statements[0]?.counts.read,
        duplicates: 0,
        refused: 1,
      })
    },
  )
})

describe('a serial of the bank', () => {
  it('a placeholder is none: the element that holds it is named', () => {
    const copy = withBroken(real('camt053.v4.xml'), (entry) =>
      withoutReferences(entry).replace('<BkTxCd>', '<AcctSvcrRef>NONREF</AcctSvcrRef><BkTxCd>'),
    )
    expect(refusals(read(copy))).toMatchObject([
      { code: 'serial-missing', position: { line: lineOf(copy, 'NONREF') } },
    ])
  })

  it('may be asked for: then no other reference stands for it', () => {
    const counts = NAMES.map((name) =>
      read(real(name), 'bank').statements.map(({ counts }) => counts.refused),
    )
    expect(counts).toEqual([[1], [1], [1, 1], [0], [0]])
  })

  it('the number of a scheme stands for it, with its day: another amount under it is for a person', () => {
    const text = real('camt053.v2.minimal.xml')
    const file = read(withBroken(text, (entry) => entry.replace('>8.85<', '>9.85<')))
    expect(file.statements[0]?.entries.map(({ serial }) => serial)).toEqual([
      '2014-12-31/LegalSequenceNumber/100',
    ])
    expect(refusals(file)).toMatchObject([{ code: 'serial-conflict' }])
  })

  it('what the payer wrote does not tell two equal lines apart: the second is for a person, not a repetition', () => {
    const file = read(withBroken(real('camt053.v2.all-balance-types.xml'), (entry) => entry))
    expect(file.statements[0]?.counts).toEqual({ found: 2, read: 1, duplicates: 0, refused: 1 })
    expect(refusals(file)).toMatchObject([
      { code: 'serial-ambiguous', position: { element: 'Document/BkToCstmrStmt/Stmt/Ntry[2]' } },
    ])
  })

  it('the same payer writing the same on another day, or another amount, is another line', () => {
    const text = real('camt053.v2.all-balance-types.xml')
    const day = withBroken(text, (entry) => entry.replace('2014-12-31', '2014-12-30'))
    const amount = withBroken(text, (entry) => entry.replace('8.850', '8.860'))
    expect([day, amount].map((copy) => read(copy).statements[0]?.entries.length)).toEqual([2, 2])
  })
})

it('a page of several is known by its number', () => {
  expect(NAMES.map((name) => read(real(name)).statements[0]?.page)).toEqual([
    undefined,
    undefined,
    undefined,
    2,
    2,
  ])
})
