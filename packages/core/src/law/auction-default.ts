import type { Fen } from '../kernel/money'
import { assertAmounts, lesser, minus } from './money-input'
import { type Basis, byLaw, byParameter, type RuleExplanation, type RuleStep, step } from './rule-explanation'

/** A buyer who did not pay, and what the second sale brought. */
export interface AuctionDefaultInput {
  readonly depositFen: Fen
  /** Costs that the failed deal caused. */
  readonly costsFen: Fen
  readonly firstPriceFen: Fen
  readonly resalePriceFen: Fen
  /** What the debtor still owes in this case. */
  readonly caseDebtFen: Fen
  /** What he owes others with a right in the thing; when it is not said, all that is left goes there. */
  readonly relatedDebtFen?: Fen
}

/** Where the deposit of a buyer who defaulted goes: the parts together are the deposit. */
export interface AuctionDefault {
  readonly costsFen: Fen
  readonly priceGapFen: Fen
  readonly caseDebtFen: Fen
  readonly relatedDebtFen: Fen
  /** More than all of these: the text names nobody, and the buyer gets nothing back. For the court to decide. */
  readonly unassignedFen: Fen
  /** What is missing to costs and gap; whether the buyer owes it the rule for online auctions does not say. */
  readonly uncoveredGapFen: Fen
  readonly uncoveredCostsFen: Fen
  readonly refundFen: Fen
  readonly explanation: RuleExplanation
}

const LAW = byLaw('法释〔2016〕18号 24')
const SILENT = byParameter(
  'the rule for online auctions does not say; 拍卖变卖规定 22 holds for others',
  'low',
)

/**
 * The deposit of a buyer who does not pay (悔拍): not refunded; costs, then the gap to the price of the second sale, then the
 * debt of the case, then debts related to the thing.
 *
 * Source: 法释〔2016〕18号 24. Whether a gap above the deposit can be claimed is disputed: not computed as a debt.
 *
 * @throws ZhixingError `amount-invalid` { field, valueFen }
 */
export function auctionDefault(input: AuctionDefaultInput): AuctionDefault {
  const { depositFen, costsFen, firstPriceFen, resalePriceFen, caseDebtFen, relatedDebtFen } = input
  assertAmounts({ depositFen, costsFen, firstPriceFen, resalePriceFen, caseDebtFen })
  if (relatedDebtFen !== undefined) assertAmounts({ relatedDebtFen })
  const steps: RuleStep[] = []
  let leftFen = depositFen
  const take = (use: string, dueFen: Fen, basis: Basis = LAW): Fen => {
    const paidFen = lesser(dueFen, leftFen)
    leftFen -= paidFen
    steps.push(step('deposit-use', basis, { use, dueFen, paidFen, leftFen }))
    return paidFen
  }
  const gapFen = minus(firstPriceFen, resalePriceFen)
  const parts = {
    costsFen: take('resale-costs', costsFen),
    priceGapFen: take('price-gap', gapFen),
    caseDebtFen: take('case-debt', caseDebtFen),
    relatedDebtFen: take('related-debt', relatedDebtFen ?? leftFen),
  }
  if (leftFen > 0n) steps.push(step('deposit-unassigned', SILENT, { leftFen }))
  const uncoveredGapFen = gapFen - parts.priceGapFen
  const uncoveredCostsFen = costsFen - parts.costsFen
  const uncoveredFen = uncoveredGapFen + uncoveredCostsFen
  if (uncoveredFen > 0n) steps.push(step('deposit-too-small', SILENT, { uncoveredFen }))
  steps.push(step('deposit-not-refunded', LAW))
  const explanation = { rule: 'auction-default', steps }
  return { ...parts, unassignedFen: leftFen, uncoveredGapFen, uncoveredCostsFen, refundFen: 0n, explanation }
}
