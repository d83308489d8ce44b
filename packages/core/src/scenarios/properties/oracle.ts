/**
 * Due dates counted once more, by hand as it were: day by day through a plain list of days off, without anything of the
 * library. Slow on purpose. What it knows of the law is only what stands in the comments.
 */

const DAY = 86_400_000

/** Notices of the State Council for 2024 and 2025: first and last day off, and days on which people work instead. */
const OFF = [
  ...['2024-01-01 2024-01-01', '2024-02-10 2024-02-17', '2024-04-04 2024-04-06', '2024-05-01 2024-05-05'],
  ...['2024-06-08 2024-06-10', '2024-09-15 2024-09-17', '2024-10-01 2024-10-07'],
  ...['2025-01-01 2025-01-01', '2025-01-28 2025-02-04', '2025-04-04 2025-04-06', '2025-05-01 2025-05-05'],
  ...['2025-05-31 2025-06-02', '2025-10-01 2025-10-08'],
]
const WORKED_INSTEAD = [
  ...['2024-02-04', '2024-02-18', '2024-04-07', '2024-04-28', '2024-05-11', '2024-09-14', '2024-09-29'],
  ...['2024-10-12', '2025-01-26', '2025-02-08', '2025-04-27', '2025-09-28', '2025-10-11'],
]

const restDays = plainList()

/** Every day off of the two years: weekends and holidays, less the weekends on which people work. */
function plainList(): ReadonlySet<string> {
  const off = new Set<string>()
  for (let day = '2024-01-01'; day <= '2025-12-31'; day = dayAfter(day)) {
    const weekday = new Date(Date.parse(day)).getUTCDay()
    if (weekday === 0 || weekday === 6) off.add(day)
  }
  for (const span of OFF) {
    const [first = '', last = ''] = span.split(' ')
    for (let day = first; day <= last; day = dayAfter(day)) off.add(day)
  }
  for (const day of WORKED_INSTEAD) off.delete(day)
  return off
}

/** The next day of the calendar. */
export function dayAfter(day: string, count = 1): string {
  return new Date(Date.parse(day) + count * DAY).toISOString().slice(0, 10)
}

/** True on a day on which nobody works. @throws beyond the two years that it knows */
export function isOff(day: string): boolean {
  if (day < '2024-01-01' || day > '2025-12-31') throw new Error(`the oracle does not know ${day}`)
  return restDays.has(day)
}

/** What happened to a clock, in order. */
export type Happening =
  /** It stood still from this day to the day before it went on. */
  | { readonly kind: 'pause'; readonly from: string; readonly until: string }
  /** Somebody said: until this day. */
  | { readonly kind: 'extended'; readonly to: string }

/** A clock to be counted. */
export interface OracleClock {
  readonly trigger: string
  readonly unit: 'day' | 'working-day' | 'month'
  readonly count: number
  readonly roll: boolean
  readonly happened: readonly Happening[]
}

/** The last day of a clock. */
export function dueOn(clock: OracleClock): string {
  const still = new Set<string>()
  let last = plainEnd(clock)
  let settled: string | undefined
  for (const what of clock.happened) {
    if (what.kind === 'extended') {
      last = what.to
      settled = undefined
      continue
    }
    const begun = what.from > clock.trigger ? what.from : dayAfter(clock.trigger)
    // Two grounds for one day leave it out once.
    const fresh: string[] = []
    for (let day = begun; day < what.until; day = dayAfter(day)) if (!still.has(day)) fresh.push(day)
    for (const day of fresh) still.add(day)
    // A day off at the end that waits for the next working day is over with that day: later pauses change nothing.
    const over = settled ?? (clock.roll ? firstFit(last, still, begun) : last)
    if (begun > over) {
      settled = over
      continue
    }
    last = begun > last ? last : pushed(clock, last, fresh)
  }
  return settled ?? (clock.roll ? firstFit(last, still, undefined) : last)
}

/** Day by day: the first day is not counted; a month ends on the same day, or on its last one (民法典 201, 202). */
function plainEnd({ trigger, unit, count }: OracleClock): string {
  if (unit === 'month') return sameDayOfMonth(trigger, count)
  let day = trigger
  for (let left = count; left > 0; ) {
    day = dayAfter(day)
    if (unit === 'day' || !isOff(day)) left -= 1
  }
  return day
}

function sameDayOfMonth(trigger: string, count: number): string {
  let [year = 0, month = 0] = trigger.split('-').map(Number)
  for (let left = count; left > 0; left -= 1) {
    month += 1
    if (month === 13) [year, month] = [year + 1, 1]
  }
  for (let day = Number(trigger.slice(8)); ; day -= 1) {
    const text = [year, month, day].map((part, at) => String(part).padStart(at === 0 ? 4 : 2, '0')).join('-')
    const read = new Date(Date.parse(text))
    if (!Number.isNaN(read.getTime()) && read.toISOString().startsWith(text)) return text
  }
}

/** Each day that stands still moves the end by one day of its own kind. */
function pushed({ unit }: OracleClock, end: string, days: readonly string[]): string {
  let last = end
  for (const day of days) {
    if (unit !== 'working-day') last = dayAfter(last)
    else if (!isOff(day)) {
      last = dayAfter(last)
      while (isOff(last)) last = dayAfter(last)
    }
  }
  return last
}

/** The first working day from there on that did not stand still; days from `before` on are not looked at. */
function firstFit(from: string, still: ReadonlySet<string>, before: string | undefined): string {
  let day = from
  while (isOff(day) || (still.has(day) && (before === undefined || day < before))) day = dayAfter(day)
  return day
}
