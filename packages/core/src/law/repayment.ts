import { ZhixingError } from '../kernel/errors'
import type { Fen } from '../kernel/money'
import { assertAmount, lesser } from './money-input'
import { type Basis, byLaw, type RuleExplanation, step } from './rule-explanation'

/** What a debtor may owe in a case, in the order in which a payment reaches it unless the parties agreed otherwise. */
export const repaymentOrder = [
  'enforcement-fee',
  'costs-of-realising',
  'ordinary-interest',
  'principal',
  'doubled-interest',
] as const

/** A part of the debt. */
export type RepaymentBucket = (typeof repaymentOrder)[number]

/** What a payment came to. */
export interface Repayment {
  /** Every part in the order given, also those that get nothing. */
  readonly applied: readonly { readonly bucket: string; readonly fen: Fen }[]
  /** More than was owed: goes back to the debtor. */
  readonly remainderFen: Fen
  readonly explanation: RuleExplanation
}

const BASES: Readonly<Record<string, Basis>> = {
  'enforcement-fee': byLaw('诉讼费用交纳办法（2006） 20, 38'),
  'doubled-interest': byLaw('法释〔2014〕8号 4'),
}
const OTHERWISE = byLaw('民法典（2020） 561', 'medium')
const SURPLUS = byLaw('执行工作规定（2020） 34')

/**
 * Sets a payment against the parts of a debt, one after the other: costs, interest, principal, and doubled interest last.
 * The order is the caller's: an agreement of the parties goes before {@link repaymentOrder}.
 *
 * Source: 法释〔2014〕8号 4; 民法典 (2020) 561; that the fee of enforcement comes first is not said in so many words.
 *
 * @throws ZhixingError `amount-invalid` { field, valueFen }; `bucket-twice` { bucket }
 */
export function allocateRepayment(
  paymentFen: Fen,
  order: readonly { readonly bucket: string; readonly owedFen: Fen }[],
): Repayment {
  assertAmount('paymentFen', paymentFen)
  let leftFen = paymentFen
  const seen = new Set<string>()
  const paid = order.map(({ bucket, owedFen }) => {
    assertAmount('owedFen', owedFen)
    if (seen.has(bucket)) throw new ZhixingError('bucket-twice', { bucket })
    seen.add(bucket)
    const fen = lesser(owedFen, leftFen)
    leftFen -= fen
    return { bucket, owedFen, fen, leftFen }
  })
  const steps = paid.map(({ bucket, owedFen, fen, leftFen: restFen }) =>
    step('repaid', BASES[bucket] ?? OTHERWISE, { bucket, owedFen, paidFen: fen, restFen }),
  )
  if (leftFen > 0n) steps.push(step('surplus', SURPLUS, { surplusFen: leftFen }))
  const applied = paid.map(({ bucket, fen }) => ({ bucket, fen }))
  return { applied, remainderFen: leftFen, explanation: { rule: 'repayment', steps } }
}
