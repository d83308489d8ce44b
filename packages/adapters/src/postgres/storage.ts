import { type CourtId, type CourtStorage, type Storage, type Table, ZhixingError } from '@zhixing/core/ports'
import { StreamCache } from '../held/stream-cache'
import {
  guarded,
  inTransaction,
  type PgClient,
  type PgPool,
  type PgRecord,
  type PgStatement,
  run,
} from './client'
import { postgresCourt } from './court'
import { CourtWriter } from './court-writer'
import { prepareSchema, type SchemaOptions } from './schema'
import { planTable, quote, type TablePlan } from './table-plan'
import { type HostTransaction, storageWithin } from './within'

/** How the database is reached and laid out. */
export interface PostgresOptions {
  /**
   * A pool of `pg`, the host's own if it likes. Made with `pipeline: true`, every call costs one round trip; without it the
   * statements of a transaction travel one after the other.
   */
  readonly pool: PgPool
  /** The PostgreSQL schema that holds everything; `zhixing` when absent. */
  readonly schema?: string
  /** Divides every table by court into so many parts when it is made; none when absent. */
  readonly partitions?: number
  /** The role the application signs in with, when another one makes the tables: it is given what it needs and no more. */
  readonly appRole?: string
  /** How many rows of the streams that were worked on last are kept in memory; 0 keeps none. 40,000 by default. */
  readonly heldRows?: number
}

/** Courts' data in PostgreSQL. */
export interface PostgresStorage extends Storage {
  /**
   * The same data inside a transaction of the host, for `engine.within`: what is committed here is there when the host
   * commits, and gone when he does not. It keeps nothing in memory; sending, settling and rebuilding are not done here.
   */
  within(transaction: HostTransaction): Storage
  /**
   * Reads as everything stood in one moment, while work goes on: for a backup. Nothing is written in there, and the moment
   * is over when `work` ends.
   */
  snapshot<T>(work: (moment: Storage) => Promise<T>): Promise<T>
}

/** About 30 MB: the cases that are worked on in one day. */
const HELD_ROWS = 40_000

/**
 * Courts' data in PostgreSQL 15 or newer. Every statement names the court, and the database refuses rows of another one a
 * second time (row-level security). The pool is the host's: `close` leaves it open.
 *
 * @throws ZhixingError `storage-option-invalid` { option }
 * @example
 * const pool = new pg.Pool({ connectionString, pipeline: true })
 * const storage = createPostgresStorage({ pool })
 */
export function createPostgresStorage(options: PostgresOptions): PostgresStorage {
  const layout = layoutOf(options)
  const schema = quote(layout.schema)
  const lines = new Lines(options.pool)
  const cache = new StreamCache(options.heldRows ?? HELD_ROWS)
  const plans = new Map<string, TablePlan>()
  const courts = new Map<CourtId, CourtStorage>()
  const plan = (name: string): TablePlan => {
    const found = plans.get(name)
    if (!found) throw new ZhixingError('table-unknown', { table: name })
    return found
  }
  const courtOf = (courtId: CourtId): CourtStorage => {
    const writer = new CourtWriter(courtId, schema, plan, (statement) =>
      lines.using((client) => run(client, statement)),
    )
    const ofCourt = { text: `SELECT set_config('zhixing.court', $1, true)`, values: [courtId] }
    const inCourt =
      (begin: string) =>
      (...statements: readonly PgStatement[]) =>
        guarded(() => lines.using((client) => inTransaction(client, begin, [ofCourt, ...statements])))
    return postgresCourt({
      courtId,
      schema,
      cache,
      plan,
      plans: () => [...plans.values()],
      write: (batch) => writer.submit(batch),
      ask: inCourt('BEGIN READ ONLY'),
      change: inCourt('BEGIN'),
      assertOpen: () => lines.assertOpen(),
    })
  }
  return {
    async prepare(tables: readonly Table[]) {
      await guarded(() =>
        lines.using(async (client) => {
          await assertDurable(client, Object.keys(NEEDED))
          await prepareSchema(client, layout, tables)
        }),
      )
      for (const table of tables) plans.set(table.name, planTable(table, layout.schema))
    },
    forCourt(courtId) {
      const known = courts.get(courtId)
      if (known) return known
      const made = courtOf(courtId)
      courts.set(courtId, made)
      return made
    },
    async courts() {
      lines.assertOpen()
      const text = `SELECT court_id FROM ${schema}.zx_court ORDER BY court_id`
      return (await guarded(() => lines.using((client) => run(client, { text })))).map(
        ([id]) => id as CourtId,
      )
    },
    within(transaction) {
      lines.assertOpen()
      return storageWithin(transaction, schema, plan)
    },
    snapshot: (work) => lines.using((client) => inOneMoment(client, schema, plan, work)),
    async close() {
      await lines.close()
    },
  }
}

async function inOneMoment<T>(
  client: PgClient,
  schema: string,
  plan: (table: string) => TablePlan,
  work: (moment: Storage) => Promise<T>,
): Promise<T> {
  const query: HostTransaction['query'] = async (text, values) =>
    (await run(client, { text, values: [...values] })).map(([record]) => ({ record }))
  await run(client, { text: 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY' })
  try {
    return await work(storageWithin({ query }, schema, plan))
  } finally {
    await run(client, { text: 'ROLLBACK' }).catch(heard)
  }
}

function layoutOf({ schema = 'zhixing', partitions = 0, appRole }: PostgresOptions): SchemaOptions {
  if (!/^[a-z][a-z0-9_]{0,40}$/.test(schema)) throw invalid('schema')
  if (!Number.isInteger(partitions) || partitions < 0 || partitions > 1024) throw invalid('partitions')
  if (appRole !== undefined && !/^[a-z][a-z0-9_]{0,62}$/.test(appRole)) throw invalid('appRole')
  return { schema, partitions, appRole }
}

function invalid(option: string): ZhixingError {
  return new ZhixingError('storage-option-invalid', { option })
}

/** Connections of the pool; knows which calls are under way, so that closing waits for them. */
class Lines {
  readonly #pool: PgPool
  readonly #busy = new Set<Promise<unknown>>()
  /** Connections that were looked at. */
  readonly #checked = new WeakSet<PgClient>()
  #isClosed = false

  constructor(pool: PgPool) {
    this.#pool = pool
  }

  /** @throws ZhixingError `storage-closed` */
  assertOpen(): void {
    if (this.#isClosed) throw new ZhixingError('storage-closed')
  }

  async using<T>(work: (client: PgClient) => Promise<T>): Promise<T> {
    this.assertOpen()
    const call = this.#call(work)
    this.#busy.add(call)
    try {
      return await call
    } finally {
      this.#busy.delete(call)
    }
  }

  async #call<T>(work: (client: PgClient) => Promise<T>): Promise<T> {
    const client = await this.#pool.connect()
    // A line that breaks while it is lent out says so twice: to the statement, and as an event that would end the process
    // of a host who does not listen.
    client.on?.('error', heard)
    const giveBack = (isBroken?: true) => {
      client.removeListener?.('error', heard)
      client.release(isBroken)
    }
    try {
      if (!this.#checked.has(client)) {
        await assertDurable(client, KEPT_BY_SERVER)
        this.#checked.add(client)
      }
      const result = await work(client)
      giveBack()
      return result
    } catch (error) {
      // A connection in an unknown state is not given to the next one.
      giveBack(isUsable(error) ? undefined : true)
      throw error
    }
  }

  async close(): Promise<void> {
    this.#isClosed = true
    await Promise.allSettled(this.#busy)
  }
}

function heard(): void {
  // The statement that was under way has failed with it.
}

/** The server said no and the line is whole. */
function isUsable(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  return typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code) && !/^(?:08|57)/.test(code)
}

/** What a court's data needs so that an answered commit survives a power cut. */
const NEEDED: Readonly<Record<string, readonly string[]>> = {
  fsync: ['on'],
  full_page_writes: ['on'],
  synchronous_commit: ['on', 'local', 'remote_write', 'remote_apply'],
  server_encoding: ['UTF8'],
}

/**
 * What only the server can be told, and may be told while it runs: every new connection is asked. `synchronous_commit` is
 * put right by each commit itself.
 */
const KEPT_BY_SERVER = ['fsync', 'full_page_writes']

/** @throws ZhixingError `storage-durability-weak` { setting, value } */
async function assertDurable(client: PgClient, names: readonly string[]): Promise<void> {
  const text = `SELECT name, current_setting(name, true) FROM unnest($1::text[]) AS s(name)`
  const rows: readonly PgRecord[] = await run(client, { text, values: [[...names]] })
  for (const [name, value] of rows) {
    if (name && !NEEDED[name]?.includes(value ?? '')) {
      throw new ZhixingError('storage-durability-weak', { setting: name, value: value ?? '' })
    }
  }
}
