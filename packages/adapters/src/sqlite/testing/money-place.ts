import type { Storage } from '@zhixing/core/ports'
import pg from 'pg'
import { createPostgresStorage } from '../../postgres/index'
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
        if (isWeak) await client.query('SET synchronous_commit = off')
        return client
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
