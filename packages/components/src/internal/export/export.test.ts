import { readXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { toCsv } from './csv'
import type { Sheet } from './sheet'
import { toXlsx } from './xlsx'

const evil = ['=1+1', '+SUM(A1)', '-2', '@cmd', '\t=1', '＝1+1', 'a,"b"\nc']
const sheet: Sheet = {
  name: '案款/2024?',
  head: ['案款对账单', '=head()'],
  columns: [
    { title: '附言', kind: 'text' },
    { title: '金额', kind: 'money' },
    { title: '笔数', kind: 'count' },
  ],
  rows: evil.map((text, at) => [text, at === 1 ? -1_234_567n : 5n, at]),
  foot: ['=foot()'],
}

describe('a table that is taken away', () => {
  it('as CSV: no text is a formula, money has two decimals, quotes and lines stay in their cell', () => {
    const csv = toCsv(sheet)
    expect(csv.startsWith('\uFEFF')).toBe(true)
    const lines = csv.slice(1).split('\r\n')
    expect(lines.slice(0, 5)).toEqual([
      '案款对账单',
      "'=head()",
      '附言,金额,笔数',
      "'=1+1,0.05,0",
      "'+SUM(A1),-12345.67,1",
    ])
    expect(lines).toContain('"a,""b""\nc",0.05,6')
    expect(lines).toContain("'=foot()")
    expect(lines.filter((line) => /^[=+\-@\t]/.test(line))).toEqual([])
  })

  it('as xlsx: texts are texts without a formula, amounts are numbers, the name of the sheet is permitted', async () => {
    const book = await readXlsx(await toXlsx([sheet]))
    const [first] = book.sheets
    expect(first?.name).toBe('案款 2024 ')
    expect(first?.rows[3]).toEqual(['=1+1', 0.05, 0])
    expect(first?.rows[4]).toEqual(['+SUM(A1)', -12_345.67, 1])
    const formulas = [...(first?.cells?.values() ?? [])].filter(({ formula }) => formula !== undefined)
    expect(formulas).toEqual([])
  })

  it('an amount too great for a spreadsheet to keep exactly is written as a text', async () => {
    const great = { ...sheet, rows: [['x', 10n ** 17n + 1n, 0] as const] }
    const book = await readXlsx(await toXlsx([great]))
    expect(book.sheets[0]?.rows[3]?.[1]).toBe('1000000000000000.01')
  })
})
