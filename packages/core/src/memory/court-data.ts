import { ZhixingError } from '../kernel/errors'
import type { RecordedEvent } from '../kernel/event'
import type { StreamId } from '../kernel/stream'
import type { Row, Table } from '../kernel/table'
import type { CommandReceipt, FeedEntry, OutboxMessage } from '../ports/storage'
import { termColumns, withoutTerms } from '../ports/stored'
import { compareText } from '../ports/table-query'
import { RowIndex } from './row-index'
import { TermIndex } from './term-index'

interface StreamData {
  version: number
  head: string
  readonly events: RecordedEvent[]
}

interface StoredRow {
  readonly stream: StreamId
  readonly row: Row
}

interface MessageData {
  readonly message: OutboxMessage
  attempts: number
  leaseUntil: string | undefined
}

/** Rows of one table in one stream; sorted when first asked for after a change. */
interface StreamRows {
  readonly byId: Map<string, Row>
  sorted: readonly Row[] | undefined
}

/** Everything one court holds, in maps. Rows are replaced, never changed. */
export class CourtData {
  readonly streams = new Map<StreamId, StreamData>()
  readonly feed: FeedEntry[] = []
  readonly receipts = new Map<string, CommandReceipt>()
  readonly outbox = new Map<string, MessageData>()
  readonly #tables = new Map<string, Map<string, StoredRow>>()
  readonly #byStream = new Map<StreamId, Map<string, StreamRows>>()
  readonly #indexes = new Map<string, RowIndex>()
  readonly #terms = new Map<string, TermIndex>()

  /** The same data to go on with by itself: events and rows are shared, for nobody changes them. */
  copy(): CourtData {
    const copy = new CourtData()
    for (const [stream, { version, head, events }] of this.streams)
      copy.streams.set(stream, { version, head, events: [...events] })
    copy.feed.push(...this.feed)
    for (const [key, receipt] of this.receipts) copy.receipts.set(key, receipt)
    for (const [id, message] of this.outbox) copy.outbox.set(id, { ...message })
    for (const [name, rows] of this.#tables) copy.#tables.set(name, new Map(rows))
    for (const [stream, tables] of this.#byStream) copy.#byStream.set(stream, copyOf(tables))
    for (const [name, terms] of this.#terms) copy.#terms.set(name, terms.copy())
    return copy
  }

  isEmpty(): boolean {
    return this.streams.size === 0 && this.receipts.size === 0
  }

  row(table: string, id: string): Row | undefined {
    return this.#tables.get(table)?.get(id)?.row
  }

  owner(table: string, id: string): StreamId | undefined {
    return this.#tables.get(table)?.get(id)?.stream
  }

  *rows(table: string): Iterable<Row> {
    const rows = this.#tables.get(table)
    if (rows) for (const stored of rows.values()) yield stored.row
  }

  /** The rows in which a column is not null: few of many, where the column says what is still open. */
  rowsWith(table: string, column: string): Iterable<Row> {
    return this.#index(table).with(column, () => this.rows(table))
  }

  /** The rows in which a column holds this text, e.g. those of one case. */
  rowsEqual(table: string, column: string, text: string): Iterable<Row> {
    return this.#index(table).equal(column, text, () => this.rows(table))
  }

  /** The rows that have all of these terms. */
  *rowsHaving(table: string, terms: readonly number[]): Iterable<Row> {
    for (const id of this.#terms.get(table)?.having(terms) ?? []) {
      const row = this.row(table, id)
      if (row) yield row
    }
  }

  #index(table: string): RowIndex {
    return getOrMake(this.#indexes, table, () => new RowIndex())
  }

  streamRows(stream: StreamId, table: string): readonly Row[] {
    const rows = this.#byStream.get(stream)?.get(table)
    if (!rows) return []
    rows.sorted ??= [...rows.byId.values()].sort((a, b) => compareText(a.id, b.id))
    return rows.sorted
  }

  put(stream: StreamId, declared: Table, given: Row): void {
    const table = declared.name
    const row = withoutTerms(declared, given)
    const [words] = termColumns(declared)
    if (words) {
      const terms = getOrMake(this.#terms, table, () => new TermIndex())
      terms.put(row.id, given[words] as readonly number[])
    }
    const stored = getOrMake(this.#tables, table, () => new Map<string, StoredRow>())
    this.#indexes.get(table)?.put(row, stored.get(row.id)?.row)
    stored.set(row.id, { stream, row })
    const tables = getOrMake(this.#byStream, stream, () => new Map<string, StreamRows>())
    const rows = getOrMake(tables, table, (): StreamRows => ({ byId: new Map(), sorted: undefined }))
    rows.byId.set(row.id, row)
    rows.sorted = undefined
  }

  remove(stream: StreamId, table: string, id: string): void {
    this.#forget(table, id)
    const rows = this.#byStream.get(stream)?.get(table)
    if (!rows) return
    rows.byId.delete(id)
    rows.sorted = undefined
  }

  removeStreamRows(stream: StreamId): void {
    for (const [table, rows] of this.#byStream.get(stream) ?? []) {
      for (const id of rows.byId.keys()) this.#forget(table, id)
    }
    this.#byStream.delete(stream)
  }

  #forget(table: string, id: string): void {
    const stored = this.#tables.get(table)?.get(id)
    if (!stored) return
    this.#indexes.get(table)?.forget(stored.row)
    this.#terms.get(table)?.remove(id)
    this.#tables.get(table)?.delete(id)
  }

  /** Gives every row of a table the columns that were added to it. */
  addColumns(table: Table, added: Readonly<Record<string, Row[string]>>): void {
    const rows = [...(this.#tables.get(table.name)?.values() ?? [])]
    for (const { stream, row } of rows) this.put(stream, table, { ...row, ...added, id: row.id })
  }
}

/** A row belongs to one stream for good; another stream cannot take, change or remove it. */
export function rowOfAnotherStream(table: string, stream: StreamId): ZhixingError {
  return new ZhixingError('row-of-another-stream', { table, stream })
}

function copyOf(tables: ReadonlyMap<string, StreamRows>): Map<string, StreamRows> {
  return new Map(
    [...tables].map(([name, { byId, sorted }]) => [name, { byId: new Map(byId), sorted }] as const),
  )
}

function getOrMake<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const there = map.get(key)
  if (there !== undefined) return there
  const made = make()
  map.set(key, made)
  return made
}
