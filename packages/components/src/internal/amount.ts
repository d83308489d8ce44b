import type { Rational } from './law'

/** `12,000.5` → `1200050n`; `undefined` for what is no positive amount of yuan and fen. */
export function fenOf(text: string): bigint | undefined {
  const found = /^(\d{1,13})(?:\.(\d{1,2}))?$/.exec(text.replaceAll(/[,，\s]/g, ''))
  if (!found) return undefined
  const fen = BigInt(found[1] ?? '0') * 100n + BigInt((found[2] ?? '').padEnd(2, '0') || '0')
  return fen > 0n ? fen : undefined
}

/** `1.75` out of ten thousand → 7/40000, exactly; `undefined` for what is no positive number. */
export function perTenThousand(text: string): Rational | undefined {
  const found = /^(\d{1,4})(?:\.(\d{1,8}))?$/.exec(text.trim())
  if (!found) return undefined
  const decimals = found[2] ?? ''
  const numerator = BigInt(`${found[1]}${decimals}`)
  return numerator === 0n ? undefined : { numerator, denominator: 10_000n * 10n ** BigInt(decimals.length) }
}

/** `1.75` out of ten thousand → `0.0175%`, as it is written in the law. */
export function percentOf(text: string): string {
  const [whole = '', decimals = ''] = text.trim().split('.')
  const shifted = whole.padStart(3, '0')
  return `${Number(shifted.slice(0, -2))}.${shifted.slice(-2)}${decimals}`.replace(/\.?0*$/, '').concat('%')
}

/**
 * An amount in fen as yuan with every decimal it has: 25666641/40000 fen → `6.41666025`. Of one that has no end, the
 * fraction itself.
 */
export function exactYuan({ numerator, denominator }: Rational): string {
  let scale = 100n
  for (let digits = 2; digits <= 24; digits++, scale *= 10n) {
    if ((numerator * scale) % (denominator * 100n) !== 0n) continue
    const whole = ((numerator * scale) / (denominator * 100n)).toString().padStart(digits + 1, '0')
    const yuan = whole.slice(0, -digits).replace(/\B(?=(\d{3})+$)/g, ',')
    return `${yuan}.${whole.slice(-digits)}`
  }
  return `${numerator}/${denominator * 100n}`
}
