import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { systemClock } from '@zhixing/adapters/system'
import type { Clock } from '@zhixing/core'
import { addDays, daysBetween } from '@zhixing/core/law'

/** The first day after the simulated half-year: the demonstration goes on from here. */
const FIRST_DAY = '2024-07-01'

/**
 * The demonstration's clock: while the half-year is simulated it stands where the simulation puts it; afterwards it runs
 * like the real one, but begins on the day after the half-year, so that the cases look as they would then.
 */
export interface DemoClock extends Clock {
  /** Hands the clock to the simulation. */
  follow(clock: Clock): void
  /** Runs on from the first day after the half-year; remembered for the next start. */
  runOn(): void
}

export function demoClock(folder: string): DemoClock {
  const path = join(folder, 'demo-clock.json')
  const real = systemClock()
  let simulated: Clock | undefined
  let startedOn = existsSync(path)
    ? (JSON.parse(readFileSync(path, 'utf8')) as { startedOn: string }).startedOn
    : undefined
  return {
    now() {
      if (simulated) return simulated.now()
      const now = real.now()
      const elapsed = startedOn === undefined ? 0 : daysBetween(startedOn, now.slice(0, 10))
      return `${addDays(FIRST_DAY, elapsed)}${now.slice(10)}`
    },
    follow(clock) {
      simulated = clock
    },
    runOn() {
      simulated = undefined
      startedOn ??= real.now().slice(0, 10)
      writeFileSync(path, JSON.stringify({ startedOn }))
    },
  }
}
