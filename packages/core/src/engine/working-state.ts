import type { StreamId } from '../kernel/stream'
import type { RowChange, View } from '../kernel/view'
import type { StoredChange, StreamSnapshot } from '../ports/storage'

type AnyRow = { readonly id: string }

/** The rows of the loaded streams while a command is decided, with every change it makes. */
export class WorkingState implements View {
  readonly #tables = new Map<string, Map<string, AnyRow>>()
  readonly #changes = new Map<string, StoredChange>()

  constructor(snapshots: readonly StreamSnapshot[] = []) {
    for (const snapshot of snapshots) {
      for (const [table, rows] of Object.entries(snapshot.rows ?? {})) {
        const byId = this.#table(table)
        for (const row of rows) byId.set(row.id, row)
      }
    }
  }

  all(table: string): readonly AnyRow[] {
    return [...this.#table(table).values()].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
  }

  get(table: string, id: string): AnyRow | undefined {
    return this.#tables.get(table)?.get(id)
  }

  apply(changes: readonly RowChange[], stream: StreamId): void {
    for (const change of changes) {
      const id = change.op === 'put' ? change.row.id : change.id
      if (change.op === 'put') this.#table(change.table).set(id, change.row)
      else this.#table(change.table).delete(id)
      this.#changes.set(`${change.table}\u0000${id}`, { ...change, stream })
    }
  }

  /** The last state of every row that changed. */
  changes(): readonly StoredChange[] {
    return [...this.#changes.values()]
  }

  /** All rows of all tables: what folding a journal gives. */
  tables(): Readonly<Record<string, readonly AnyRow[]>> {
    return Object.fromEntries([...this.#tables.keys()].map((table) => [table, this.all(table)]))
  }

  #table(name: string): Map<string, AnyRow> {
    const known = this.#tables.get(name)
    if (known) return known
    const created = new Map<string, AnyRow>()
    this.#tables.set(name, created)
    return created
  }
}
