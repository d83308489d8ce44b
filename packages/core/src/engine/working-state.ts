import { courtStream, type StreamId } from '../kernel/stream'
import type { RowChange, View } from '../kernel/view'
import type { StoredChange, StreamSnapshot } from '../ports/storage'

type AnyRow = { readonly id: string }

type Rows = Readonly<Record<string, readonly AnyRow[]>>

/** A table that somebody has asked for; `sorted` is forgotten at every change. */
interface Asked {
  readonly byId: Map<string, AnyRow>
  readonly streamOf: Map<string, StreamId>
  sorted: readonly AnyRow[] | undefined
}

/**
 * The rows of the loaded streams while a command is decided, with every change it makes. A command may touch many
 * tables and touches few: what nobody asks for is not looked at.
 */
export class WorkingState implements View {
  readonly #loaded: readonly { readonly stream: StreamId; readonly rows: Rows }[]
  readonly #views = new Map<StreamId, View>()
  readonly #tables = new Map<string, Asked>()
  readonly #changes = new Map<string, StoredChange>()

  constructor(snapshots: readonly StreamSnapshot[] = []) {
    this.#loaded = snapshots.flatMap(({ stream, rows }) => (rows ? [{ stream, rows }] : []))
  }

  all(table: string): readonly AnyRow[] {
    const asked = this.#table(table)
    asked.sorted ??= [...asked.byId.values()].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
    return asked.sorted
  }

  get(table: string, id: string): AnyRow | undefined {
    return this.#table(table).byId.get(id)
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
    const isSeen = ({ streamOf }: Asked, id: string) => {
      const of = streamOf.get(id)
      return of === stream || of === courtStream
    }
    const view = {
      all: (table: string) => this.all(table).filter(({ id }) => isSeen(this.#table(table), id)),
      get: (table: string, id: string) =>
        isSeen(this.#table(table), id) ? this.#table(table).byId.get(id) : undefined,
    } as View
    this.#views.set(stream, view)
    return view
  }

  apply(changes: readonly RowChange[], stream: StreamId): void {
    for (const change of changes) {
      const id = change.op === 'put' ? change.row.id : change.id
      const asked = this.#table(change.table)
      asked.streamOf.set(id, stream)
      if (change.op === 'put') asked.byId.set(id, change.row)
      else asked.byId.delete(id)
      asked.sorted = undefined
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
    const byId = new Map<string, AnyRow>()
    const streamOf = new Map<string, StreamId>()
    for (const { stream, rows } of this.#loaded) {
      for (const row of rows[name] ?? []) {
        byId.set(row.id, row)
        streamOf.set(row.id, stream)
      }
    }
    const asked: Asked = { byId, streamOf, sorted: undefined }
    this.#tables.set(name, asked)
    return asked
  }
}
