import { isZhixingError, ZhixingError } from '../kernel/errors'
import { type CaseClass, type CourtLevel, caseTypeCodes, courtLevel, courtRegions } from './case-number-codes'

/**
 * A 案号 in its parts: `（2024）甘1202执恢45号之一`.
 *
 * Source: 关于人民法院案件案号的若干规定 (法〔2015〕137号) 2, 3, 7, 9, 10.
 */
export interface CaseNumber {
  /** Gregorian year in which the case was received. */
  readonly year: number
  /** 法院代字: `甘1202`, `沪72`, `最高法`. */
  readonly courtCode: string
  /** 类型代字: `执恢`. */
  readonly typeCode: string
  /** Order of receipt within year, court and type, from 1. */
  readonly sequence: number
  /** Which of several documents of the case: `之一`. */
  readonly suffix?: string
}

/** How a case number is read. */
export interface CaseNumberOptions {
  /** `enforcement` (default): only the codes of {@link caseTypeCodes}. `any`: also 民初, 刑终 …, for the enforcement basis. */
  readonly types?: 'enforcement' | 'any'
  /**
   * For imports: also takes zero-padded numbers, other brackets (〔〕 [] 【】), 第 before the number, a missing 号, and
   * suffixes in digits (之1). What was changed is told by {@link importCaseNumber}.
   */
  readonly lenient?: boolean
}

/**
 * Something that had to be changed before a text was a case number: `characters` full-width and compatibility forms
 * (NFKC), `invisible` zero-width and control characters, `spaces`, `brackets` other than round ones, `ordinal-prefix` 第,
 * `zero-padding`, `missing-hao` 号, `suffix-digits`.
 */
export type CaseNumberChange =
  | 'characters'
  | 'invisible'
  | 'spaces'
  | 'brackets'
  | 'ordinal-prefix'
  | 'zero-padding'
  | 'missing-hao'
  | 'suffix-digits'

/** A case number and what was changed to read it, in the order of {@link CaseNumberChange}; none for a clean one. */
export interface ImportedCaseNumber {
  readonly caseNumber: CaseNumber
  readonly changes: readonly CaseNumberChange[]
}

/**
 * Reads a case number. Brackets and digits may be half- or full-width; spaces and zero-width characters are dropped.
 *
 * @example parseCaseNumber('(2024)甘1202执恢45号') // { year: 2024, courtCode: '甘1202', typeCode: '执恢', sequence: 45 }
 * @throws ZhixingError `case-number-invalid` { reason }: `empty`, `too-long`, `old-format` (字第, before 2016), `form`,
 * `year` (before 2016 or zero), `court-code`, `type-code`, `type-not-enforcement`, `zero-padded`, `sequence`, `suffix`.
 * The text is not repeated: it may be anything that somebody pasted.
 */
export function parseCaseNumber(text: string, options: CaseNumberOptions = {}): CaseNumber {
  return read(text, options).caseNumber
}

/**
 * Reads a case number from another system, leniently, and tells what had to be changed.
 *
 * @throws ZhixingError `case-number-invalid` as {@link parseCaseNumber}
 */
export function importCaseNumber(
  text: string,
  options: Omit<CaseNumberOptions, 'lenient'> = {},
): ImportedCaseNumber {
  return read(text, { ...options, lenient: true })
}

/** Prints a case number with full-width brackets: `（2024）甘1202执恢45号之一`; the one form to store and compare. */
export function formatCaseNumber(caseNumber: CaseNumber): string {
  const { year, courtCode, typeCode, sequence, suffix = '' } = caseNumber
  return `（${year}）${courtCode}${typeCode}${sequence}号${suffix}`
}

/** The rank of the court that gave the number; undefined when its code is none. */
export function courtLevelOf(caseNumber: CaseNumber): CourtLevel | undefined {
  return courtLevel(caseNumber.courtCode)
}

/** The class of the case; undefined for codes outside enforcement. */
export function caseClassOf(caseNumber: CaseNumber): CaseClass | undefined {
  return caseTypeCodes.find(({ code }) => code === caseNumber.typeCode)?.class
}

const FIRST_YEAR = 2016
const FIRST_YEAR_LENIENT = 1949
const MAX_LENGTH = 64
const MAX_SEQUENCE = 99_999_999
const CHANGES: readonly CaseNumberChange[] = [
  'characters',
  'invisible',
  'spaces',
  'brackets',
  'ordinal-prefix',
  'zero-padding',
  'missing-hao',
  'suffix-digits',
]
/** Year, codes (the court's digits between Chinese characters), 第, number, 号, the rest. */
const whole = /^\((\d{4})\)([^\d号之第]+(?:\d+[^\d号之第]+)?)(第?)(\d+)(号?)(.*)$/u
const court = new RegExp(`^(最高法[知商]?|[${courtRegions}](?:\\d{4}|\\d{2})?(?!\\d))(.*)$`, 'u')

function read(text: string, options: CaseNumberOptions): ImportedCaseNumber {
  const changes = new Set<CaseNumberChange>()
  const change = (kind: CaseNumberChange, reason: string) => {
    if (!options.lenient) throw invalid(reason)
    changes.add(kind)
  }
  const plain = normalise(text, changes, options.lenient === true)
  if (plain.includes('字第')) throw invalid('old-format')
  const match = whole.exec(plain)
  if (!match) throw invalid('form')
  const [, year = '', codes = '', ordinal, digits = '', hao, rest = ''] = match
  if (Number(year) < (options.lenient ? FIRST_YEAR_LENIENT : FIRST_YEAR)) throw invalid('year')
  const { courtCode, typeCode } = readCodes(codes, options)
  if (ordinal) change('ordinal-prefix', 'form')
  if (!hao) change('missing-hao', 'form')
  const sequence = Number(digits)
  if (sequence < 1 || sequence > MAX_SEQUENCE) throw invalid('sequence')
  if (digits.startsWith('0')) change('zero-padding', 'zero-padded')
  const suffix = readSuffix(rest)
  if (suffix !== rest) change('suffix-digits', 'suffix')
  return {
    caseNumber: { year: Number(year), courtCode, typeCode, sequence, ...(suffix === '' ? {} : { suffix }) },
    changes: CHANGES.filter((kind) => changes.has(kind)),
  }
}

/**
 * The one spelling of a case number; what is none stays as it is, for whoever reads on to refuse.
 *
 * @example normalCaseNumber('(2024)甘1202执字第12号') // '（2024）甘1202执12号'
 */
export function normalCaseNumber(text: string): string {
  try {
    return formatCaseNumber(parseCaseNumber(text))
  } catch (error) {
    if (isZhixingError(error)) return text
    throw error
  }
}

/** Half-width round brackets, no spaces, nothing invisible. */
function normalise(text: string, changes: Set<CaseNumberChange>, lenient: boolean): string {
  if (text.length > MAX_LENGTH) throw invalid('too-long')
  const step = (kind: CaseNumberChange, before: string, after: string) => {
    if (before !== after) changes.add(kind)
    return after
  }
  const round = text.replaceAll('（', '(').replaceAll('）', ')')
  let plain = step('characters', round, round.normalize('NFKC'))
  plain = step('invisible', plain, plain.replace(/\p{Cf}/gu, ''))
  plain = step('spaces', plain, plain.replace(/\s+/gu, ''))
  plain = step('invisible', plain, plain.replace(/\p{Cc}/gu, ''))
  if (lenient) plain = step('brackets', plain, plain.replace(/[〔【[{]/gu, '(').replace(/[〕】\]}]/gu, ')'))
  if (plain === '') throw invalid('empty')
  return plain
}

function readCodes(codes: string, options: CaseNumberOptions): { courtCode: string; typeCode: string } {
  const [, courtCode = '', typeCode = ''] = court.exec(codes) ?? []
  if (courtCode === '') throw invalid('court-code')
  if (!/^\p{Script=Han}{1,3}$/u.test(typeCode)) throw invalid('type-code')
  if (options.types !== 'any' && !caseTypeCodes.some(({ code }) => code === typeCode)) {
    throw invalid('type-not-enforcement')
  }
  return { courtCode, typeCode }
}

/** `之二`, `之十一`; `之2` becomes `之二`. */
function readSuffix(rest: string): string {
  if (rest === '') return ''
  const digits = /^之([1-9]\d?)$/u.exec(rest)?.[1]
  if (digits !== undefined) return `之${chineseNumber(Number(digits))}`
  for (let count = 1; count <= 99; count++) if (rest === `之${chineseNumber(count)}`) return rest
  throw invalid('suffix')
}

/** 1–99 in Chinese: 一, 十, 十一, 二十. */
function chineseNumber(count: number): string {
  const digits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九']
  const tens = Math.floor(count / 10)
  return `${tens > 1 ? digits[tens] : ''}${tens > 0 ? '十' : ''}${digits[count % 10]}`
}

/**
 * The suffix by which documents of one case are told apart: 之一, 之二 … 之九十九.
 *
 * @throws ZhixingError `case-number-invalid` { reason: 'suffix' } for any other count
 */
export function documentSuffix(count: number): string {
  if (!Number.isInteger(count) || count < 1 || count > 99) throw invalid('suffix')
  return `之${chineseNumber(count)}`
}

function invalid(reason: string): ZhixingError {
  return new ZhixingError('case-number-invalid', { reason })
}
