import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createPostgresStorage, type PostgresStorage } from './index'
import { binariesOf, type Cluster, createCluster, destroyCluster, freshFolder, LAZY } from './testing/cluster'

// Settings that are changed behind the back of a storage that is already open.

const folder = freshFolder()
let cluster: Cluster
let pool: pg.Pool
let storage: PostgresStorage

beforeAll(async () => {
  const bin = await binariesOf(18)
  if (!bin) throw new Error('no PostgreSQL to be had')
  cluster = await createCluster(folder, bin, LAZY)
  await cluster.start()
  pool = new pg.Pool({ connectionString: cluster.url, max: 2 })
  pool.on('error', () => undefined)
  storage = createPostgresStorage({ pool })
  await storage.prepare([])
}, 60_000)
afterAll(async () => {
  await pool.end()
  await destroyCluster(folder)
})

/** Changes a setting beside the pool, waits until new connections have it, and closes all others. */
async function change(name: string, value: string, ...texts: readonly string[]): Promise<void> {
  for (let isThere = false; !isThere; ) {
    const client = new pg.Client({ connectionString: cluster.url })
    await client.connect()
    const { rows } = await client.query(`SHOW ${name}`)
    isThere = rows[0][name] === value
    for (const text of isThere ? [CLOSE_OTHERS] : texts) await client.query(text)
    await client.end()
  }
  // The pool has heard of it when nobody is idle in it any more.
  while (pool.idleCount > 0) await new Promise((resolve) => setTimeout(resolve, 5))
}

const CLOSE_OTHERS = `SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity
  WHERE pid <> pg_backend_pid() AND backend_type = 'client backend'`
const RELOAD = 'SELECT pg_reload_conf()'

const commit = (key: string) =>
  storage.forCourt('court').commit({
    streams: [],
    events: [],
    changes: [],
    outbox: [],
    receipt: { key, inputHash: 'h', answer: '{}' },
  })

test('synchronous_commit switched off for database or session afterwards: what was answered survives the server', async () => {
  await change('synchronous_commit', 'off', 'ALTER DATABASE postgres SET synchronous_commit = off')
  const { rows } = await pool.query('SHOW synchronous_commit')
  expect(rows).toEqual([{ synchronous_commit: 'off' }])
  const keys = Array.from({ length: 20 }, (_, at) => `k${at}`)
  for (const key of keys) expect(await commit(key)).toEqual({ kind: 'committed' })
  await cluster.kill()
  await cluster.start()
  await change('synchronous_commit', 'on', 'ALTER DATABASE postgres RESET synchronous_commit')
  const kept = await Promise.all(keys.map((key) => storage.forCourt('court').receipt(key)))
  expect(kept.filter((each) => each !== undefined)).toHaveLength(keys.length)
}, 60_000)

test('what only the server can keep is asked of every new connection: switched off, nothing is answered any more', async () => {
  await change('full_page_writes', 'off', 'ALTER SYSTEM SET full_page_writes = off', RELOAD)
  const weak = { code: 'storage-durability-weak', params: { setting: 'full_page_writes', value: 'off' } }
  await expect(commit('weak')).rejects.toMatchObject(weak)
  await expect(storage.forCourt('court').position()).rejects.toMatchObject(weak)
  await change('full_page_writes', 'on', 'ALTER SYSTEM RESET full_page_writes', RELOAD)
  expect(await commit('weak')).toEqual({ kind: 'committed' })
}, 60_000)
