import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseFen } from './amounts'
import { inertCell, refusedRowsCsv } from './index'
import { parseDateSerial, parseDateText } from './table/dates'
import { numberText } from './table/xlsx'
import { codes, csv, GOOD, HEADER, one } from './test-support'

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
