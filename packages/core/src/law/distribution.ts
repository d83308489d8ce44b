import { ZhixingError } from '../kernel/errors'
import { type Fen, sumFen } from '../kernel/money'
import { assertPlainDate, type PlainDate } from './date'
import { assertAmount, assertAmounts, lesser } from './money-input'
import { byConvention, byLaw, type RuleExplanation, type RuleStep, step } from './rule-explanation'

/** What one creditor may claim in one tier; claims stand in the order in which they were registered. */
export interface RankedClaim {
  readonly id: string
  readonly amountFen: Fen
  /** When it seized first; given for several claims of a tier in order, they must stand in the order of these days. */
  readonly seizedOn?: PlainDate
}

/** Claims of one rank: all of them come before every later tier. */
export interface ClaimTier {
  /**
   * `pro-rata` (default): by amount, for natural persons and other organisations (按比例). `in-order`: one after the other, for
   * an enterprise that is not in bankruptcy (按查封先后).
   */
  readonly mode?: 'pro-rata' | 'in-order'
  /** The number of the tier, when the caller has one: they must rise. */
  readonly rank?: number
  readonly claims: readonly RankedClaim[]
}

/** Proceeds and who claims them. */
export interface DistributionInput {
  readonly proceedsFen: Fen
  /** Costs of enforcement, paid before everything else. */
  readonly costsFen: Fen
  readonly tiers: readonly ClaimTier[]
}

/** Who gets what: costs, payments and surplus together are the proceeds, to the fen. */
export interface Distribution {
  /** Costs as far as the proceeds cover them. */
  readonly costsFen: Fen
  /** Every claim in the order given, also those that get nothing. */
  readonly paid: readonly { readonly id: string; readonly fen: Fen }[]
  /** What goes back to the debtor. */
  readonly surplusFen: Fen
  readonly explanation: RuleExplanation
}

const COSTS = byLaw('民诉法解释（2022） 508')
const PERSONS = byLaw('民诉法解释（2022） 506-508')
const ENTERPRISE = byLaw('民诉法解释（2022） 514')
const SURPLUS = byLaw('执行工作规定（2020） 34')
const RESIDUE = byConvention(
  'fen that cannot be divided go to the largest remainders, equal ones in order of registration',
)

/**
 * Divides what was obtained (执行款分配): costs, then one tier after the other. A tier that is not covered in full is paid pro
 * rata, or in the order of seizure where the debtor is an enterprise. The fen left over by rounding down go to the largest
 * remainders. Doubled interest is a later tier than the debts themselves (法释〔2014〕8号 4). Which claim is of which tier, and
 * whether a claim may take part at all, is for the court to decide.
 *
 * Source: 民诉法解释 (2022) 506-508 (persons), 514 (enterprises); 执行工作规定 (2020) 34 (surplus); the fen: convention.
 *
 * @example 100.00 to three equal claims: 33.34, 33.33, 33.33
 * @throws ZhixingError `amount-invalid` { field, valueFen }; `claim-twice` { id }; `tiers-unsorted` { tier };
 * `claims-unsorted` { tier, id }; `date-invalid`
 */
export function distribute({ proceedsFen, costsFen: dueFen, tiers }: DistributionInput): Distribution {
  assertAmounts({ proceedsFen, costsFen: dueFen })
  check(tiers)
  const costsFen = lesser(dueFen, proceedsFen)
  let leftFen = proceedsFen - costsFen
  const steps: RuleStep[] = [step('costs-first', COSTS, { proceedsFen, dueFen, costsFen, leftFen })]
  const paid: { id: string; fen: Fen }[] = []
  tiers.forEach((tier, index) => {
    const shares = payTier(tier, leftFen)
    const paidFen = sumFen(shares.map(({ fen }) => fen))
    const basis = tier.mode === 'in-order' ? ENTERPRISE : PERSONS
    const totalFen = sumFen(tier.claims.map(({ amountFen }) => amountFen))
    const kind =
      totalFen <= leftFen ? 'tier-full' : tier.mode === 'in-order' ? 'tier-in-order' : 'tier-pro-rata'
    steps.push(step(kind, basis, { tier: index + 1, availableFen: leftFen, totalFen, paidFen }))
    for (const { id, amountFen, fen, extraFen } of shares) {
      paid.push({ id, fen })
      const values = {
        tier: index + 1,
        claim: id,
        amountFen,
        shareFen: fen - extraFen,
        extraFen,
        paidFen: fen,
      }
      steps.push(extraFen > 0n ? step('claim-residue', RESIDUE, values) : step('claim-share', basis, values))
    }
    leftFen -= paidFen
  })
  steps.push(step('surplus', SURPLUS, { surplusFen: leftFen }))
  return { costsFen, paid, surplusFen: leftFen, explanation: { rule: 'distribution', steps } }
}

/**
 * Divides an amount in proportion to weights, to the fen: every part rounded down, the fen left over to the largest
 * remainders, equal ones in the order given. Source: convention.
 *
 * @throws ZhixingError `amount-invalid` { field, valueFen }; `weights-empty` where there is an amount and no weight
 */
export function divideProRata(amountFen: Fen, weights: readonly bigint[]): readonly Fen[] {
  assertAmount('amountFen', amountFen)
  for (const weight of weights) assertAmount('weight', weight)
  const total = sumFen(weights)
  if (total === 0n) {
    if (amountFen > 0n) throw new ZhixingError('weights-empty', { amountFen })
    return weights.map(() => 0n)
  }
  const parts = weights.map((weight) => (amountFen * weight) / total)
  const rest = Number(amountFen - sumFen(parts))
  const remainder = (index: number) => (amountFen * (weights[index] ?? 0n)) % total
  const byRemainder = weights.map((_, index) => index)
  // The sort keeps the order of equal ones: registered first, served first.
  byRemainder.sort((a, b) => (remainder(a) === remainder(b) ? 0 : remainder(a) > remainder(b) ? -1 : 1))
  const lucky = new Set(byRemainder.slice(0, rest))
  return parts.map((part, index) => (lucky.has(index) ? part + 1n : part))
}

interface Share {
  readonly id: string
  readonly amountFen: Fen
  readonly fen: Fen
  /** The fen of rounding that is part of `fen`. */
  readonly extraFen: Fen
}

function payTier({ mode, claims }: ClaimTier, availableFen: Fen): readonly Share[] {
  const weights = claims.map(({ amountFen }) => amountFen)
  const totalFen = sumFen(weights)
  if (mode === 'in-order' || totalFen <= availableFen) {
    let leftFen = availableFen
    return claims.map(({ id, amountFen }) => {
      const fen = lesser(amountFen, leftFen)
      leftFen -= fen
      return { id, amountFen, fen, extraFen: 0n }
    })
  }
  const parts = divideProRata(availableFen, weights)
  return claims.map(({ id, amountFen }, index) => {
    const fen = parts[index] ?? 0n
    return { id, amountFen, fen, extraFen: fen - (availableFen * amountFen) / totalFen }
  })
}

function check(tiers: readonly ClaimTier[]): void {
  const seen = new Set<string>()
  let rank = Number.NEGATIVE_INFINITY
  tiers.forEach((tier, index) => {
    const number = index + 1
    if (tier.rank !== undefined && !(tier.rank > rank))
      throw new ZhixingError('tiers-unsorted', { tier: number })
    rank = tier.rank ?? rank
    let since = ''
    for (const { id, amountFen, seizedOn } of tier.claims) {
      assertAmount('amountFen', amountFen)
      if (seen.has(id)) throw new ZhixingError('claim-twice', { id })
      seen.add(id)
      if (seizedOn === undefined) continue
      assertPlainDate(seizedOn)
      if (tier.mode === 'in-order' && seizedOn < since)
        throw new ZhixingError('claims-unsorted', { tier: number, id })
      since = seizedOn
    }
  })
}
