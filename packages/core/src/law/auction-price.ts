import type { Fen } from '../kernel/money'
import { assertAmounts, assertPositive, minus } from './money-input'
import { byLaw, type RuleExplanation, step } from './rule-explanation'

/** What an online auction may start at, and what bidders must deposit. */
export interface AuctionPrices {
  /** 70 % of the reference price, rounded up. */
  readonly leastFirstStartFen: Fen
  readonly firstStartFen: Fen
  readonly isFirstStartEnough: boolean
  /** 80 % of the first start, rounded up. */
  readonly leastSecondStartFen: Fen
  /** Price of the sale after two auctions without a bid (变卖): the start of the second. */
  readonly salePriceFen: Fen
  /** 5 to 20 % of the start, rounded into those bounds; of a few fen there may be no such amount. */
  readonly deposit: { readonly leastFen: Fen; readonly mostFen: Fen; readonly isFeasible: boolean }
  readonly explanation: RuleExplanation
}

const START = byLaw('法释〔2016〕18号 10')
const SECOND = byLaw('法释〔2016〕18号 26')
const SALE = byLaw('法明传〔2017〕455号', 'medium')
const DEPOSIT = byLaw('法释〔2016〕18号 17')
const NO_SURPLUS = byLaw('拍卖变卖规定（2020） 6')

/**
 * Start prices, price of sale and deposit of an online auction. Floors are rounded up and ceilings down, to the fen.
 *
 * Source: 法释〔2016〕18号 10 (70 %), 26 (80 %), 17 (deposit); 法明传〔2017〕455号 (sale; from memory).
 *
 * @param firstStartFen The start the panel chose; the least there is, when nothing is said.
 * @example auctionPrices(33_333_333n).leastFirstStartFen // 23333334n
 * @throws ZhixingError `amount-invalid` { field, valueFen }
 */
export function auctionPrices(referenceFen: Fen, firstStartFen?: Fen): AuctionPrices {
  assertPositive({ referenceFen })
  const leastFirstStartFen = percentUp(referenceFen, 70n)
  const startFen = firstStartFen ?? leastFirstStartFen
  assertPositive({ firstStartFen: startFen })
  const leastSecondStartFen = percentUp(startFen, 80n)
  const leastFen = percentUp(startFen, 5n)
  const mostFen = (startFen * 20n) / 100n
  const isFirstStartEnough = startFen >= leastFirstStartFen
  const deposit = { leastFen, mostFen, isFeasible: leastFen <= mostFen }
  const steps = [
    step('auction-first-floor', START, { referenceFen, rate: '70%', leastFen: leastFirstStartFen }),
    step(isFirstStartEnough ? 'auction-start' : 'auction-start-too-low', START, { startFen }),
    step('auction-second-floor', SECOND, { startFen, rate: '80%', leastFen: leastSecondStartFen }),
    step('auction-sale-price', SALE, { priceFen: leastSecondStartFen }),
    step('auction-deposit', DEPOSIT, { leastRate: '5%', mostRate: '20%', leastFen, mostFen }),
  ]
  return {
    leastFirstStartFen,
    firstStartFen: startFen,
    isFirstStartEnough,
    leastSecondStartFen,
    salePriceFen: leastSecondStartFen,
    deposit,
    explanation: { rule: 'auction-prices', steps },
  }
}

/**
 * What the applicant deposits when he bids himself: nothing, or the difference when his claim is smaller than the deposit.
 *
 * Source: 法释〔2016〕18号 17 II.
 *
 * @throws ZhixingError `amount-invalid` { field, valueFen }
 */
export function applicantDeposit(
  claimFen: Fen,
  depositFen: Fen,
): { readonly toPayFen: Fen; readonly explanation: RuleExplanation } {
  assertAmounts({ claimFen, depositFen })
  const toPayFen = minus(depositFen, claimFen)
  const steps = [step('applicant-deposit', DEPOSIT, { claimFen, depositFen, toPayFen })]
  return { toPayFen, explanation: { rule: 'applicant-deposit', steps } }
}

/** Whether an auction could bring the applicant anything. */
export interface NoSurplusCheck {
  /** The applicant is told, and may ask within five days to go on. */
  readonly mustNotifyApplicant: boolean
  /** A new reserve must be more than this. */
  readonly newReserveAboveFen: Fen
  readonly explanation: RuleExplanation
}

/**
 * The check for an auction without surplus (无益拍卖): a reserve that does not exceed priority claims and costs.
 *
 * Source: 拍卖变卖规定 (2020) 6.
 *
 * @throws ZhixingError `amount-invalid` { field, valueFen }
 */
export function noSurplusCheck(input: {
  readonly reserveFen: Fen
  readonly priorityFen: Fen
  readonly costsFen: Fen
}): NoSurplusCheck {
  const { reserveFen, priorityFen, costsFen } = input
  assertAmounts({ reserveFen, priorityFen, costsFen })
  const sumFen = priorityFen + costsFen
  const mustNotifyApplicant = reserveFen <= sumFen
  const kind = mustNotifyApplicant ? 'no-surplus' : 'surplus-possible'
  const steps = [step(kind, NO_SURPLUS, { reserveFen, priorityFen, costsFen, sumFen, days: 5 })]
  return { mustNotifyApplicant, newReserveAboveFen: sumFen, explanation: { rule: 'no-surplus', steps } }
}

/** A part in hundredths, rounded up. */
function percentUp(amountFen: Fen, percent: bigint): Fen {
  return (amountFen * percent + 99n) / 100n
}
