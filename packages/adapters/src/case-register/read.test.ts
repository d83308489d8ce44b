import { type CellValue, writeXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { parseRegister, readRegister } from './index'
import { codes, csv, fixture, GOOD, HEADER, thrown, xlsx } from './test-support'

describe('workbooks', () => {
  const good = (): CellValue[] => [...GOOD]
  const header = HEADER.split(',')

  it('dates and numbers of cells, without a slip of time zone or of floating point', async () => {
    const date = new Date(Date.UTC(2024, 1, 29))
    const { rows } = await xlsx([
      header,
      good()
        .with(1, date)
        .with(6, 0.1 + 0.2),
      good().with(0, '（2024）京0105执2号').with(1, 45352).with(6, 123456789.12),
    ])
    expect(rows.map((row) => [row.record?.filedOn, row.record?.claimFen])).toEqual([
      ['2024-02-29', 30n],
      ['2024-03-01', 12345678912n],
    ])
    expect(codes(rows[1]?.warnings ?? [])).toEqual(['register-date-serial filedOn'])
  })

  it('an ID kept as a number has lost digits: warned', async () => {
    const { rows } = await xlsx([
      [...header, '被执行人证件号码'],
      [...good(), Number('110105189910035793')],
    ])
    expect(codes(rows[0]?.warnings ?? [])).toContain('register-number-rounded idNumber')
  })

  it('formulas are read by their value; without one, or as an error, or merged away, the row is refused', async () => {
    const cells = new Map<
      string,
      { value: CellValue; type: 'formula'; formula: string; formulaResult?: CellValue }
    >([
      ['1,6', { value: 5, type: 'formula', formula: '2+3', formulaResult: 5 }],
      ['2,6', { value: null, type: 'formula', formula: 'WEBSERVICE("http://x")' }],
    ])
    const number = (n: number) => good().with(0, `（2024）京0105执${n}号`)
    const rows = [
      header,
      number(1),
      number(2).with(6, null),
      number(3).with(6, '#REF!'),
      number(4),
      number(5).with(2, null),
    ]
    const merges = [{ startRow: 4, startCol: 2, endRow: 5, endCol: 2 }]
    const parsed = await xlsx(rows, { cells, merges })
    expect(parsed.rows.map((row) => [row.record?.claimFen, ...codes(row.problems)])).toEqual([
      [500n],
      [undefined, 'register-formula-empty claim'],
      [undefined, 'register-cell-error claim'],
      [100000n],
      [undefined, 'register-cell-merged applicant'],
    ])
  })

  it('reads the sheet with the register, names the others, or the sheet asked for', async () => {
    const sheets = [
      { name: '说明', rows: [['x']] },
      { name: 'A', rows: [header, good()] },
      { name: 'B', rows: [header, good(), good()] },
    ]
    const file = await writeXlsx({ sheets })
    const hidden = await writeXlsx({
      sheets: sheets.map((sheet) => ({ ...sheet, hidden: sheet.name === 'A' })),
    })
    expect(await readRegister(hidden, 'x.xlsx')).toMatchObject({
      sheet: 'B',
      otherSheets: [{}, { hidden: true }],
    })
    expect(await readRegister(file, 'x.xlsx')).toMatchObject({
      sheet: 'A',
      otherSheets: [
        { name: '说明', rows: 1 },
        { name: 'B', rows: 3 },
      ],
    })
    expect((await readRegister(file, 'x.xlsx', { sheet: 'B' })).rows).toHaveLength(2)
  })
})

describe('files that give nothing', () => {
  it.each([
    ['empty', '', 'empty'],
    ['no known header', 'a,b\n1,2', 'header-unknown'],
    ['an open quote', `${HEADER}\n"（2024）,x\ny`, 'quote-open'],
  ])('%s', async (_, text, reason) => {
    expect(await thrown(() => csv(text))).toMatchObject({ code: 'register-file-invalid', reason })
  })

  it.each([
    ['broken/truncated.xlsx', { code: 'register-file-invalid', reason: 'not-xlsx' }],
    ['broken/open-quote.csv', { code: 'register-file-invalid', reason: 'quote-misplaced', line: 3 }],
    ['broken/no-state-column.csv', { code: 'register-header-missing', header: '案件状态' }],
  ])('%s', async (name, expected) => {
    const work = async () => parseRegister(await readRegister(fixture(name), name))
    expect(await thrown(work)).toMatchObject(expected)
  })

  it('a mandatory header missing or given twice', async () => {
    expect(await thrown(() => csv(HEADER.replace('执行依据', '备注')))).toMatchObject({
      code: 'register-header-missing',
      header: '执行依据',
      candidates: expect.stringContaining('依据文号'),
    })
    expect(await thrown(() => csv(`${HEADER},执行案号`))).toMatchObject({
      code: 'register-header-duplicate',
      header: '执行案号',
      first: '案号',
    })
  })

  it('an encrypted or old workbook, one that unpacks too far, text that is no text', async () => {
    const compound = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
    expect(await thrown(() => readRegister(compound, 'x.xlsx'))).toMatchObject({ reason: 'encrypted' })
    expect(await thrown(() => readRegister(compound, 'x.xls'))).toMatchObject({ reason: 'old-xls' })
    const bomb = Uint8Array.from(fixture('register.xlsx'))
    const view = new DataView(bomb.buffer)
    const directory = view.getUint32(bomb.length - 22 + 16, true)
    view.setUint32(directory + 24, 0x7fffffff, true)
    expect(await thrown(() => readRegister(bomb, 'x.xlsx'))).toMatchObject({ reason: 'too-large' })
    view.setUint32(directory + 24, 0, true)
    expect(await thrown(() => readRegister(bomb, 'x.xlsx'))).toMatchObject({ reason: 'not-xlsx' })
    expect(await thrown(() => readRegister(Uint8Array.from([0x81, 0xff, 0xff]), 'x.csv'))).toMatchObject({
      reason: 'encoding',
    })
  })
})
