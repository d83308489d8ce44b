import { ZhixingError } from '../kernel/errors'
import type { Fen } from '../kernel/money'

/**
 * Lets an amount pass that is zero or more.
 *
 * @throws ZhixingError `amount-invalid` { field, valueFen }
 */
export function assertAmount(field: string, value: unknown): asserts value is Fen {
  if (typeof value !== 'bigint') throw new ZhixingError('amount-invalid', { field, valueFen: null })
  if (value < 0n) throw new ZhixingError('amount-invalid', { field, valueFen: value })
}

/** The same for several amounts by their names. @throws ZhixingError `amount-invalid` { field, valueFen } */
export function assertAmounts(amounts: Readonly<Record<string, unknown>>): void {
  for (const [field, value] of Object.entries(amounts)) assertAmount(field, value)
}

/** Lets amounts pass that are more than nothing. @throws ZhixingError `amount-invalid` { field, valueFen } */
export function assertPositive(amounts: Readonly<Record<string, unknown>>): void {
  assertAmounts(amounts)
  for (const [field, value] of Object.entries(amounts)) {
    if (value === 0n) throw new ZhixingError('amount-invalid', { field, valueFen: 0n })
  }
}

/**
 * Lets a whole number pass that lies in its bounds.
 *
 * @throws ZhixingError `number-out-of-range` { field, value, least, most }
 */
export function assertWithin(field: string, value: number, least: number, most: number): void {
  if (Number.isInteger(value) && value >= least && value <= most) return
  throw new ZhixingError('number-out-of-range', { field, value: String(value), least, most })
}

/** The smaller of two amounts. */
export function lesser(a: Fen, b: Fen): Fen {
  return a < b ? a : b
}

/** What is left, never below nothing. */
export function minus(from: Fen, taken: Fen): Fen {
  return taken < from ? from - taken : 0n
}
