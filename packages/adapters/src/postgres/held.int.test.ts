import type { CourtStorage, Storage } from '@zhixing/core/ports'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fileAndAssign, journalOf } from '../../../core/src/scenarios/acts'
import { openStageOn, type Stage } from '../../../core/src/scenarios/stage'
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
import { createPostgresStorage, type PgPool } from './index'
import { startServer, type TestServer } from './testing/server'

let server: TestServer
beforeAll(async () => {
  server = await startServer()
}, 60_000)
afterAll(() => server.stop())

const asked = [{ stream: A, tables: [items.name] }] as const

/** Two servers on the same data, each with a memory of its own. */
async function twoServers(): Promise<readonly [CourtStorage, CourtStorage]> {
  const schema = server.schema()
  const open = async () => {
    const storage = createPostgresStorage({ pool: server.pool(), schema })
    await storage.prepare([items])
    return storage.forCourt(GAN)
  }
  return [await open(), await open()]
}

/** What a batch must find unchanged, as the engine gives it back. */
const guardsOf = (court: CourtStorage) =>
  (court.held?.(asked) ?? []).map(({ rows: _, ...at }) => ({ ...at, expectedVersion: at.version }))

test('what this process wrote is held as it would be read; what it never saw is not', async () => {
  const [one, other] = await twoServers()
  await mustCommit(
    one,
    batchOf(GAN, [{ stream: A, version: 0, head: '' }], { changes: [putItem(A, item('i1'))] }),
  )
  await mustCommit(
    one,
    batchOf(GAN, [await standing(one, A)], { changes: [putItem(A, item('i2', { rank: 2 }))] }),
  )
  const [read] = await other.read(asked)
  expect(one.held?.(asked)).toEqual([{ ...read, mark: 0 }])
  expect(one.held?.([{ stream: B, tables: [items.name] }])).toBeUndefined()
  expect(one.held?.([{ stream: B, tables: [items.name], mayBeNew: true }])).toEqual([
    { stream: B, version: 0, head: '', rows: { [items.name]: [] } },
  ])
})

test('a commit on rows of yesterday is a conflict, and they are held no longer', async () => {
  const [one, other] = await twoServers()
  await mustCommit(one, batchOf(GAN, [{ stream: A, version: 0, head: '' }]))
  const [guard] = guardsOf(one)
  await mustCommit(other, batchOf(GAN, [await standing(other, A)]))
  const write = batchOf(GAN, [{ stream: B, version: 0, head: '' }])
  const result = await one.commit({ ...write, streams: [...write.streams, ...(guard ? [guard] : [])] })
  expect(result).toEqual({ kind: 'version-conflict', stream: A })
  expect(await standing(one, B)).toMatchObject({ version: 0 })
  expect(one.held?.(asked)).toBeUndefined()
})

test('rows that were written anew past the version are noticed, grown or not', async () => {
  const [one, other] = await twoServers()
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
  const [one] = await twoServers()
  await mustCommit(one, batchOf(GAN, [{ stream: A, version: 0, head: '' }]))
  const results = await Promise.all(
    Array.from({ length: 20 }, (_, n) => {
      const write = batchOf(GAN, [{ stream: `case/n${n}`, version: 0, head: '' }])
      return one.commit({ ...write, streams: [...write.streams, ...guardsOf(one)] })
    }),
  )
  expect(new Set(results.map(({ kind }) => kind))).toEqual(new Set(['committed']))
})

/** A pool that counts what travels: every `connect` is one flight of statements. */
function counting(pool: PgPool): { readonly pool: PgPool; flights: number } {
  const counted = {
    flights: 0,
    pool: {
      connect() {
        counted.flights += 1
        return pool.connect()
      },
      end: () => pool.end(),
    },
  }
  return counted
}

test('an act on a case is one round trip, two where the server does not know the case; it rests on who is at work now', async () => {
  const schema = server.schema()
  let line = counting(server.pool())
  const open = (): Storage => {
    line = counting(server.pool())
    return createPostgresStorage({ pool: line.pool, schema })
  }
  const stage = await openStageOn(open)
  const own = line
  const [first, untouched] = [await fileAndAssign(stage, 1), await fileAndAssign(stage, 2)]
  const form = (at: Stage, title: string, caseId = first) =>
    at.give(
      'assistant-1',
      'dossier.form-material',
      { caseId, kind: 'interview-record', title, paper: true, pages: 2 },
      { key: title },
    )
  const flightsOf = async (at: Stage, of: { readonly flights: number }, title: string) => {
    const before = of.flights
    expect(await form(at, title)).toMatchObject({ kind: 'accepted' })
    return of.flights - before
  }
  expect(await flightsOf(stage, own, '笔录1')).toBe(1)
  const beside = await stage.beside()
  await beside.ask('judge-1', 'task.queue')
  expect(await flightsOf(beside, line, '笔录2')).toBe(2)
  expect(await flightsOf(beside, line, '笔录3')).toBe(1)
  // Nobody but the first server has ever touched its other case: only the court's version tells it of the person.
  const administrator = {
    kind: 'person',
    id: 'administrator',
    courtId: 'gan1202',
    roles: ['system-administrator'],
  } as const
  const gone = { personId: 'assistant-1', active: false, reason: '调离' }
  await beside.must(administrator, 'organisation.change-person', gone)
  const before = (await journalOf(stage, untouched)).length
  expect(await form(stage, '笔录4', untouched)).toMatchObject({ kind: 'refused' })
  const after = (await journalOf(stage, untouched)).slice(before)
  expect(after.map(({ type }) => type)).toEqual(['supervision.ActBlocked'])
  // A repeat gets its first answer, whatever has become of the person; the other server as well.
  expect(await form(beside, '笔录2')).toMatchObject({ kind: 'accepted' })
  expect(await form(stage, '笔录3')).toMatchObject({ kind: 'accepted' })
  expect((await stage.engine.verify()).differences).toEqual([])
})
