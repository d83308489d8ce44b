import { fromJson } from '../kernel/json'
import { filesOfRow, type Table } from '../kernel/table'

/** A content of the file store and where a court's record names it. */
export interface NamedFile {
  readonly hash: string
  /** `dossier_material m-1`: table and row. */
  readonly place: string
}

/**
 * What the lines of an exported court (`exportCourt` with tables) name of the file store, each content once. A text that
 * a waiting message still has to bring there is none of them: it comes with the message.
 */
export class NamedFiles {
  readonly #tables: ReadonlyMap<string, Table>
  readonly #places = new Map<string, string>()
  readonly #waiting = new Set<string>()

  constructor(tables: readonly Table[]) {
    this.#tables = new Map(tables.map((table) => [table.name, table]))
  }

  add(line: string): void {
    if (line.startsWith('{"row":')) this.#row(fromJson<Line>(line))
    if (line.startsWith('{"message":')) this.#message(fromJson<Line>(line))
  }

  get files(): readonly NamedFile[] {
    const named = [...this.#places].filter(([hash]) => !this.#waiting.has(hash))
    return named.map(([hash, place]) => ({ hash, place }))
  }

  #row({ row, table: name }: Line): void {
    const table = this.#tables.get(name ?? '')
    if (!table || !row) return
    for (const hash of filesOfRow(table, row))
      if (!this.#places.has(hash)) this.#places.set(hash, `${name} ${row.id}`)
  }

  #message({ message }: Line): void {
    if (message?.topic === 'file.store') this.#waiting.add(String(message.payload.hash))
  }
}

interface Line {
  readonly row?: { readonly id: string }
  readonly table?: string
  readonly message?: { readonly topic: string; readonly payload: { readonly hash?: unknown } }
}
