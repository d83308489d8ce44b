import { ZhixingError } from './errors'

/** An amount of money in fen (1/100 yuan). Always an integer; never a JS number. */
export type Fen = bigint

/**
 * Reads an amount in yuan written by people or banks: `1234.5`, `1,234.50`, `￥1,234.50`, full-width digits.
 *
 * @throws ZhixingError `money-invalid` when it is no plain decimal or has more than two decimals.
 */
export function parseYuan(text: string): Fen {
  const plain = text.normalize('NFKC').trim().replace(/^[¥]/, '').replace(/元$/, '').trim()
  const match = /^(-?)(\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d{1,2}))?$/.exec(plain)
  if (!match) throw new ZhixingError('money-invalid', { value: text })
  const [, sign = '', yuan = '0', decimals = ''] = match
  const fen = BigInt(yuan.replaceAll(',', '')) * 100n + BigInt(decimals.padEnd(2, '0'))
  return sign === '-' ? -fen : fen
}

/** `123456n` → `1234.56`: plain text for files and interfaces, no grouping. */
export function yuanText(fen: Fen): string {
  const sign = fen < 0n ? '-' : ''
  const digits = (fen < 0n ? -fen : fen).toString().padStart(3, '0')
  return `${sign}${digits.slice(0, -2)}.${digits.slice(-2)}`
}

/** `123456n` → `1,234.56`: for people. */
export function yuanGrouped(fen: Fen): string {
  const [yuan = '', decimals = ''] = yuanText(fen).split('.')
  return `${yuan.replace(/\B(?=(\d{3})+$)/g, ',')}.${decimals}`
}

/** The exact sum of any number of amounts, in fen. */
export function sumFen(amounts: Iterable<Fen>): Fen {
  let total = 0n
  for (const amount of amounts) total += amount
  return total
}
