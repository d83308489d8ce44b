import { ZhixingError } from '../kernel/errors'

/** An exact fraction in lowest terms; the denominator is positive. */
export interface Rational {
  readonly numerator: bigint
  readonly denominator: bigint
}

/** A fraction in lowest terms. @throws ZhixingError `count-invalid` for a denominator of zero */
export function rational(numerator: bigint, denominator: bigint): Rational {
  if (denominator === 0n) throw new ZhixingError('count-invalid', { value: denominator })
  const sign = denominator < 0n ? -1n : 1n
  const by = divisor(numerator < 0n ? -numerator : numerator, denominator * sign)
  return { numerator: (numerator * sign) / by, denominator: (denominator * sign) / by }
}

/** The sum, exactly. */
export function addRational(a: Rational, b: Rational): Rational {
  return rational(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator)
}

/** The nearest whole number of something that is not negative; a half goes up (四舍五入). */
export function roundHalfUp({ numerator, denominator }: Rational): bigint {
  return (2n * numerator + denominator) / (2n * denominator)
}

function divisor(a: bigint, b: bigint): bigint {
  return a === 0n ? b : divisor(b % a, a)
}
