import type { Filter, Order } from '../kernel/query'
import type { CourtStorage } from '../ports/storage'
import {
  A,
  batchOf,
  type ConformanceCase,
  check,
  equal,
  GAN,
  type ItemRow,
  item,
  mustCommit,
  putItem,
  rejects,
  SU,
  seed,
  standing,
  storageCase,
} from './storage-conformance-kit'

const TABLE = 'conformance_item' as const

/** Pages: keyset, never offset. */
export const pageCases: readonly ConformanceCase[] = [
  storageCase('pages join to the whole: ties, mixed directions, every page size', async (storage) => {
    const court = storage.forCourt(GAN)
    const rows = tiedRows(60)
    await seed(court, GAN, A, rows)
    await seed(storage.forCourt(SU), SU, A, tiedRows(10))
    const orders: Order[][] = [
      [],
      [{ column: 'dueOn', direction: 'asc' }],
      [{ column: 'dueOn', direction: 'desc' }],
      [
        { column: 'dueOn', direction: 'asc' },
        { column: 'rank', direction: 'desc' },
      ],
      [
        { column: 'isOpen', direction: 'desc' },
        { column: 'amountFen', direction: 'asc' },
      ],
      [
        { column: 'name', direction: 'desc' },
        { column: 'dueOn', direction: 'asc' },
        { column: 'rank', direction: 'desc' },
      ],
      [
        { column: 'rank', direction: 'asc' },
        { column: 'id', direction: 'desc' },
      ],
    ]
    for (const orderBy of orders) {
      const expected = [...rows].sort((a, b) => compareBy(orderBy, a, b)).map((row) => row.id)
      for (const limit of [1, 7, 59, 60, 100]) {
        const pages = await walk(court, orderBy, limit)
        equal(pages.flat(), expected, `order ${JSON.stringify(orderBy)} by pages of ${limit}`)
        equal(pages.length, Math.ceil(60 / limit), 'no empty page at the end')
      }
    }
  }),

  storageCase('rows that come and go between pages neither hide nor repeat others', async (storage) => {
    const court = storage.forCourt(GAN)
    const rows = tiedRows(40)
    await seed(court, GAN, A, rows)
    const seen: string[] = []
    let cursor: string | undefined
    for (let page = 0; page < 200; page++) {
      const orderBy: Order[] = [
        { column: 'dueOn', direction: 'asc' },
        { column: 'rank', direction: 'desc' },
      ]
      const found = await court.find({ table: TABLE, orderBy, limit: 3, ...(cursor ? { cursor } : {}) })
      seen.push(...found.items.map((row) => row.id))
      cursor = found.next
      if (!cursor) break
      const newcomers = [
        item(`0-${page}`, { dueOn: '2026-01-01' }),
        item(`~${page}`, { dueOn: '2026-03-05', rank: 1 }),
      ]
      const last = found.items.at(-1)?.id ?? ''
      await mustCommit(
        court,
        batchOf(GAN, [await standing(court, A)], {
          changes: [
            ...newcomers.map((row) => putItem(A, row)),
            { op: 'remove', table: TABLE, id: last, stream: A },
          ],
        }),
      )
    }
    equal(new Set(seen).size, seen.length, 'no row twice')
    const missing = rows.filter((row) => !seen.includes(row.id)).map((row) => row.id)
    equal(missing, [], 'no row left out')
    check(seen.length < 200, 'the walk ends')
  }),

  storageCase('a filter and a cursor work together', async (storage) => {
    const court = storage.forCourt(GAN)
    const rows = tiedRows(50)
    await seed(court, GAN, A, rows)
    const where: Filter[] = [{ column: 'isOpen', op: 'eq', value: true }]
    const orderBy: Order[] = [{ column: 'rank', direction: 'desc' }]
    const expected = rows.filter((row) => row.isOpen).sort((a, b) => compareBy(orderBy, a, b))
    equal(
      (await walk(court, orderBy, 4, where)).flat(),
      expected.map((row) => row.id),
      'the filtered walk',
    )
    const sorted: Order[] = [{ column: 'seenAt', direction: 'asc' }]
    const noted: Filter[] = [{ column: 'seenAt', op: 'not-null' }]
    const dated = rows.filter((row) => row.seenAt !== null).sort((a, b) => compareBy(sorted, a, b))
    equal(
      (await walk(court, sorted, 4, noted)).flat(),
      dated.map((row) => row.id),
      'a nullable column, nulls excluded',
    )
  }),

  storageCase('a cursor of another question is refused', async (storage) => {
    const court = storage.forCourt(GAN)
    await seed(court, GAN, A, tiedRows(10))
    const { next = '' } = await court.find({ table: TABLE, limit: 2 })
    const orderBy: Order[] = [{ column: 'rank', direction: 'asc' }]
    const refused = (cursor: string, order: Order[]) =>
      rejects(
        () => court.find({ table: TABLE, orderBy: order, limit: 2, cursor }),
        'query-cursor-invalid',
        cursor,
      )
    await refused(next, orderBy)
    for (const cursor of ['', 'x', '!!!', 'bnVsbA', `${next}x`, next.slice(2)]) await refused(cursor, [])
  }),
]

/** Rows with many ties in every column. */
export function tiedRows(count: number): ItemRow[] {
  return Array.from({ length: count }, (_, n) =>
    item(`t${String((n * 37) % 101).padStart(3, '0')}-${n}`, {
      name: ['甲', '乙', '丙', '😀'][n % 4] ?? '',
      rank: n % 3,
      amountFen: BigInt(n % 5) * 9_007_199_254_740_993n,
      dueOn: `2026-03-0${1 + (n % 4)}`,
      isOpen: n % 2 === 0,
      seenAt: n % 3 === 0 ? null : `2026-03-02T0${n % 4}:00:00.000+08:00`,
    }),
  )
}

/** The order as a person would check it; written apart from the adapters. */
function compareBy(orderBy: readonly Order[], a: ItemRow, b: ItemRow): number {
  const last = orderBy.at(-1)
  const whole: Order[] = [...orderBy, { column: 'id', direction: last?.direction ?? 'asc' }]
  for (const { column, direction } of whole) {
    const [left, right] = [key(a, column), key(b, column)]
    if (left !== right) return left < right === (direction === 'asc') ? -1 : 1
  }
  return 0
}

function key(row: ItemRow, column: string): number | bigint | string {
  const value = row[column as keyof ItemRow]
  if (typeof value === 'number' || typeof value === 'bigint') return value
  const points = Array.from(String(value), (char) => (char.codePointAt(0) ?? 0).toString(16).padStart(6, '0'))
  return points.join('')
}

async function walk(court: CourtStorage, orderBy: readonly Order[], limit: number, where: Filter[] = []) {
  const pages: string[][] = []
  let cursor: string | undefined
  do {
    const page = await court.find({ table: TABLE, where, orderBy, limit, ...(cursor ? { cursor } : {}) })
    pages.push(page.items.map((row) => row.id))
    cursor = page.next
  } while (cursor && pages.length < 1000)
  return pages
}
