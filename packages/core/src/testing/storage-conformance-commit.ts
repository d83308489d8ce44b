import type { StreamId } from '../kernel/stream'
import type { CourtStorage } from '../ports/storage'
import {
  A,
  B,
  batchOf,
  type ConformanceCase,
  check,
  entries,
  equal,
  eventsAfter,
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

/** Atomic commits, versions, chains and command keys. */
export const commitCases: readonly ConformanceCase[] = [
  storageCase('a stream that nobody has written has version 0 and an empty head', async (storage) => {
    const court = storage.forCourt(GAN)
    const [empty] = await court.read([{ stream: A, tables: [items.name] }])
    equal(empty, { stream: A, version: 0, head: '', rows: { [items.name]: [] } }, 'the empty stream')
    equal(await storage.courts(), [], 'no court has data')
    equal(await court.position(), 0, 'no event yet')
  }),

  storageCase('a commit is there at once: version, head, events, rows', async (storage) => {
    const court = storage.forCourt(GAN)
    const batch = batchOf(GAN, [fresh(A)], { events: 3, changes: [putItem(A, item('i1'))] })
    await mustCommit(court, batch)
    const [snapshot] = await court.read([{ stream: A, tables: [items.name] }])
    equal(snapshot?.version, 3, 'the version')
    equal(snapshot?.head, batch.events[2]?.hash, 'the head')
    equal(snapshot?.rows, { [items.name]: [item('i1')] }, 'the rows')
    equal(await court.journal(A), batch.events, 'the events, every field')
  }),

  storageCase(
    'a batch with one conflicting stream leaves nothing: rows, events, outbox, key',
    async (storage) => {
      const court = storage.forCourt(GAN)
      await seed(court, GAN, B, [item('b1')])
      for (const streams of [
        [fresh(A), fresh(B)],
        [fresh(B), fresh(A)],
      ]) {
        const before = await everything(court, [A, B])
        const result = await court.commit(
          batchOf(GAN, streams, {
            changes: [putItem(A, item('a1')), putItem(B, item('b1', { rank: 9 })), removeItem(B, 'b1')],
            outbox: [message('m1')],
            receipt: receiptOf('k1'),
          }),
        )
        equal(result, { kind: 'version-conflict', stream: B }, 'the conflict names the stream')
        equal(await everything(court, [A, B]), before, 'nothing has changed')
        equal(await court.receipt('k1'), undefined, 'the key is free')
        equal(await take(court), [], 'no message')
      }
    },
  ),

  storageCase('a batch that fails half-way leaves nothing', async (storage) => {
    const court = storage.forCourt(GAN)
    await seed(court, GAN, B, [item('b1')])
    await mustCommit(court, batchOf(GAN, [], { outbox: [message('m1')] }))
    const before = await everything(court, [A, B])
    const broken = { ...item('a2'), rank: 'one' as unknown as number }
    const attempts: [string, string, Parameters<typeof batchOf>[2]][] = [
      ['row-invalid', 'a value of another type', { changes: [putItem(A, item('a1')), putItem(A, broken)] }],
      [
        'table-unknown',
        'an undeclared table',
        { changes: [{ op: 'remove', table: 'nothing', id: 'x', stream: A }] },
      ],
      ['outbox-id-used', 'a message id in use', { outbox: [message('m2'), message('m1')] }],
      [
        'row-of-another-stream',
        'a foreign row',
        { changes: [putItem(A, item('a1')), putItem(A, item('b1'))] },
      ],
      ['row-of-another-stream', 'removing a foreign row', { changes: [removeItem(A, 'b1')] }],
      ['commit-batch-invalid', 'a row of a stream without guard', { changes: [putItem(B, item('b2'))] }],
    ]
    for (const [code, what, rest] of attempts) {
      const batch = batchOf(GAN, [fresh(A)], { receipt: receiptOf('k1'), ...rest })
      await rejects(() => court.commit(batch), code, what)
    }
    equal(await everything(court, [A, B]), before, 'nothing has changed')
    equal(await court.receipt('k1'), undefined, 'the key is free')
    equal(
      (await take(court)).map((m) => m.id),
      ['m1'],
      'only the first message',
    )
  }),

  storageCase('a failing commit does not harm the commits that arrive with it', async (storage) => {
    const court = storage.forCourt(GAN)
    const names = Array.from({ length: 20 }, (_, n): StreamId => `case/${n}`)
    const results = await Promise.allSettled(
      names.map((stream, n) => {
        const row = n % 4 === 1 ? { ...item(`i${n}`), name: 7 as unknown as string } : item(`i${n}`)
        const at = n % 4 === 2 ? { stream, version: 1, head: 'x' } : fresh(stream)
        return court.commit(
          batchOf(GAN, [at], { changes: [putItem(stream, row)], receipt: receiptOf(`k${n}`) }),
        )
      }),
    )
    for (const [n, result] of results.entries()) {
      const told = result.status === 'fulfilled' ? result.value.kind : 'error'
      equal(told, ['committed', 'error', 'version-conflict', 'committed'][n % 4], `the answer to commit ${n}`)
      const isThere = (await court.get(items.name, `i${n}`)) !== undefined
      equal(isThere, told === 'committed', `row ${n} is there only if committed`)
      equal((await court.receipt(`k${n}`)) !== undefined, told === 'committed', `key ${n}`)
    }
  }),

  storageCase('several streams in one commit, in any order', async (storage) => {
    const court = storage.forCourt(GAN)
    await mustCommit(court, batchOf(GAN, [fresh(B), fresh(A)], { changes: [putItem(A, item('a1'))] }))
    const [a, b] = [await standing(court, A), await standing(court, B)]
    await mustCommit(court, batchOf(GAN, [a, b], { events: 2, changes: [putItem(B, item('b1'))] }))
    const read = await court.read([
      { stream: B, tables: [items.name] },
      { stream: A, tables: [items.name, entries.name] },
    ])
    equal(
      read.map((s) => [s.stream, s.version, s.rows?.[items.name]?.map((row) => row.id)]),
      [
        [B, 3, ['b1']],
        [A, 3, ['a1']],
      ],
      'snapshots in the order asked for',
    )
  }),

  storageCase('a stream may be guarded without an event of its own', async (storage) => {
    const court = storage.forCourt(GAN)
    await seed(court, GAN, A, [])
    const a = await standing(court, A)
    const guard = { stream: A, expectedVersion: 1, version: 1, head: a.head }
    const write = batchOf(GAN, [fresh(B)])
    await mustCommit(court, { ...write, streams: [...write.streams, guard] })
    equal(await standing(court, A), a, 'the guarded stream stands where it stood')
    const again = batchOf(GAN, [await standing(court, B)])
    const late = { ...guard, expectedVersion: 0, version: 0, head: '' }
    equal(
      (await court.commit({ ...again, streams: [...again.streams, late] })).kind,
      'version-conflict',
      'late guard',
    )
  }),

  storageCase(
    '64 writers on one stream: one winner per version, and the chain never forks',
    async (storage) => {
      const court = storage.forCourt(GAN)
      for (let round = 0; round < 3; round++) {
        const at = await standing(court, A)
        const results = await Promise.all(
          Array.from({ length: 64 }, (_, n) => court.commit(batchOf(GAN, [at], { label: `${round}-${n}` }))),
        )
        equal(results.filter((r) => r.kind === 'committed').length, 1, 'exactly one wins')
      }
      await Promise.all(Array.from({ length: 64 }, (_, n) => writeUntilDone(court, n)))
      const journal = await court.journal(A)
      equal(journal.length, 3 + 64, 'every writer got its event in')
      let head = ''
      for (const [at, event] of journal.entries()) {
        equal([event.seq, event.prevHash], [at + 1, head], `event ${at + 1} continues the chain`)
        head = event.hash
      }
      equal(await standing(court, A), { stream: A, version: 67, head }, 'the head is the last event')
    },
  ),

  storageCase('what does not continue the chain is not recorded', async (storage) => {
    const court = storage.forCourt(GAN)
    await seed(court, GAN, A, [])
    const at = await standing(court, A)
    const forged = batchOf(GAN, [{ ...at, head: 'f'.repeat(64) }])
    await rejects(() => court.commit(forged), 'chain-broken', 'a chain over another head')
    const good = batchOf(GAN, [at], { events: 2 })
    const gap = { ...good, events: good.events.slice(1) }
    await rejects(() => court.commit(gap), 'commit-batch-invalid', 'a gap in the numbers')
    const foreign = { ...good, events: eventsAfter(SU, at, 2, 'x') }
    await rejects(() => court.commit(foreign), 'commit-batch-invalid', 'events of another court')
    equal(await standing(court, A), at, 'nothing was recorded')
  }),

  storageCase(
    'a key is stored once: its repeat gets the first answer and writes nothing',
    async (storage) => {
      const court = storage.forCourt(GAN)
      const first = receiptOf('k1', '{"amountFen":"9007199254740993","text":"已收 \\"1\\" 笔"}')
      const batch = batchOf(GAN, [fresh(A)], { receipt: first, changes: [putItem(A, item('a1'))] })
      await mustCommit(court, batch)
      const before = await everything(court, [A, B])
      const used = { kind: 'key-used', receipt: first }
      equal(await court.commit(batch), used, 'the very same batch, though its version is gone')
      const other = batchOf(GAN, [fresh(B)], {
        receipt: receiptOf('k1', 'other'),
        changes: [putItem(B, item('b1'))],
        outbox: [message('m1')],
      })
      equal(await court.commit(other), used, 'another batch with that key')
      equal(await everything(court, [A, B]), before, 'nothing was written')
      equal(await take(court), [], 'no message was stored')
      equal(await court.receipt('k1'), first, 'the receipt stays the first')
      equal(await court.receipt('k2'), undefined, 'an unused key')
    },
  ),

  storageCase('one key from eight callers at once is stored once', async (storage) => {
    const court = storage.forCourt(GAN)
    const results = await Promise.all(
      Array.from({ length: 8 }, (_, n) => {
        const stream: StreamId = `case/${n}`
        return court.commit(batchOf(GAN, [fresh(stream)], { receipt: receiptOf('k', `answer ${n}`) }))
      }),
    )
    const winner = results.findIndex((result) => result.kind === 'committed')
    const receipt = receiptOf('k', `answer ${winner}`)
    const used = results.filter((result) => result.kind === 'key-used')
    check(winner >= 0 && used.length === 7, 'one commits, seven are told the key is used')
    for (const result of used) equal(result, { kind: 'key-used', receipt }, 'they get the answer of the one')
    equal(await court.streams({ limit: 100 }), [`case/${winner}`], 'only its stream was written')
  }),

  storageCase('a receipt alone can be committed', async (storage) => {
    const court = storage.forCourt(GAN)
    await mustCommit(court, batchOf(GAN, [], { receipt: receiptOf('refused', '{"kind":"refused"}') }))
    equal(await court.receipt('refused'), receiptOf('refused', '{"kind":"refused"}'), 'it is kept')
    equal(await court.position(), 0, 'and no event')
    equal(await storage.courts(), [GAN], 'the court has data')
  }),
]

async function writeUntilDone(court: CourtStorage, n: number): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt++) {
    const at = await standing(court, A)
    if ((await court.commit(batchOf(GAN, [at], { label: `writer-${n}` }))).kind === 'committed') return
  }
  throw new Error(`writer ${n} never got its turn`)
}

function take(court: CourtStorage) {
  return court.takeOutbox({ now: NOW, leaseUntil: '2026-03-02T09:31:00.000+08:00', limit: 100 })
}
