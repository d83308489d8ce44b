import { currencyDecimals } from '../bank-statement/currencies'
import { parseDateText } from '../case-register/table/dates'
import { plainText } from '../case-register/table/text'

/** In what a source writes money. Registers of real estate write 万元 as a rule, banks 元 or 分: it has to be agreed. */
export type MoneyUnit = 'yuan' | 'wan-yuan' | 'fen'

const POINTS: Readonly<Record<MoneyUnit, number>> = { yuan: 2, 'wan-yuan': 6, fen: 0 }

/**
 * A text of money as fen, exactly and without floating point: `1,234.50`, `￥12`, `60万元`. A unit in the text itself
 * goes before the agreed one. `undefined` when it is no amount, has more decimals than fen, or is negative.
 *
 * @example fenOf('60.5', 'wan-yuan') // 60500000n
 */
export function fenOf(text: string, unit: MoneyUnit): bigint | undefined {
  const plain = plainText(text)
    .replace(/^(?:¥|RMB|CNY|人民币)\s*/i, '')
    .trim()
  const match = /^(\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d+))?\s*(万元|万|元|分)?$/.exec(plain)
  if (!match) return undefined
  const [, whole = '0', decimals = '', said] = match
  const points = POINTS[said ? (UNITS[said] ?? unit) : unit]
  const significant = decimals.replace(/0+$/, '')
  if (significant.length > points) return undefined
  return BigInt(whole.replaceAll(',', '') + significant.padEnd(points, '0'))
}

const UNITS: Readonly<Record<string, MoneyUnit>> = { 万元: 'wan-yuan', 万: 'wan-yuan', 元: 'yuan', 分: 'fen' }

/** Fen as a source wants to read them. */
export function moneyText(fen: bigint, unit: MoneyUnit): string {
  const points = POINTS[unit]
  const digits = fen.toString().padStart(points + 1, '0')
  return points === 0 ? digits : `${digits.slice(0, -points)}.${digits.slice(-points)}`
}

/** A day as sources write it: `20240301`, `2024/3/1`, `2024年3月1日`, with or without a time. */
export function dayOf(text: string): string | undefined {
  return parseDateText(text)
}

const WORDS: Readonly<Record<string, string>> = {
  '01': 'CNY',
  156: 'CNY',
  RMB: 'CNY',
  人民币: 'CNY',
  美元: 'USD',
  港币: 'HKD',
  欧元: 'EUR',
}

/** A currency by its letters, its number or its Chinese name; `undefined` when nobody knows it. Empty means CNY. */
export function currencyOf(text: string): string | undefined {
  const plain = plainText(text).toUpperCase()
  if (plain === '') return 'CNY'
  const code = WORDS[plain] ?? plain
  return currencyDecimals(code) === undefined ? undefined : code
}
