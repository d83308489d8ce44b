import { ZhixingError } from '../kernel/errors'
import { isPlainDate, type PlainDate } from './date'

/** What an 18-digit resident identity number says. */
export interface ResidentId {
  /** 18 characters, the check character X in upper case. */
  readonly id: string
  /** GB/T 2260 code of the place of first registration, 6 digits; 81–83 for residents from Hong Kong, Macao, Taiwan. */
  readonly regionCode: string
  readonly birthDate: PlainDate
  readonly sex: 'male' | 'female'
}

const ID_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const ID_CHECKS = '10X98765432'
/** Provinces, the three regions, and 9 for foreign permanent residents (numbers issued since 2023). */
const ID_REGION = /^(1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3]|9\d)/

const CREDIT_ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'

/**
 * Reads an 18-digit resident identity number; full-width digits, spaces and zero-width characters are normalised first.
 *
 * Source: GB 11643-1999 (check character: ISO 7064 MOD 11-2).
 *
 * @throws ZhixingError `id-number-invalid` { reason }: `form`, `region`, `birth-date`, `check`. The number is never in
 * the error.
 */
export function parseResidentId(text: string): ResidentId {
  const id = normalise(text)
  if (!/^\d{17}[\dX]$/.test(id)) throw idInvalid('form')
  if (!ID_REGION.test(id)) throw idInvalid('region')
  const birthDate = `${id.slice(6, 10)}-${id.slice(10, 12)}-${id.slice(12, 14)}`
  if (!isPlainDate(birthDate) || birthDate < '1800-01-01') throw idInvalid('birth-date')
  if (idCheck(id) !== id[17]) throw idInvalid('check')
  return { id, regionCode: id.slice(0, 6), birthDate, sex: Number(id[16]) % 2 === 1 ? 'male' : 'female' }
}

/** True for a valid 18-digit number (see {@link parseResidentId}). It says nothing about whether it was ever issued. */
export function isResidentId(text: string): boolean {
  try {
    parseResidentId(text)
    return true
  } catch {
    return false
  }
}

/**
 * The 18-digit form of a 15-digit number (issued before 1999): the century 19 and the check character are added. Numbers
 * of people born before 1900 cannot be told apart and come out a century late.
 *
 * @throws ZhixingError `id-number-invalid` as {@link parseResidentId}
 */
export function upgradeResidentId(text: string): string {
  const old = normalise(text)
  if (!/^\d{15}$/.test(old)) throw idInvalid('form')
  const body = `${old.slice(0, 6)}19${old.slice(6)}`
  return parseResidentId(`${body}${idCheck(body)}`).id
}

/**
 * The 15 digits of the first-generation card that follow from an 18-digit number, as registries still hold them: without
 * century and check digit. Nothing where there is none: people born since 2000, or a number that is not valid.
 *
 * @example formerResidentId('11010519491231002X') // '110105491231002'
 */
export function formerResidentId(text: string): string | undefined {
  const id = normalise(text)
  if (!isResidentId(id) || id.slice(6, 8) !== '19') return undefined
  return id.slice(0, 6) + id.slice(8, 17)
}

/**
 * Reads a unified social credit code (统一社会信用代码) of an organisation: 18 characters, upper case.
 *
 * Source: GB 32100-2015 (check character modulo 31; the letters I, O, S, V, Z do not occur).
 *
 * @throws ZhixingError `credit-code-invalid` { reason }: `form`, `check`
 */
export function parseCreditCode(text: string): string {
  const code = normalise(text)
  if (!/^[\dA-HJ-NPQRTUWXY]{2}\d{6}[\dA-HJ-NPQRTUWXY]{10}$/.test(code)) {
    throw new ZhixingError('credit-code-invalid', { reason: 'form' })
  }
  let sum = 0
  let weight = 1
  for (const character of code.slice(0, 17)) {
    sum += CREDIT_ALPHABET.indexOf(character) * weight
    weight = (weight * 3) % 31
  }
  if (CREDIT_ALPHABET[(31 - (sum % 31)) % 31] !== code[17]) {
    throw new ZhixingError('credit-code-invalid', { reason: 'check' })
  }
  return code
}

/** True for a valid unified social credit code (see {@link parseCreditCode}). */
export function isCreditCode(text: string): boolean {
  try {
    parseCreditCode(text)
    return true
  } catch {
    return false
  }
}

/**
 * An identity number for showing: the first 10 and the last 4 characters, as on the public list of dishonest debtors;
 * the 15-digit form keeps 6 and 4. Anything else, valid or not, is hidden down to the last 4 of more than 8 characters.
 *
 * Source: [convention] practice of the public list (法释〔2017〕7号 6 names the fields only).
 *
 * @example maskIdNumber('11010519491231002X') // '1101051949****002X'
 */
export function maskIdNumber(text: string): string {
  const id = normalise(text)
  if (id.length === 18) return `${id.slice(0, 10)}****${id.slice(-4)}`
  if (id.length === 15) return `${id.slice(0, 6)}*****${id.slice(-4)}`
  return maskAccount(text)
}

/**
 * A telephone number for showing: `138****5678`; a number of another form keeps its last 4 digits when longer than 8.
 * The country code +86 of a mobile number is dropped.
 */
export function maskPhone(text: string): string {
  const digits = normalise(text)
    .replace(/[-()]/g, '')
    .replace(/^(?:\+|00)?86(?=1\d{10}$)/, '')
  return /^1\d{10}$/.test(digits) ? `${digits.slice(0, 3)}****${digits.slice(-4)}` : maskAccount(text)
}

/** One spelling of an account number, however it was typed. */
export function accountNumberOf(typed: string): string {
  return typed
    .normalize('NFKC')
    .replace(/[\s\p{Cf}-]/gu, '')
    .toUpperCase()
}

/** A bank account for showing: `****` and the last 4 characters; of 8 or fewer nothing is shown. */
export function maskAccount(text: string): string {
  const account = Array.from(normalise(text))
  return account.length > 8 ? `****${account.slice(-4).join('')}` : '****'
}

/**
 * A person's name for showing: the first character and one or two stars (`张*`, `欧**`), so that the length is not
 * told. Of an empty name nothing is shown.
 */
export function maskName(text: string): string {
  const [first, ...rest] = Array.from(text.normalize('NFKC').replace(/[\s\p{Cf}]/gu, ''))
  if (first === undefined) return ''
  return rest.length > 1 ? `${first}**` : `${first}*`
}

/** Half-width, upper case, no spaces, nothing invisible. */
function normalise(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\p{Cf}\p{Cc}]/gu, '')
    .toUpperCase()
}

function idCheck(id: string): string {
  const sum = ID_WEIGHTS.reduce((total, weight, index) => total + weight * Number(id[index]), 0)
  return ID_CHECKS[sum % 11] ?? ''
}

function idInvalid(reason: string): ZhixingError {
  return new ZhixingError('id-number-invalid', { reason })
}

const plainName = (name: string) => name.normalize('NFKC').replace(/\s/gu, '')

/** One name, however it was typed: widths of characters and spaces say nothing. */
export function isSameName(one: string, other: string): boolean {
  return plainName(one) === plainName(other)
}

/** One spelling of a number, so that the same person is the same however it was typed. */
export function identityOf(idNumber: string): string {
  return idNumber
    .normalize('NFKC')
    .replace(/[\s\p{Cf}-]/gu, '')
    .toUpperCase()
}
