import { ZhixingError } from '../kernel/errors'
import type { Fen } from '../kernel/money'
import { assertAmount, lesser } from './money-input'
import { type Rational, rational, roundHalfUp } from './rational'
import {
  byConvention,
  byLaw,
  byParameter,
  type RuleExplanation,
  type RuleStep,
  step,
} from './rule-explanation'

/** A fee in fen, exactly, and why. */
export interface Fee {
  /** Rounded half up, once, at the end. */
  readonly fen: Fen
  readonly exact: Rational
  readonly explanation: RuleExplanation
}

/** The part of an amount above a bound, up to the next one; rates in hundredths of a percent. */
interface Bracket {
  readonly overFen: Fen
  readonly upToFen: Fen | null
  readonly points: bigint
}

interface Scale {
  readonly rule: string
  readonly baseFen: Fen
  readonly brackets: readonly Bracket[]
  readonly capFen?: Fen
  readonly source: string
}

const ENFORCEMENT: Scale = {
  rule: 'enforcement-fee',
  baseFen: 5_000n,
  brackets: [
    { overFen: 1_000_000n, upToFen: 50_000_000n, points: 150n },
    { overFen: 50_000_000n, upToFen: 500_000_000n, points: 100n },
    { overFen: 500_000_000n, upToFen: 1_000_000_000n, points: 50n },
    { overFen: 1_000_000_000n, upToFen: null, points: 10n },
  ],
  source: '诉讼费用交纳办法（2006） 14',
}
const PRESERVATION: Scale = {
  rule: 'preservation-fee',
  baseFen: 3_000n,
  brackets: [
    { overFen: 100_000n, upToFen: 10_000_000n, points: 100n },
    { overFen: 10_000_000n, upToFen: null, points: 50n },
  ],
  capFen: 500_000n,
  source: '诉讼费用交纳办法（2006） 14',
}
const LEAST = 5_000n
const MOST = 50_000n
const ROUNDING = byConvention('a fraction of a fen is rounded half up, once, at the end')

/**
 * The fee for enforcement (执行申请费): 50 yuan up to 10,000; then 1.5 % to 500,000, 1 % to 5,000,000, 0.5 % to 10,000,000,
 * 0.1 % above. The debtor bears it, after enforcement; it is not prepaid. Whether the amount is what was applied for or what
 * was obtained no text says: the caller's choice.
 *
 * Source: 诉讼费用交纳办法 (国务院令第481号) 14 (1), 20, 38.
 *
 * @param amountFen `null` where there is no amount (a conduct): 50 to 500 yuan a case, set by the province.
 * @param withoutAmountFen What the court takes then; 50 yuan, when nothing is said.
 * @example enforcementFee(1_010_000n).fen // 5150n
 * @throws ZhixingError `amount-invalid` { field, valueFen }; `fee-out-of-range` { valueFen, leastFen, mostFen }
 */
export function enforcementFee(amountFen: Fen | null, withoutAmountFen: Fen = LEAST): Fee {
  if (amountFen !== null) return byScale(ENFORCEMENT, amountFen)
  assertAmount('withoutAmountFen', withoutAmountFen)
  if (withoutAmountFen < LEAST || withoutAmountFen > MOST) {
    const range = { leastFen: LEAST, mostFen: MOST }
    throw new ZhixingError('fee-out-of-range', { valueFen: withoutAmountFen, ...range })
  }
  const steps = [
    step('fee-range', byLaw(ENFORCEMENT.source), { leastFen: LEAST, mostFen: MOST }),
    step(
      'fee-chosen',
      byParameter('between 50 and 500 yuan the province sets the fee of a case without amount'),
      {
        feeFen: withoutAmountFen,
      },
    ),
  ]
  return fee(withoutAmountFen, { rule: ENFORCEMENT.rule, steps })
}

/**
 * The fee for preservation (保全申请费): 30 yuan up to 1,000 or without an amount; 1 % to 100,000, 0.5 % above; 5,000 at most.
 *
 * Source: 诉讼费用交纳办法 (国务院令第481号) 14 (2).
 *
 * @throws ZhixingError `amount-invalid` { field, valueFen }
 */
export function preservationFee(amountFen: Fen | null): Fee {
  return byScale(PRESERVATION, amountFen ?? 0n)
}

function byScale(scale: Scale, amountFen: Fen): Fee {
  assertAmount('amountFen', amountFen)
  const law = byLaw(scale.source)
  const steps: RuleStep[] = [step('fee-base', law, { feeFen: scale.baseFen })]
  let points = scale.baseFen * 10_000n
  for (const { overFen, upToFen, points: rate } of scale.brackets) {
    if (amountFen <= overFen) break
    const toFen = upToFen === null ? amountFen : lesser(amountFen, upToFen)
    const partFen = toFen - overFen
    points += partFen * rate
    const of = {
      overFen,
      toFen,
      partFen,
      rate: percentOf(rate),
      feeFen: roundHalfUp(rational(partFen * rate, 10_000n)),
    }
    steps.push(step('fee-bracket', law, of))
  }
  const exact = rational(points, 10_000n)
  const { capFen } = scale
  const isCapped = capFen !== undefined && points > capFen * 10_000n
  if (isCapped) steps.push(step('fee-cap', law, { capFen }))
  const fen = isCapped ? capFen : roundHalfUp(exact)
  steps.push(step('fee-total', ROUNDING, { feeFen: fen }))
  return fee(fen, { rule: scale.rule, steps }, isCapped ? undefined : exact)
}

function fee(fen: Fen, explanation: RuleExplanation, exact = rational(fen, 1n)): Fee {
  return { fen, exact, explanation }
}

/** 150 → `1.5%`. */
function percentOf(points: bigint): string {
  return `${Number(points) / 100}%`
}
