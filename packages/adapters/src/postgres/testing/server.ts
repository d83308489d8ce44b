import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { binariesOf, createCluster, type Version, waitFor } from './cluster'

/** A PostgreSQL for tests, and what a test file has made in it: all of that is gone afterwards. */
export interface TestServer {
  readonly url: string
  /** A pool on it, one for the same settings; closed with the test file. */
  pool(config?: PoolConfig): pg.Pool
  /** A name that nobody has used, of a schema that is dropped afterwards. */
  schema(): string
  /** A role that may sign in and nothing else; dropped afterwards. */
  role(): Promise<string>
  /** Runs SQL as the superuser. */
  sql(text: string, values?: readonly unknown[]): Promise<readonly Record<string, unknown>[]>
  stop(): Promise<void>
}

/** `pipeline` is new in pg 8.23 and not yet in its types. */
export type PoolConfig = pg.PoolConfig & { readonly pipeline?: boolean }

/** Where the servers of one run of the tests lie; set by `run.ts`. */
export const FOLDER = 'ZHIXING_TEST_POSTGRES'

/**
 * The server of this run of the tests: `DATABASE_URL` if given, else one that the first test file who needs it starts
 * and all others use.
 */
export async function startServer(version: Version = 18): Promise<TestServer> {
  const url = await urlOf(version)
  if (!url) throw new Error(`PostgreSQL ${version} is not here`)
  const pools = new Map<string, pg.Pool>()
  const schemas: string[] = []
  const roles: string[] = []
  const pool = (config: PoolConfig = {}): pg.Pool => {
    const key = JSON.stringify(config)
    const known = pools.get(key)
    if (known) return known
    const { user, database, ...more } = config
    const connectionString = addressOf(url, user, database)
    const made = new pg.Pool({ connectionString, pipeline: true, max: 10, ...more } as PoolConfig)
    made.on('error', () => undefined)
    pools.set(key, made)
    return made
  }
  const sql: TestServer['sql'] = async (text, values = []) =>
    (await pool({ pipeline: false }).query(text, [...values])).rows
  const name = () => `zx_test_${randomBytes(6).toString('hex')}`
  return {
    url,
    pool,
    sql,
    schema() {
      schemas.push(name())
      return schemas.at(-1) ?? ''
    },
    async role() {
      const role = name()
      await sql(`CREATE ROLE ${role} LOGIN PASSWORD '${role}'`)
      roles.push(role)
      return role
    },
    async stop() {
      for (const schema of schemas) await sql(`DROP SCHEMA IF EXISTS ${schema} CASCADE`)
      for (const role of roles) await sql(`DROP OWNED BY ${role}; DROP ROLE ${role}`)
      await Promise.allSettled([...pools.values()].map((each) => each.end()))
    },
  }
}

/** The address for a role or a database that was made here. */
function addressOf(url: string, role: string | undefined, database: string | undefined): string {
  const address = new URL(url)
  if (role) Object.assign(address, { username: role, password: role })
  if (database) address.pathname = database
  return address.href
}

/** Whether tests on this version can run here. */
export async function isHere(version: Version): Promise<boolean> {
  return process.env.DATABASE_URL ? version === 18 : (await binariesOf(version)) !== undefined
}

async function urlOf(version: Version): Promise<string | undefined> {
  if (process.env.DATABASE_URL) return version === 18 ? process.env.DATABASE_URL : undefined
  const bin = await binariesOf(version)
  return bin && (await sharedServer(version, bin))
}

/** The first who comes makes it, the others wait for its address. */
async function sharedServer(version: Version, bin: string): Promise<string> {
  const home = process.env[FOLDER]
  if (!home) throw new Error('no run of the tests around this: vitest.config.ts names testing/run.ts')
  const folder = join(home, String(version))
  const address = join(home, `${version}.url`)
  try {
    mkdirSync(folder)
  } catch {
    await waitFor(`the address of PostgreSQL ${version}`, () => existsSync(address))
    return readFileSync(address, 'utf8')
  }
  const cluster = await createCluster(folder, bin)
  await cluster.start()
  writeFileSync(`${address}.new`, cluster.url)
  renameSync(`${address}.new`, address)
  return cluster.url
}
