import { addYears, daysBetween } from '../../law/index'
import type { History } from './history'

type Pauses = readonly (readonly [readonly [from: number, to: number], number])[]

/** Some days, or as many as a party has to object, or more than five years. */
const PAUSES: Readonly<Record<'short' | 'long', Pauses>> = {
  short: [
    [[1, 5], 80],
    [[16, 25], 14],
    [[1830, 1900], 6],
  ],
  long: [
    [[1, 5], 20],
    [[16, 25], 80],
  ],
}

/** How many days pass now; about what is kept for a payee, now and then until the last day on which he may come. */
export function pauseOf({ random, theme, model, today }: History): number {
  const days = random.int(...random.weighted(PAUSES[theme === 'plans' ? 'long' : 'short']))
  const kept = [...model.payouts.values()].find(({ stage }) => stage === 'deposited')
  const often = theme === 'deposits' ? 0.15 : 0
  if (kept === undefined || often === 0 || !random.chance(often)) return days
  return Math.max(1, daysBetween(today, addYears(kept.keptSince, YEARS)) + random.int(-1, 2))
}

/** Law 民法典 574. */
const YEARS = 5
