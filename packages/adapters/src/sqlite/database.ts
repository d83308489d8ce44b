import { DatabaseSync, type StatementSync } from 'node:sqlite'
import { ZhixingError } from '@zhixing/core/ports'

/** How the file is opened. */
export interface SqliteOptions {
  /** Path of the database file; made when it is not there. A directory on a network drive is refused by SQLite's WAL. */
  readonly path: string
  /** How long a writer waits for another process, in milliseconds. */
  readonly busyTimeoutMs?: number
  /** Further PRAGMA settings, e.g. `{ cache_size: -64000 }`. Durability cannot be lowered by them. */
  readonly pragmas?: Readonly<Record<string, string | number>>
  /** How many rows of the streams that were worked on last are kept in memory; 0 keeps none. 40,000 by default. */
  readonly heldRows?: number
}

const MAX_STATEMENTS = 1000

/** An open database with its statements, each prepared once. */
export class Database {
  readonly #db: DatabaseSync
  readonly #statements = new Map<string, StatementSync>()
  readonly #bigintStatements = new Map<string, StatementSync>()
  #isClosed = false

  constructor(options: SqliteOptions) {
    this.#db = guarded(() => open(options))
  }

  /** @throws ZhixingError `storage-closed` */
  assertOpen(): void {
    if (this.#isClosed) throw new ZhixingError('storage-closed')
  }

  /** A statement whose integers come back as numbers (exact to 2^53). */
  statement(sql: string): StatementSync {
    return this.#statements.get(sql) ?? this.#prepare(sql, this.#statements, false)
  }

  /** A statement whose integers come back as bigint: where money is read. */
  bigintStatement(sql: string): StatementSync {
    return this.#bigintStatements.get(sql) ?? this.#prepare(sql, this.#bigintStatements, true)
  }

  #prepare(sql: string, cache: Map<string, StatementSync>, bigints: boolean): StatementSync {
    const made = this.#db.prepare(sql)
    made.setReadBigInts(bigints)
    if (cache.size >= MAX_STATEMENTS) cache.clear()
    cache.set(sql, made)
    return made
  }

  exec(sql: string): void {
    this.#db.exec(sql)
  }

  /** Reads that belong together see one state of the data. */
  reading<T>(read: () => T): T {
    this.statement('BEGIN').run()
    try {
      return read()
    } finally {
      this.statement('COMMIT').run()
    }
  }

  /** One writing transaction of its own. */
  writing<T>(write: () => T): T {
    this.statement('BEGIN IMMEDIATE').run()
    try {
      const result = write()
      this.statement('COMMIT').run()
      return result
    } catch (error) {
      this.rollback()
      throw error
    }
  }

  /** Undoes the open transaction; SQLite may have done so itself after a full disk. */
  rollback(): void {
    try {
      this.statement('ROLLBACK').run()
    } catch {
      // No transaction is open any more: there is nothing left to undo.
    }
  }

  close(): void {
    this.#isClosed = true
    this.#statements.clear()
    this.#bigintStatements.clear()
    this.#db.close()
  }
}

function open({ path, busyTimeoutMs = 5000, pragmas = {} }: SqliteOptions): DatabaseSync {
  const db = new DatabaseSync(path)
  try {
    db.exec(`PRAGMA busy_timeout = ${Math.trunc(busyTimeoutMs)}`)
    switchToWal(db)
    const durable = { synchronous: 'FULL', foreign_keys: 'ON' }
    // A page that many commits change is copied into the file once in 32 MB of log, not in every 4.
    const speed = { cache_size: -32_000, temp_store: 'MEMORY', wal_autocheckpoint: 8000 }
    const settings = { ...durable, ...speed }
    const apple = { fullfsync: 'ON', checkpoint_fullfsync: 'ON' }
    for (const [name, value] of Object.entries({ ...settings, ...apple, ...pragmas })) {
      if (!/^\w+$/.test(name) || !/^-?\w+$/.test(String(value))) throw weak(name, String(value))
      db.exec(`PRAGMA ${name} = ${value}`)
    }
    assertDurable(db)
    return db
  } catch (error) {
    db.close()
    throw error
  }
}

/** Two processes that open a new file at the same moment: SQLite answers "busy" to one of them without waiting. */
function switchToWal(db: DatabaseSync): void {
  for (let attempt = 0; ; attempt++) {
    try {
      db.exec('PRAGMA journal_mode = WAL')
      return
    } catch (error) {
      if (attempt >= 100 || sqliteCode(error) !== SQLITE_BUSY) throw error
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20)
    }
  }
}

/**
 * What a court's data needs so that an answered commit survives a power cut.
 *
 * @throws ZhixingError `storage-durability-weak` { setting, value }
 */
function assertDurable(db: DatabaseSync): void {
  const needed: Readonly<Record<string, readonly string[]>> = {
    journal_mode: ['wal'],
    synchronous: ['2', '3'],
    foreign_keys: ['1'],
    encoding: ['UTF-8'],
    locking_mode: ['normal'],
    read_uncommitted: ['0'],
    ignore_check_constraints: ['0'],
    writable_schema: ['0'],
  }
  for (const [setting, allowed] of Object.entries(needed)) {
    const value = String(Object.values(db.prepare(`PRAGMA ${setting}`).get() ?? {})[0])
    if (!allowed.includes(value)) throw weak(setting, value)
  }
}

function weak(setting: string, value: string): ZhixingError {
  return new ZhixingError('storage-durability-weak', { setting, value })
}

const SQLITE_BUSY = 5

/** SQLite's result codes that a host can do something about. */
const CODES: Readonly<Record<number, string>> = {
  [SQLITE_BUSY]: 'storage-busy',
  6: 'storage-busy',
  8: 'storage-read-only',
  10: 'storage-disk-failed',
  11: 'storage-damaged',
  13: 'storage-full',
  14: 'storage-cannot-open',
  26: 'storage-damaged',
}

/** SQLite's primary result code, if the error is one of its own. */
export function sqliteCode(error: unknown): number | undefined {
  const code = error instanceof Error && 'errcode' in error ? error.errcode : undefined
  return typeof code === 'number' ? code & 0xff : undefined
}

/** Gives SQLite's errors a code of this library; the original stays as `cause`. */
export function guarded<T>(call: () => T): T {
  try {
    return call()
  } catch (error) {
    throw translated(error)
  }
}

/** The error as the library tells it. */
export function translated(error: unknown): unknown {
  const number = sqliteCode(error)
  if (number === undefined) return error
  const known = new ZhixingError(CODES[number] ?? 'storage-failed', { sqlite: number })
  known.cause = error
  return known
}
