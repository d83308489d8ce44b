import { canonicalJson, fromJson, type Json, type Table } from '@zhixing/core/ports'
import { expect, test } from 'vitest'
import { checkedBatch } from './checked-batch'
import { StreamCache } from './stream-cache'

const table: Table = {
  name: 'item_item',
  stream: 'case',
  columns: { content: { type: 'json', nullable: true, personal: false } },
  indexes: [],
} as never
const plan = () => ({ table })

/** What is held after a commit of a row with this content. */
function heldAfter(content: unknown): Json | undefined {
  const cache = new StreamCache(10)
  const row = { id: 'i1', content }
  cache.advance(
    'gan1202',
    checkedBatch(plan, {
      streams: [{ stream: 'case/1', expectedVersion: 0, version: 1, head: 'h' }],
      events: [],
      changes: [{ op: 'put', table: table.name, row, stream: 'case/1' }],
      outbox: [],
    }),
    plan,
  )
  return cache.get('gan1202', 'case/1')?.tables.get(table.name)?.[0]?.content
}

test('a held row is what its text would be read back as: order of members, nothing undefined, an object of its own', () => {
  const contents: unknown[] = [
    { z: 1, a: { y: -0, b: [undefined, { d: null, c: 'x' }], left: undefined }, 10: 'ten', 9: 'nine' },
    { totalFen: 12n, list: [{ partFen: 1n }] },
    JSON.parse('{"b":1,"__proto__":{"a":2}}'),
    [3, 2, { b: 1, a: 2 }],
    -0,
    'text',
  ]
  for (const content of contents) {
    const asRead = fromJson(canonicalJson(content))
    const held = heldAfter(content)
    expect(held).toStrictEqual(asRead)
    expect(orderOf(held)).toEqual(orderOf(asRead))
    if (typeof content === 'object') expect(held).not.toBe(content)
  }
})

/** The names of all members in the order in which they are gone through. */
function orderOf(value: unknown): unknown {
  if (value === null || typeof value !== 'object') return Object.is(value, -0) ? '-0' : typeof value
  return Object.entries(value).map(([key, member]) => [key, orderOf(member)])
}

test('what is asked for outlives what is not, when room is needed', () => {
  const cache = new StreamCache(3)
  const held = { version: 1, head: 'h', mark: 0, tables: new Map() }
  for (const stream of ['case/1', 'case/2', 'case/3'] as const) cache.put('gan1202', stream, held)
  cache.get('gan1202', 'case/1')
  cache.put('gan1202', 'case/4', held)
  const isHeld = (stream: `case/${number}`) => cache.get('gan1202', stream) !== undefined
  expect([isHeld('case/1'), isHeld('case/2'), isHeld('case/3'), isHeld('case/4')]).toEqual([
    true,
    false,
    true,
    true,
  ])
})
