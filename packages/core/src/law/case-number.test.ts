import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { always } from '../scenarios/properties/random'
import { caseClassOf, courtLevelOf, formatCaseNumber, importCaseNumber, parseCaseNumber } from './case-number'
import { caseTypeCodes, courtLevel } from './case-number-codes'

const number = { year: 2024, courtCode: '甘1202', typeCode: '执恢', sequence: 45 }
const refused = (reason: string) =>
  expect.objectContaining({ code: 'case-number-invalid', params: { reason } })

describe('reading a case number', () => {
  it.each([
    ['（2024）甘1202执123号', { year: 2024, courtCode: '甘1202', typeCode: '执', sequence: 123 }, 'basic'],
    ['(2024)甘1202执恢45号', number, 'basic'],
    [
      '（2018）沪72财保116号',
      { year: 2018, courtCode: '沪72', typeCode: '财保', sequence: 116 },
      'intermediate',
    ],
    ['(2018)沪02执复23号', { year: 2018, courtCode: '沪02', typeCode: '执复', sequence: 23 }, 'intermediate'],
    ['（2021）甘执监9号', { year: 2021, courtCode: '甘', typeCode: '执监', sequence: 9 }, 'high'],
    ['（2020）最高法执监1号', { year: 2020, courtCode: '最高法', typeCode: '执监', sequence: 1 }, 'supreme'],
    ['（2022）兵0101执7号', { year: 2022, courtCode: '兵0101', typeCode: '执', sequence: 7 }, 'basic'],
  ])('%s', (text, expected, level) => {
    const caseNumber = parseCaseNumber(text)
    expect(caseNumber).toEqual(expected)
    expect(courtLevelOf(caseNumber)).toBe(level)
  })

  it('keeps which document of the case it is', () => {
    expect(parseCaseNumber('（2024）甘12执异7号之一').suffix).toBe('之一')
    expect(parseCaseNumber('（2024）甘12执异7号之二十一').suffix).toBe('之二十一')
  })

  it.each([
    ' （2024）甘1202执恢45号 ',
    '（２０２４）甘１２０２执恢４５号',
    '(2024）甘 1202 执恢 45 号',
    '\u200b（2024）甘1202\u200d执恢45号\ufeff',
    '（2024）\u3000甘1202执恢45号\n',
    '（2024）甘1202执恢45号\u0000',
  ])('does not mind how %j was typed', (text) => {
    expect(parseCaseNumber(text)).toEqual(number)
  })

  it.each([
    ['（2024）甘1202执0123号', 'zero-padded'],
    ['（2024）甘1202民初123号', 'type-not-enforcement'],
    ['（2024）甘1202执行123号', 'type-not-enforcement'],
    ['（2024）甘1202执恢异保123号', 'type-code'],
    ['（2024）甘1202执0号', 'sequence'],
    ['（2024）甘1202执123456789号', 'sequence'],
    ['（2024）甘120执123号', 'court-code'],
    ['（2024）甘12023执123号', 'court-code'],
    ['（2024）某1202执123号', 'court-code'],
    ['（2024）甘1202执123', 'form'],
    ['（2024）甘1202执第123号', 'form'],
    ['〔2024〕甘1202执123号', 'form'],
    ['（24）甘1202执123号', 'form'],
    ['甘1202执123号', 'form'],
    ['（2015）甘1202执123号', 'year'],
    ['（2014）武执字第123号', 'old-format'],
    ['（2024）甘1202执123号之零', 'suffix'],
    ['（2024）甘1202执123号之1', 'suffix'],
    ['（2024）甘1202执123号x', 'suffix'],
    [' \u200b ', 'empty'],
    ['（2024）甘1202执123号'.padEnd(65), 'too-long'],
  ])('refuses %s: %s', (text, reason) => {
    expect(() => parseCaseNumber(text)).toThrow(refused(reason))
  })

  it('does not repeat the text in the error', () => {
    const error = (() => {
      try {
        return parseCaseNumber('11010519491231002X')
      } catch (thrown) {
        return thrown
      }
    })()
    expect(String(error)).not.toContain('1101')
  })

  it('reads the numbers of other cases when asked: the enforcement basis', () => {
    const basis = parseCaseNumber('（2024）甘1202民初123号', { types: 'any' })
    expect(basis).toEqual({ year: 2024, courtCode: '甘1202', typeCode: '民初', sequence: 123 })
    expect(caseClassOf(basis)).toBeUndefined()
    const supreme = parseCaseNumber('（2019）最高法知民终1号', { types: 'any' })
    expect(supreme).toEqual({ year: 2019, courtCode: '最高法知', typeCode: '民终', sequence: 1 })
    expect(parseCaseNumber('（2024）甘民终8号', { types: 'any' }).typeCode).toBe('民终')
  })

  it('never throws anything else, whatever is pasted', () => {
    const pieces = fc.constantFrom(
      '（',
      '2024',
      '）',
      '甘',
      '1202',
      '执',
      '恢',
      '第',
      '0',
      '7',
      '号',
      '之',
      '一',
      ' ',
      '字',
    )
    always(
      fc.property(fc.array(pieces, { maxLength: 14 }), fc.boolean(), (parts, lenient) => {
        try {
          const read = parseCaseNumber(parts.join(''), { lenient })
          expect(parseCaseNumber(formatCaseNumber(read), { lenient })).toEqual(read)
        } catch (error) {
          expect(error).toMatchObject({ code: 'case-number-invalid' })
        }
      }),
      { numRuns: 2000 },
    )
  })
})

describe('importing a case number', () => {
  it.each([
    ['（2024）甘1202执恢45号', []],
    ['(2024)甘1202执恢45号', []],
    [
      '〔２０２４〕甘1202执恢 第0045',
      ['characters', 'spaces', 'brackets', 'ordinal-prefix', 'zero-padding', 'missing-hao'],
    ],
    ['[2024]甘1202执恢45号', ['brackets']],
    ['(2024)甘1202\u200b执恢45号', ['invisible']],
  ])('%j tells what was changed', (text, changes) => {
    expect(importCaseNumber(text)).toEqual({ caseNumber: number, changes })
  })

  it('turns a suffix in digits into words', () => {
    expect(importCaseNumber('（2024）甘1202执恢45号之12')).toEqual({
      caseNumber: { ...number, suffix: '之十二' },
      changes: ['suffix-digits'],
    })
    expect(importCaseNumber('（2024）甘1202执恢45之2').caseNumber).toEqual({ ...number, suffix: '之二' })
  })

  it('takes years before the present format', () => {
    expect(importCaseNumber('（2014）甘1202执恢45号').caseNumber.year).toBe(2014)
  })

  it('still refuses what it cannot know', () => {
    expect(() => importCaseNumber('（2014）武执字第123号')).toThrow(refused('old-format'))
    expect(() => importCaseNumber('（2024）甘1202民初1号')).toThrow(refused('type-not-enforcement'))
  })
})

describe('printing a case number', () => {
  it('uses full-width brackets, and reads back the same', () => {
    expect(formatCaseNumber(parseCaseNumber('(2024)甘1202执恢45号之三'))).toBe('（2024）甘1202执恢45号之三')
    const anyNumber = fc.record({
      year: fc.integer({ min: 2016, max: 9999 }),
      courtCode: fc.constantFrom('最高法', '最高法知', '甘', '甘12', '甘1202', '沪72', '兵0101', '新4001'),
      typeCode: fc.constantFrom(...caseTypeCodes.map(({ code }) => code)),
      sequence: fc.integer({ min: 1, max: 99_999_999 }),
    })
    always(
      fc.property(anyNumber, (caseNumber) => {
        const text = formatCaseNumber(caseNumber)
        expect(parseCaseNumber(text)).toEqual(caseNumber)
        expect(importCaseNumber(text)).toEqual({ caseNumber, changes: [] })
      }),
    )
  })
})

describe('the codes', () => {
  it('put every case into its class, 执恢 not into 执', () => {
    expect(caseClassOf({ ...number, typeCode: '执' })).toBe('implementation')
    expect(caseClassOf({ ...number, typeCode: '执异' })).toBe('review')
    expect(caseClassOf({ ...number, typeCode: '财保' })).toBe('preservation-review')
    expect(new Set(caseTypeCodes.map(({ code }) => code)).size).toBe(10)
  })

  it('know no rank for a text that is no court', () => {
    expect(courtLevel('甘1')).toBeUndefined()
    expect(courtLevel('最高')).toBeUndefined()
  })
})
