import { courtStream, type StreamId } from '../kernel/stream'
import type { RowChange, View } from '../kernel/view'
import type { StoredChange, StreamSnapshot } from '../ports/storage'

type AnyRow = { readonly id: string }

type Rows = Readonly<Record<string, readonly AnyRow[]>>

/** A table that somebody has asked for. What was loaded is in order; the maps are made when a row is asked for or changed. */
interface Asked {
  sorted: readonly AnyRow[] | undefined
  byId: Map<string, AnyRow> | undefined
}

/**
 * The rows of the loaded streams while a command is decided, with every change it makes. A command may touch many
 * tables and touches few: what nobody asks for is not looked at.
 */
export class WorkingState implements View {
  readonly #loaded: readonly { readonly stream: StreamId; readonly rows: Rows }[]
  readonly #views = new Map<StreamId, View>()
  readonly #tables = new Map<string, Asked>()
  readonly #streams = new Map<string, Map<string, StreamId>>()
  readonly #changes = new Map<string, StoredChange>()

  constructor(snapshots: readonly StreamSnapshot[] = []) {
    this.#loaded = snapshots.flatMap(({ stream, rows }) => (rows ? [{ stream, rows }] : []))
  }

  all(table: string): readonly AnyRow[] {
    const asked = this.#table(table)
    asked.sorted ??= inOrder([...(asked.byId?.values() ?? [])])
    return asked.sorted
  }

  get(table: string, id: string): AnyRow | undefined {
    return rowsById(this.#table(table)).get(id)
  }

  /**
   * What is seen from one stream: its own rows and the court's. In an act over several cases, whatever follows from an
   * event of one of them sees that one only, as it does when its journal is folded alone.
   */
  of(stream: StreamId): View {
    const others = this.#loaded.some((loaded) => loaded.stream !== stream && loaded.stream !== courtStream)
    if (!others) return this
    const known = this.#views.get(stream)
    if (known) return known
    const isSeen = (table: string, id: string) => {
      const of = this.#streamsOf(table).get(id)
      return of === stream || of === courtStream
    }
    const view = {
      all: (table: string) => this.all(table).filter(({ id }) => isSeen(table, id)),
      get: (table: string, id: string) => (isSeen(table, id) ? this.get(table, id) : undefined),
    } as View
    this.#views.set(stream, view)
    return view
  }

  apply(changes: readonly RowChange[], stream: StreamId): void {
    for (const change of changes) {
      const id = change.op === 'put' ? change.row.id : change.id
      const asked = this.#table(change.table)
      const byId = rowsById(asked)
      if (change.op === 'put') byId.set(id, change.row)
      else byId.delete(id)
      asked.sorted = undefined
      this.#streams.get(change.table)?.set(id, stream)
      this.#changes.set(`${change.table}\u0000${id}`, { ...change, stream })
    }
  }

  /** The last state of every row that changed. */
  changes(): readonly StoredChange[] {
    return [...this.#changes.values()]
  }

  /** All rows of all tables: what folding a journal gives. */
  tables(): Readonly<Record<string, readonly AnyRow[]>> {
    const names = new Set([...this.#loaded.flatMap(({ rows }) => Object.keys(rows)), ...this.#tables.keys()])
    return Object.fromEntries([...names].map((table) => [table, this.all(table)]))
  }

  #table(name: string): Asked {
    const known = this.#tables.get(name)
    if (known) return known
    const parts: (readonly AnyRow[])[] = []
    for (const { rows } of this.#loaded) if (rows[name]?.length) parts.push(rows[name])
    const asked: Asked =
      parts.length > 1
        ? { sorted: undefined, byId: byIdOf(parts.flat()) }
        : { sorted: inOrder(parts[0] ?? NONE), byId: undefined }
    this.#tables.set(name, asked)
    return asked
  }

  /** To which stream each row of a table belongs; asked for only where several cases take part. */
  #streamsOf(name: string): Map<string, StreamId> {
    const known = this.#streams.get(name)
    if (known) return known
    const streams = new Map<string, StreamId>()
    for (const { stream, rows } of this.#loaded)
      for (const { id } of rows[name] ?? []) streams.set(id, stream)
    for (const change of this.#changes.values()) {
      if (change.table === name) streams.set(change.op === 'put' ? change.row.id : change.id, change.stream)
    }
    this.#streams.set(name, streams)
    return streams
  }
}

const NONE: readonly AnyRow[] = []

function rowsById(asked: Asked): Map<string, AnyRow> {
  asked.byId ??= byIdOf(asked.sorted ?? NONE)
  return asked.byId
}

function byIdOf(rows: readonly AnyRow[]): Map<string, AnyRow> {
  const byId = new Map<string, AnyRow>()
  for (const row of rows) byId.set(row.id, row)
  return byId
}

/** Sorted by id; the same list where it is so already, which is the rule. */
function inOrder(rows: readonly AnyRow[]): readonly AnyRow[] {
  for (let at = 1; at < rows.length; at += 1) {
    if ((rows[at - 1] as AnyRow).id > (rows[at] as AnyRow).id) {
      return [...rows].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
    }
  }
  return rows
}
