import { addDays } from '../law/index'
import type { Clock, Ids } from '../ports/host'

/** A clock that stands still until it is moved: for tests and simulations. */
export interface ManualClock extends Clock {
  /** Sets day and time of day. */
  set(date: string, time?: string): void
  /** Goes on by whole days, to the same time. */
  advance(days: number): void
  today(): string
}

/** A clock at China Standard Time that only moves when told; each reading is a millisecond later than the one before. */
export function manualClock(date: string, time = '09:00'): ManualClock {
  let day = date
  let minutes = time
  let reading = 0
  return {
    now() {
      reading += 1
      const ms = reading % 60_000
      const seconds = String(Math.floor(ms / 1000)).padStart(2, '0')
      return `${day}T${minutes}:${seconds}.${String(ms % 1000).padStart(3, '0')}+08:00`
    },
    set(next, at) {
      day = next
      if (at !== undefined) minutes = at
    },
    advance(days) {
      day = addDays(day, days)
    },
    today: () => day,
  }
}

/** Ids in order: `task-000001`. The same run gives the same ids. */
export function sequentialIds(): Ids {
  let last = 0
  return {
    next(prefix) {
      last += 1
      return `${prefix}-${String(last).padStart(7, '0')}`
    },
  }
}
