import { afterEach, describe, expect, test, vi } from 'vitest'
import { randomIds, systemClock } from './index'

afterEach(() => void vi.useRealTimers())

test('the clock tells China Standard Time in every time zone of the server', () => {
  vi.useFakeTimers({ now: Date.parse('2026-12-31T16:00:00.005Z') })
  expect(systemClock().now()).toBe('2027-01-01T00:00:00.005+08:00')
})

describe('random ids', () => {
  test('never repeat and sort by making, also within a millisecond and when the clock goes back', () => {
    vi.useFakeTimers({ now: Date.parse('2026-03-02T00:00:00Z') })
    const ids = randomIds()
    const made: string[] = []
    for (let n = 0; n < 5000; n++) {
      if (n === 1000) vi.setSystemTime(Date.parse('2026-03-01T00:00:00Z'))
      if (n === 2000) vi.setSystemTime(Date.parse('2026-03-03T00:00:00Z'))
      made.push(ids.next('task'))
    }
    expect(new Set(made).size).toBe(5000)
    expect([...made].sort()).toEqual(made)
    expect(made[0]).toMatch(/^task-[0-9a-z]{26}$/)
  })

  test('two makers do not meet', () => {
    const [a, b] = [randomIds(), randomIds()]
    const made = Array.from({ length: 1000 }, () => [a.next('x'), b.next('x')]).flat()
    expect(new Set(made).size).toBe(2000)
  })
})
