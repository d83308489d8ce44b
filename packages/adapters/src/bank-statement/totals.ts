import type { EntryStatus, Statement } from './types'

/** Control sums of one currency of a statement, in minor units. */
export interface CurrencyTotals {
  readonly currency: string
  readonly decimals: number
  readonly credits: bigint
  readonly debits: bigint
  /** credits − debits. */
  readonly net: bigint
  readonly count: number
}

/**
 * Sums a statement per currency, booked entries only unless other statuses are asked for.
 * What the ledger books from a statement must give the same numbers.
 *
 * @example totals(statement) // [{ currency: 'CNY', credits: 123450n, debits: 0n, net: 123450n, count: 1, … }]
 */
export function totals(statement: Statement, statuses: readonly EntryStatus[] = ['BOOK']): CurrencyTotals[] {
  const sums = new Map<string, { decimals: number; credits: bigint; debits: bigint; count: number }>()
  for (const entry of statement.entries) {
    if (!statuses.includes(entry.status)) continue
    const sum = sums.get(entry.currency) ?? { decimals: entry.decimals, credits: 0n, debits: 0n, count: 0 }
    sums.set(entry.currency, sum)
    if (entry.direction === 'credit') sum.credits += entry.amountMinor
    else sum.debits += entry.amountMinor
    sum.count += 1
  }
  return [...sums]
    .map(([currency, sum]) => ({ currency, ...sum, net: sum.credits - sum.debits }))
    .sort((a, b) => (a.currency < b.currency ? -1 : 1))
}
