// Who gets what by law, worked out in the oracle's own way.

import { least } from './model'

/** One claim with its place among the others; smaller places come first. */
export interface ClaimOn {
  readonly place: number
  /** Claims of one place are paid one after the other by this, or in proportion when it is empty. */
  readonly since: string
  readonly amount: bigint
}

/** What costs and each claim get of a sum, and what is left. */
export function share(sum: bigint, costsDue: bigint, claims: readonly ClaimOn[]) {
  const costs = least(costsDue, sum)
  let left = sum - costs
  const got = claims.map(() => 0n)
  for (const place of [...new Set(claims.map((one) => one.place))].sort((a, b) => a - b)) {
    const here = claims.map((_, at) => at).filter((at) => claims[at]?.place === place)
    left -= payPlace(here, claims, left, got)
  }
  return { costs, got, surplus: left }
}

/** Pays the claims of one place; says how much that took. */
function payPlace(here: readonly number[], claims: readonly ClaimOn[], left: bigint, got: bigint[]): bigint {
  const of = (at: number) => claims[at]?.amount ?? 0n
  const since = (at: number) => claims[at]?.since ?? ''
  const total = here.reduce((sum, at) => sum + of(at), 0n)
  let rest = left
  if (total <= left || here.some((at) => since(at) !== '')) {
    const inTurn = [...here].sort((a, b) => (since(a) < since(b) ? -1 : since(a) > since(b) ? 1 : a - b))
    for (const at of inTurn) {
      const part = least(of(at), rest)
      got[at] = part
      rest -= part
    }
    return left - rest
  }
  for (const at of here) {
    got[at] = (left * of(at)) / total
    rest -= got[at] ?? 0n
  }
  // A fen at a time to whoever is furthest below what he should have.
  const short = (at: number) => left * of(at) - (got[at] ?? 0n) * total
  while (rest > 0n) {
    const next = here.reduce((most, at) => (short(at) > short(most) ? at : most))
    got[next] = (got[next] ?? 0n) + 1n
    rest -= 1n
  }
  return left
}
