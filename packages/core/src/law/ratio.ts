import { ZhixingError } from '../kernel/errors'
import { assertWithin } from './money-input'
import { type Rational, rational, roundHalfUp } from './rational'
import { byConvention, type RuleExplanation, step } from './rule-explanation'

/** A share as indicators show it, with what it was made of. */
export interface IndicatorRatio {
  readonly numerator: bigint
  readonly denominator: bigint
  /** `83.07`; nothing where the whole is nothing: that is shown as a dash, never as 0 %. */
  readonly percent: string | null
  readonly exact: Rational | null
  readonly explanation: RuleExplanation
}

const ROUNDING = byConvention(
  'percentages are rounded half up; published figures are sometimes cut off instead',
)

/**
 * A share in percent (质效指标), exactly and rounded half up. What counts in numerator and denominator the definition of the
 * indicator says. Amounts and numbers of cases alike.
 *
 * @param decimals Zero to ten; two, when nothing is said.
 * @throws ZhixingError `ratio-invalid` { numerator, denominator } for anything below nothing; `number-out-of-range`
 */
export function indicatorRatio(numerator: bigint, denominator: bigint, decimals = 2): IndicatorRatio {
  assertWithin('decimals', decimals, 0, 10)
  if (numerator < 0n || denominator < 0n) {
    throw new ZhixingError('ratio-invalid', {
      numerator: String(numerator),
      denominator: String(denominator),
    })
  }
  const values = { numerator: String(numerator), denominator: String(denominator), decimals }
  if (denominator === 0n) {
    const explanation = { rule: 'indicator-ratio', steps: [step('ratio-of-nothing', ROUNDING, values)] }
    return { numerator, denominator, percent: null, exact: null, explanation }
  }
  const exact = rational(numerator, denominator)
  const percent = decimalText(rational(numerator * 100n, denominator), decimals)
  const steps = [step('ratio', ROUNDING, { ...values, percent })]
  return { numerator, denominator, percent, exact, explanation: { rule: 'indicator-ratio', steps } }
}

/** Something that is not negative with so many decimals, rounded half up (四舍五入). */
export function decimalText({ numerator, denominator }: Rational, decimals = 2): string {
  const digits = roundHalfUp(rational(numerator * 10n ** BigInt(decimals), denominator))
    .toString()
    .padStart(decimals + 1, '0')
  const whole = digits.slice(0, digits.length - decimals)
  return decimals === 0 ? whole : `${whole}.${digits.slice(-decimals)}`
}
