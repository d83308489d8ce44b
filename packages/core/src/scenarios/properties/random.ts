import fc from 'fast-check'

/**
 * The seed of everything random in these tests: the same in every run, so that a failure is a failure for everybody.
 * `ZHIXING_SEED=7` takes another one. Whoever fails prints the seed it had.
 */
export const SEED = Number(process.env.ZHIXING_SEED ?? 20_240_101)

/** How many random histories are run through a court: `ZHIXING_HISTORIES=500` for a night. */
export const HISTORIES = Number(process.env.ZHIXING_HISTORIES ?? 20)

/** How many times more examples a property gets than it asks for: `ZHIXING_RUNS=100`. */
const RUNS = Number(process.env.ZHIXING_RUNS ?? 1)

/** Asserts a property under the one seed; fast-check prints seed and path of what it finds. */
export function always<T>(property: fc.IRawProperty<T>, { numRuns = 100 }: { numRuns?: number } = {}): void {
  fc.assert(property, { seed: SEED, numRuns: numRuns * RUNS })
}

/** A source of chance that goes the same way for the same seed (mulberry32). */
export class Chance {
  #state: number

  constructor(seed: number) {
    this.#state = seed | 0
  }

  /** A whole number from `least` to `most`, both possible. */
  int(least: number, most: number): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return least + (((mixed ^ (mixed >>> 14)) >>> 0) % (most - least + 1))
  }

  /** True this many times in a hundred. */
  happens(percent: number): boolean {
    return this.int(1, 100) <= percent
  }

  pick<T>(from: readonly T[]): T {
    const found = from[this.int(0, from.length - 1)]
    if (found === undefined) throw new Error('nothing to choose from')
    return found
  }
}
