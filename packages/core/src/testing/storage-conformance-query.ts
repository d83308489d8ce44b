import type { Filter, Order } from '../kernel/query'
import type { CourtStorage } from '../ports/storage'
import {
  A,
  type ConformanceCase,
  equal,
  GAN,
  type ItemRow,
  item,
  rejects,
  seed,
  storageCase,
} from './storage-conformance-kit'
import { tiedRows } from './storage-conformance-pages'

const TABLE = 'conformance_item' as const

/** Texts that break naive SQL, patterns or orders. */
const HOSTILE = [
  `'; DROP TABLE conformance_item; --`,
  '100%_done',
  '100x_done',
  '%',
  '_',
  '\\',
  '"quoted" \'single\'',
  '😀 emoji',
  '！full-width',
  '（2026）甘12执345号',
  '\ufffd',
  '$1 ?1 :x @y',
  'abc',
  'ABC',
  'ab',
  'é',
]

/** Finding, counting, adding up and paging. */
export const queryCases: readonly ConformanceCase[] = [
  storageCase('every operator on every kind of column', async (storage) => {
    const court = storage.forCourt(GAN)
    await seed(court, GAN, A, operatorRows)
    const expectations: [Filter, string][] = [
      [{ column: 'id', op: 'eq', value: 'r2' }, 'r2'],
      [{ column: 'id', op: 'in', value: ['r3', 'r1', 'nope'] }, 'r1 r3'],
      [{ column: 'id', op: 'in', value: [] }, ''],
      [{ column: 'rank', op: 'eq', value: 2 }, 'r2'],
      [{ column: 'rank', op: 'ne', value: 2 }, 'r1 r3'],
      [{ column: 'rank', op: 'lt', value: 2 }, 'r1'],
      [{ column: 'rank', op: 'lte', value: 2 }, 'r1 r2'],
      [{ column: 'rank', op: 'gt', value: 2 }, 'r3'],
      [{ column: 'rank', op: 'gte', value: 2 }, 'r2 r3'],
      [{ column: 'rank', op: 'in', value: [-1, 3] }, 'r1 r3'],
      [{ column: 'amountFen', op: 'eq', value: 9_007_199_254_740_993n }, 'r3'],
      [{ column: 'amountFen', op: 'gt', value: 9_007_199_254_740_992n }, 'r3'],
      [{ column: 'amountFen', op: 'lt', value: 0n }, 'r1'],
      [{ column: 'amountFen', op: 'in', value: [9_007_199_254_740_993n] }, 'r3'],
      [{ column: 'dueOn', op: 'lte', value: '2026-03-02' }, 'r1 r2'],
      [{ column: 'dueOn', op: 'prefix', value: '2026-04' }, 'r3'],
      [{ column: 'seenAt', op: 'gte', value: '2026-03-02T00:00:00.000+08:00' }, 'r3'],
      [{ column: 'isOpen', op: 'eq', value: false }, 'r2'],
      [{ column: 'isOpen', op: 'ne', value: false }, 'r1 r3'],
      [{ column: 'isChecked', op: 'in', value: [true, false] }, 'r2 r3'],
      [{ column: 'note', op: 'null' }, 'r1'],
      [{ column: 'note', op: 'not-null' }, 'r2 r3'],
      [{ column: 'extra', op: 'null' }, 'r1 r2'],
      [{ column: 'extra', op: 'not-null' }, 'r3'],
      [{ column: 'note', op: 'eq', value: '' }, 'r2'],
      [{ column: 'note', op: 'ne', value: 'x' }, 'r2'],
      [{ column: 'count', op: 'lt', value: 100 }, 'r2'],
      [{ column: 'limitFen', op: 'ne', value: 5n }, 'r3'],
    ]
    for (const [filter, expected] of expectations) {
      equal(await ids(court, [filter]), expected, `${filter.column} ${filter.op} ${describe(filter)}`)
      const count = await court.count({ table: TABLE, where: [filter] })
      equal(count, expected === '' ? 0 : expected.split(' ').length, `count of ${filter.column} ${filter.op}`)
    }
    const both: Filter[] = [
      { column: 'rank', op: 'gt', value: 0 },
      { column: 'isOpen', op: 'eq', value: true },
    ]
    equal(await ids(court, both), 'r3', 'all conditions must hold')
  }),

  storageCase('hostile texts are only texts', async (storage) => {
    const court = storage.forCourt(GAN)
    const rows = HOSTILE.map((name, n) => item(`h${String(n).padStart(2, '0')}`, { name, note: `<${name}>` }))
    await seed(court, GAN, A, rows)
    for (const name of HOSTILE) {
      const exact = rows.filter((row) => row.name === name)
      const starting = rows.filter((row) => row.name.startsWith(name))
      const containing = rows.filter((row) => row.note?.includes(name))
      equal(await ids(court, [{ column: 'name', op: 'eq', value: name }]), idList(exact), `eq ${name}`)
      equal(
        await ids(court, [{ column: 'name', op: 'prefix', value: name }]),
        idList(starting),
        `prefix ${name}`,
      )
      equal(
        await ids(court, [{ column: 'note', op: 'contains', value: name }]),
        idList(containing),
        `contains ${name}`,
      )
      equal(await ids(court, [{ column: 'id', op: 'eq', value: name }]), '', `no such id: ${name}`)
      equal(await court.get(TABLE, name), undefined, `no row ${name}`)
      equal(await court.journal(`case/${name}`), [], `no stream ${name}`)
    }
    equal(await ids(court, [{ column: 'name', op: 'prefix', value: '' }]), idList(rows), 'the empty prefix')
    equal(await ids(court, [{ column: 'name', op: 'contains', value: '' }]), idList(rows), 'the empty text')
    for (const row of rows) equal(await court.get(TABLE, row.id), row, `row ${row.id} comes back as it was`)
  }),

  storageCase('texts are sorted by code point, and numbers by value', async (storage) => {
    const court = storage.forCourt(GAN)
    const names = ['b', 'B', 'a', 'ab', '一', '！', '😀', '\ufffd', 'z', '10', '9', '']
    await seed(
      court,
      GAN,
      A,
      names.map((name, n) => item(`s${n}`, { name, amountFen: BigInt(n * 7 - 30) })),
    )
    const byName = await court.find({
      table: TABLE,
      orderBy: [{ column: 'name', direction: 'asc' }],
      limit: 100,
    })
    const sorted = ['', '10', '9', 'B', 'a', 'ab', 'b', 'z', '一', '！', '\ufffd', '😀']
    equal(
      byName.items.map((row) => (row as ItemRow).name),
      sorted,
      'texts',
    )
    const byFen = await court.find({
      table: TABLE,
      orderBy: [{ column: 'amountFen', direction: 'desc' }],
      limit: 3,
    })
    equal(
      byFen.items.map((row) => (row as ItemRow).amountFen),
      [47n, 40n, 33n],
      'money',
    )
  }),

  storageCase('unknown columns, wrong values and partial orders are refused', async (storage) => {
    const court = storage.forCourt(GAN)
    const find = (query: { where?: Filter[]; orderBy?: Order[]; limit?: number }) => () =>
      court.find({ table: TABLE, limit: 5, ...query })
    const bad = (column: string, value: unknown) => [{ column, op: 'eq', value } as Filter]
    await rejects(find({ where: bad('nope', 1) }), 'query-column-unknown', 'an undeclared column')
    await rejects(find({ where: bad('stream', A) }), 'query-column-unknown', 'a column of the storage')
    await rejects(find({ where: bad('rank = 0 OR 1', 1) }), 'query-column-unknown', 'SQL in a column')
    await rejects(find({ where: bad('rank', '1') }), 'query-value-invalid', 'a text for a number')
    await rejects(find({ where: bad('amountFen', 1) }), 'query-value-invalid', 'a number for money')
    await rejects(find({ where: bad('name', null) }), 'query-value-invalid', 'null is no value')
    const contains: Filter = { column: 'rank', op: 'contains', value: '1' }
    await rejects(find({ where: [contains] }), 'query-value-invalid', 'contains on a number')
    const order = (column: string): Order[] => [{ column, direction: 'asc' }]
    await rejects(find({ orderBy: order('nope') }), 'query-column-unknown', 'an undeclared order')
    await rejects(find({ orderBy: order('note') }), 'query-order-invalid', 'an order over nulls')
    const hostile = [{ column: 'rank', direction: 'asc; --' }] as unknown as Order[]
    await rejects(find({ orderBy: hostile }), 'query-order-invalid', 'SQL in a direction')
    for (const limit of [0, -1, 1.5, Number.NaN])
      await rejects(find({ limit }), 'query-limit-invalid', `limit ${limit}`)
    await rejects(() => court.get('nope', 'x'), 'table-unknown', 'an undeclared table')
    await rejects(() => court.count({ table: 'x; --' }), 'table-unknown', 'SQL in a table')
    await rejects(() => court.sum(TABLE, 'rank' as never), 'query-value-invalid', 'a sum of no money')
    await rejects(() => court.sum(TABLE, 'nope' as never), 'query-column-unknown', 'a sum of nothing')
  }),

  storageCase('a count stops at its cap', async (storage) => {
    const court = storage.forCourt(GAN)
    await seed(court, GAN, A, tiedRows(30))
    equal(await court.count({ table: TABLE }), 30, 'all')
    equal(await court.count({ table: TABLE }, 10), 10, 'capped')
    equal(await court.count({ table: TABLE }, 31), 30, 'not reached')
    equal(
      await court.count({ table: TABLE, where: [{ column: 'id', op: 'eq', value: 'none' }] }, 10),
      0,
      'none',
    )
  }),

  storageCase('sums are exact beyond 2^53 and beyond 2^63', async (storage) => {
    const court = storage.forCourt(GAN)
    const huge = 9_223_372_036_854_775_807n
    const amounts = [9_007_199_254_740_993n, 9_007_199_254_740_993n, -1n, huge, huge, -huge + 5n]
    const rows = amounts.map((amountFen, n) =>
      item(`f${n}`, { amountFen, rank: n, limitFen: n < 2 ? 3n : null }),
    )
    await seed(court, GAN, A, rows)
    equal(
      await court.sum(TABLE, 'amountFen' as never),
      amounts.reduce((a, b) => a + b, 0n),
      'all of it',
    )
    const small: Filter[] = [{ column: 'rank', op: 'lt', value: 3 }]
    equal(await court.sum(TABLE, 'amountFen' as never, small), 18_014_398_509_481_985n, 'beyond 2^53')
    equal(await court.sum(TABLE, 'limitFen' as never), 6n, 'nulls add nothing')
    const none: Filter[] = [{ column: 'id', op: 'eq', value: 'none' }]
    equal(await court.sum(TABLE, 'amountFen' as never, none), 0n, 'of no row')
  }),
]

const operatorRows: readonly ItemRow[] = [
  item('r1', { rank: -1, amountFen: -5n, dueOn: '2026-03-01', name: 'one' }),
  item('r2', {
    rank: 2,
    amountFen: 9_007_199_254_740_992n,
    isOpen: false,
    isChecked: false,
    note: '',
    count: 0,
    limitFen: 5n,
  }),
  item('r3', {
    rank: 3,
    amountFen: 9_007_199_254_740_993n,
    dueOn: '2026-04-01',
    seenAt: '2026-03-02T00:00:00.000+08:00',
    isChecked: true,
    note: 'x',
    count: 100,
    limitFen: 0n,
    extra: { a: 1 },
  }),
]

async function ids(court: CourtStorage, where: readonly Filter[]): Promise<string> {
  return idList((await court.find({ table: TABLE, where, limit: 1000 })).items)
}

function idList(rows: readonly { readonly id: string }[]): string {
  return rows.map((row) => row.id).join(' ')
}

function describe(filter: Filter): string {
  return 'value' in filter ? String(filter.value) : ''
}
