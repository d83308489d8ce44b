import type { HostTransaction } from './within'

// What hosts have in their hands, as the one method that `within` asks for. Only shapes are named here: none of these
// packages is loaded, and each fits as it comes.

type Rows = readonly Readonly<Record<string, unknown>>[]

/** A client of `pg` on which the host has sent BEGIN. */
export function pgTransaction(client: {
  query(text: string, values: unknown[]): Promise<{ rows: unknown[] }>
}): HostTransaction {
  return { query: async (text, values) => (await client.query(text, [...values])).rows as Rows }
}

/**
 * A transaction of Kysely.
 *
 * @example
 * await db.transaction().execute(async (trx) => {
 *   const act = engine.within(storage.within(kyselyTransaction(trx, CompiledQuery)))
 * })
 */
export function kyselyTransaction<Q>(
  trx: { executeQuery(query: Q): Promise<{ readonly rows: unknown[] }> },
  compiled: { raw(text: string, values: unknown[]): Q },
): HostTransaction {
  return {
    query: async (text, values) => (await trx.executeQuery(compiled.raw(text, [...values]))).rows as Rows,
  }
}

/** A transaction of Knex on PostgreSQL. Knex counts `?` instead of numbering: a value used twice is given twice. */
export function knexTransaction(trx: {
  raw(text: string, values: never): PromiseLike<{ rows: unknown[] }>
}): HostTransaction {
  return {
    async query(text, values) {
      const given: unknown[] = []
      const counted = text.replaceAll('?', '\\?').replace(/\$(\d+)/g, (_, number) => {
        given.push(values[Number(number) - 1])
        return '?'
      })
      return (await trx.raw(counted, given as never)).rows as Rows
    },
  }
}

/**
 * A transaction of Drizzle on `node-postgres`; `sql` is Drizzle's own.
 *
 * @example
 * await db.transaction(async (tx) => {
 *   const act = engine.within(storage.within(drizzleTransaction(tx, sql)))
 * })
 */
export function drizzleTransaction<Q>(
  tx: { execute(query: Q): PromiseLike<{ rows: unknown[] }> },
  sql: {
    (strings: TemplateStringsArray, ...values: unknown[]): Q
    param(value: unknown): unknown
  },
): HostTransaction {
  return {
    async query(text, values) {
      const pieces = text.split(/\$\d+/)
      const used = [...text.matchAll(/\$(\d+)/g)].map(([, number]) => sql.param(values[Number(number) - 1]))
      const strings = Object.assign(pieces, { raw: pieces }) as TemplateStringsArray
      return (await tx.execute(sql(strings, ...used))).rows as Rows
    },
  }
}
