import fc from 'fast-check'

/**
 * The seed of everything random in these tests: the same in every run, so that a failure is a failure for everybody.
 * `ZHIXING_SEED=7` takes another one. Whoever fails prints the seed it had.
 */
export const SEED = Number(process.env.ZHIXING_SEED ?? 20_240_101)

/** How many random histories are run through a court: `ZHIXING_HISTORIES=500` for a night. */
export const HISTORIES = Number(process.env.ZHIXING_HISTORIES ?? 24)

/** How many times more examples a property gets than it asks for: `ZHIXING_RUNS=100`. */
const RUNS = Number(process.env.ZHIXING_RUNS ?? 1)

/** Asserts a property under the one seed; fast-check prints seed and path of what it finds. */
export function always<T>(property: fc.IRawProperty<T>, { numRuns = 100 }: { numRuns?: number } = {}): void {
  fc.assert(property, { seed: SEED, numRuns: numRuns * RUNS })
}
