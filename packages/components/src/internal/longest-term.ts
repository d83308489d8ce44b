import type { AssetHit } from './core'
import { dateOfDay, dayNumber } from './format'

/** Longest terms in years (民诉法解释 485); the court refuses what is longer, whatever is filled in here. */
const YEARS: Readonly<Record<AssetHit['type'], number>> = {
  deposit: 1,
  financial: 3,
  security: 3,
  equity: 3,
  vehicle: 2,
  'real-estate': 3,
  other: 2,
}

/** The last day of the longest term that begins on this day. */
export function longestEnd(type: AssetHit['type'], from: string): string {
  const end = `${Number(from.slice(0, 4)) + YEARS[type]}${from.slice(4).replace('-02-29', '-02-28')}`
  return dateOfDay(dayNumber(end) - 1)
}

export const nextDay = (day: string) => dateOfDay(dayNumber(day) + 1)
