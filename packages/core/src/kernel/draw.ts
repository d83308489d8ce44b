import { hashText } from './hash'

/** Which candidate a draw gives. */
export interface DrawResult {
  /** Place among the sorted candidates, from 0. */
  readonly index: number
  readonly chosenId: string
}

/** The seed of a draw: nobody can choose it, and whoever has its parts can make it again. */
export function drawSeed(parts: {
  readonly caseNumber: string
  readonly day: string
  readonly nonce: string
}): string {
  return hashText([parts.caseNumber, parts.day, parts.nonce].join('\n'))
}

/**
 * Does a draw again from what was stored (seed 000:15 随机分配): SHA-256 over the seed and the sorted candidates, one per
 * line, read as a number; its remainder by their count is the place of the one chosen. Nothing without candidates.
 */
export function recomputeDraw(seed: string, candidates: readonly string[]): DrawResult | undefined {
  const sorted = [...new Set(candidates)].sort()
  if (sorted.length === 0) return undefined
  const index = Number(BigInt(`0x${hashText([seed, ...sorted].join('\n'))}`) % BigInt(sorted.length))
  const chosenId = sorted[index]
  return chosenId === undefined ? undefined : { index, chosenId }
}

/**
 * Draws a sample without putting anything back (定期抽查): each time by the hash of the seed and the number of the draw,
 * among those that are left. The same seed and candidates give the same sample; fewer candidates than asked for give all.
 */
export function recomputeSample(
  seed: string,
  candidates: readonly string[],
  count: number,
): readonly string[] {
  const chosen: string[] = []
  let left = [...new Set(candidates)].sort()
  for (let at = 1; at <= count && left.length > 0; at += 1) {
    const drawn = recomputeDraw(hashText([seed, String(at)].join('\n')), left)
    if (!drawn) break
    chosen.push(drawn.chosenId)
    left = left.filter((id) => id !== drawn.chosenId)
  }
  return chosen
}
