import { createEngine } from '@zhixing/core'
import { establishCourt } from '@zhixing/core/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { countyCourt, type DemoCourt } from '../../../core/src/testing/court'
import { manualClock, sequentialIds } from '../../../core/src/testing/host'
import { createPostgresStorage } from './index'
import { startServer, type TestServer } from './testing/server'

// Three ways into one database: the role that owns the tables, the role the application signs in with, the superuser.

const OTHER: DemoCourt = { ...countyCourt, courtId: 'gan1221', name: '成县人民法院' }
const REFUSED = { code: '42501' }

let server: TestServer
let schema: string
let owner: string
let app: string

const poolOf = (user: string, max = 4) => server.pool({ user, max })

/** Runs SQL that somebody has written by hand, as this role, in a transaction that says it is of this court, or none. */
async function byHand(user: string, court: string | undefined, text: string) {
  const client = await poolOf(user).connect()
  try {
    await client.query('BEGIN')
    if (court) await client.query(`SELECT set_config('zhixing.court', $1, true)`, [court])
    return (await client.query(text)).rows
  } finally {
    await client.query('ROLLBACK')
    client.release()
  }
}

const countOf = async (user: string, court: string | undefined, table: string) =>
  Number((await byHand(user, court, `SELECT count(*) AS n FROM ${schema}.${table}`))[0]?.n)

beforeAll(async () => {
  server = await startServer()
  schema = server.schema()
  owner = await server.role()
  app = await server.role()
  await server.sql(`CREATE SCHEMA ${schema} AUTHORIZATION ${owner}`)
  const open = (user: string) => createPostgresStorage({ pool: poolOf(user), schema, appRole: app })
  const options = { clock: manualClock('2024-03-01'), ids: sequentialIds() }
  await createEngine({ ...options, storage: open(owner) })
  const engine = await createEngine({ ...options, storage: open(app) })
  await establishCourt(engine, countyCourt)
  await establishCourt(engine, OTHER)
  expect((await engine.verify()).differences).toEqual([])
}, 60_000)
afterAll(() => server.stop())

describe('what the application may do to what is recorded', () => {
  const fixed = ['zx_journal', 'zx_receipt']

  test.each(fixed)('it adds to %s and neither changes nor removes', async (table) => {
    const court = countyCourt.courtId
    const column = table === 'zx_journal' ? 'actor_id' : 'answer'
    const changed = byHand(app, court, `UPDATE ${schema}.${table} SET ${column} = 'x'`)
    await expect(changed).rejects.toMatchObject(REFUSED)
    await expect(byHand(app, court, `DELETE FROM ${schema}.${table}`)).rejects.toMatchObject(REFUSED)
    await expect(byHand(app, court, `TRUNCATE ${schema}.${table}`)).rejects.toMatchObject(REFUSED)
  })

  test('the owner of the tables does not change the journal either', async () => {
    for (const text of [
      `UPDATE ${schema}.zx_journal SET actor_id = 'x'`,
      `DELETE FROM ${schema}.zx_journal`,
    ]) {
      await expect(byHand(owner, countyCourt.courtId, text)).rejects.toMatchObject(REFUSED)
    }
  })

  test('it makes no table and drops none', async () => {
    await expect(byHand(app, undefined, `CREATE TABLE ${schema}.mine (a int)`)).rejects.toMatchObject(REFUSED)
    await expect(byHand(app, undefined, `DROP TABLE ${schema}.zx_journal`)).rejects.toMatchObject(REFUSED)
  })
})

describe('one court and another', () => {
  const tables = ['zx_journal', 'zx_stream', 'zx_receipt', 'zx_outbox', 'org_person', 'org_unit', 'case_case']

  test.each(tables)(
    '%s: SQL written by hand shows a court its own rows, and nobody any without a court',
    async (table) => {
      const all = Number((await server.sql(`SELECT count(*) AS n FROM ${schema}.${table}`))[0]?.n)
      for (const user of [app, owner]) {
        const [one, other] = [
          await countOf(user, countyCourt.courtId, table),
          await countOf(user, OTHER.courtId, table),
        ]
        expect(one + other).toBe(all)
        expect(await countOf(user, undefined, table)).toBe(0)
        const foreign = `SELECT 1 FROM ${schema}.${table} WHERE court_id = '${OTHER.courtId}'`
        expect(await byHand(user, countyCourt.courtId, foreign)).toEqual([])
      }
    },
  )

  test('two courts have rows: what is kept apart is there', async () => {
    for (const court of [countyCourt.courtId, OTHER.courtId]) {
      expect(await countOf(app, court, 'zx_journal')).toBeGreaterThan(5)
      expect(await countOf(app, court, 'org_person')).toBeGreaterThan(2)
    }
  })

  test('nobody writes a row into another court, or moves its position', async () => {
    const into = `INSERT INTO ${schema}.zx_receipt VALUES ('${OTHER.courtId}', 'k', 'h', 'a')`
    for (const user of [app, owner]) {
      await expect(byHand(user, countyCourt.courtId, into)).rejects.toMatchObject(REFUSED)
      const text = `UPDATE ${schema}.zx_court SET position = 0 WHERE court_id = '${OTHER.courtId}' RETURNING 1`
      expect(await byHand(user, countyCourt.courtId, text)).toEqual([])
      expect(await byHand(user, OTHER.courtId, text)).toHaveLength(1)
    }
  })

  test('every table of the schema but its list of versions has the second line, forced on the owner too', async () => {
    const bare = await server.sql(
      `SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE n.nspname = $1 AND c.relkind IN ('r', 'p') AND NOT c.relispartition
         AND NOT (c.relrowsecurity AND c.relforcerowsecurity)`,
      [schema],
    )
    expect(bare).toEqual([{ relname: 'zx_meta' }])
  })
})

describe('a connection that goes from one request to the next', () => {
  test('takes no court along: not after reading, not after writing, not after a failure', async () => {
    const pool = poolOf(app, 1)
    const storage = createPostgresStorage({ pool, schema, appRole: app })
    const engine = await createEngine({ storage, clock: manualClock('2024-03-01'), ids: sequentialIds() })
    const court = storage.forCourt(countyCourt.courtId)
    const work = [
      () => court.count({ table: 'org_person' }),
      () => court.commit({ streams: [], events: [], changes: [], outbox: [], receipt: key('k1') }),
      () => engine.verify(countyCourt.courtId),
      () => court.replaceRows('case/none', { org_person: [{ id: '' }] }),
    ]
    for (const [at, each] of work.entries()) {
      const told = await each().then(
        () => 'done',
        () => 'failed',
      )
      expect(told).toBe(at === work.length - 1 ? 'failed' : 'done')
      const { rows } = await pool.query(
        `SELECT coalesce(current_setting('zhixing.court', true), '') AS court, (SELECT count(*)::int FROM ${schema}.zx_journal) AS seen`,
      )
      expect(rows).toEqual([{ court: '', seen: 0 }])
    }
    await storage.close()
  })

  test('the way that leaks would be noticed: SET of the session stays for whoever comes next', async () => {
    const client = await poolOf(app, 2).connect()
    await client.query(`SET zhixing.court = '${countyCourt.courtId}'`)
    const { rows } = await client.query(`SELECT count(*)::int AS seen FROM ${schema}.zx_journal`)
    client.release(true)
    expect(rows[0]?.seen).toBeGreaterThan(0)
  })
})

const key = (name: string) => ({ key: name, inputHash: 'h', answer: '{}' })
