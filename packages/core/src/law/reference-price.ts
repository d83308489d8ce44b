import { ZhixingError } from '../kernel/errors'
import { type Fen, sumFen } from '../kernel/money'
import { assertPositive, lesser } from './money-input'
import { type Rational, rational, roundHalfUp } from './rational'
import { byConvention, byLaw, type RuleExplanation, step } from './rule-explanation'

/** What the platforms' prices come to, and who is paid for his. */
export interface NetworkReferencePrice {
  /** The average, rounded half up to the fen. */
  readonly fen: Fen
  readonly exact: Rational
  /** The platforms nearest to the price of the deal, in the order given; they share the fee equally. None without a deal. */
  readonly feeTo: readonly string[]
  readonly explanation: RuleExplanation
}

const AVERAGE = byLaw('法释〔2018〕15号 13')
const FEE = byLaw('法释〔2018〕15号 31')
const ROUNDING = byConvention('a fraction of a fen is rounded half up')

/**
 * The reference price by network enquiry (网络询价): the average of the platforms that answered in time. The fee goes to the one
 * nearest to the price of the deal.
 *
 * Source: 法释〔2018〕15号 13, 31.
 *
 * @throws ZhixingError `quotes-empty`; `platform-twice` { platform }; `amount-invalid` { field, valueFen }
 */
export function networkReferencePrice(
  quotes: readonly { readonly platform: string; readonly priceFen: Fen }[],
  dealFen?: Fen,
): NetworkReferencePrice {
  if (quotes.length === 0) throw new ZhixingError('quotes-empty')
  const seen = new Set<string>()
  for (const { platform, priceFen } of quotes) {
    assertPositive({ priceFen })
    if (seen.has(platform)) throw new ZhixingError('platform-twice', { platform })
    seen.add(platform)
  }
  const totalFen = sumFen(quotes.map(({ priceFen }) => priceFen))
  const exact = rational(totalFen, BigInt(quotes.length))
  const fen = roundHalfUp(exact)
  const steps = [
    step('quotes-average', AVERAGE, { totalFen, count: quotes.length, priceFen: fen }),
    ...(exact.denominator === 1n ? [] : [step('rounded-half-up', ROUNDING, { priceFen: fen })]),
  ]
  const feeTo = dealFen === undefined ? [] : nearest(quotes, dealFen)
  if (dealFen !== undefined) steps.push(step('quote-nearest', FEE, { dealFen, platforms: feeTo.join(' ') }))
  return { fen, exact, feeTo, explanation: { rule: 'network-reference-price', steps } }
}

function nearest(quotes: readonly { platform: string; priceFen: Fen }[], dealFen: Fen): readonly string[] {
  assertPositive({ dealFen })
  const away = (priceFen: Fen) => (priceFen < dealFen ? dealFen - priceFen : priceFen - dealFen)
  const distances = quotes.map(({ priceFen }) => away(priceFen))
  const least = distances.reduce((a, b) => lesser(a, b))
  return quotes.filter((_, index) => distances[index] === least).map(({ platform }) => platform)
}
