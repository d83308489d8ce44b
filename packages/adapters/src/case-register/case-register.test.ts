import { readFileSync } from 'node:fs'
import { isZhixingError } from '@zhixing/core'
import fc from 'fast-check'
import { type CellValue, writeXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { parseFen } from './amounts'
import {
  inertCell,
  parseRegister,
  type RegisterOptions,
  readRegister,
  refusedRowsCsv,
  registerChecksum,
} from './index'
import { splitList } from './parties'
import { parseDateSerial, parseDateText } from './table/dates'
import { numberText } from './table/xlsx'

const fixture = (name: string) => readFileSync(new URL(`../../fixtures/register/${name}`, import.meta.url))
const bytes = (text: string) => new TextEncoder().encode(text)

const HEADER = '案号,立案日期,申请执行人,被执行人,执行依据,案由,申请标的,案件状态'
const GOOD = [
  '（2024）京0105执1号',
  '2024-03-01',
  '张三',
  '李四',
  '（2023）京0105民初9号民事判决书',
  '借款',
  '1000',
  '已立案',
]

/** A register with the given columns changed in its one row, or further columns. */
async function one(changes: Record<string, string>, options?: RegisterOptions) {
  const headers = HEADER.split(',')
  const cells = headers.map((header, index) => changes[header] ?? GOOD[index] ?? '')
  for (const [header, value] of Object.entries(changes)) {
    if (headers.includes(header)) continue
    headers.push(header)
    cells.push(value)
  }
  const quote = (cell: string) => `"${cell.replaceAll('"', '""')}"`
  const text = `${headers.map(quote).join(',')}\n${cells.map(quote).join(',')}`
  const [row] = parseRegister(await readRegister(bytes(text), 'x.csv'), options).rows
  return row ?? expect.fail()
}

async function csv(text: string) {
  return parseRegister(await readRegister(bytes(text), 'x.csv'))
}

async function xlsx(rows: CellValue[][], extra: object = {}) {
  const file = await writeXlsx({ sheets: [{ name: '台账', rows, ...extra }] })
  return parseRegister(await readRegister(file, 'x.xlsx'))
}

async function thrown(work: () => Promise<unknown>): Promise<unknown> {
  try {
    await work()
  } catch (error) {
    return isZhixingError(error) ? { code: error.code, ...error.params } : error
  }
  return 'nothing thrown'
}

const codes = (items: readonly { code: string; field?: string }[]) =>
  items.map(({ code, field }) => `${code} ${field ?? ''}`)

describe('the 60 rows of an older system', () => {
  it('GBK text and workbook give the same 57 records and the same 3 refusals', async () => {
    const text = parseRegister(await readRegister(fixture('register-gbk.csv'), 'register-gbk.csv'))
    const book = parseRegister(await readRegister(fixture('register.xlsx'), 'register.xlsx'))
    expect(text.table).toMatchObject({ format: 'csv', encoding: 'gb18030', headerLine: 2, linesAbove: [1] })
    expect(book.table).toMatchObject({
      sheet: '执行案件',
      otherSheets: [{ name: '说明', rows: 1, hidden: false }],
    })
    expect(text.counts).toEqual({ found: 60, ok: 57, refused: 3 })
    expect(book.rows.map(({ record, status }) => ({ record, status }))).toEqual(
      text.rows.map(({ record, status }) => ({ record, status })),
    )
    const refused = book.rows.filter((row) => row.status === 'refused')
    expect(refused.map((row) => [row.line, ...codes(row.problems)])).toEqual([
      [22, 'register-duplicate caseNumber'],
      [36, 'register-state-unknown state'],
      [49, 'register-date-invalid filedOn'],
    ])
    expect(book.columns.filter((column) => !column.field).map((column) => column.header)).toEqual([
      '序号',
      '备注',
    ])
    for (const party of book.rows.flatMap((row) => row.record?.parties ?? []))
      expect(party.idKind).not.toBe('other')
  })

  it('the checksum ignores order and sees every change that matters', async () => {
    const { rows } = parseRegister(await readRegister(fixture('register.xlsx'), 'register.xlsx'))
    const records = rows.flatMap((row) => row.record ?? [])
    const sum = registerChecksum(records)
    const mirrored = records.map((record) => ({ ...record, parties: record.parties.toReversed() })).reverse()
    expect(sum.count).toBe(57)
    expect(sum.claimFen).toBe(records.reduce((total, record) => total + record.claimFen, 0n))
    expect(registerChecksum(mirrored)).toEqual(sum)
    const [first, second, ...rest] = records
    if (!first || !second) expect.fail()
    const swapped = [
      { ...first, claimFen: second.claimFen },
      { ...second, claimFen: first.claimFen },
      ...rest,
    ]
    expect(registerChecksum(swapped)).toMatchObject({ count: 57, claimFen: sum.claimFen })
    expect(registerChecksum(swapped).digest).not.toBe(sum.digest)
    expect(registerChecksum(records.slice(1)).digest).not.toBe(sum.digest)
  })
})

describe('a good row', () => {
  it('is one record, whatever the order of the columns', async () => {
    const order = [7, 3, 0, 5, 1, 6, 2, 4]
    const pick = (cells: readonly string[]) => order.map((index) => cells[index]).join(',')
    const plain = await csv(`${HEADER}\n${GOOD.join(',')}`)
    const turned = await csv(`${pick(HEADER.split(','))}\n${pick(GOOD)}`)
    expect(turned.rows[0]?.record).toEqual(plain.rows[0]?.record)
    expect(plain.rows[0]?.record).toEqual({
      caseNumber: '（2024）京0105执1号',
      typeCode: '执',
      kind: 'first',
      filedOn: '2024-03-01',
      basis: { number: '（2023）京0105民初9号', kind: '民事判决书' },
      cause: '借款',
      claimFen: 100000n,
      parties: [
        { role: 'applicant', kind: 'person', name: '张三' },
        { role: 'debtor', kind: 'person', name: '李四' },
      ],
      state: { state: 'filed', node: 'case-filing' },
      legacyState: '已立案',
      flags: [],
    })
  })

  it.each([
    ['(2024)京0105执1号', []],
    ['（２０２４）京０１０５执１号', []],
    ['\u200B（2024）京0105执1号 ', ['register-case-number-normalised caseNumber']],
    ['〔2024〕京0105执第1号', ['register-case-number-normalised caseNumber']],
  ])('case number %j', async (text, warnings) => {
    const row = await one({ 案号: text })
    expect(row.record?.caseNumber).toBe('（2024）京0105执1号')
    expect(codes(row.warnings)).toEqual(warnings)
  })

  it.each([
    ['执恢', 'resumed'],
    ['执异', 'adjudication'],
    ['执监', 'supervision'],
    ['执保', 'preservation'],
    ['执他', 'other'],
  ])('%s is of kind %s', async (typeCode, kind) => {
    expect((await one({ 案号: `（2024）京0105${typeCode}1号` })).record).toMatchObject({ typeCode, kind })
  })

  it('the unit of an amount is in its header, or in the cell', async () => {
    const claim = async (header: string, text: string) =>
      (await csv(`${HEADER.replace('申请标的', header)}\n${GOOD.with(6, `"${text}"`).join(',')}`)).rows[0]
        ?.record?.claimFen
    expect(await claim('申请执行标的额（万元）', '12.345678')).toBe(12_345_678n)
    expect(await claim('标的金额(元)', '1,234.50')).toBe(123_450n)
    expect(await claim('申请标的', '１２.５万元')).toBe(12_500_000n)
    expect(await claim('标的额（单位：万元）', '300元')).toBe(30_000n)
  })

  it('money, closing, flags, undertaker', async () => {
    const row = await one({
      案件状态: '终本',
      结案日期: '2025年1月2日',
      结案方式: '终结本次执行程序',
      承办法官: '周正',
      到账金额: '10.50',
      发放金额: '10.50',
      是否涉民生: '是',
      案件标识: '骨头案、敏感案件、奇怪的',
    })
    expect(row.record).toMatchObject({
      state: { state: 'closed', node: 'closing' },
      closedOn: '2025-01-02',
      closingMethod: '终结本次执行程序',
      undertakerName: '周正',
      receivedFen: 1050n,
      paidFen: 1050n,
      flags: ['livelihood', 'bone-case', 'sensitive'],
    })
    expect(codes(row.warnings)).toEqual(['register-flag-unknown flags'])
  })
})

describe('parties', () => {
  it.each([
    ['甲、乙；丙;丁\n戊', ['甲', '乙', '丙', '丁', '戊']],
    ['1.甲 2.乙', ['甲 2.乙']],
    ['1、甲；2、乙', ['甲', '乙']],
    ['甲（曾用名乙、丙）、丁', ['甲（曾用名乙、丙）', '丁']],
    ['阿依古丽·买买提、瑞丰物流（北京）有限公司', ['阿依古丽·买买提', '瑞丰物流（北京）有限公司']],
    ['', []],
  ])('%j', (text, expected) => {
    expect(splitList(text)).toEqual(expected)
  })

  it('ID and phone columns belong to the party column to their left, or to the one they name', async () => {
    const text = [
      '案号,立案日期,申请执行人,证件号码,联系电话,被执行人,证件号码,执行依据,申请标的,案件状态,申请执行人电话2',
      '（2024）京0105执1号,2024-03-01,张三,110105189910035793,19900000001,甲公司；李四,91110105MA4L254MMC；１１０１０５１８９９０１０８８１７２,（2023）京0105民初9号,1,立案,',
    ].join('\n')
    expect((await csv(text)).rows[0]?.record?.parties).toEqual([
      {
        role: 'applicant',
        kind: 'person',
        name: '张三',
        idKind: 'resident-id',
        idNumber: '110105189910035793',
        phone: '19900000001',
      },
      {
        role: 'debtor',
        kind: 'organisation',
        name: '甲公司',
        idKind: 'credit-code',
        idNumber: '91110105MA4L254MMC',
      },
      { role: 'debtor', kind: 'person', name: '李四', idKind: 'resident-id', idNumber: '110105189901088172' },
    ])
    expect((await one({ 被执行人证件号码: '110105189910035793' })).record?.parties[1]?.idNumber).toBe(
      '110105189910035793',
    )
  })

  it('a wrong ID, a wrong count, a guessed kind are warnings; a cut-off list is refused', async () => {
    expect(codes((await one({ 被执行人证件号码: '110105189910035794' })).warnings)).toEqual([
      'register-id-invalid idNumber',
    ])
    const miscounted = await one({ 被执行人: '李四、王五', 被执行人证件号码: '110105189910035793' })
    expect(codes(miscounted.warnings)).toEqual(['register-number-count idNumber'])
    expect(miscounted.record?.parties.every((party) => party.idNumber === undefined)).toBe(true)
    expect(codes((await one({ 被执行人: '某某小区业主大会' })).warnings)).toEqual([
      'register-party-kind-guessed debtor',
    ])
    expect(codes((await one({ 被执行人: '李四等3人' })).problems)).toEqual([
      'register-party-abbreviated debtor',
    ])
  })
})

describe('states', () => {
  it.each([
    ['待立案', '', 'filed', 'case-filing'],
    ['已分案', '', 'assigned', 'assignment'],
    ['执行中', '送达通知', 'in-progress', 'execution-notice'],
    ['立案', '财产查控', 'in-progress', 'network-query'],
    ['', '评估', 'in-progress', 'disposal'],
    ['案款发放', '', 'in-progress', 'payout'],
    ['和解履行中', '', 'in-progress', 'settlement'],
    ['中止', '财产处置', 'suspended', 'disposal'],
    ['在办', '中止', 'suspended', undefined],
    ['暂缓', '', 'suspended', undefined],
    ['执行中', '结案', 'in-progress', 'closing'],
    ['在 办', '', 'in-progress', undefined],
  ])('%s + %s', async (state, node, expected, expectedNode) => {
    const row = await one({ 案件状态: state, 当前节点: node })
    expect(row.record?.state).toEqual({ state: expected, ...(expectedNode && { node: expectedNode }) })
  })

  it('an unknown one is refused unless the caller maps it; prototype names are unknown', async () => {
    const problems = async (changes: Record<string, string>, options?: RegisterOptions) =>
      (await one(changes, options)).problems
    expect(await problems({ 案件状态: '移送他院' })).toEqual([
      { code: 'register-state-unknown', params: { state: '移送他院' }, field: 'state' },
    ])
    expect(codes(await problems({ 当前节点: '某环节' }))).toEqual(['register-state-unknown node'])
    for (const name of ['constructor', '__proto__', 'toString']) {
      expect(codes(await problems({ 案件状态: name }))).toEqual(['register-state-unknown state'])
    }
    const own = await one({ 案件状态: '移送他院' }, { stateMap: { 移送他院: { state: 'suspended' } } })
    expect(own.record?.state).toEqual({ state: 'suspended' })
  })
})

describe('a row that cannot be filed says all reasons at once', () => {
  it.each([
    [{ 案号: '' }, ['register-value-missing caseNumber']],
    [{ 案号: '（2014）朝执字第1号' }, ['register-case-number-invalid caseNumber']],
    [{ 案号: '（2024）京0105民初1号' }, ['register-case-number-invalid caseNumber']],
    [{ 立案日期: '2024-13-01' }, ['register-date-invalid filedOn']],
    [{ 立案日期: '45352' }, ['register-date-invalid filedOn']],
    [
      { 申请执行人: '', 被执行人: ' ' },
      ['register-value-missing applicant', 'register-value-missing debtor'],
    ],
    [{ 执行依据: '' }, ['register-value-missing basis']],
    [{ 申请标的: '' }, ['register-value-missing claim']],
    [{ 申请标的: '约一百万' }, ['register-amount-invalid claim']],
    [{ 申请标的: '-5' }, ['register-amount-invalid claim']],
    [{ 申请标的: '1.005' }, ['register-amount-decimals claim']],
    [{ 案件状态: '结案' }, ['register-value-missing closedOn']],
    [{ 案件状态: '结案', 结案日期: '2024-02-28' }, ['register-closed-before-filed closedOn']],
    [{ 到账金额: '1', 发放金额: '2' }, ['register-paid-exceeds-received paid']],
    [
      { 案号: 'x', 立案日期: 'y', 申请标的: 'z' },
      [
        'register-case-number-invalid caseNumber',
        'register-date-invalid filedOn',
        'register-amount-invalid claim',
      ],
    ],
  ])('%j', async (changes, expected) => {
    const row = await one(changes as Record<string, string>)
    expect(row).toMatchObject({ status: 'refused', line: 2 })
    expect(row.record).toBeUndefined()
    expect(codes(row.problems)).toEqual(expected)
  })

  it('a repeated number, a total line, a row cut at a comma; blank lines are no rows', async () => {
    const good = GOOD.join(',')
    const { rows, counts } = await csv(
      `${HEADER}\n${good}\n\n${good.replace('（2024）', '(２０２４)')}\n合计,,,,,,1000,\n${good.replace('1000', '1,000')}\n,,,,,,,`,
    )
    expect(rows.map((row) => [row.line, ...codes(row.problems)])).toEqual([
      [2],
      [4, 'register-duplicate caseNumber'],
      [5, 'register-total-line '],
      [6, 'register-row-too-long '],
    ])
    expect(rows[1]?.problems[0]?.params).toEqual({ firstLine: 2 })
    expect(counts).toEqual({ found: 4, ok: 1, refused: 3 })
  })

  it('never names a person or a number in parameters', async () => {
    const row = await one({
      被执行人: '秘密人等3人',
      被执行人证件号码: '110105189910035794',
      立案日期: '秘密',
    })
    expect(JSON.stringify([row.problems, row.warnings])).not.toMatch(/秘密|1101051899/)
  })
})

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

describe('refused rows as a file', () => {
  it('opens in a spreadsheet as text, says why, masks ID and phone numbers', async () => {
    const evil = GOOD.with(0, '=HYPERLINK(1)').with(2, '+1').with(3, '@x').join(',')
    const text = refusedRowsCsv(
      await csv(`${HEADER},被执行人证件号码\n${GOOD.join(',')},\n${evil},110105189910035793`),
    )
    const lines = text.split('\r\n')
    expect(text.startsWith('\uFEFF行号,拒收原因,案号')).toBe(true)
    expect(lines).toHaveLength(3)
    expect(lines[1]).toMatch(/^3,register-case-number-invalid field=caseNumber reason=\S+,"'=HYPERLINK\(1\)"/)
    expect(lines[1]).toContain(`,"'+1","'@x",`)
    expect(lines[1]).toContain('110****93')
    expect(text).not.toContain('110105189910035793')
  })

  it('no cell starts a formula, whatever it holds', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('', ' ', '\t', '\u200B', '"', '\uFEFF'),
        fc.constantFrom(...'=+-@＝＋'),
        fc.string(),
        (lead, sign, rest) => {
          expect(inertCell(lead + sign + rest).replace(/^"/, '')).toMatch(lead === '"' ? /^""/ : /^'/)
        },
      ),
    )
  })
})

describe('small readers', () => {
  it.each([
    '20240301',
    '2024-03-01',
    '2024/3/1',
    '2024.3.1',
    '2024年3月1日',
    '２０２４年３月１日',
    '2024-03-01 09:30:00',
    '2024-03-01T09:30:00',
    '20240301 093000',
  ])('date %s', (text) => expect(parseDateText(text)).toBe('2024-03-01'))

  it.each(['20240230', '2023-02-29', '0024-03-01', '3/1/2024', '2024-3', '', '2024-03-01x'])(
    'no date %j',
    (text) => expect(parseDateText(text)).toBeUndefined(),
  )

  it('every day of an Excel serial is that day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 18264, max: 73000 }), (serial) => {
        const day = new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000).toISOString().slice(0, 10)
        expect(parseDateSerial(String(serial))).toBe(day)
        expect(parseDateSerial(String(serial - 1462), '1904')).toBe(serial - 1462 < 10000 ? undefined : day)
      }),
    )
  })

  it('an amount in 万元 with six decimals is exact to the fen', () => {
    fc.assert(
      fc.property(fc.bigInt(0n, 10n ** 15n), (fen) => {
        const decimals = (fen % 1_000_000n).toString().padStart(6, '0')
        expect(parseFen(`${fen / 1_000_000n}.${decimals}`, 1_000_000n)).toEqual({ fen })
        expect(parseFen(`${fen / 1_000_000n}.${decimals}1`, 1_000_000n)).toEqual({
          code: 'register-amount-decimals',
        })
      }),
    )
  })

  it('an amount a spreadsheet keeps as a number comes back to the fen', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 ** 13 }), (fen) => {
        expect(parseFen(numberText(fen / 100), 100n)).toEqual({ fen: BigInt(fen) })
      }),
    )
  })

  it('no table loses a row or throws anything of its own', async () => {
    const cell = fc.oneof(fc.constantFrom(...GOOD), fc.string({ unit: 'grapheme' }))
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(cell, { minLength: 8, maxLength: 8 }), { maxLength: 6 }),
        async (rows) => {
          const lines = rows.map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(','))
          const parsed = await csv([HEADER, ...lines].join('\n'))
          expect(parsed.counts.found).toBe(
            rows.filter((row) => row.some((text) => text.trim() !== '')).length,
          )
          expect(parsed.counts.ok + parsed.counts.refused).toBe(parsed.counts.found)
          for (const row of parsed.rows) expect(row.status === 'ok').toBe(row.problems.length === 0)
        },
      ),
    )
  })
})
