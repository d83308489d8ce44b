import { createEngine } from '@zhixing/core'
import { planQuery } from '@zhixing/core/ports'
import { establishCourt } from '@zhixing/core/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { caseNumber, filingOf } from '../../../core/src/scenarios/acts'
import { actorOf, countyCourt, type DemoCourt } from '../../../core/src/testing/court'
import { manualClock, sequentialIds } from '../../../core/src/testing/host'
import { StreamCache } from '../held/stream-cache'
import { inTransaction, type PgStatement } from './client'
import { createPostgresStorage, followFeed, type PgPool, shardedStorage } from './index'
import { readStreams } from './read-streams'
import { planTable } from './table-plan'
import { countSql, findSql, getSql, sumSql } from './table-sql'
import { startServer, type TestServer } from './testing/server'

const COURTS: readonly DemoCourt[] = ['gan1202', 'gan1221', 'gan1222', 'gan1223'].map((courtId) => ({
  ...countyCourt,
  courtId,
}))
const options = { clock: manualClock('2024-03-01'), ids: sequentialIds() }

let server: TestServer
beforeAll(async () => {
  server = await startServer()
}, 60_000)
afterAll(() => server.stop())

async function fileOne(engine: Awaited<ReturnType<typeof createEngine>>, court: DemoCourt) {
  const input = filingOf(1, '2024-03-01')
  const actor = actorOf(court, 'filing')
  const outcome = await engine.execute({ name: 'case.file', input, actor, key: `${court.courtId} files` })
  expect(outcome.kind).toBe('accepted')
}

describe('tables divided by court', () => {
  const partitions = 3
  let schema: string
  let storage: ReturnType<typeof createPostgresStorage>
  let engine: Awaited<ReturnType<typeof createEngine>>

  beforeAll(async () => {
    schema = server.schema()
    storage = createPostgresStorage({ pool: server.pool(), schema, partitions })
    engine = await createEngine({ ...options, storage })
    for (const court of COURTS) {
      await establishCourt(engine, court)
      await fileOne(engine, court)
    }
  }, 60_000)

  /** The parts of tables that the plan of a statement reads. */
  async function partsOf({ text, values }: PgStatement): Promise<string[]> {
    const pool: PgPool = server.pool()
    const client = await pool.connect()
    try {
      const ofCourt = { text: `SELECT set_config('zhixing.court', 'gan1202', true)` }
      const asked = { text: `EXPLAIN (FORMAT JSON) ${text}`, values: values ?? [] }
      const [plan] = await inTransaction(client, 'BEGIN', [ofCourt, asked])
      const names = [...(plan?.[0] ?? '').matchAll(/"Relation Name": "([^"]+)"/g)].map(([, name]) => name)
      return [...new Set(names.map((name) => name ?? ''))]
    } finally {
      client.release()
    }
  }

  const table = () => planTable(cases, schema)
  const cases = {
    name: 'case_case',
    stream: 'case',
    columns: {
      caseNumber: { type: 'text', nullable: false, personal: false },
      claimFen: { type: 'fen', nullable: true, personal: false },
    },
    indexes: [],
    appendOnly: false,
  } as const

  test('a question of a court is put to one part of one table', async () => {
    const query = {
      table: 'case_case',
      orderBy: [{ column: 'caseNumber', direction: 'asc' }],
      limit: 10,
    } as const
    const statements = [
      findSql(table(), 'gan1202', planQuery(cases, query)),
      getSql(table(), 'gan1202', 'any'),
      countSql(table(), 'gan1202', []),
      sumSql(table(), 'gan1202', 'claimFen', []),
    ]
    for (const statement of statements) {
      const [part, ...others] = await partsOf(statement)
      expect(part).toMatch(/^case_case__p\d$/)
      expect(others).toEqual([])
    }
  })

  test('reading streams, the journal and the feed touch the parts of that court alone', async () => {
    const asked: PgStatement[] = []
    const ask = async (...statements: readonly PgStatement[]) => {
      asked.push(...statements.slice(-1))
      return []
    }
    const parts = { courtId: 'gan1202', schema: `"${schema}"`, cache: new StreamCache(0), plan: table, ask }
    await readStreams(parts, [
      { stream: 'case/1', tables: ['case_case'] },
      { stream: 'court/self', tables: [] },
    ])
    const journal = `SELECT * FROM ${schema}.zx_journal WHERE court_id = $1 AND position > $2 ORDER BY position LIMIT 5`
    asked.push({ text: journal, values: ['gan1202', 0] })
    const found = await Promise.all(asked.map(partsOf))
    const numbers = new Set(found.flat().map((name) => name.split('__').at(-1)))
    expect(found.flat().map((name) => name.split('__')[0])).toEqual(['zx_stream', 'case_case', 'zx_journal'])
    expect(numbers.size).toBe(1)
  })

  test('the courts lie in different parts, and every journal gives its rows', async () => {
    const rows = await server.sql(
      `SELECT DISTINCT tableoid::regclass::text AS part FROM ${schema}.zx_journal`,
    )
    expect(rows.length).toBeGreaterThan(1)
    expect((await engine.verify()).differences).toEqual([])
  })

  test('whoever follows the feed hears every event once, and what comes while he listens', async () => {
    const court = storage.forCourt('gan1221')
    const end = new AbortController()
    const heard: number[] = []
    const before = await court.position()
    const listening = (async () => {
      for await (const { position } of followFeed(court, { everyMs: 5, limit: 3, signal: end.signal })) {
        heard.push(position)
        if (position === before)
          void engine.execute({
            name: 'case.file',
            input: filingOf(2, '2024-03-01'),
            actor: actorOf(COURTS[1] ?? countyCourt, 'filing'),
          })
        if (position > before && position === (await court.position())) end.abort()
      }
    })()
    await listening
    expect(heard).toEqual(Array.from({ length: await court.position() }, (_, at) => at + 1))
    expect(heard.length).toBeGreaterThan(before)
  })
})

test('courts spread over two databases are one storage to the engine, and each lies in one of them wholly', async () => {
  const second = server.schema()
  await server.sql(`CREATE DATABASE ${second}`)
  const schema = server.schema()
  const pools = [server.pool(), server.pool({ database: second })]
  const shards = pools.map((pool) => createPostgresStorage({ pool, schema }))
  const shardOf = (courtId: string) => Number(courtId.slice(3)) % 2
  const storage = shardedStorage({ shards, shardOf })
  const engine = await createEngine({ ...options, storage })
  for (const court of COURTS) {
    await establishCourt(engine, court)
    await fileOne(engine, court)
  }
  expect(await storage.courts()).toEqual(COURTS.map(({ courtId }) => courtId))
  expect(await shards[0]?.courts()).toEqual(['gan1202', 'gan1222'])
  expect(await shards[1]?.courts()).toEqual(['gan1221', 'gan1223'])
  for (const [at, pool] of pools.entries()) {
    const { rows } = await pool.query(`SELECT DISTINCT court_id FROM ${schema}.zx_journal`)
    expect(rows.every(({ court_id }) => shardOf(court_id) === at)).toBe(true)
  }
  const found = await engine.query<{ caseNumber: string }>({
    name: 'case.get',
    input: { caseId: (await storage.forCourt('gan1221').streams({ after: 'case/', limit: 1 }))[0]?.slice(5) },
    actor: actorOf(COURTS[1] ?? countyCourt, 'director'),
  })
  expect(found.caseNumber).toBe(caseNumber(1))
  expect((await engine.verify()).differences).toEqual([])
  const lost = shardedStorage({ shards, shardOf: () => 7 })
  expect(() => lost.forCourt('gan1202')).toThrow('storage-option-invalid')
  await storage.close()
  await pools[1]?.end()
  await server.sql(`DROP DATABASE ${second}`)
})
