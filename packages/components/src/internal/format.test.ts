import { expect, test } from 'vitest'
import { fill } from './format'

test('a parameter brings the word for one or for many along; what is not given stays to be seen', () => {
  const words = '{n|day|days} overdue'
  expect([0, 1, 2, '1'].map((n) => fill(words, { n }))).toEqual([
    '0 days overdue',
    '1 day overdue',
    '2 days overdue',
    '1 day overdue',
  ])
  expect(fill(words)).toBe(words)
  expect(fill('{n} d, {sumFen}', { n: 3, sumFen: 123456n })).toBe('3 d, 1,234.56')
})
