import { plainText } from './table/text'

/** Fen of an amount cell, or why not: no plain decimal, or parts of a fen. */
export type FenResult =
  | { readonly fen: bigint }
  | { readonly code: 'register-amount-invalid' | 'register-amount-decimals' }

const UNITS: ReadonlyMap<string, bigint> = new Map([
  ['亿元', 10_000_000_000n],
  ['亿', 10_000_000_000n],
  ['万元', 1_000_000n],
  ['万', 1_000_000n],
  ['元', 100n],
])

/**
 * Reads an amount exactly: `1,234.50`, `￥12`, `12.345万元`; `unitFen` is the unit of the column, and a unit written
 * in the cell goes before it. Nothing is rounded.
 */
export function parseFen(text: string, unitFen: bigint): FenResult {
  const plain = plainText(text).replace(/^(?:[¥￥]|人民币|RMB|CNY)\s*/i, '')
  const match = /^(\d{1,15}|\d{1,3}(?:,\d{3}){1,5})(?:\.(\d{1,20}))?\s*(亿元?|万元?|元)?整?$/.exec(plain)
  if (!match) return { code: 'register-amount-invalid' }
  const [, whole = '', fraction = '', unit] = match
  const scale = unit === undefined ? unitFen : (UNITS.get(unit) ?? unitFen)
  const scaled = BigInt(whole.replaceAll(',', '') + fraction) * scale
  const divisor = 10n ** BigInt(fraction.length)
  return scaled % divisor === 0n ? { fen: scaled / divisor } : { code: 'register-amount-decimals' }
}
