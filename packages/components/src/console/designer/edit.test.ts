import { describe, expect, test } from 'vitest'
import type { ConsoleDefinition } from '../../internal/core'
import {
  addPage,
  addRow,
  blockAt,
  insertBlock,
  moveBlock,
  moved,
  neighbour,
  removePage,
  type Spot,
} from './edit'
import { addEntry, dropEntry, type Entry, nestEntry, shiftEntry, unnestEntry } from './edit-navigation'
import { History } from './history'

const empty: ConsoleDefinition = {
  schema: 1,
  title: { 'zh-CN': '本院' },
  navigation: [],
  pages: [],
  actions: [],
}
const text = (id: string) => ({ kind: 'text' as const, id, text: { 'zh-CN': id } })
const at = (row: number, column: number, block: number): Spot => ({ page: 0, row, column, block })
const two = insertBlock(
  insertBlock(addRow(addPage(empty, '事务', 'Work'), 0, [6, 6]), at(0, 0, 0), text('a')),
  at(0, 0, 1),
  text('b'),
)
const shape = ({ pages }: ConsoleDefinition) =>
  pages[0]?.rows.map((row) => row.columns.map(({ blocks }) => blocks.map(({ id }) => id).join('')).join('|'))

describe('pages', () => {
  test('a new one stands in the navigation; taken away it leaves nothing behind', () => {
    const one = addPage(empty, '事务', 'Work')
    expect(one).toMatchObject({
      pages: [{ id: 'page-1' }],
      navigation: [{ page: 'page-1', label: { 'zh-CN': '事务' } }],
    })
    expect(addPage(one, '二', 'Two').pages.map(({ id }) => id)).toEqual(['page-1', 'page-2'])
    expect(removePage({ ...one, home: 'page-1' }, 0)).toEqual(empty)
  })

  test('entries move, and stay at the ends', () => {
    expect(moved(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c'])
    expect(moved(['a', 'b', 'c'], 0, -1)).toEqual(['a', 'b', 'c'])
  })
})

describe('blocks', () => {
  test('are dragged within a column and into another', () => {
    expect(shape(two)).toEqual(['ab', '|'])
    expect(shape(moveBlock(two, at(0, 0, 0), at(0, 0, 2)))).toEqual(['ba', '|'])
    expect(shape(moveBlock(two, at(0, 0, 1), at(1, 1, 0)))).toEqual(['a', '|b'])
  })

  test('move by keys the same way', () => {
    const down = neighbour(two, at(0, 0, 0), 'down')
    expect(shape(moveBlock(two, at(0, 0, 0), down as Spot))).toEqual(['ba', '|'])
    const right = neighbour(two, at(0, 0, 1), 'right')
    expect(shape(moveBlock(two, at(0, 0, 1), right as Spot))).toEqual(['a', 'b|'])
    expect(neighbour(two, at(0, 0, 0), 'up')).toBeUndefined()
  })

  test('no id is there twice', () => {
    const again = insertBlock(two, at(1, 0, 0), text('a'))
    expect(blockAt(again, at(1, 0, 0))?.id).toBe('text-1')
  })
})

test('what was changed is taken back and done again', () => {
  const history = new History('a')
  history.change('b')
  history.change('c')
  history.undo()
  expect([history.now, history.canUndo, history.canRedo]).toEqual(['b', true, true])
  history.redo()
  expect(history.now).toBe('c')
  history.undo()
  history.change('d')
  expect([history.now, history.canRedo]).toEqual(['d', false])
})

describe('entries of the navigation', () => {
  const entries = ['a', 'b', 'c'].reduce((all, name) => addEntry(all, { 'zh-CN': name }), empty)
  const tree = ({ navigation }: ConsoleDefinition) =>
    navigation.map(({ label, children }: Entry) =>
      children
        ? `${label['zh-CN']}(${children.map((child) => child.label['zh-CN']).join('')})`
        : label['zh-CN'],
    )

  test('go up and down, below the one before and out again', () => {
    expect(tree(shiftEntry(entries, { top: 2 }, -1).definition)).toEqual(['a', 'c', 'b'])
    const nested = nestEntry(nestEntry(entries, 1), 1)
    expect(tree(nested)).toEqual(['a(bc)'])
    expect(tree(shiftEntry(nested, { top: 0, child: 1 }, -1).definition)).toEqual(['a(cb)'])
    expect(tree(unnestEntry(nested, { top: 0, child: 0 }))).toEqual(['a(c)', 'b'])
    expect(tree(shiftEntry(entries, { top: 0 }, -1).definition)).toEqual(['a', 'b', 'c'])
  })

  test('are dragged to where another stands; one with entries below it goes under no other', () => {
    expect(tree(dropEntry(entries, { top: 2 }, { top: 0 }))).toEqual(['c', 'a', 'b'])
    const nested = nestEntry(entries, 1)
    expect(tree(dropEntry(nested, { top: 1 }, { top: 0, child: 0 }))).toEqual(['a(cb)'])
    expect(dropEntry(nested, { top: 0 }, { top: 0, child: 0 })).toBe(nested)
    expect(nestEntry(dropEntry(nested, { top: 1 }, { top: 0 }), 1)).toMatchObject({ navigation: [{}, {}] })
  })

  test('leave with the page they lead to; a heading keeps what is below it', () => {
    const pages = addPage(addPage(empty, '一', 'One'), '二', 'Two')
    const nested = nestEntry(pages, 1)
    expect(tree(removePage(nested, 0))).toEqual(['一(二)'])
    expect(removePage(nested, 0).navigation[0]?.page).toBeUndefined()
    expect(tree(removePage(nested, 1))).toEqual(['一'])
  })
})
