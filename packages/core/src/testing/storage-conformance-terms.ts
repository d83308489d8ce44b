import { date, fen, table, terms, text } from '../kernel/table'
import type { CourtStorage, Storage, StoredChange } from '../ports/storage'
import {
  A,
  B,
  batchOf,
  type ConformanceCase,
  check,
  equal,
  fresh,
  GAN,
  mustCommit,
  rejects,
  SU,
  standing,
  storageCase,
} from './storage-conformance-kit'

/** Rows that are found by their terms. */
const pages = table('conformance_page', {
  stream: 'case',
  columns: { formedOn: date(), title: text(), sumFen: fen(), words: terms() },
  indexes: [{ columns: ['formedOn'] }],
})

const LEAST = -2_147_483_648
const MOST = 2_147_483_647

function page(id: string, words: readonly number[], formedOn = '2026-03-02', title = id) {
  return { id, formedOn, title, sumFen: 5n, words }
}

const put = (stream: typeof A, row: { readonly id: string }): StoredChange => ({
  op: 'put',
  table: pages.name,
  row,
  stream,
})

function termsCase(
  name: string,
  run: (court: CourtStorage, storage: Storage) => Promise<void>,
): ConformanceCase {
  return storageCase(name, async (storage) => {
    await storage.prepare([pages])
    await run(storage.forCourt(GAN), storage)
  })
}

async function having(court: CourtStorage, ...value: readonly number[]): Promise<string[]> {
  const { items } = await court.find({
    table: pages.name,
    where: [{ column: 'words', op: 'has', value }],
    limit: 100,
  })
  return items.map(({ id }) => id)
}

async function commit(court: CourtStorage, courtId: string, stream: typeof A, changes: StoredChange[]) {
  await mustCommit(court, batchOf(courtId, [await standing(court, stream)], { changes }))
}

/** Terms: rows are found by them, in one court, and what they are is never told. */
export const termCases: readonly ConformanceCase[] = [
  termsCase('a row is found by all of its terms, and by no others', async (court) => {
    await commit(court, GAN, A, [
      put(A, page('a', [1, 2, 3])),
      put(A, page('b', [2, 3, 0])),
      put(A, page('c', [LEAST, MOST, -1])),
      put(A, page('d', [])),
    ])
    equal(await having(court, 2), ['a', 'b'], 'by one term')
    equal(await having(court, 3, 2, 1), ['a'], 'by several, in any order')
    equal(await having(court, 0), ['b'], 'zero is a term')
    equal(await having(court, MOST, LEAST), ['c'], 'the least and the most')
    equal(await having(court, 1, -1), [], 'terms of two rows are in neither')
    equal(await having(court, 77), [], 'a term that nobody has')
    const where = [{ column: 'words', op: 'has', value: [3] } as const]
    equal(await court.count({ table: pages.name, where }), 2, 'counted')
    equal(await court.count({ table: pages.name, where }, 1), 1, 'counted to a cap')
    equal(await court.sum(pages.name, 'sumFen' as never, where), 10n, 'added up')
  }),

  termsCase('terms are never read back', async (court) => {
    const stored = page('a', [1, 2])
    const read = { ...stored, words: [] }
    await commit(court, GAN, A, [put(A, stored)])
    equal(await court.get(pages.name, 'a'), read, 'by id')
    equal((await court.find({ table: pages.name, limit: 5 })).items, [read], 'found')
    for (const asStored of [false, true]) {
      const [snapshot] = await court.read([{ stream: A, tables: [pages.name], asStored }])
      equal(snapshot?.rows?.[pages.name], [read], `with the stream${asStored ? ', as it is stored' : ''}`)
    }
  }),

  termsCase(
    'a row written again is found by its new terms alone, and a removed one by none',
    async (court) => {
      await commit(court, GAN, A, [put(A, page('a', [1, 2])), put(A, page('b', [1, 2]))])
      await commit(court, GAN, A, [
        put(A, page('a', [2, 9], '2026-03-03')),
        { op: 'remove', table: pages.name, id: 'b', stream: A },
      ])
      equal(await having(court, 1), [], 'by the terms before')
      equal(await having(court, 9, 2), ['a'], 'by the new ones')
      await commit(court, GAN, A, [put(A, page('b', [4])), put(A, page('a', [5])), put(A, page('a', [6]))])
      equal([await having(court, 2), await having(court, 4)], [[], ['b']], 'the id is used again')
      equal([await having(court, 5), await having(court, 6)], [[], ['a']], 'the last of one batch counts')
    },
  ),

  termsCase('rows made anew are found as before', async (court) => {
    await commit(court, GAN, A, [put(A, page('a', [1])), put(A, page('old', [1]))])
    await commit(court, GAN, B, [put(B, page('b', [1]))])
    await court.replaceRows(A, { [pages.name]: [page('a', [1, 7]), page('new', [7])] })
    equal(await having(court, 7), ['a', 'new'], 'the new rows')
    equal(await having(court, 1), ['a', 'b'], 'other streams stay, what went is not found')
    await court.replaceRows(A, {})
    equal([await having(court, 7), await having(court, 1)], [[], ['b']], 'a stream without rows')
  }),

  termsCase('what is found keeps the order, the pages and the other conditions', async (court) => {
    const rows = Array.from({ length: 7 }, (_, n) => page(`p${n}`, [1, n], `2026-03-0${7 - n}`, `t${n % 2}`))
    await commit(
      court,
      GAN,
      A,
      rows.map((row) => put(A, row)),
    )
    const where = [
      { column: 'words', op: 'has', value: [1] },
      { column: 'title', op: 'eq', value: 't0' },
      { column: 'formedOn', op: 'gte', value: '2026-03-02' },
    ] as const
    const query = {
      table: pages.name,
      where,
      orderBy: [{ column: 'formedOn', direction: 'desc' }],
      limit: 2,
    } as const
    const first = await court.find(query)
    equal(
      first.items.map(({ id }) => id),
      ['p0', 'p2'],
      'the first page',
    )
    check(first.next !== undefined, 'there is more')
    const second = await court.find({ ...query, cursor: first.next })
    equal([second.items.map(({ id }) => id), second.next], [['p4'], undefined], 'the rest')
  }),

  termsCase('another court is not found, whatever terms it has', async (court, storage) => {
    const other = storage.forCourt(SU)
    await mustCommit(other, batchOf(SU, [fresh(A)], { changes: [put(A, page('theirs', [1, 2]))] }))
    await commit(court, GAN, A, [put(A, page('ours', [1]))])
    equal([await having(court, 1), await having(other, 1)], [['ours'], ['theirs']], 'each its own')
    equal(await having(court, 2), [], 'a term of theirs')
  }),

  termsCase('a batch that is refused leaves no terms behind', async (court) => {
    await commit(court, GAN, A, [put(A, page('a', [1]))])
    const stale = batchOf(GAN, [fresh(A)], { changes: [put(A, page('a', [2])), put(A, page('x', [2]))] })
    equal((await court.commit(stale)).kind, 'version-conflict', 'a conflict')
    const at = await standing(court, B)
    const foreign = batchOf(GAN, [at], { changes: [put(B, page('b', [2])), put(B, page('a', [2]))] })
    await rejects(() => court.commit(foreign), 'row-of-another-stream', 'a row of another stream')
    equal([await having(court, 2), await having(court, 1)], [[], ['a']], 'all as it was')
  }),

  termsCase('terms are whole numbers of 32 bits, asked for by themselves', async (court) => {
    const at = await standing(court, A)
    for (const words of [[1.5], [2 ** 31], ['1'], null, 'text'])
      await rejects(
        () => court.commit(batchOf(GAN, [at], { changes: [put(A, { ...page('a', []), words } as never)] })),
        'row-invalid',
        `${String(words)} is no term`,
      )
    const asking = (filter: object) => () =>
      court.find({ table: pages.name, where: [{ column: 'words', ...filter } as never], limit: 1 })
    await rejects(asking({ op: 'has', value: [] }), 'query-value-invalid', 'nothing is asked for')
    await rejects(asking({ op: 'has', value: [2 ** 40] }), 'query-value-invalid', 'no term')
    await rejects(asking({ op: 'eq', value: 1 }), 'query-value-invalid', 'another question')
    await rejects(asking({ op: 'not-null' }), 'query-value-invalid', 'whether there are any')
    const ordered = court.find({
      table: pages.name,
      orderBy: [{ column: 'words', direction: 'asc' }],
      limit: 1,
    })
    await rejects(() => ordered, 'query-order-invalid', 'an order')
    await rejects(
      () => court.find({ table: pages.name, where: [{ column: 'title', op: 'has', value: [1] }], limit: 1 }),
      'query-value-invalid',
      'terms of a text',
    )
  }),
]
