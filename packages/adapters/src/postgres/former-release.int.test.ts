import { readFileSync } from 'node:fs'
import type { CommitBatch, CourtStorage, StreamId } from '@zhixing/core/ports'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { integer, nullable, table, text } from '../../../core/src/kernel/table'
import { A, B, batchOf, GAN } from '../../../core/src/testing/storage-conformance-kit'
import { checkedBatch } from '../held/checked-batch'
import { encodeBatch } from './encode-batch'
import { createPostgresStorage } from './index'
import { planTable } from './table-plan'
import { startServer, type TestServer } from './testing/server'

const mixed = table('mixed_row', {
  stream: 'case',
  columns: { byFormer: integer(), byNew: integer(), note: nullable(text()) },
})
type Mixed = { readonly id: string; readonly byFormer: number; readonly byNew: number; readonly note: null }

const ROUNDS = 25
const asked = (stream: StreamId) => [{ stream, tables: [mixed.name] }]

let server: TestServer
beforeAll(async () => {
  server = await startServer()
}, 60_000)
afterAll(() => server.stop())

/** One try to count up by one in the row of a stream, on what `found` tells. */
async function attempt(
  court: CourtStorage,
  stream: StreamId,
  who: 'byFormer' | 'byNew',
  commit: (batch: CommitBatch) => Promise<boolean>,
): Promise<boolean> {
  const [found] = court.held?.(asked(stream)) ?? (await court.read(asked(stream)))
  const [row] = (found?.rows?.[mixed.name] ?? []) as Mixed[]
  if (!found || !row) throw new Error(`${stream} is not there`)
  const { rows: _, ...at } = found
  const change = { op: 'put', table: mixed.name, stream, row: { ...row, [who]: row[who] + 1 } } as const
  const batch = batchOf(GAN, [at], { changes: [change], label: who })
  return commit({ ...batch, streams: batch.streams.map((entry) => ({ ...at, ...entry })) })
}

/** What the release before sends for one commit: the call of its function, a row as a whole. */
function callOfFormer(schema: string, batch: CommitBatch) {
  const plan = () => planTable(mixed, schema)
  const { events, rows } = encodeBatch(plan, checkedBatch(plan, batch))
  const [entry] = batch.streams
  const streams = [[1], [entry?.stream], [entry?.expectedVersion], [entry?.version], [entry?.head]]
  const none = [[], [], [], []]
  const values = [
    ...[GAN, 1, ...streams, [batch.events[0]?.prevHash], [null], ...none, ...none],
    ...[events.map(() => 1), events.join('\n')],
    ...[[mixed.name], [rows.length], rows.map(() => 1), rows.map(({ body }) => body).join('\n')],
    ...[[], [], '', [], ''],
  ]
  const places = values.map((_, n) => `$${n + 1}`).join(', ')
  return { text: `SELECT told FROM ${schema}.zx_commit(${places})`, values }
}

test('a server of the release before and one of this release work on the same cases: no act of either is lost, no chain forks', async () => {
  const schema = server.schema()
  const open = async () => {
    const storage = createPostgresStorage({ pool: server.pool(), schema })
    await storage.prepare([mixed])
    return storage.forCourt(GAN)
  }
  const [ours, reader] = [await open(), await open()]
  const former = readFileSync(new URL('../../fixtures/postgres/former-release.sql', import.meta.url), 'utf8')
  await server.sql(former.replaceAll('S_.', `"${schema}".`))
  await server.sql(`INSERT INTO "${schema}".zx_meta VALUES ('functions', 'of the release before')`)
  // Whoever opens what both use changes nothing that the other one calls.
  const standing = () => server.sql(`SELECT key, value FROM "${schema}".zx_meta ORDER BY key`)
  const before = await standing()
  await open()
  expect(await standing()).toEqual(before)
  for (const stream of [A, B]) {
    const row: Mixed = { id: `row of ${stream}`, byFormer: 0, byNew: 0, note: null }
    const put = { op: 'put', table: mixed.name, stream, row } as const
    await ours.commit(batchOf(GAN, [{ stream, version: 0, head: '' }], { changes: [put] }))
  }

  const byFormer = async (batch: CommitBatch) => {
    const { text: sql, values } = callOfFormer(`"${schema}"`, batch)
    return (await server.sql(sql, values)).length === 0
  }
  const byNew = async (batch: CommitBatch) => (await ours.commit(batch)).kind === 'committed'
  // The reader never writes: it asks the database each time, as the release before did.
  const work = async (stream: StreamId, who: 'byFormer' | 'byNew') => {
    for (let done = 0; done < ROUNDS; ) {
      const isDone =
        who === 'byFormer'
          ? await attempt({ ...reader, held: () => undefined }, stream, who, byFormer)
          : await attempt(ours, stream, who, byNew)
      if (isDone) done += 1
    }
  }
  await Promise.all([work(A, 'byFormer'), work(A, 'byNew'), work(B, 'byNew'), work(B, 'byFormer')])

  for (const stream of [A, B]) {
    const [found] = await ours.read([{ stream, tables: [mixed.name], asStored: true }])
    expect(found?.version).toBe(1 + 2 * ROUNDS)
    expect(found?.rows?.[mixed.name]).toMatchObject([{ byFormer: ROUNDS, byNew: ROUNDS, note: null }])
    const journal = await ours.journal(stream)
    expect(journal.slice(1).map(({ prevHash }) => prevHash)).toEqual(
      journal.slice(0, -1).map(({ hash }) => hash),
    )
  }
  const feed = await ours.feed({ after: 0, limit: 1000 })
  expect(feed.map(({ position }) => position)).toEqual(Array.from(feed, (_, n) => n + 1))
})
