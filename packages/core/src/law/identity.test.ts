import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { always } from '../scenarios/properties/random'
import {
  formerResidentId,
  isCreditCode,
  isResidentId,
  maskAccount,
  maskIdNumber,
  maskName,
  maskPhone,
  parseCreditCode,
  parseResidentId,
  upgradeResidentId,
} from './identity'

// The sample of the standard and numbers made up for these tests; nobody's.
const sample = '11010519491231002X'

describe('a resident identity number', () => {
  it('tells place, birth and sex', () => {
    const id = { id: sample, regionCode: '110105', birthDate: '1949-12-31', sex: 'female' }
    expect(parseResidentId(sample)).toEqual(id)
    expect(parseResidentId(' 110105 19491231 002x\u200b')).toEqual(id)
    expect(parseResidentId('１１０１０５１９４９１２３１００２Ｘ')).toEqual(id)
  })

  it.each([
    ['110105194912310021', 'check'],
    ['11010519490231002X', 'birth-date'],
    ['11010517991231002X', 'birth-date'],
    ['99'.padEnd(18, '0'), 'birth-date'],
    ['000105194912310020', 'region'],
    ['1101051949123100', 'form'],
    ['1101051949123X0021', 'form'],
    ['', 'form'],
  ])('%s is refused: %s', (text, reason) => {
    const refused = { code: 'id-number-invalid', params: { reason } }
    expect(() => parseResidentId(text)).toThrow(expect.objectContaining(refused))
    expect(isResidentId(text)).toBe(false)
  })

  it('is never repeated in an error', () => {
    expect(() => parseResidentId('110105194912310021')).not.toThrow(/19491231/)
  })

  it('finds every single wrong digit and every swap of neighbours', () => {
    always(
      fc.property(fc.integer({ min: 0, max: 16 }), fc.integer({ min: 1, max: 9 }), (place, shift) => {
        const digit = String((Number(sample[place]) + shift) % 10)
        expect(isResidentId(sample.slice(0, place) + digit + sample.slice(place + 1))).toBe(false)
      }),
    )
    for (let place = 0; place < 16; place++) {
      const [a = '', b = ''] = [sample[place], sample[place + 1]]
      if (a !== b) expect(isResidentId(sample.slice(0, place) + b + a + sample.slice(place + 2))).toBe(false)
    }
  })

  it('of 15 digits becomes one of 18', () => {
    expect(formerResidentId(sample)).toBe('110105491231002')
    expect(formerResidentId('11010520000101005X')).toBeUndefined()
    expect(formerResidentId('91110000')).toBeUndefined()
    expect(upgradeResidentId('110105491231002')).toBe(sample)
    expect(() => upgradeResidentId(sample)).toThrow(expect.objectContaining({ params: { reason: 'form' } }))
    expect(() => upgradeResidentId('110105490231002')).toThrow(
      expect.objectContaining({ params: { reason: 'birth-date' } }),
    )
  })
})

describe('a unified social credit code', () => {
  it('is checked', () => {
    expect(parseCreditCode(' 91350100m000100y43 ')).toBe('91350100M000100Y43')
    expect(isCreditCode('91350100M000100Y43')).toBe(true)
    expect(isCreditCode('91350100M000018Y40')).toBe(true)
  })

  it.each([
    ['91350100M000100Y44', 'check'],
    ['91350100I000100Y43', 'form'],
    ['9135010OM000100Y43', 'form'],
    ['91350100M000100Y4', 'form'],
  ])('%s is refused: %s', (text, reason) => {
    const refused = { code: 'credit-code-invalid', params: { reason } }
    expect(() => parseCreditCode(text)).toThrow(expect.objectContaining(refused))
    expect(isCreditCode(text)).toBe(false)
  })

  it('finds every single wrong character', () => {
    const code = '91350100M000100Y43'
    for (let place = 0; place < 18; place++) {
      for (const character of '0123456789ABCDEFGHJKLMNPQRTUWXY') {
        if (character === code[place]) continue
        expect(isCreditCode(code.slice(0, place) + character + code.slice(place + 1))).toBe(false)
      }
    }
  })
})

describe('masks', () => {
  it.each([
    [maskIdNumber, sample, '1101051949****002X'],
    [maskIdNumber, '11010519491231002x ', '1101051949****002X'],
    [maskIdNumber, '110105491231002', '110105*****1002'],
    [maskIdNumber, 'E12345678', '****5678'],
    [maskIdNumber, '12345678', '****'],
    [maskPhone, '13812345678', '138****5678'],
    [maskPhone, '+86 138-1234-5678', '138****5678'],
    [maskPhone, '0539-1234567', '****4567'],
    [maskPhone, '110', '****'],
    [maskAccount, '6222 0012 3456 7890 123', '****0123'],
    [maskAccount, '12345678', '****'],
    [maskAccount, '', '****'],
    [maskName, '张三', '张*'],
    [maskName, '欧阳修远', '欧**'],
    [maskName, '𠮷田', '𠮷*'],
    [maskName, '阿卜杜拉·买买提', '阿**'],
    [maskName, '', ''],
  ])('%o of %s is %s', (mask, text, masked) => {
    expect(mask(text)).toBe(masked)
    expect(mask === maskName ? mask(masked) : masked).toBe(masked)
  })

  it('never show more than 14 of an identity number, 7 of a phone, 4 of an account', () => {
    const digits = fc.string({ unit: fc.constantFrom(...'0123456789'), maxLength: 24 })
    const shown = (text: string) => text.replaceAll('*', '').length
    always(
      fc.property(digits, (text) => {
        expect(shown(maskIdNumber(text))).toBeLessThanOrEqual(Math.max(0, Math.min(14, text.length - 4)))
        expect(shown(maskPhone(text))).toBeLessThanOrEqual(Math.min(7, Math.max(0, text.length - 4)))
        expect(shown(maskAccount(text))).toBeLessThanOrEqual(4)
      }),
    )
  })
})
