/** Rounded to so many places, so that a report reads the same everywhere. */
export function rounded(value: number, places = 2): number {
  const scale = 10 ** places
  return Math.round(value * scale) / scale
}

/** The mean; 0 of nothing. */
export function mean(values: readonly number[]): number {
  if (values.length === 0) return 0
  return rounded(values.reduce((sum, value) => sum + value, 0) / values.length)
}

/** The value below which this share lies; 0 of nothing. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0
}

/** A part of a whole between 0 and 1; 0 of nothing. */
export function shareOf(part: number, whole: number): number {
  return whole === 0 ? 0 : rounded(part / whole, 4)
}
