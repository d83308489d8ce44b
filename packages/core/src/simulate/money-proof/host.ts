import { addDays } from '../../law/index'
import type { Clock, Ids } from '../../ports/host'

/** Clock and ids of a history: begun anew for each, so that a history is the same whichever came before it. */
export interface ProofHost {
  readonly clock: Clock
  readonly ids: Ids
  /** Back to the first morning. */
  restart(): void
  minutes(count: number): void
  days(count: number): void
  today(): string
}

const FIRST_DAY = '2024-03-04'
/** Ids of the court that all histories begin in are below this. */
const FIRST_ID = 1_000_000

export function proofHost(): ProofHost {
  let day = FIRST_DAY
  let minute = 9 * 60
  let reading = 0
  let last = 0
  const two = (value: number) => String(value).padStart(2, '0')
  return {
    clock: {
      now() {
        reading = Math.min(reading + 1, 59_999)
        const time = `${two(Math.floor(minute / 60))}:${two(minute % 60)}:${two(Math.floor(reading / 1000))}`
        return `${day}T${time}.${String(reading % 1000).padStart(3, '0')}+08:00`
      },
    },
    ids: {
      next(prefix) {
        last += 1
        return `${prefix}-${last}`
      },
    },
    restart() {
      day = FIRST_DAY
      minute = 9 * 60
      reading = 0
      last = FIRST_ID
    },
    minutes(count) {
      minute += count
      reading = 0
      if (minute >= 24 * 60) {
        day = addDays(day, Math.floor(minute / (24 * 60)))
        minute %= 24 * 60
      }
    },
    days(count) {
      day = addDays(day, count)
      minute = 9 * 60
      reading = 0
    },
    today: () => day,
  }
}
