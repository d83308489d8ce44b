import type { RecordedEvent } from '../kernel/event'
import type { Json, JsonObject } from '../kernel/json'
import { termNumbers, termsOf } from '../kernel/plain-words'
import { keyStreamOf, type StreamId } from '../kernel/stream'
import type { Table } from '../kernel/table'
import { maskPersonal } from '../law/index'
import type { PersonalDataCrypto } from '../ports/host'
import { termColumns } from '../ports/stored'

type Scope = { readonly courtId: string; readonly stream: StreamId }
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
  /** By their terms rows are found: keyed numbers go to the storage, and nothing comes back. */
  readonly #terms: ReadonlyMap<string, readonly string[]>
  /** Those with personal columns, or found by terms. */
  readonly #tables: readonly string[]

  constructor(crypto: PersonalDataCrypto, tables: readonly Table[]) {
    this.#crypto = crypto
    this.#columns = new Map(
      tables.map((table) => [
        table.name,
        Object.keys(table.columns).filter((name) => table.columns[name]?.personal),
      ]),
    )
    this.#terms = new Map(tables.map((table) => [table.name, termColumns(table)]))
    this.#tables = tables.flatMap(({ name }) =>
      this.#columns.get(name)?.length || this.#terms.get(name)?.length ? [name] : [],
    )
    this.#names = new Set([...this.#columns.values()].flat())
  }

  fingerprint(courtId: string, plain: string): string {
    return this.#crypto.fingerprint(courtId, plain)
  }

  sealData(given: Scope, data: JsonObject): JsonObject {
    const scope = keyScope(given)
    return this.#walk(data, (text) => this.#crypto.seal(scope, text)) as JsonObject
  }

  openData(given: Scope, data: JsonObject): JsonObject {
    const scope = keyScope(given)
    return this.#walk(data, (text) => this.#crypto.open(scope, text)) as JsonObject
  }

  /** Shows the shape of personal members and not their content; what is no number of a known kind is masked most. */
  maskData(data: JsonObject): JsonObject {
    return this.#walk(data, (text, name) => maskPersonal(name, text)) as JsonObject
  }

  openEvent(event: RecordedEvent): RecordedEvent {
    return { ...event, data: this.openData(event, event.data) }
  }

  sealRow<R extends AnyRow>(given: Scope, table: string, row: R): R {
    const scope = keyScope(given)
    const sealed = this.#row(table, row, (text) => this.#crypto.seal(scope, text))
    return this.#words(table, sealed, (text) => this.#numbersOf(scope.courtId, text))
  }

  openRow<R extends AnyRow>(given: Scope, table: string, row: R): R {
    const scope = keyScope(given)
    return this.asRead(
      table,
      this.#row(table, row, (text) => this.#crypto.open(scope, text)),
    )
  }

  /** A row as it is read back: without the words that it is found by. */
  asRead<R extends AnyRow>(table: string, row: R): R {
    return this.#words(table, row, () => '')
  }

  /** The terms of the words that a row is found by. */
  termsOfRow(
    courtId: string,
    table: string,
    row: AnyRow,
  ): readonly { column: string; terms: readonly number[] }[] {
    const given = row as unknown as Readonly<Record<string, unknown>>
    return (this.#terms.get(table) ?? []).map((column) => ({
      column,
      terms: this.#numbersOf(courtId, String(given[column] ?? '')),
    }))
  }

  #numbersOf(courtId: string, text: string): readonly number[] {
    return termNumbers(termsOf(text), (term) => this.#crypto.fingerprint(courtId, term))
  }

  #words<R extends AnyRow>(table: string, row: R, change: (text: string) => unknown): R {
    const columns = this.#terms.get(table) ?? []
    if (columns.length === 0) return row
    const copy: Record<string, unknown> = { ...row }
    for (const column of columns) copy[column] = change(typeof copy[column] === 'string' ? copy[column] : '')
    return copy as R
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

const keyScope = ({ courtId, stream }: Scope): Scope => ({ courtId, stream: keyStreamOf(stream) })
