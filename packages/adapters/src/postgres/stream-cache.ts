import {
  type CommitBatch,
  canonicalJson,
  compareText,
  fromJson,
  type Json,
  type Row,
  type StreamId,
  storedRow,
} from '@zhixing/core/ports'
import type { TablePlan } from './table-plan'

/** The rows of a stream as they were at a version. */
export interface HeldStream {
  readonly version: number
  /** Counts how often its rows were replaced past its version. */
  readonly rewritten: number
  readonly tables: ReadonlyMap<string, readonly Row[]>
}

/**
 * The rows of the streams that were worked on last. A stream's version says exactly which rows it has, whoever wrote them,
 * so that asking the database for the version tells whether what is held is still right.
 */
export class StreamCache {
  readonly #limit: number
  /** Least recently used first. */
  readonly #streams = new Map<string, HeldStream>()
  #weight = 0

  constructor(limit: number) {
    this.#limit = limit
  }

  get(courtId: string, stream: StreamId): HeldStream | undefined {
    return this.#streams.get(keyOf(courtId, stream))
  }

  put(courtId: string, stream: StreamId, held: HeldStream): void {
    if (this.#limit === 0) return
    const key = keyOf(courtId, stream)
    this.#drop(key)
    this.#streams.set(key, held)
    this.#weight += weightOf(held)
    for (const oldest of this.#streams.keys()) {
      if (this.#weight <= this.#limit) return
      this.#drop(oldest)
    }
  }

  /** A commit is in the database: what is held of its streams goes along to the next version. */
  advance(courtId: string, batch: CommitBatch, plan: (name: string) => TablePlan): void {
    for (const { stream, expectedVersion, version } of batch.streams) {
      const held = this.get(courtId, stream)
      if (!held || version === expectedVersion) continue
      if (held.version !== expectedVersion) {
        this.#drop(keyOf(courtId, stream))
        continue
      }
      this.put(courtId, stream, { ...held, version, tables: changedTables(held, stream, batch, plan) })
    }
  }

  #drop(key: string): void {
    const held = this.#streams.get(key)
    if (!held) return
    this.#streams.delete(key)
    this.#weight -= weightOf(held)
  }
}

const keyOf = (courtId: string, stream: StreamId) => `${courtId}\u0000${stream}`

function weightOf({ tables }: HeldStream): number {
  let weight = 1
  for (const rows of tables.values()) weight += rows.length
  return weight
}

function changedTables(
  held: HeldStream,
  stream: StreamId,
  { changes }: CommitBatch,
  plan: (name: string) => TablePlan,
): ReadonlyMap<string, readonly Row[]> {
  const tables = new Map(held.tables)
  const changed = new Map<string, Map<string, Row>>()
  for (const change of changes) {
    const before = change.stream === stream ? tables.get(change.table) : undefined
    if (!before) continue
    let rows = changed.get(change.table)
    if (!rows) {
      rows = new Map(before.map((row) => [row.id, row]))
      changed.set(change.table, rows)
    }
    if (change.op === 'put') rows.set(change.row.id, asReadBack(plan(change.table), change.row))
    else rows.delete(change.id)
  }
  for (const [name, rows] of changed) tables.set(name, inOrder([...rows.values()]))
  return tables
}

/** The row as the database would give it. */
function asReadBack({ table, columns }: TablePlan, given: { readonly id: string }): Row {
  const row = storedRow(table, given) as { id: string; [column: string]: Json }
  for (const { name, column } of columns) {
    const value = row[name] ?? null
    if (column.type === 'json' && value !== null) row[name] = fromJson(canonicalJson(value))
  }
  return row
}

/** Rows come in the order of their ids. */
export function inOrder(rows: Row[]): Row[] {
  const isSorted = rows.every((row, at) => at === 0 || compareText((rows[at - 1] as Row).id, row.id) < 0)
  return isSorted ? rows : rows.sort((a, b) => compareText(a.id, b.id))
}
