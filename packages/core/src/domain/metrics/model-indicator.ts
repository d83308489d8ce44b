import type {
  IndicatorBand,
  IndicatorDefinition,
  IndicatorFact,
  IndicatorSide,
} from '../../kernel/profile-indicator'
import { decimalText, indicatorRatio, rational } from '../../law/index'
import type { IndicatorValue } from './contract-indicators'

/** What is known of a case on the last day of a period. */
export interface CaseMeasures {
  readonly id: string
  readonly caseNumber: string
  readonly filedOn: string
  readonly closedOn: string | null
  readonly closingKind: string | null
  readonly undertakerId: string | null
  readonly unitId: string | null
  readonly kind: string
  readonly class: string | null
  readonly facts: ReadonlySet<IndicatorFact>
  readonly days: number
  readonly receivedFen: bigint
  readonly claimedFen: bigint
}

/** What a case adds to one side; nothing where it is not on it. */
export function partOf({ where, sum }: IndicatorSide, measures: CaseMeasures): bigint | null {
  if (!where.every(({ fact, is }) => measures.facts.has(fact) === is)) return null
  if (sum === 'received') return measures.receivedFen
  if (sum === 'claimed') return measures.claimedFen
  return sum === 'days' ? BigInt(measures.days) : 1n
}

/** The figure over these cases. */
export function figureOf(definition: IndicatorDefinition, cases: readonly CaseMeasures[]): IndicatorValue {
  const total = (side: IndicatorSide) => cases.reduce((sum, one) => sum + (partOf(side, one) ?? 0n), 0n)
  return fractionOf(definition, total(definition.top), total(definition.bottom))
}

/** The fraction of two sums: also of those of several courts. */
export function fractionOf(
  { as, decimals, bands = [] }: Pick<IndicatorDefinition, 'as' | 'decimals' | 'bands'>,
  top: bigint,
  bottom: bigint,
): IndicatorValue {
  const value = bottom === 0n ? null : quotient(as, top, bottom, decimals)
  return {
    value,
    top: String(top),
    bottom: String(bottom),
    band: value === null ? null : bandOf(bands, value),
  }
}

function quotient(as: 'percent' | 'mean', top: bigint, bottom: bigint, decimals: number): string | null {
  if (top < 0n) return null
  return as === 'percent'
    ? indicatorRatio(top, bottom, decimals).percent
    : decimalText(rational(top, bottom), decimals)
}

/** The first band that the value as printed lies in. */
export function bandOf(bands: readonly IndicatorBand[], value: string): IndicatorBand['id'] | null {
  const exact = scaled(value)
  const fits = ({ from, to }: IndicatorBand) =>
    (from === undefined || scaled(from) <= exact) && (to === undefined || exact <= scaled(to))
  return bands.find(fits)?.id ?? null
}

/** A decimal text as a whole number of millionths: compared without floating point. */
export function scaled(text: string): bigint {
  const [whole = '0', part = ''] = text.split('.')
  return BigInt(whole) * 1_000_000n + BigInt(part.padEnd(6, '0').slice(0, 6))
}

/** The difference of two values, with its sign, in the decimals of the indicator. */
export function difference(now: string, before: string, decimals: number): string {
  const millionths = scaled(now) - scaled(before)
  const size = millionths < 0n ? -millionths : millionths
  const text = decimalText(rational(size, 1_000_000n), decimals)
  return millionths < 0n ? `-${text}` : `+${text}`
}

/** How much of the earlier value the difference is, in percent; nothing where that one was nothing. */
export function relative(now: string, before: string): string | null {
  const [a, b] = [scaled(now), scaled(before)]
  if (b === 0n) return null
  const size = a < b ? b - a : a - b
  return `${a < b ? '-' : '+'}${decimalText(rational(size * 100n, b))}`
}
