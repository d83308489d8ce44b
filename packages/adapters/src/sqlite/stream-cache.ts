import { type CommitBatch, type CourtId, compareText, type Row, type StreamId } from '@zhixing/core/ports'
import type { Database } from './database'
import { decodeRow, type TablePlan } from './table-plan'

/** Rows of one table in one stream, with the ids of those that have been written since they were read. */
interface Held {
  rows: readonly Row[]
  readonly written: Set<string>
}

interface Stream {
  version: number
  readonly tables: Map<string, Held>
  weight: number
}

/** Which stream, as it stands in the file. */
interface StoredStream {
  readonly courtId: CourtId
  readonly stream: StreamId
  readonly version: number
}

/**
 * The rows of the streams that were worked on last, so that the next command on a case does not read the case anew.
 * It is never believed longer than it is right: whatever another connection commits empties it (`data_version`), a
 * stream whose version is not the stored one is read again, and rows that this connection wrote are read back one by
 * one. Rows stay sealed as they are stored. Only to be used inside a transaction, and never across an `await`.
 */
export class StreamCache {
  readonly #db: Database
  readonly #limit: number
  /** Least recently used first. */
  readonly #streams = new Map<string, Stream>()
  #weight = 0
  #dataVersion: unknown
  /** Counts how often everything was forgotten: what was learned before does not come back. */
  #generation = 0

  constructor(db: Database, limit: number) {
    this.#db = db
    this.#limit = limit
  }

  get generation(): number {
    return this.#generation
  }

  /** Forgets everything: rows were written past the versions of their streams. */
  clear(): void {
    this.#streams.clear()
    this.#weight = 0
    this.#generation += 1
  }

  /** To be asked first in every transaction that reads: whether somebody else wrote. */
  refresh(): void {
    const now = this.#db.statement('PRAGMA data_version').get()?.data_version
    if (now === this.#dataVersion) return
    this.#dataVersion = now
    this.clear()
  }

  /** The rows of a stream at its stored version: those that are held, and the rest from the file. */
  rows(
    { courtId, stream, version }: StoredStream,
    plans: readonly TablePlan[],
  ): Readonly<Record<string, readonly Row[]>> {
    const key = keyOf(courtId, stream)
    const held = this.#take(key, version)
    const rows: Record<string, readonly Row[]> = {}
    const before = held.weight
    for (const plan of plans) rows[plan.table.name] = this.#table(held, courtId, stream, plan)
    this.#streams.set(key, held)
    this.#weight += held.weight - before
    this.#shrink()
    return rows
  }

  /** A commit is in the file: its streams are at the next version, and the rows that it wrote are to be read back. */
  advance(courtId: CourtId, { streams, changes }: CommitBatch, generation: number): void {
    if (generation !== this.#generation) return
    for (const { stream, expectedVersion, version } of streams) {
      const held = this.#streams.get(keyOf(courtId, stream))
      if (held?.version === expectedVersion) held.version = version
    }
    for (const change of changes) {
      const held = this.#streams.get(keyOf(courtId, change.stream))
      held?.tables.get(change.table)?.written.add(change.op === 'put' ? change.row.id : change.id)
    }
  }

  #take(key: string, version: number): Stream {
    const held = this.#streams.get(key)
    if (held) this.#streams.delete(key)
    if (held?.version === version) return held
    this.#weight -= held?.weight ?? 0
    return { version, tables: new Map(), weight: 0 }
  }

  #table(held: Stream, courtId: CourtId, stream: StreamId, plan: TablePlan): readonly Row[] {
    const known = held.tables.get(plan.table.name)
    if (known && known.written.size * 2 <= known.rows.length + 2) {
      if (known.written.size > 0) held.weight += this.#readBack(known, courtId, stream, plan)
      return known.rows
    }
    const rows = this.#prepared(plan, plan.rowsOfStream)
      .all(courtId, stream)
      .map((record) => decodeRow(plan, record))
    held.weight += rows.length + (known ? -known.rows.length : 1)
    held.tables.set(plan.table.name, { rows, written: new Set() })
    return rows
  }

  /** Reads the written rows again; answers by how many rows the table grew. */
  #readBack(known: Held, courtId: CourtId, stream: StreamId, plan: TablePlan): number {
    const before = known.rows.length
    const byId = new Map(known.rows.map((row) => [row.id, row]))
    const statement = this.#prepared(plan, plan.rowOfStream)
    let hasNew = false
    for (const id of known.written) {
      const found = statement.get(courtId, id, stream)
      if (found) {
        hasNew ||= !byId.has(id)
        byId.set(id, decodeRow(plan, found))
      } else {
        byId.delete(id)
      }
    }
    const rows = [...byId.values()]
    known.rows = hasNew ? rows.sort((a, b) => compareText(a.id, b.id)) : rows
    known.written.clear()
    return rows.length - before
  }

  #prepared(plan: TablePlan, sql: string) {
    return plan.bigints ? this.#db.bigintStatement(sql) : this.#db.statement(sql)
  }

  #shrink(): void {
    for (const [key, { weight }] of this.#streams) {
      if (this.#weight <= this.#limit) return
      this.#streams.delete(key)
      this.#weight -= weight
    }
  }
}

function keyOf(courtId: CourtId, stream: StreamId): string {
  return `${courtId}\u0000${stream}`
}
