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
  const fresh = randomDigits()
  let lastTime = 0
  let time = ''
  let random: number[] = []
  return {
    next(prefix) {
      const now = Date.now()
      if (now > lastTime) {
        lastTime = now
        time = timeDigits(now)
        random = fresh()
      } else {
        increment(random)
      }
      let digits = ''
      for (const digit of random) digits += DIGITS[digit]
      return `${prefix}-${time}${digits}`
    },
  }
}

const BYTES = 16

/** Sixteen random digits at a time, out of a stock: asking the system for chance costs more than making an id. */
function randomDigits(): () => number[] {
  const stock = new Uint8Array(64 * BYTES)
  let at = stock.length
  return () => {
    if (at === stock.length) {
      crypto.getRandomValues(stock)
      at = 0
    }
    at += BYTES
    return Array.from(stock.subarray(at - BYTES, at), (byte) => byte & 31)
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
