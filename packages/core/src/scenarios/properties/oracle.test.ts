import { expect, test } from 'vitest'
import {
  chineseCalendar as calendar,
  dueDate,
  type Exclusion,
  extendUntil,
  isPlainDate,
} from '../../law/index'
import { dayAfter, dueOn, type Happening, isOff, type OracleClock } from './oracle'
import { Chance, SEED } from './random'

/** The same clock as the library counts it, with everything that happened in order. */
function counted({ trigger, unit, count, roll, happened }: OracleClock): string {
  let exclusions: Exclusion[] = []
  let due = dueDate({ trigger, limit: { unit, count }, roll, calendar })
  for (const what of happened) {
    if (what.kind === 'extended') due = extendUntil(due.explanation, what.to, 'test', calendar)
    else {
      exclusions = [...exclusions, { from: what.from, to: dayAfter(what.until, -1) }]
      due = dueDate({ ...due.explanation.terms, exclusions, calendar })
    }
  }
  return due.date
}

/** Pauses one after the other, and an extension in its time. */
function clockOf(chance: Chance): OracleClock {
  const unit = chance.pick(['day', 'working-day', 'month'] as const)
  const count = chance.int(0, unit === 'month' ? 6 : 40)
  const trigger = dayAfter('2024-01-02', chance.int(0, 200))
  const clock = { trigger, unit, count, roll: chance.happens(50) }
  const happened: Happening[] = []
  let day = trigger
  for (let more = chance.int(0, 3); more > 0; more -= 1) {
    day = dayAfter(day, chance.int(0, 40))
    const now = dueOn({ ...clock, happened })
    if (chance.happens(30) && day <= now) {
      let to = dayAfter(now, chance.int(1, 30))
      // In working days a pause leaves no day off to end on.
      while (unit === 'working-day' && isOff(to)) to = dayAfter(to)
      happened.push({ kind: 'extended', to })
      continue
    }
    const before = happened.at(-1)
    // A second ground may begin while the first still lasts.
    const overlaps = before?.kind === 'pause' && chance.happens(40)
    const from = overlaps ? dayAfter(before.from, chance.int(0, 3)) : day
    const until = dayAfter(from, chance.int(1, 15))
    happened.push({ kind: 'pause', from, until })
    if (until > day) day = until
  }
  return { ...clock, happened }
}

test('what is counted by hand, day by day, is what the library counts', () => {
  const chance = new Chance(SEED)
  for (let n = 0; n < 3000; n += 1) {
    const clock = clockOf(chance)
    expect(counted(clock), `seed ${SEED}, clock ${n}: ${JSON.stringify(clock)}`).toBe(dueOn(clock))
  }
})

test('the plain list of days off is that of the notices', () => {
  for (let day = '2024-01-01'; day <= '2025-12-31'; day = dayAfter(day)) {
    expect(isPlainDate(day)).toBe(true)
    expect(isOff(day), day).toBe(calendar.isRestDay(day))
  }
})
