import type { StreamId } from '../kernel/stream'
import {
  A,
  B,
  batchOf,
  type ConformanceCase,
  check,
  entries,
  equal,
  everything,
  fresh,
  GAN,
  item,
  items,
  message,
  mustCommit,
  NOW,
  putItem,
  receiptOf,
  rejects,
  removeItem,
  SU,
  seed,
  standing,
  storageCase,
} from './storage-conformance-kit'

/** Journals, feeds, outboxes and the walls between courts. */
export const courtCases: readonly ConformanceCase[] = [
  storageCase(
    'keys and waiting messages can be copied page by page, court by court, and none is taken',
    async (storage) => {
      const court = storage.forCourt(GAN)
      for (const n of ['3', '1', '2']) {
        const outbox = [message(`m${n}`)]
        await mustCommit(
          court,
          batchOf(GAN, [await standing(court, A)], { receipt: receiptOf(`k${n}`), outbox }),
        )
      }
      await court.takeOutbox({ now: NOW, leaseUntil: '9999', limit: 1 })
      const keys = async (after?: string) =>
        (await court.receipts({ limit: 2, ...(after ? { after } : {}) })).map(({ key }) => key)
      equal([await keys(), await keys('k2')], [['k1', 'k2'], ['k3']], 'keys')
      equal(await court.receipts({ after: 'k2', limit: 9 }), [receiptOf('k3')], 'a key as it was stored')
      const messages = await court.messages({ limit: 9 })
      equal(
        messages.map(({ id }) => id),
        ['m1', 'm2', 'm3'],
        'messages, leased or not',
      )
      equal(messages[1], { ...message('m2'), attempts: 0 }, 'a message as it was stored')
      equal(
        (await court.messages({ after: 'm2', limit: 9 })).map(({ id }) => id),
        ['m3'],
        'the last message',
      )
      equal(await storage.forCourt(SU).receipts({ limit: 9 }), [], 'no key of another court')
      equal(await storage.forCourt(SU).messages({ limit: 9 }), [], 'no message of another court')
    },
  ),

  storageCase('the journal is in order, after a number and up to a limit', async (storage) => {
    const court = storage.forCourt(GAN)
    const first = batchOf(GAN, [fresh(A), fresh(B)], { events: 12 })
    await mustCommit(court, first)
    const expected = first.events.filter((event) => event.stream === A)
    equal(await court.journal(A), expected, 'all')
    equal(await court.journal(A, { afterSeq: 9 }), expected.slice(9), 'after 9')
    equal(await court.journal(A, { limit: 2 }), expected.slice(0, 2), 'two')
    equal(await court.journal(A, { afterSeq: 3, limit: 4 }), expected.slice(3, 7), 'four after three')
    equal(await court.journal(A, { afterSeq: 12 }), [], 'after the end')
  }),

  storageCase(
    'the feed gives every event once, in the order of commits, and can be resumed',
    async (storage) => {
      const court = storage.forCourt(GAN)
      const expected: string[] = []
      for (let n = 0; n < 9; n++) {
        const stream: StreamId = `case/${n % 3}`
        const batch = batchOf(GAN, [await standing(court, stream)], { events: 1 + (n % 2), label: `${n}` })
        await mustCommit(court, batch)
        await seed(storage.forCourt(SU), SU, `case/other-${n}`, [])
        expected.push(...batch.events.map((event) => event.hash))
      }
      const seen: string[] = []
      let after = 0
      for (;;) {
        const page = await court.feed({ after, limit: 2 })
        for (const { position, event } of page) {
          check(position > after, 'positions rise')
          after = position
          seen.push(event.hash)
        }
        if (page.length === 0) break
      }
      equal(seen, expected, 'every event once')
      equal(await court.position(), after, 'the newest position')
      await mustCommit(court, batchOf(GAN, [await standing(court, A)]))
      equal((await court.feed({ after, limit: 10 })).length, 1, 'what came after')
    },
  ),

  storageCase('streams are listed in order, page by page', async (storage) => {
    const court = storage.forCourt(GAN)
    const names: StreamId[] = ['case/b', 'receipt/1', 'case/a', 'case/！', 'case/😀', 'court/self']
    for (const name of names) await seed(court, GAN, name, [])
    const sorted: StreamId[] = ['case/a', 'case/b', 'case/！', 'case/😀', 'court/self', 'receipt/1']
    equal(await court.streams({ limit: 100 }), sorted, 'all')
    equal(await court.streams({ limit: 2 }), sorted.slice(0, 2), 'the first two')
    equal(await court.streams({ after: 'case/b', limit: 3 }), sorted.slice(2, 5), 'three after')
    equal(await court.streams({ after: 'z/z', limit: 3 }), [], 'after the last')
  }),

  storageCase(
    'an outbox message is leased to one sender, comes back after the lease, goes when settled',
    async (storage) => {
      const court = storage.forCourt(GAN)
      for (const id of ['m2', 'm1', 'm3']) {
        await mustCommit(court, batchOf(GAN, [await standing(court, A)], { outbox: [message(id)] }))
      }
      const at = (minute: number) => `2026-03-02T09:${30 + minute}:00.000+08:00`
      const take = (now: number, limit = 10) =>
        court.takeOutbox({ now: at(now), leaseUntil: at(now + 5), limit })
      equal(
        await take(0, 2),
        [
          { ...message('m2'), attempts: 1 },
          { ...message('m1'), attempts: 1 },
        ],
        'the oldest two',
      )
      equal(
        (await take(0)).map((m) => m.id),
        ['m3'],
        'another sender gets the rest',
      )
      equal(await take(4), [], 'nothing while leased')
      await court.settleOutbox('m1')
      equal(
        (await take(5)).map((m) => [m.id, m.attempts]),
        [
          ['m2', 2],
          ['m3', 2],
        ],
        'again when the lease is over',
      )
      equal(
        await court.takeOutbox({ now: at(12), leaseUntil: at(17), limit: 10, topics: ['nobody-sends-this'] }),
        [],
        'only the topics asked for',
      )
      await court.settleOutbox('m2')
      await court.settleOutbox('m3')
      await court.settleOutbox('never there')
      equal(await take(20), [], 'settled for good')
    },
  ),

  storageCase('one court sees nothing of another', async (storage) => {
    const [gan, su] = [storage.forCourt(GAN), storage.forCourt(SU)]
    const batch = batchOf(GAN, [fresh(A)], {
      changes: [putItem(A, item('a1', { amountFen: 5n }))],
      outbox: [message('m1')],
      receipt: receiptOf('k1'),
    })
    await mustCommit(gan, batch)
    const nothing = await everything(su, [A])
    const rows = { [items.name]: [], [entries.name]: [] }
    const empty = { snapshots: [{ ...fresh(A), rows }], journals: [[]], streams: [], feed: [], items: 0 }
    equal(nothing, empty, 'streams, rows, journal and feed')
    equal(await su.get(items.name, 'a1'), undefined, 'a row by its id')
    equal((await su.find({ table: items.name, limit: 10 })).items, [], 'found rows')
    equal(await su.sum(items.name, 'amountFen' as never), 0n, 'sums')
    equal(await su.receipt('k1'), undefined, 'keys')
    equal(await su.position(), 0, 'the position')
    equal(await su.takeOutbox({ now: NOW, leaseUntil: NOW, limit: 10 }), [], 'messages')
    await su.settleOutbox('m1')
    await su.replaceRows(A, {})
    const mirrored = batchOf(SU, [fresh(A)], { changes: [putItem(A, item('a1', { amountFen: 7n }))] })
    await mustCommit(su, { ...mirrored, outbox: [message('m1')], receipt: receiptOf('k1', 'su') })
    equal(
      await gan.get(items.name, 'a1'),
      item('a1', { amountFen: 5n }),
      'the same id twice, each in its court',
    )
    equal((await gan.receipt('k1'))?.answer, receiptOf('k1').answer, 'the same key twice')
    equal(
      (await gan.takeOutbox({ now: NOW, leaseUntil: NOW, limit: 10 })).length,
      1,
      'its message is still there',
    )
    await mustCommit(su, batchOf(SU, [await standing(su, A)], { changes: [removeItem(A, 'a1')] }))
    check((await gan.get(items.name, 'a1')) !== undefined, 'removing stays inside the court')
    equal(await storage.courts(), [GAN, SU], 'the courts that have data')
  }),

  storageCase('after close nothing is answered', async (storage, harness) => {
    const other = await harness.create()
    await other.prepare([items, entries])
    const court = other.forCourt(GAN)
    await other.close()
    await rejects(() => court.get(items.name, 'x'), 'storage-closed', 'reading')
    await rejects(() => court.commit(batchOf(GAN, [fresh(A)])), 'storage-closed', 'writing')
    equal(await storage.courts(), [], 'another storage goes on')
  }),
]

/** What was answered is there after closing and opening again. */
export const reopenCase: ConformanceCase = {
  name: 'a reopened storage holds everything that was committed',
  capability: 'reopen',
  async run(harness) {
    check(harness.reopen !== undefined, 'the harness cannot reopen')
    let storage = await harness.create()
    try {
      await storage.prepare([items, entries])
      const rows = [item('a1', { data: { amountFen: 5n } }), item('a2', { note: '“x”' })]
      await mustCommit(
        storage.forCourt(GAN),
        batchOf(GAN, [fresh(A), fresh(B)], {
          events: 3,
          changes: rows.map((row) => putItem(A, row)),
          outbox: [message('m1')],
          receipt: receiptOf('k1'),
        }),
      )
      const before = await everything(storage.forCourt(GAN), [A, B])
      storage = await harness.reopen(storage)
      await storage.prepare([items, entries])
      const court = storage.forCourt(GAN)
      equal(await everything(court, [A, B]), before, 'rows, journals, streams and feed')
      equal(await court.receipt('k1'), receiptOf('k1'), 'the key')
      equal((await court.takeOutbox({ now: NOW, leaseUntil: NOW, limit: 5 })).length, 1, 'the message')
      await mustCommit(court, batchOf(GAN, [await standing(court, A)]))
      equal((await standing(court, A)).version, 4, 'and it goes on')
    } finally {
      await storage.close()
    }
  },
}
