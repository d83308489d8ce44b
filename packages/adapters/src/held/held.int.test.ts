import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CourtStorage, Storage } from '@zhixing/core/ports'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  A,
  B,
  batchOf,
  GAN,
  item,
  items,
  mustCommit,
  putItem,
  standing,
} from '../../../core/src/testing/storage-conformance-kit'
import { createPostgresStorage } from '../postgres/index'
import { startServer, type TestServer } from '../postgres/testing/server'
import { createSqliteStorage } from '../sqlite/index'

const asked = [{ stream: A, tables: [items.name] }] as const

/** What a batch must find unchanged, as the engine gives it back. */
const guardsOf = (court: CourtStorage) =>
  (court.held?.(asked) ?? []).map(({ rows: _, ...at }) => ({ ...at, expectedVersion: at.version }))

const folder = mkdtempSync(join(tmpdir(), 'zx-both-'))
let server: TestServer
const opened: Storage[] = []
beforeAll(async () => {
  server = await startServer()
}, 60_000)
afterAll(async () => {
  for (const storage of opened) await storage.close()
  rmSync(folder, { recursive: true, force: true })
  await server.stop()
})

let places = 0
const onSqlite = () => {
  const path = join(folder, `${places++}.db`)
  return () => createSqliteStorage({ path })
}
const onPostgres = () => {
  const schema = server.schema()
  return () => createPostgresStorage({ pool: server.pool(), schema })
}

describe.each([
  ['SQLite', onSqlite],
  ['PostgreSQL', onPostgres],
] as const)('rows that %s holds in memory', (_, place) => {
  /** Two servers on the same new data, each with a memory of its own. */
  async function open(): Promise<readonly [CourtStorage, CourtStorage]> {
    const at = place()
    const courts: CourtStorage[] = []
    for (const storage of [at(), at()]) {
      opened.push(storage)
      await storage.prepare([items])
      courts.push(storage.forCourt(GAN))
    }
    return courts as [CourtStorage, CourtStorage]
  }

  test('what this process wrote is held as it would be read; what it never saw is not', async () => {
    const [one, other] = await open()
    await mustCommit(
      one,
      batchOf(GAN, [{ stream: A, version: 0, head: '' }], { changes: [putItem(A, item('i1'))] }),
    )
    await mustCommit(
      one,
      batchOf(GAN, [await standing(one, A)], { changes: [putItem(A, item('i2', { rank: 2 }))] }),
    )
    const [read] = await other.read(asked)
    expect(one.held?.(asked)).toMatchObject([read])
    expect(one.held?.([{ stream: B, tables: [items.name] }])).toBeUndefined()
    expect(one.held?.([{ stream: B, tables: [items.name], mayBeNew: true }])).toMatchObject([
      { stream: B, version: 0, head: '', rows: { [items.name]: [] } },
    ])
  })

  test('a commit on rows of yesterday is a conflict, and they are held no longer', async () => {
    const [one, other] = await open()
    await mustCommit(one, batchOf(GAN, [{ stream: A, version: 0, head: '' }]))
    const [guard] = guardsOf(one)
    await mustCommit(other, batchOf(GAN, [await standing(other, A)]))
    const write = batchOf(GAN, [{ stream: B, version: 0, head: '' }])
    const result = await one.commit({ ...write, streams: [...write.streams, ...(guard ? [guard] : [])] })
    expect(result).toEqual({ kind: 'version-conflict', stream: A })
    expect(await standing(one, B)).toMatchObject({ version: 0 })
    expect(one.held?.(asked)).toBeUndefined()
  })

  test('a check of the rows reads what is stored, and holds nothing of it', async () => {
    const [one, other] = await open()
    await mustCommit(
      one,
      batchOf(GAN, [{ stream: A, version: 0, head: '' }], { changes: [putItem(A, item('i1'))] }),
    )
    const wanted = [{ stream: A, tables: [items.name], asStored: true }]
    const [copy] = one.held?.(asked) ?? []
    Object.assign(copy?.rows?.[items.name]?.[0] ?? {}, { name: 'not what is stored' })
    expect(await one.read(wanted)).toEqual(await other.read(wanted))
    expect(other.held?.(asked)).toBeUndefined()
  })

  test('rows that were written anew past the version are noticed, grown or not', async () => {
    const [one, other] = await open()
    await mustCommit(one, batchOf(GAN, [{ stream: A, version: 0, head: '' }]))
    const [guard] = guardsOf(one)
    await other.replaceRows(A, { [items.name]: [item('i9')] })
    const write = batchOf(GAN, [{ stream: B, version: 0, head: '' }])
    const grown = batchOf(GAN, [await standing(other, A)])
    for (const streams of [
      [...write.streams, ...(guard ? [guard] : [])],
      grown.streams.map((each) => ({ ...each, mark: guard?.mark ?? -1 })),
    ]) {
      const events = streams.length === 1 ? grown.events : write.events
      const result = await one.commit({ ...write, events, streams })
      expect(result).toEqual({ kind: 'version-conflict', stream: A })
    }
  })

  test('the same guard does not keep commits of one court apart', async () => {
    const [one] = await open()
    await mustCommit(one, batchOf(GAN, [{ stream: A, version: 0, head: '' }]))
    const results = await Promise.all(
      Array.from({ length: 20 }, (_, n) => {
        const write = batchOf(GAN, [{ stream: `case/n${n}`, version: 0, head: '' }])
        return one.commit({ ...write, streams: [...write.streams, ...guardsOf(one)] })
      }),
    )
    expect(new Set(results.map(({ kind }) => kind))).toEqual(new Set(['committed']))
  })
})
