import { expect, test } from 'vitest'
import { boolean, integer, nullable, table, text } from '../kernel/table'
import { storedRow } from './stored'

const items = table('item_item', {
  stream: 'case',
  columns: { name: text(), rank: integer(), note: nullable(text()), isOpen: nullable(boolean()) },
})

test('a row is stored whole and as a copy: what may be absent is null', () => {
  const given = { id: 'i1', rank: 1, name: 'n', isOpen: undefined }
  const stored = storedRow(items, given)
  expect(stored).toStrictEqual({ id: 'i1', name: 'n', rank: 1, note: null, isOpen: null })
  expect(stored).not.toBe(given)
})

test('a member that nobody declared is refused, whatever its name; one without a value is not there', () => {
  const row = { id: 'i1', name: 'n', rank: 1, note: null, isOpen: null }
  for (const name of ['more', 'constructor', 'toString']) {
    expect(() => storedRow(items, { ...row, [name]: 1 })).toThrow(
      expect.objectContaining({ code: 'row-invalid', params: { table: items.name, column: name } }),
    )
  }
  expect(storedRow(items, { ...row, left: undefined } as never)).toStrictEqual(row)
})

test('a row without its id or a column that has to be there is refused', () => {
  const refused = (column: string) => expect.objectContaining({ params: { table: items.name, column } })
  expect(() => storedRow(items, { id: '', name: 'n', rank: 1 } as never)).toThrow(refused('id'))
  expect(() => storedRow(items, { id: 'i1', name: 'n', more: 1 } as never)).toThrow(refused('rank'))
})
