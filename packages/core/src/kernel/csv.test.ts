import { expect, test } from 'vitest'
import { csvText } from './csv'

test('a table is written for spreadsheets, quotes and line breaks inside their cell', () => {
  expect(csvText(['a', 'b'], [['x "y"', 'one\ntwo']])).toBe('\uFEFF"a","b"\r\n"x ""y""","one\ntwo"\r\n')
})

test('nothing in it is calculated', () => {
  const rows = [['=1+1'], ['@SUM(A1)'], ['+7'], ['-cmd'], ['-12.50'], ['0.00']]
  expect(csvText(['x'], rows).split('\r\n').slice(1, -1)).toEqual([
    `"'=1+1"`,
    `"'@SUM(A1)"`,
    `"'+7"`,
    `"'-cmd"`,
    '"-12.50"',
    '"0.00"',
  ])
})
