import { expect, test } from 'vitest'
import { termOf } from './term'

test.each([
  ['2024-03-12', {}, 'calm'],
  ['2024-03-12', { warned: true }, 'soon'],
  ['2024-03-11', { warned: true }, 'due'],
  ['2024-03-10', { warned: true }, 'overdue'],
  ['2024-03-10', { stopped: true }, 'stopped'],
  ['2024-03-10', { stopped: true, ended: true }, 'ended'],
])('due on %s, %o: %s', (dueOn, more, term) => {
  const facts = { dueOn, today: '2024-03-11', ended: false, stopped: false, warned: false, ...more }
  expect(termOf(facts)).toBe(term)
})
