import { describe, expect, test } from 'vitest'
import { createMemoryStorage } from '../memory'
import type { CommitBatch, CourtStorage, Storage } from '../ports/storage'
import { storageConformance } from './storage-conformance'

type Break = (court: CourtStorage, storage: Storage, courtId: string) => Partial<CourtStorage>

/** The reference storage with some methods of its courts replaced by wrong ones. */
function broken(change: Break): Storage {
  const storage = createMemoryStorage()
  return {
    ...storage,
    forCourt(courtId) {
      const court = storage.forCourt(courtId)
      return { ...court, ...change(court, storage, courtId) }
    },
  }
}

async function failures(make: () => Storage): Promise<string[]> {
  const failed: string[] = []
  for (const one of storageConformance().filter((c) => c.capability === undefined)) {
    try {
      await one.run({ create: async () => make() })
    } catch {
      failed.push(one.name)
    }
  }
  return failed
}

const alone = { outbox: [], streams: [], events: [], changes: [] }

const defects: Record<string, Break> = {
  'no atomicity: messages are written before the rest is checked': (court) => ({
    async commit(batch) {
      await court.commit({ ...alone, outbox: batch.outbox })
      return court.commit({ ...batch, outbox: [] })
    },
  }),
  'no atomicity: the key is written although the versions conflict': (court) => ({
    async commit(batch) {
      const { receipt, ...rest } = batch
      const used = receipt && (await court.commit({ ...alone, receipt }))
      return used?.kind === 'key-used' ? used : court.commit(rest)
    },
  }),
  'ignores versions: the last writer wins': (court) => ({
    async commit(batch) {
      return court.commit(await rebased(court, batch))
    },
  }),
  'guards only the first stream': (court) => ({
    async commit(batch) {
      return court.commit(await rebased(court, batch, batch.streams[0]?.stream))
    },
  }),
  'checks the version before the key': (court) => ({
    async commit(batch) {
      for (const { stream, expectedVersion } of batch.streams) {
        const [now] = await court.read([{ stream, tables: [] }])
        if (now?.version !== expectedVersion) return { kind: 'version-conflict', stream }
      }
      return court.commit(batch)
    },
  }),
  'finds rows that have any of the terms': (court) => ({
    find: async (query) => {
      const asked = query.where?.find(({ op }) => op === 'has')
      if (asked?.op !== 'has') return court.find(query)
      const rest = query.where?.filter((filter) => filter !== asked) ?? []
      const [first = 0] = asked.value
      const where = [...rest, { ...asked, value: asked.value.length > 0 ? [first] : [] }]
      return court.find({ ...query, where })
    },
  }),
  'forgets keys': (court) => ({
    commit: ({ receipt: _, ...batch }) => court.commit(batch),
  }),
  'leaks keys of another court': (court, storage, courtId) => ({
    receipt: async (key) =>
      (await court.receipt(key)) ?? storage.forCourt(courtId === 'su07' ? 'gan12' : 'su07').receipt(key),
  }),
  'leaks rows of another court': (court, storage, courtId) => ({
    get: async (table, id) =>
      (await court.get(table, id)) ?? storage.forCourt(courtId === 'su07' ? 'gan12' : 'su07').get(table, id),
  }),
  'pages by offset': (court) => ({
    async find(query) {
      const { cursor, ...first } = query
      const offset = Number(cursor ?? 0)
      const { items } = await court.find({ ...first, limit: 1_000_000 })
      const page = items.slice(offset, offset + query.limit)
      const next = offset + query.limit
      return { items: page as never, ...(next < items.length ? { next: String(next) } : {}) }
    },
  }),
  'pages that begin with the last row of the page before': (court) => ({
    async find(query) {
      const page = await court.find({ ...query, limit: query.limit + 1 })
      const { next } = await court.find(query)
      return { items: page.items, ...(next ? { next } : {}) }
    },
  }),
  'sorts texts as JavaScript does': (court) => ({
    async streams({ after = '', limit }) {
      const names = [...(await court.streams({ limit: 1_000_000 }))].sort()
      return names.filter((name) => name > after).slice(0, limit)
    },
  }),
  'adds up in floating point': (court) => ({
    sum: async (...args) => BigInt(Number(await court.sum(...args))),
  }),
  'treats % and _ as patterns': (court) => ({
    async find(query) {
      const like = query.where?.find((filter) => filter.op === 'contains')
      if (like?.op !== 'contains') return court.find(query)
      const pattern = new RegExp(
        like.value
          .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
          .replaceAll('%', '.*')
          .replaceAll('_', '.'),
      )
      const page = await court.find({ table: query.table, limit: 1_000_000 })
      const text = (row: object) => String((row as Record<string, unknown>)[like.column])
      return { items: page.items.filter((row) => pattern.test(text(row))) as never }
    },
  }),
  'gives one message to two senders': (court) => ({
    takeOutbox: (options) => court.takeOutbox({ ...options, leaseUntil: options.now }),
  }),
  'counts without a cap': (court) => ({ count: (query) => court.count(query) }),
  'keeps rows that replaceRows does not name': (court) => ({
    async replaceRows(stream, rows) {
      const [now] = await court.read([{ stream, tables: ['conformance_item', 'conformance_entry'] }])
      await court.replaceRows(stream, { ...now?.rows, ...rows })
    },
  }),
  'answers rows though the caller holds them': (court) => ({
    read: (requests) => court.read(requests.map(({ unlessVersion: _, ...request }) => request)),
  }),
  'ignores afterSeq': (court) => ({
    journal: (stream, { limit } = {}) => court.journal(stream, limit === undefined ? {} : { limit }),
  }),
  'repeats the last event when the feed is resumed': (court) => ({
    feed: ({ after, limit }) => court.feed({ after: Math.max(0, after - 1), limit }),
  }),
}

/** The batch as if it had been decided on what is there now. */
async function rebased(court: CourtStorage, batch: CommitBatch, except?: string): Promise<CommitBatch> {
  const shift = new Map<string, { by: number; head: string }>()
  for (const { stream, expectedVersion } of batch.streams) {
    if (stream === except) continue
    const [now] = await court.read([{ stream, tables: [] }])
    shift.set(stream, { by: (now?.version ?? 0) - expectedVersion, head: now?.head ?? '' })
  }
  const started = new Set<string>()
  return {
    ...batch,
    streams: batch.streams.map((entry) => {
      const by = shift.get(entry.stream)?.by ?? 0
      return { ...entry, expectedVersion: entry.expectedVersion + by, version: entry.version + by }
    }),
    events: batch.events.map((event) => {
      const { by = 0, head } = shift.get(event.stream) ?? {}
      const isFirst = !started.has(event.stream)
      started.add(event.stream)
      return {
        ...event,
        seq: event.seq + by,
        prevHash: isFirst && head !== undefined ? head : event.prevHash,
      }
    }),
  }
}

describe('the storage suite bites', () => {
  test.each(Object.entries(defects))('%s', async (_name, change) => {
    expect(await failures(() => broken(change))).not.toEqual([])
  })

  test('and lets a right storage pass', async () => {
    expect(await failures(createMemoryStorage)).toEqual([])
  })
})
