import { readXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { paperWords } from '../../locales/paper'
import { toCsv } from './csv'
import { filed, type Office } from './office'
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

  it('as CSV: a long number keeps its digits, and a short one its zeros', () => {
    const account = { ...sheet, rows: [['270612020001040000', 1n, 1] as const, ['0071', 1n, 1] as const] }
    expect(toCsv(account)).toContain('270612020001040000\t,0.01,1\r\n0071\t,0.01,1')
    expect(toCsv({ ...sheet, rows: [['20240628', 1n, 1]] })).toContain('\r\n20240628,0.01')
  })
})

describe('a sheet as a finance office files it', () => {
  const office: Office = { court: '武都区人民法院', made: '制表日期：2024-06-28', words: paperWords['zh-CN'] }
  const day: Sheet = {
    name: '收支明细',
    head: ['案款账户 （2024）甘1202执4号', '期间：2024-02-18 至 2024-06-28'],
    columns: [
      { title: '日期', kind: 'date' },
      { title: '收入', kind: 'money' },
    ],
    rows: [
      ['2024-03-19', 676_898n],
      ['2024-04-23', 987_654_321_012_345n],
    ],
    total: ['合计', 987_654_321_689_243n],
    foot: ['已收 = 已付 + 留存'],
  }
  const read = async () => {
    const book = await readXlsx(await toXlsx([filed(day, office)], '第 &P 页，共 &N 页'), {
      readStyles: true,
    })
    const [first] = book.sheets
    if (!first) throw new Error('no sheet')
    return first
  }
  const cellAt = async (at: string) => (await read()).cells?.get(at)

  it('says the court, the unit and the day above, and who signs below', async () => {
    const { rows } = await read()
    expect(rows[0]?.[0]).toBe('武都区人民法院 案款账户 （2024）甘1202执4号')
    expect(rows[2]?.[0]).toBe('单位：元　制表日期：2024-06-28')
    expect(rows.at(-1)?.[0]).toMatch(/^经办：_+　　复核：_+　　审批：_+$/)
    expect(toCsv(filed(day, office))).toContain('\r\n合计,9876543216892.43\r\n')
  })

  it('has amounts as numbers of two decimals, days as days, and the total as a value', async () => {
    expect(await cellAt('4,1')).toMatchObject({ value: 6768.98, style: { numFmt: '#,##0.00' } })
    expect(await cellAt('5,1')).toMatchObject({ value: 9_876_543_210_123.45 })
    expect(await cellAt('6,1')).toMatchObject({
      value: 9_876_543_216_892.43,
      style: { font: { bold: true } },
    })
    const { value, style } = (await cellAt('4,0')) ?? {}
    expect(value instanceof Date ? value.toISOString() : value).toBe('2024-03-19T00:00:00.000Z')
    expect(style).toMatchObject({ numFmt: 'yyyy-mm-dd', border: { top: { style: 'thin' } } })
  })

  it('keeps the head of the table in view and on every page, numbers the pages, and is wide enough', async () => {
    const { freezePane, pageSetup, headerFooter, columns, merges } = await read()
    expect(freezePane).toMatchObject({ rows: 4 })
    expect(pageSetup).toMatchObject({ printTitlesRow: '$1:$4', paperSize: 'a4', fitToWidth: 1 })
    expect(headerFooter?.oddFooter).toBe('&C第 &P 页，共 &N 页')
    expect(columns?.[1]?.width).toBeGreaterThan('9,876,543,216,892.43'.length)
    expect(merges).toEqual([{ startRow: 0, startCol: 0, endRow: 0, endCol: 1 }])
  })
})
