import { diffArrays } from 'diff'

/** A stretch of one text or of both. */
export interface Stretch {
  readonly kind: 'same' | 'taken' | 'added'
  readonly text: string
}

/** Longer differences than this are found line by line only. */
const PATIENCE = { timeout: 4000 }

/**
 * What changed from one text to the other, character by character; spaces and lines of the layout do not count. `null` when
 * the texts have so little in common that it would take too long.
 */
export function difference(before: string, after: string): Stretch[] | null {
  const [old, now] = [before, after].map((text) => [...text.normalize('NFKC').replace(/\s+/g, '')])
  const changes = diffArrays(old ?? [], now ?? [], PATIENCE)
  if (!changes) return null
  return changes.map(({ added, removed, value }) => ({
    kind: added ? 'added' : removed ? 'taken' : 'same',
    text: value.join(''),
  }))
}

/** How many places differ: a stretch taken and one added there are one. */
export function placesThatDiffer(stretches: readonly Stretch[]): number {
  return stretches.filter(
    ({ kind }, index) => kind !== 'same' && (index === 0 || stretches[index - 1]?.kind === 'same'),
  ).length
}

/** What is the same is shortened to what stands around a change. */
export function around(stretches: readonly Stretch[], keep = 18): Stretch[] {
  return stretches.map((stretch, index) => {
    const letters = [...stretch.text]
    if (stretch.kind !== 'same' || letters.length <= keep * 2) return stretch
    const start = index === 0 ? '' : letters.slice(0, keep).join('')
    const end = index === stretches.length - 1 ? '' : letters.slice(-keep).join('')
    return { kind: 'same', text: `${start} … ${end}` }
  })
}
