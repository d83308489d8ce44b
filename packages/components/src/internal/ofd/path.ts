const COUNTS: Readonly<Record<string, number>> = { S: 2, M: 2, L: 2, Q: 4, B: 6, A: 7, C: 0 }
const MAX_TOKENS = 2_000_000

/**
 * AbbreviatedData as an SVG path: S and M begin, L, Q, B and A draw, C closes. What stands after the first mistake is left out,
 * as SVG itself does.
 */
export function svgPath(data: string): string {
  const tokens = data.trim().split(/[\s,]+/)
  const parts: string[] = []
  let at = 0
  let begun = false
  while (at < Math.min(tokens.length, MAX_TOKENS)) {
    const name = tokens[at++]?.toUpperCase() ?? ''
    const count = COUNTS[name]
    if (count === undefined) break
    const values = tokens.slice(at, at + count).map(Number)
    at += count
    if (values.length < count || !values.every(Number.isFinite)) break
    // A path that does not begin anywhere begins at the origin.
    if (!begun && name !== 'S' && name !== 'M') parts.push('M0 0')
    begun = true
    parts.push(segment(name, values))
  }
  return parts.join('')
}

function segment(name: string, values: readonly number[]): string {
  if (name === 'C') return 'Z'
  if (name === 'S' || name === 'M') return `M${values.join(' ')}`
  if (name === 'L') return `L${values.join(' ')}`
  if (name === 'Q') return `Q${values.join(' ')}`
  if (name === 'B') return `C${values.join(' ')}`
  const [rx, ry, angle, large, sweep, x, y] = values
  return `A${rx} ${ry} ${angle} ${large ? 1 : 0} ${sweep ? 1 : 0} ${x} ${y}`
}

/** A rectangle as a path. */
export function rectangle(width: number, height: number, margin = 0): string {
  const right = width + margin
  const bottom = height + margin
  return `M${-margin} ${-margin}H${right}V${bottom}H${-margin}Z`
}
