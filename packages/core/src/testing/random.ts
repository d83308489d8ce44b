/** A repeatable source of chance: the same seed gives the same numbers in every run and on every machine. */
export interface Random {
  /** At least 0, less than 1. */
  next(): number
  /** A whole number from `min` to `max`, both included. */
  int(min: number, max: number): number
  chance(probability: number): boolean
  pick<T>(items: readonly T[]): T
  /** One of several, each with its weight. */
  weighted<T>(items: readonly (readonly [T, number])[]): T
  /** Normally distributed, mean 0 and deviation 1. */
  normal(): number
  /** The same items in another order. */
  shuffled<T>(items: readonly T[]): T[]
  digits(count: number): string
}

/** FNV-1a over the characters: near names give far seeds. */
function seedOf(name: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < name.length; at += 1) {
    hash = Math.imul(hash ^ name.charCodeAt(at), 0x01000193)
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  return (hash ^ (hash >>> 13)) >>> 0
}

/** A stream of its own for each name, e.g. one per case: what happens in one case moves nothing in another. */
export function randomOf(...names: readonly (string | number)[]): Random {
  let state = seedOf(names.join('\u001f'))
  // mulberry32
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const int = (min: number, max: number) => min + Math.floor(next() * (max - min + 1))
  const pick = <T>(items: readonly T[]): T => {
    const item = items[int(0, items.length - 1)]
    if (item === undefined) throw new Error('nothing to pick from')
    return item
  }
  return {
    next,
    int,
    chance: (probability) => next() < probability,
    pick,
    weighted(items) {
      const total = items.reduce((sum, [, weight]) => sum + weight, 0)
      let left = next() * total
      for (const [item, weight] of items) {
        left -= weight
        if (left < 0) return item
      }
      return pick(items)[0]
    },
    normal: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
    shuffled(items) {
      const order = [...items]
      for (let at = order.length - 1; at > 0; at -= 1) {
        const other = int(0, at)
        const [a, b] = [order[at], order[other]] as [(typeof order)[0], (typeof order)[0]]
        order[at] = b
        order[other] = a
      }
      return order
    },
    digits: (count) => Array.from({ length: count }, () => int(0, 9)).join(''),
  }
}
