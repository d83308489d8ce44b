import type { Storage } from '@zhixing/core/ports'
import pg from 'pg'
import { createPostgresStorage, type PgClient, type PgPool } from '../../postgres/index'
import { createSqliteStorage } from '../index'
import { type Without, without } from './money-storage'

/** Where the money lies: in a file, or in a schema of a PostgreSQL. */
export interface Place {
  /** The file; also the beginning of the names of files by which processes talk. */
  readonly path: string
  readonly url?: string
  readonly schema?: string
}

/** The storage there, with one promise of it switched off or none. */
export interface Opened {
  readonly storage: Storage
  /** Call it when the engine has been made: a storage would refuse to open with weak settings. */
  weaken(): void
}

export function openPlace({ path, url, schema }: Place, off: Without = 'nothing'): Opened {
  if (!url) return { storage: without(off, createSqliteStorage({ path })), weaken: () => undefined }
  const pool = new pg.Pool({ connectionString: url, max: 3, pipeline: true } as pg.PoolConfig)
  // A connection that breaks while nobody uses it: the next statement takes another.
  pool.on('error', () => undefined)
  let isWeak = false
  const storage = createPostgresStorage({
    pool: {
      end: () => pool.end(),
      async connect() {
        const client = await pool.connect()
        return isWeak ? weakened(client) : client
      },
    },
    ...(schema ? { schema } : {}),
  })
  const closed = { ...without(off, storage), close: () => storage.close().then(() => pool.end()) }
  return {
    storage: closed,
    weaken() {
      isWeak = off === 'flush'
    },
  }
}

/** Commits that are answered before they are on the disk. Each puts the setting right for itself: so it is spoilt after that. */
function weakened(client: pg.PoolClient): Awaited<ReturnType<PgPool['connect']>> {
  const query: PgClient['query'] = async (statement) => {
    if (!statement.text.includes('zx_commit_')) return client.query(statement as never)
    try {
      await client.query('BEGIN')
      const told: { rows: unknown[] } = await client.query(statement as never)
      await client.query('SET LOCAL synchronous_commit = off')
      await client.query('COMMIT')
      return told
    } catch (error) {
      await client.query('ROLLBACK')
      throw error
    }
  }
  return {
    query,
    on: (event, listener) => client.on(event, listener),
    removeListener: (event, listener) => client.removeListener(event, listener),
    release: (error) => client.release(error),
  }
}
