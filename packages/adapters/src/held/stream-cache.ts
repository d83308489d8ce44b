import {
  type CommitBatch,
  canonicalJson,
  compareText,
  fromJson,
  type Json,
  type JsonObject,
  keysInOrder,
  type Row,
  type StoredChange,
  type StreamId,
  type Table,
  withoutTerms,
} from '@zhixing/core/ports'
import type { CheckedBatch } from './checked-batch'

/** The rows of a stream as they were at a version. */
export interface HeldStream {
  readonly version: number
  /** Hash of the last event. */
  readonly head: string
  /** What besides the version says that the rows are right; the storage says what it means. */
  readonly mark: number
  readonly tables: ReadonlyMap<string, readonly Row[]>
  /** Begun by this process and held ever since: a table that is not named has no rows. */
  readonly isWhole?: boolean
}

/** Finds a table by its name. */
export type TableOf = (name: string) => { readonly table: Table }

/** The held rows of a table; nothing when they are not known. */
export function tableOf({ tables, isWhole }: HeldStream, name: string): readonly Row[] | undefined {
  return tables.get(name) ?? (isWhole ? [] : undefined)
}

/** What is held, how much that is, and whether anybody has asked for it since the oldest were last looked through. */
interface Entry {
  held: HeldStream
  weight: number
  isUsed: boolean
}

/**
 * The rows of the streams that were worked on last. A stream's version says exactly which rows it has, whoever wrote them,
 * so that asking the database for the version tells whether what is held is still right.
 */
export class StreamCache {
  readonly #limit: number
  /** Oldest first. Asking only leaves a mark: taking an entry out and in again at every question costs more than the answer. */
  readonly #streams = new Map<string, Entry>()
  #weight = 0

  constructor(limit: number) {
    this.#limit = limit
  }

  /** Whether anything is ever held. */
  get isKept(): boolean {
    return this.#limit > 0
  }

  get(courtId: string, stream: StreamId): HeldStream | undefined {
    const entry = this.#streams.get(keyOf(courtId, stream))
    if (!entry) return undefined
    entry.isUsed = true
    return entry.held
  }

  put(courtId: string, stream: StreamId, held: HeldStream): void {
    if (this.#limit === 0) return
    const key = keyOf(courtId, stream)
    const weight = weightOf(held)
    const entry = this.#streams.get(key)
    this.#weight += weight - (entry?.weight ?? 0)
    if (entry) Object.assign(entry, { held, weight, isUsed: true })
    else this.#streams.set(key, { held, weight, isUsed: false })
    if (this.#weight > this.#limit) this.#makeRoom()
  }

  /** Forgets the oldest; what was asked for in the meantime gets another round. */
  #makeRoom(): void {
    for (const [key, entry] of this.#streams) {
      this.#drop(key)
      if (entry.isUsed) {
        this.#streams.set(key, { ...entry, isUsed: false })
        this.#weight += entry.weight
      }
      if (this.#weight <= this.#limit) return
    }
  }

  /** The row as the database has it while the versions, and marks, of the batch are right; nothing when it is not held. */
  before(courtId: string, { streams }: CommitBatch, change: StoredChange): Row | undefined {
    if (change.op !== 'put') return undefined
    const known = this.get(courtId, change.stream)
    const entry = streams.find(({ stream }) => stream === change.stream)
    if (!entry || known?.version !== entry.expectedVersion) return undefined
    if (entry.mark !== undefined && entry.mark !== known.mark) return undefined
    const rows = known.tables.get(change.table)
    const row = rows?.[placeOf(rows, change.row.id)]
    return row?.id === change.row.id ? row : undefined
  }

  /** A commit is in the database: what is held of its streams goes along to the next version. */
  advance(courtId: string, batch: CheckedBatch, plan: TableOf, markOfNew = 0): void {
    for (const { stream, expectedVersion, version, head } of batch.streams) {
      const held =
        this.get(courtId, stream) ?? (expectedVersion === 0 ? { ...NEW, mark: markOfNew } : undefined)
      // Somebody may have read the new version before this one heard that it is his.
      if (!held || version === expectedVersion || held.version >= version) continue
      if (held.version !== expectedVersion) {
        this.forget(courtId, stream)
        continue
      }
      const tables = changedTables(held, stream, batch, plan)
      this.put(courtId, stream, { ...held, version, head, tables })
    }
  }

  /** What is held of a stream has turned out to be of yesterday. */
  forget(courtId: string, stream: StreamId): void {
    this.#drop(keyOf(courtId, stream))
  }

  /** Nothing that is held is known to be right any more. */
  clear(): void {
    this.#streams.clear()
    this.#weight = 0
  }

  #drop(key: string): void {
    const entry = this.#streams.get(key)
    if (!entry) return
    this.#streams.delete(key)
    this.#weight -= entry.weight
  }
}

/** A stream before its first event. */
const NEW: HeldStream = { version: 0, head: '', mark: 0, tables: new Map(), isWhole: true }

const keyOf = (courtId: string, stream: StreamId) => `${courtId}\u0000${stream}`

function weightOf({ tables }: HeldStream): number {
  let weight = 1
  for (const rows of tables.values()) weight += rows.length
  return weight
}

function changedTables(
  held: HeldStream,
  stream: StreamId,
  { changes }: CheckedBatch,
  plan: TableOf,
): ReadonlyMap<string, readonly Row[]> {
  const tables = new Map(held.tables)
  const changed = new Map<string, Row[]>()
  for (const change of changes) {
    const before = change.stream === stream ? tableOf(held, change.table) : undefined
    if (!before) continue
    let rows = changed.get(change.table)
    if (!rows) {
      rows = before.slice()
      changed.set(change.table, rows)
      tables.set(change.table, rows)
    }
    const id = change.op === 'put' ? change.row.id : change.id
    const at = placeOf(rows, id)
    const known = rows[at]?.id === id ? rows[at] : undefined
    if (change.op === 'put') {
      rows.splice(at, known ? 1 : 0, asReadBack(plan(change.table), change.row, known))
    } else if (known) rows.splice(at, 1)
  }
  return tables
}

/** Where the row with this id is, or would be, among rows in the order of their ids. */
function placeOf(rows: readonly Row[], id: string): number {
  let [from, to] = [0, rows.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if (compareText((rows[middle] as Row).id, id) < 0) from = middle + 1
    else to = middle
  }
  return from
}

/** The row as the database would give it. What is held of it was read back already. */
function asReadBack({ table }: { readonly table: Table }, given: Row, before: Row | undefined): Row {
  let row: { id: string; [column: string]: Json } | undefined
  for (const name in table.columns) {
    const value = given[name] ?? null
    if (value === null || table.columns[name]?.type !== 'json' || value === before?.[name]) continue
    row ??= { ...given }
    row[name] = asParsed(value)
  }
  return withoutTerms(table, row ?? given)
}

/**
 * What JSON text of the value would be read back as: an object of its own, members in order, none undefined. Without the
 * text, which cost three times as much.
 */
function asParsed(value: Json): Json {
  if (value === null || typeof value !== 'object') return Object.is(value, -0) ? 0 : value
  if (Array.isArray(value)) return value.map((item) => asParsed(item ?? null))
  const copy: Record<string, Json> = {}
  for (const key of keysInOrder(value)) {
    // Assigning to it would not make a member; texts are read by a parser that does.
    if (key === '__proto__') return fromJson(canonicalJson(value))
    const member = (value as JsonObject)[key]
    if (member !== undefined) copy[key] = asParsed(member)
  }
  return copy
}

/** Rows come in the order of their ids. */
export function inOrder(rows: Row[]): Row[] {
  const isSorted = rows.every((row, at) => at === 0 || compareText((rows[at - 1] as Row).id, row.id) < 0)
  return isSorted ? rows : rows.sort((a, b) => compareText(a.id, b.id))
}
