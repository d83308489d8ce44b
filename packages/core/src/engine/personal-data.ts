import type { RecordedEvent } from '../kernel/event'
import type { Json, JsonObject } from '../kernel/json'
import type { Table } from '../kernel/table'
import { maskPersonal } from '../law/index'
import type { PersonalDataCrypto } from '../ports/host'

type Scope = { readonly courtId: string; readonly stream: string }
type AnyRow = { readonly id: string }
type Rows = Readonly<Record<string, readonly AnyRow[]>>

/**
 * Seals and opens personal data at the edge of storage. The columns that tables mark as personal are sealed in rows,
 * and members of the same names in events and messages, so that the chain covers the sealed text.
 */
export class PersonalData {
  readonly #crypto: PersonalDataCrypto
  readonly #names: ReadonlySet<string>
  readonly #columns: ReadonlyMap<string, readonly string[]>
  /** Those with personal columns. */
  readonly #tables: readonly string[]

  constructor(crypto: PersonalDataCrypto, tables: readonly Table[]) {
    this.#crypto = crypto
    this.#columns = new Map(
      tables.map((table) => [
        table.name,
        Object.keys(table.columns).filter((name) => table.columns[name]?.personal),
      ]),
    )
    this.#tables = tables.flatMap(({ name }) => (this.#columns.get(name)?.length ? [name] : []))
    this.#names = new Set([...this.#columns.values()].flat())
  }

  fingerprint(courtId: string, plain: string): string {
    return this.#crypto.fingerprint(courtId, plain)
  }

  sealData(scope: Scope, data: JsonObject): JsonObject {
    return this.#walk(data, (text) => this.#crypto.seal(scope, text)) as JsonObject
  }

  openData(scope: Scope, data: JsonObject): JsonObject {
    return this.#walk(data, (text) => this.#crypto.open(scope, text)) as JsonObject
  }

  /** Shows the shape of personal members and not their content; what is no number of a known kind is masked most. */
  maskData(data: JsonObject): JsonObject {
    return this.#walk(data, (text, name) => maskPersonal(name, text)) as JsonObject
  }

  openEvent(event: RecordedEvent): RecordedEvent {
    return { ...event, data: this.openData(event, event.data) }
  }

  sealRow<R extends AnyRow>(scope: Scope, table: string, row: R): R {
    return this.#row(table, row, (text) => this.#crypto.seal(scope, text))
  }

  openRow<R extends AnyRow>(scope: Scope, table: string, row: R): R {
    return this.#row(table, row, (text) => this.#crypto.open(scope, text))
  }

  /** The rows of a stream as decisions see them; tables without personal data are what they were. */
  openRows(scope: Scope, rows: Rows): Rows {
    const named = this.#tables.filter((table) => rows[table]?.length)
    if (named.length === 0) return rows
    const opened = named.map((table) => [table, rows[table]?.map((row) => this.openRow(scope, table, row))])
    return { ...rows, ...Object.fromEntries(opened) }
  }

  #row<R extends AnyRow>(table: string, row: R, change: (text: string) => string): R {
    const columns = this.#columns.get(table) ?? []
    if (columns.length === 0) return row
    const copy: Record<string, unknown> = { ...row }
    for (const column of columns) {
      const value = copy[column]
      if (typeof value === 'string') copy[column] = change(value)
    }
    return copy as R
  }

  /** What holds nothing personal stays the very value it is: most events are that. */
  #walk(value: Json, change: (text: string, name: string) => string): Json {
    if (value === null || typeof value !== 'object') return value
    if (Array.isArray(value)) {
      const items = value.map((item) => this.#walk(item, change))
      return items.some((item, at) => item !== value[at]) ? items : value
    }
    const object = value as JsonObject
    let copy: Record<string, Json> | undefined
    for (const key in object) {
      const member = object[key] as Json
      const changed =
        typeof member === 'string' && this.#names.has(key) ? change(member, key) : this.#walk(member, change)
      if (changed === member) continue
      copy ??= { ...object }
      copy[key] = changed
    }
    return copy ?? value
  }
}
