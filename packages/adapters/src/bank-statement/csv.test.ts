import { readFileSync } from 'node:fs'
import { isZhixingError } from '@zhixing/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseBankCsv, parseBankStatement, toMinor, totals } from './index'

const bytes = (text: string) => new TextEncoder().encode(text)
const fixture = (name: string) => readFileSync(new URL(`../../fixtures/bank/${name}`, import.meta.url))

/** Entries and problems of a CSV with one statement, in short. */
function read(text: string, options = {}) {
  const file = parseBankCsv(bytes(text), options)
  const entries = file.statements.flatMap((one) => one.entries)
  return {
    file,
    entries,
    short: entries.map((one) => [one.serial, one.direction, one.amountMinor, one.bookedOn]),
    problems: file.problems
      .filter((one) => one.code !== 'account-unknown')
      .map((one) => [one.code, one.effect, one.position.element, one.position.line]),
  }
}

function thrown(text: string | Uint8Array): unknown {
  try {
    parseBankCsv(typeof text === 'string' ? bytes(text) : text)
  } catch (error) {
    return isZhixingError(error) ? { code: error.code, ...error.params } : error
  }
  return 'nothing thrown'
}

describe('headers and forms', () => {
  it.each([
    ['two amount columns', '流水号,交易日期,收入金额,支出金额\nA1,20240301,"1,234.50",\nA2,2024-03-02,,0.10'],
    ['any order', '支出金额,收入金额,交易日期,流水号\n,"1,234.50",2024/3/1,A1\n0.10,,2024年3月2日,A2'],
    [
      '借方 is money out',
      '交易流水号,记账日期,贷方发生额(元),借方发生额（元）\nA1,2024.3.1,1234.5,0.00\nA2,20240302 120000,0.00,0.1',
    ],
    [
      'amount and flag',
      '流水号\t日期\t金额\t借贷标志\nA1\t2024-3-1\t￥1,234.50\t贷\nA2\t2024-03-02 09:30:01\t-0.10\t借',
    ],
    [
      'one signed amount',
      '流水号;交易日期;交易金额\nA1;２０２４０３０１;１，２３４．５０\nA2;20240302093001;-0.10',
    ],
    [
      'lines above, wrapped numbers',
      '某某银行\n账号：6222 0000 0000 1111,币种：人民币\n\n流水号,交易日期,收入金额,支出金额\n="A1",20240301,"1234.50",-\nA2\u200B\t,20240302,,0.10',
    ],
    [
      'a byte-order mark and CRLF',
      '\uFEFF流水号,交易日期,收入金额,支出金额\r\nA1,20240301,1234.50,\r\nA2,20240302,,0.10\r\n',
    ],
  ])('%s', (_, text) => {
    const { short, problems, file } = read(text)
    expect(problems).toEqual([])
    expect(short).toEqual([
      ['A1', 'credit', 123450n, '2024-03-01'],
      ['A2', 'debit', 10n, '2024-03-02'],
    ])
    expect(totals(file.statements[0] ?? expect.fail())).toMatchObject([
      { credits: 123450n, debits: 10n, count: 2 },
    ])
  })

  it('counterparty, free text, currency, the account above the table', () => {
    const { entries, file } = read(
      '账号:,6222000000001111\n流水号,交易日期,收入金额,对方户名,对方账号,对方开户行,摘要,附言,币种\n' +
        'A1,20240301,300,张三（代）,６２１７ ０００１,某银行,转账,（2024）京0105执1号,日元',
    )
    expect(file.statements[0]?.account.number).toBe('6222000000001111')
    expect(entries[0]).toMatchObject({
      currency: 'JPY',
      decimals: 0,
      amountMinor: 300n,
      counterparty: { name: '张三（代）', account: '62170001', bank: '某银行' },
      remittance: '转账 （2024）京0105执1号',
    })
  })

  it('an account column makes one statement per account', () => {
    const { file } = read('账号,流水号,交易日期,收入金额\n1,A,20240301,1\n2,A,20240301,2\n1,B,20240302,3')
    expect(file.statements.map((one) => [one.account.number, one.counts.read, one.from, one.to])).toEqual([
      ['1', 2, '2024-03-01', '2024-03-02'],
      ['2', 1, '2024-03-01', '2024-03-01'],
    ])
  })

  it('without an account it says so', () => {
    const codes = (options: object) =>
      read('流水号,交易日期,收入金额\nA,20240301,1', options).file.problems.map((p) => p.code)
    expect(codes({})).toEqual(['account-unknown'])
    expect(codes({ account: '6222' })).toEqual([])
  })
})

describe('rows that cannot be read', () => {
  it.each([
    ['amount-invalid', 'X,20240301,12a,', '收入金额'],
    ['amount-invalid', 'X,20240301,"12,34.00",', '收入金额'],
    ['amount-decimals', 'X,20240301,1.005,', '收入金额'],
    ['amount-twice', 'X,20240301,1,2', '收入金额'],
    ['amount-missing', 'X,20240301,,0.00', '收入金额'],
    ['line-date-invalid', 'X,20240230,1,', '交易日期'],
    ['line-date-invalid', 'X,,1,', '交易日期'],
    ['serial-rounded', '1.23457E+15,20240301,1,', '流水号'],
    ['row-too-long', 'X,20240301,1,234.50,', ''],
  ])('%s: %s', (code, line, element) => {
    const { short, problems, file } = read(
      `流水号,交易日期,收入金额,支出金额\nA,20240301,1,\n${line}\nB,20240301,2,`,
    )
    expect(short.map(([serial]) => serial)).toEqual(['A', 'B'])
    expect(problems).toEqual([[code, 'refused', element, 3]])
    expect(file.statements[0]?.counts).toEqual({ found: 3, read: 2, duplicates: 0, refused: 1 })
  })

  it('an unknown flag or currency', () => {
    expect(read('交易日期,金额,借贷标志\n20240301,1,也许').problems).toEqual([
      ['direction-unknown', 'refused', '借贷标志', 2],
    ])
    expect(read('交易日期,收入金额,币种\n20240301,1,贝壳').problems).toEqual([
      ['currency-unknown', 'refused', '币种', 2],
    ])
  })

  it('line numbers survive quoted line breaks, blank lines and total lines', () => {
    const text = '流水号,交易日期,收入金额,摘要\nA,20240301,1,"两\n行"\n\nB,20240399,1,x\n合计,,1.00,'
    expect(read(text).problems).toEqual([
      ['line-date-invalid', 'refused', '交易日期', 5],
      ['total-line', 'skipped', '流水号', 6],
    ])
  })

  it('red ink: a minus in the income column takes money back', () => {
    const { entries, problems } = read('流水号,交易日期,收入金额,支出金额\nA,20240301,-5.00,')
    expect(entries).toMatchObject([{ direction: 'debit', amountMinor: 500n, reversal: true }])
    expect(problems).toEqual([['amount-reversed', 'warning', '收入金额', 2]])
  })

  const equals =
    '流水号,交易日期,收入金额\nA,20240301,1\nA,20240301,1\nA,20240301,2\n,20240301,3\n,20240301,3'

  it('a row without a serial is refused, with the column and the line', () => {
    const { problems, file } = read(equals)
    expect(problems).toEqual([
      ['serial-missing', 'refused', '流水号', 5],
      ['serial-missing', 'refused', '流水号', 6],
      ['entry-duplicate', 'duplicate', '收入金额', 3],
      ['serial-conflict', 'refused', '收入金额', 4],
    ])
    expect(file.statements[0]?.counts).toEqual({ found: 5, read: 1, duplicates: 1, refused: 3 })
    expect(read('交易日期,收入金额\n20240301,1').problems).toEqual([
      ['serial-missing', 'refused', '流水号', 2],
    ])
  })

  it('where the content may stand for it, equal rows are both real', () => {
    const { problems, file } = read(equals, { serials: 'content' })
    expect(problems.map(([code]) => code)).toEqual([
      'serial-derived',
      'serial-derived',
      'entry-duplicate',
      'serial-conflict',
    ])
    expect(file.statements[0]?.counts).toEqual({ found: 5, read: 3, duplicates: 1, refused: 1 })
  })
})

describe('files that give nothing', () => {
  const invalid = (reason: string, line: number, element = '') => ({
    code: 'bank-statement-invalid',
    line,
    element,
    reason,
  })

  it.each([
    ['empty', '', invalid('empty', 1)],
    ['no table', 'hello\nworld', invalid('header-missing', 1, '交易日期')],
    ['no amount', '流水号,交易日期,摘要\nA,20240301,x', invalid('header-missing', 1, '金额')],
    ['a column twice', '交易日期,收入金额,收入\n20240301,1,2', invalid('header-duplicate', 1, '收入')],
    ['an open quote', '交易日期,收入金额,摘要\n20240301,1,"x\n20240302,2,y', invalid('not-well-formed', 2)],
    [
      'a misplaced quote',
      '交易日期,收入金额,摘要\n20240301,1,"x"y\n20240302,2,y',
      invalid('not-well-formed', 2),
    ],
  ])('%s', (_, text, expected) => {
    expect(thrown(text)).toEqual(expected)
  })

  it('neither UTF-8 nor GBK', () => {
    expect(thrown(Uint8Array.from([0x81, 0xff, 0xff, 0x2c, 0x0a]))).toMatchObject({ reason: 'encoding' })
  })
})

describe('files', () => {
  it('GBK and UTF-8 give the same entries', () => {
    const gbk = parseBankStatement(fixture('statement-gbk.csv'), 'x.csv')
    const utf8 = parseBankStatement(fixture('statement-utf8.csv'), 'x.csv')
    expect([gbk.version, utf8.version]).toEqual(['gb18030', 'utf-8'])
    expect(gbk.statements[0]?.entries).toEqual(utf8.statements[0]?.entries)
    expect(gbk.statements[0]?.counts).toEqual({ found: 40, read: 36, duplicates: 1, refused: 3 })
    expect(gbk.statements[0]?.account.number).toBe('1100000000000000017')
  })

  it('the content decides what it is', () => {
    const camt = readFileSync(new URL('../../fixtures/camt053/camt053.v8.xml', import.meta.url))
    expect(parseBankStatement(camt, 'statement.csv').format).toBe('camt.053')
    expect(parseBankStatement(bytes('交易日期,收入金额\n20240301,1'), 'statement.txt').format).toBe('csv')
    expect(() => parseBankStatement(bytes('交易日期,收入金额\n20240301,1'), 'statement.xml')).toThrow(
      'not-xml',
    )
  })
})

describe('amounts, any', () => {
  const grouped = (units: bigint) => units.toString().replace(/\B(?=(\d{3})+$)/g, ',')

  it('every amount of a currency comes back exactly', () => {
    fc.assert(
      fc.property(
        fc.bigInt(0n, 10n ** 17n),
        fc.constantFrom(0, 2, 3),
        fc.nat(3),
        (minor, decimals, zeros) => {
          const unit = 10n ** BigInt(decimals)
          const fraction = (minor % unit).toString().padStart(decimals, '0').slice(0, decimals)
          const text = `${minor / unit}${fraction === '' && zeros === 0 ? '' : `.${fraction}${'0'.repeat(zeros)}`}`
          expect(toMinor(text, decimals)).toEqual({ minor })
        },
      ),
    )
  })

  it('a digit too many is never rounded away', () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 1, max: 9 }), (whole, digit) => {
        expect(toMinor(`${whole}.00${digit}`, 2)).toEqual({ code: 'amount-decimals' })
      }),
    )
  })

  it('Σ entries = Σ rows, whatever the rows are', () => {
    const row = fc.record({ fen: fc.bigInt(1n, 10n ** 13n), credit: fc.boolean() })
    fc.assert(
      fc.property(fc.array(row, { maxLength: 30 }), (rows) => {
        const lines = rows.map(({ fen, credit }, index) => {
          const text = `"${grouped(fen / 100n)}.${(fen % 100n).toString().padStart(2, '0')}"`
          return `S${index},2024-03-01,${credit ? text : ''},${credit ? '' : text}`
        })
        const { file, problems } = read(['流水号,交易日期,收入金额,支出金额', ...lines].join('\n'))
        const sum = (credit: boolean) =>
          rows.reduce((total, one) => (one.credit === credit ? total + one.fen : total), 0n)
        expect(problems).toEqual([])
        const [total] = totals(file.statements[0] ?? expect.fail())
        expect([total?.credits ?? 0n, total?.debits ?? 0n, total?.count ?? 0]).toEqual([
          sum(true),
          sum(false),
          rows.length,
        ])
      }),
    )
  })

  it('no text makes it throw anything but its own error, and no row is lost', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 5 }), { maxLength: 8 }),
        (rows) => {
          const quote = (cell: string) => `"${cell.replaceAll('"', '""')}"`
          const text = [
            '流水号,交易日期,收入金额,支出金额',
            ...rows.map((row) => row.map(quote).join(',')),
          ].join('\n')
          try {
            const { file } = read(text)
            for (const { counts } of file.statements) {
              expect(counts.found).toBe(counts.read + counts.duplicates + counts.refused)
            }
          } catch (error) {
            expect(isZhixingError(error)).toBe(true)
          }
        },
      ),
    )
  })
})
