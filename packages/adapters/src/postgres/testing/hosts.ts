import { sql as drizzleSql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/node-postgres'
import knex from 'knex'
import { CompiledQuery, Kysely, PostgresDialect } from 'kysely'
import {
  drizzleTransaction,
  type HostTransaction,
  knexTransaction,
  kyselyTransaction,
  pgTransaction,
} from '../index'
import type { TestServer } from './server'

/** Runs work in a transaction of the host; what the work throws undoes it. */
export type Host = (work: (transaction: HostTransaction) => Promise<void>) => Promise<void>

export const HOSTS = ['pg', 'Kysely', 'Knex', 'Drizzle'] as const

/** A host with a library of his own, signed in as this role or as the superuser. */
export function hostOn(
  server: TestServer,
  name: (typeof HOSTS)[number],
  user?: string,
): { readonly host: Host; close(): Promise<unknown> } {
  const pool = () => server.pool({ pipeline: false, ...(user ? { user } : {}) })
  const close = async () => undefined
  switch (name) {
    case 'pg':
      return { host: (work) => byHand(pool(), work), close }
    case 'Kysely': {
      const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool: pool() }) })
      return {
        host: (work) => db.transaction().execute((trx) => work(kyselyTransaction(trx, CompiledQuery))),
        close,
      }
    }
    case 'Knex': {
      const address = new URL(server.url)
      if (user) Object.assign(address, { username: user, password: user })
      const db = knex({ client: 'pg', connection: address.href })
      return {
        host: (work) => db.transaction((trx) => work(knexTransaction(trx))),
        close: () => db.destroy(),
      }
    }
    case 'Drizzle': {
      const db = drizzle({ client: pool() })
      return { host: (work) => db.transaction((tx) => work(drizzleTransaction(tx, drizzleSql))), close }
    }
  }
}

async function byHand(pool: ReturnType<TestServer['pool']>, work: Parameters<Host>[0]): Promise<void> {
  const client = await pool.connect()
  try {
    await client.query('BEGIN')
    await work(pgTransaction(client))
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK')
    throw error
  } finally {
    client.release()
  }
}
