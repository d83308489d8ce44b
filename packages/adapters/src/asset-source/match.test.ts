import type { SourceSubject } from '@zhixing/core/ports'
import { describe, expect, test } from 'vitest'
import { matchHolder, matchName, matchNumber } from './match'
import { currencyOf, fenOf, moneyText } from './values'

const person: SourceSubject = {
  kind: 'person',
  name: '赵大勇',
  idType: 'resident-id',
  idNumber: '110101198001010010',
  formerIdNumber: '110101800101001',
}

describe('names and numbers', () => {
  test.each([
    ['赵大勇', 'same'],
    ['赵 大 勇', 'same'],
    ['赵*勇', 'similar'],
    ['钱*勇', 'different'],
    ['赵大', 'similar'],
    ['', 'not-compared'],
    ['钱小妹', 'different'],
  ] as const)('%s', (told, match) => {
    expect(matchName('赵大勇', told)).toBe(match)
  })

  test.each([
    ['110101198001010010', 'same'],
    ['110101 19800101 0010', 'same'],
    ['110101800101001', 'former-15'],
    ['1101************10', 'not-compared'],
    ['1102************10', 'different'],
    ['110101750505003', 'different'],
    ['99', 'different'],
    ['', 'not-compared'],
  ] as const)('%s', (told, match) => {
    expect(matchNumber(person, told)).toBe(match)
    expect(matchNumber({ idNumber: person.idNumber }, told)).toBe(match)
  })

  test('a person is told by the number; an organisation also by its name', () => {
    expect(matchHolder(person, { name: '赵大勇', idNumber: '110101197505050033' }).isSubject).toBe(false)
    expect(matchHolder(person, { name: '赵大勇' }).isSubject).toBe(true)
    expect(matchHolder(person, { name: '曾用名', idNumber: '110101800101001' }).isSubject).toBe(true)
    const company: SourceSubject = {
      kind: 'organisation',
      name: '某（集团）公司',
      idType: 'credit-code',
      idNumber: '91',
    }
    expect(matchHolder(company, { name: '某(集团)公司', idNumber: '620100000001' }).isSubject).toBe(true)
    expect(matchHolder(company, { name: '某公司', idNumber: '620100000001' }).isSubject).toBe(false)
    expect(matchHolder(undefined, { name: '赵大勇' }).isSubject).toBe(false)
  })
})

describe('money as sources write it', () => {
  test.each([
    ['1,234.50', 'yuan', 123_450n],
    ['￥12', 'yuan', 1_200n],
    ['60.5', 'wan-yuan', 60_500_000n],
    ['60万元', 'yuan', 60_000_000n],
    ['0.000001', 'wan-yuan', 1n],
    ['123', 'fen', 123n],
    ['90071992547409.93', 'yuan', 9_007_199_254_740_993n],
    ['1.999', 'yuan', undefined],
    ['0.0000001', 'wan-yuan', undefined],
    ['-5', 'yuan', undefined],
    ['1e5', 'yuan', undefined],
    ['约60', 'yuan', undefined],
    ['1,23', 'yuan', undefined],
  ] as const)('%s in %s', (text, unit, fen) => {
    expect(fenOf(text, unit)).toBe(fen)
  })

  test('and as the court writes it', () => {
    expect([moneyText(5n, 'yuan'), moneyText(60_500_000n, 'wan-yuan'), moneyText(5n, 'fen')]).toEqual([
      '0.05',
      '60.500000',
      '5',
    ])
    expect([currencyOf(''), currencyOf('人民币'), currencyOf('usd'), currencyOf('比特币')]).toEqual([
      'CNY',
      'CNY',
      'USD',
      undefined,
    ])
  })
})
