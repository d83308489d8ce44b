import type { StreamId } from '../kernel/stream'
import type { RowChange, View } from '../kernel/view'
import type { StoredChange, StreamSnapshot } from '../ports/storage'

type AnyRow = { readonly id: string }

type Rows = Readonly<Record<string, readonly AnyRow[]>>

/** A table that somebody has asked for; `sorted` is forgotten at every change. */
interface Asked {
  readonly byId: Map<string, AnyRow>
  sorted: readonly AnyRow[] | undefined
}

/**
 * The rows of the loaded streams while a command is decided, with every change it makes. A command may touch many
 * tables and touches few: what nobody asks for is not looked at.
 */
export class WorkingState implements View {
  readonly #loaded: readonly Rows[]
  readonly #tables = new Map<string, Asked>()
  readonly #changes = new Map<string, StoredChange>()

  constructor(snapshots: readonly StreamSnapshot[] = []) {
    this.#loaded = snapshots.flatMap(({ rows }) => (rows ? [rows] : []))
  }

  all(table: string): readonly AnyRow[] {
    const asked = this.#table(table)
    asked.sorted ??= [...asked.byId.values()].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
    return asked.sorted
  }

  get(table: string, id: string): AnyRow | undefined {
    return this.#table(table).byId.get(id)
  }

  apply(changes: readonly RowChange[], stream: StreamId): void {
    for (const change of changes) {
      const id = change.op === 'put' ? change.row.id : change.id
      const asked = this.#table(change.table)
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
    const names = new Set([...this.#loaded.flatMap((rows) => Object.keys(rows)), ...this.#tables.keys()])
    return Object.fromEntries([...names].map((table) => [table, this.all(table)]))
  }

  #table(name: string): Asked {
    const known = this.#tables.get(name)
    if (known) return known
    const byId = new Map<string, AnyRow>()
    for (const rows of this.#loaded) for (const row of rows[name] ?? []) byId.set(row.id, row)
    const asked: Asked = { byId, sorted: undefined }
    this.#tables.set(name, asked)
    return asked
  }
}
