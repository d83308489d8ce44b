import type { Clock, Ids } from '@zhixing/core/ports'

const CHINA_OFFSET_MS = 8 * 60 * 60 * 1000

/** The machine's clock, written at China Standard Time whatever the time zone of the server. */
export function systemClock(): Clock {
  return {
    now: () => `${new Date(Date.now() + CHINA_OFFSET_MS).toISOString().slice(0, -1)}+08:00`,
  }
}

/** Crockford's digits: no I, L, O, U, and in the order of their characters. */
const DIGITS = '0123456789abcdefghjkmnpqrstvwxyz'

/**
 * Ids that are never repeated and sort by the time they were made: 10 digits of milliseconds, 16 random ones (80 bits,
 * as in ULID), e.g. `task-01m2q3…`. Runs wherever `crypto` is global: Node, browsers, workers.
 */
export function randomIds(): Ids {
  let lastTime = 0
  let random: number[] = []
  return {
    next(prefix) {
      const time = Date.now()
      if (time > lastTime) {
        lastTime = time
        random = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte & 31)
      } else {
        increment(random)
      }
      return `${prefix}-${timeDigits(lastTime)}${random.map((digit) => DIGITS[digit]).join('')}`
    },
  }
}

/** Within one millisecond, or when the clock was set back, ids go on from the one before. */
function increment(random: number[]): void {
  for (let at = random.length - 1; at >= 0; at--) {
    const next = (random[at] ?? 0) + 1
    random[at] = next & 31
    if (next < 32) return
  }
}

function timeDigits(time: number): string {
  let digits = ''
  for (let rest = time; digits.length < 10; rest = Math.floor(rest / 32)) digits = DIGITS[rest % 32] + digits
  return digits
}
