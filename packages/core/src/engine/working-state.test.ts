import { expect, test } from 'vitest'
import { WorkingState } from './working-state'

const row = (id: string) => ({ id })
const snapshot = (stream: `${string}/${string}`, ids: readonly string[]) => ({
  stream,
  version: 1,
  head: '',
  rows: { x: ids.map(row) },
})
const ids = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id)

test('in an act over several cases, what follows in one of them sees its rows and the court’s only', () => {
  const court = snapshot('court/self', ['court'])
  const state = new WorkingState([court, snapshot('case/a', ['a1']), snapshot('case/b', ['b1'])])
  state.apply([{ op: 'put', table: 'x', row: row('a2') }], 'case/a')
  state.apply([{ op: 'remove', table: 'x', id: 'b1' }], 'case/b')
  state.apply([{ op: 'put', table: 'x', row: row('c1') }], 'case/c')
  expect(ids(state.all('x'))).toEqual(['a1', 'a2', 'c1', 'court'])
  expect(ids(state.of('case/a').all('x'))).toEqual(['a1', 'a2', 'court'])
  expect(ids(state.of('case/b').all('x'))).toEqual(['court'])
  expect(ids(state.of('case/c').all('x'))).toEqual(['c1', 'court'])
  expect(state.of('case/a').get('x', 'a2')).toEqual(row('a2'))
  expect(state.of('case/b').get('x', 'a2')).toBeUndefined()
})

test('an act on one case sees all that was loaded', () => {
  const state = new WorkingState([snapshot('court/self', []), snapshot('case/a', ['a1'])])
  expect(state.of('case/a')).toBe(state)
})
