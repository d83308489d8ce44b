import { expect, test } from 'vitest'
import { exactYuan, fenOf, percentOf, perTenThousand } from './amount'

test('an amount is yuan with at most two decimals, above zero', () => {
  expect(['12,000.5', '0.01', ' 3，000 '].map(fenOf)).toEqual([1_200_050n, 1n, 300_000n])
  expect(['', '0', '-1', '1.234', '1e3', '12a', '99999999999999'].map(fenOf)).toEqual(
    Array(7).fill(undefined),
  )
})

test('a rate out of ten thousand is exact, and is printed in per cent', () => {
  expect(perTenThousand('1.75')).toEqual({ numerator: 175n, denominator: 1_000_000n })
  expect(['0', '', 'x', '-1'].map(perTenThousand)).toEqual(Array(4).fill(undefined))
  expect(['1.75', '1', '250', '100', '0.5'].map(percentOf)).toEqual([
    '0.0175%',
    '0.01%',
    '2.5%',
    '1%',
    '0.005%',
  ])
})

test('an exact amount has every decimal it has, or is a fraction', () => {
  expect(exactYuan({ numerator: 25_666_641n, denominator: 40_000n })).toBe('6.41666025')
  expect(exactYuan({ numerator: 52_500n, denominator: 1n })).toBe('525.00')
  expect(exactYuan({ numerator: 123_456_789n, denominator: 1n })).toBe('1,234,567.89')
  expect(exactYuan({ numerator: 1n, denominator: 2n })).toBe('0.005')
  expect(exactYuan({ numerator: 1n, denominator: 3n })).toBe('1/300')
})
