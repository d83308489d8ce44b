import type { Json } from '../kernel/json'
import { fen, integer, nullable, table, text } from '../kernel/table'
import {
  A,
  B,
  batchOf,
  type ConformanceCase,
  check,
  entries,
  equal,
  fresh,
  GAN,
  item,
  items,
  mustCommit,
  putItem,
  rejects,
  removeItem,
  SU,
  seed,
  standing,
  storageCase,
} from './storage-conformance-kit'

/** Rows: what goes in comes out. */
export const rowCases: readonly ConformanceCase[] = [
  storageCase('every column type comes back as it went in', async (storage) => {
    const court = storage.forCourt(GAN)
    const data: Json = {
      amountFen: 9_007_199_254_740_993n,
      lines: [{ feeFen: 0n, feeMinor: -7n }, null, 'x', 1.5, true],
      text: '1234',
      deep: { empty: {}, list: [], none: null, digits: '007' },
    }
    const full = item('full', {
      name: '（2026）甘12执345号 “”\n\t😀',
      rank: Number.MAX_SAFE_INTEGER,
      amountFen: 9_223_372_036_854_775_807n,
      seenAt: '2026-03-02T23:59:59.999+08:00',
      isOpen: false,
      isChecked: true,
      note: '',
      count: Number.MIN_SAFE_INTEGER,
      limitFen: -9_223_372_036_854_775_807n,
      data,
      extra: 'a plain text',
    })
    const rows = [
      full,
      item('json-list', { data: [1, 2], extra: false }),
      item('nulls', { extra: null, data: 0 }),
    ]
    await seed(court, GAN, A, rows)
    const [snapshot] = await court.read([{ stream: A, tables: [items.name] }])
    equal(snapshot?.rows?.[items.name], rows, 'read with the stream')
    equal(await court.get(items.name, 'full'), full, 'read by id')
    equal((await court.find({ table: items.name, limit: 10 })).items, rows, 'found')
  }),

  storageCase('what would not come back as it went in is refused', async (storage) => {
    const court = storage.forCourt(GAN)
    const attempt = (columns: Record<string, unknown>) => () =>
      court.commit(batchOf(GAN, [fresh(A)], { changes: [putItem(A, { ...item('x'), ...columns })] }))
    await rejects(attempt({ name: null }), 'row-invalid', 'null where none is allowed')
    await rejects(attempt({ rank: 1.5 }), 'row-invalid', 'a fraction')
    await rejects(attempt({ rank: 2 ** 53 }), 'row-invalid', 'an unsafe integer')
    await rejects(attempt({ amountFen: 5 }), 'row-invalid', 'money as a number')
    await rejects(attempt({ amountFen: 2n ** 63n }), 'row-invalid', 'money beyond 64 bits')
    await rejects(attempt({ isOpen: 1 }), 'row-invalid', 'a number for a boolean')
    await rejects(attempt({ surprise: 1 }), 'row-invalid', 'an undeclared column')
    await rejects(
      attempt({ data: { total: 5n } }),
      'json-not-storable',
      'a bigint under a key that is no money',
    )
    await rejects(attempt({ data: { totalFen: '5' } }), 'json-not-storable', 'digits under a key of money')
    await rejects(attempt({ data: new Date(0) }), 'json-not-storable', 'an object that JSON does not know')
    equal(await standing(court, A), fresh(A), 'nothing was recorded')
  }),

  storageCase('rows come in the order of their ids, changed and removed as told', async (storage) => {
    const court = storage.forCourt(GAN)
    await seed(
      court,
      GAN,
      A,
      ['b', 'a', 'd', 'C', '！', '😀'].map((id) => item(id)),
    )
    await mustCommit(
      court,
      batchOf(GAN, [await standing(court, A)], {
        changes: [
          removeItem(A, 'a'),
          putItem(A, item('b', { rank: 7 })),
          putItem(A, item('new')),
          removeItem(A, 'new'),
          removeItem(A, 'd'),
          putItem(A, item('d', { rank: 8 })),
          removeItem(A, 'never there'),
        ],
      }),
    )
    const [snapshot] = await court.read([{ stream: A, tables: [items.name] }])
    const rows = [item('C'), item('b', { rank: 7 }), item('d', { rank: 8 }), item('！'), item('😀')]
    equal(snapshot?.rows?.[items.name], rows, 'the rows')
  }),

  storageCase('rows are left out while the caller holds the current version', async (storage) => {
    const court = storage.forCourt(GAN)
    await seed(court, GAN, A, [item('a1')])
    const tables = [items.name]
    const [same] = await court.read([{ stream: A, tables, unlessVersion: 1 }])
    check(same?.version === 1 && same.rows === undefined, 'no rows for the current version')
    for (const unlessVersion of [0, 2]) {
      const [other] = await court.read([{ stream: A, tables, unlessVersion }])
      equal(other?.rows?.[items.name]?.length, 1, `rows for version ${unlessVersion}`)
    }
    const [two] = await court.read([{ stream: A, tables: [entries.name, items.name] }])
    equal(
      Object.keys(two?.rows ?? {}).sort(),
      [entries.name, items.name].sort(),
      'each asked-for table, even if empty',
    )
  }),

  storageCase('what the caller changes later does not reach the storage', async (storage) => {
    const court = storage.forCourt(GAN)
    const row = { ...item('a1') } as { name: string } & ReturnType<typeof item>
    await seed(court, GAN, A, [row])
    row.name = 'changed outside'
    equal(await court.get(items.name, 'a1'), item('a1'), 'the stored row')
  }),

  storageCase('replaceRows leaves exactly the rows given, in that stream only', async (storage) => {
    const court = storage.forCourt(GAN)
    const entry = { op: 'put', table: entries.name, row: { id: 'e1', amountFen: 1n }, stream: A } as const
    await mustCommit(
      court,
      batchOf(GAN, [fresh(A)], { changes: [putItem(A, item('a1')), putItem(A, item('a2')), entry] }),
    )
    await seed(court, GAN, B, [item('b1')])
    await seed(storage.forCourt(SU), SU, A, [item('a1', { rank: 5 })])
    const journal = await court.journal(A)
    await court.replaceRows(A, { [items.name]: [item('a3'), item('a1', { rank: 1 })] })
    const [snapshot] = await court.read([{ stream: A, tables: [items.name, entries.name] }])
    equal(
      snapshot?.rows,
      { [items.name]: [item('a1', { rank: 1 }), item('a3')], [entries.name]: [] },
      'the rows',
    )
    equal([snapshot?.version, await court.journal(A)], [1, journal], 'version and journal stay')
    equal((await court.get(items.name, 'b1'))?.id, 'b1', 'another stream keeps its rows')
    equal(await storage.forCourt(SU).get(items.name, 'a1'), item('a1', { rank: 5 }), 'so does another court')
    const foreign = () => court.replaceRows(A, { [items.name]: [item('a9'), item('b1')] })
    await rejects(foreign, 'row-of-another-stream', 'a row of another stream')
    equal(await court.count({ table: items.name }), 3, 'nothing was lost in the attempt')
  }),

  storageCase('columns and tables can be added later; other changes are refused', async (storage) => {
    const court = storage.forCourt(GAN)
    const before = table('conformance_later', {
      stream: 'case',
      columns: { name: text(), note: nullable(text()) },
    })
    await storage.prepare([before])
    const put = { op: 'put', table: before.name, row: { id: 'x', name: 'n', note: null }, stream: A } as const
    await mustCommit(court, batchOf(GAN, [fresh(A)], { changes: [put] }))
    const columns = { ...before.columns, amountFen: nullable(fen()), rank: integer() }
    const added = table('conformance_added', { stream: 'case', columns: { name: text() } })
    const after = table('conformance_later', { stream: 'case', columns, indexes: [{ columns: ['rank'] }] })
    await storage.prepare([items, entries, after, added])
    const row = { id: 'x', name: 'n', note: null, amountFen: null, rank: 0 }
    equal(await court.get(before.name, 'x'), row, 'the row that was there')
    equal(
      await court.count({ table: before.name, where: [{ column: 'rank', op: 'eq', value: 0 }] }),
      1,
      'found by it',
    )
    equal((await court.find({ table: added.name, limit: 1 })).items, [], 'the new table')
    const changed = table('conformance_later', { stream: 'case', columns: { ...columns, name: integer() } })
    await rejects(() => storage.prepare([changed]), 'table-column-changed', 'another type')
    const bad = table('conformance_bad', { stream: 'case', columns: { 'a b': text() } })
    await rejects(() => storage.prepare([bad]), 'table-invalid', 'a name that is none')
    const reserved = table('conformance_bad', { stream: 'case', columns: { stream: text() } })
    await rejects(() => storage.prepare([reserved]), 'table-invalid', 'a name of the storage itself')
    equal(await court.get(before.name, 'x'), row, 'the row is untouched')
  }),
]
