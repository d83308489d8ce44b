import { ZhixingError } from '../kernel/errors'
import { canonicalJson, type Json } from '../kernel/json'
import type { CourtId } from '../kernel/stream'
import type { Column, Row, Table } from '../kernel/table'
import type { CommitBatch } from './storage'

const INT64_MAX = 9_223_372_036_854_775_807n

/**
 * The row exactly as it will be read back: the id and every declared column, `null` where a nullable one is absent.
 *
 * @throws ZhixingError `row-invalid` { table, column } when a value is not of its column's type, a column is missing or
 * nobody declared it. The value is never repeated: it may be personal.
 */
export function storedRow(table: Table, row: { readonly id: string }): Row {
  const given = row as Readonly<Record<string, unknown>>
  if (typeof row.id !== 'string' || row.id === '') throw rowInvalid(table, 'id')
  // A copy in one piece: put together column by column it costs twice as much.
  const stored = { ...row } as { id: string; [column: string]: Json }
  let known = 1
  for (const name in table.columns) {
    const column = table.columns[name]
    const value = given[name] ?? null
    if (!column || !fits(column, value)) throw rowInvalid(table, name)
    if (value === null) stored[name] = null
    known += 1
  }
  const names = Object.keys(stored)
  if (names.length === known) return stored
  for (const name of names) {
    if (name === 'id' || Object.hasOwn(table.columns, name)) continue
    if (given[name] !== undefined) throw rowInvalid(table, name)
    delete stored[name]
  }
  return stored
}

function rowInvalid(table: Table, column: string): ZhixingError {
  return new ZhixingError('row-invalid', { table: table.name, column })
}

function fits(column: Column<unknown>, value: unknown): boolean {
  if (value === null) return column.nullable
  switch (column.type) {
    case 'integer':
      return Number.isSafeInteger(value)
    case 'fen':
      return typeof value === 'bigint' && value <= INT64_MAX && value >= -INT64_MAX
    case 'boolean':
      return typeof value === 'boolean'
    case 'terms':
      return !column.nullable && areTerms(value)
    case 'json':
      assertStorableJson(value)
      return true
    default:
      return typeof value === 'string'
  }
}

/** Numbers of 32 bits, as PostgreSQL's `int4`. */
export function areTerms(value: unknown): value is readonly number[] {
  return Array.isArray(value) && value.every((term) => Number.isInteger(term) && (term | 0) === term)
}

/** A checked row as it will be read back: what it is found by is not told. */
export function withoutTerms(table: Table, row: Row): Row {
  const names = termColumns(table)
  return names.length === 0 ? row : { ...row, ...Object.fromEntries(names.map((name) => [name, []])) }
}

/** By table, which is a declaration and never changes: every row of every commit is asked for them. */
const termColumnsOf = new WeakMap<Table, readonly string[]>()

/** The columns by whose terms the rows of a table are found. */
export function termColumns(table: Table): readonly string[] {
  const known = termColumnsOf.get(table)
  if (known) return known
  const names = Object.keys(table.columns).filter((name) => table.columns[name]?.type === 'terms')
  termColumnsOf.set(table, names)
  return names
}

const MONEY_KEY = /(?:Fen|Minor)$/

/**
 * Lets pass what comes back from JSON text as it went in: a bigint only stands under a `…Fen` or `…Minor` key, and
 * under such a key no text of digits.
 *
 * @throws ZhixingError `json-not-storable` { key }
 */
export function assertStorableJson(value: unknown, key = ''): void {
  switch (typeof value) {
    case 'bigint':
      if (!MONEY_KEY.test(key)) throw new ZhixingError('json-not-storable', { key })
      return
    case 'string':
      if (MONEY_KEY.test(key) && /^-?\d+$/.test(value)) throw new ZhixingError('json-not-storable', { key })
      return
    case 'number':
      if (!Number.isFinite(value)) throw new ZhixingError('json-not-storable', { key })
      return
    case 'object': {
      if (value === null) return
      if (Array.isArray(value)) {
        for (const item of value) assertStorableJson(item)
        return
      }
      const proto = Object.getPrototypeOf(value)
      if (proto !== Object.prototype && proto !== null) throw new ZhixingError('json-not-storable', { key })
      for (const member in value) assertStorableJson((value as Record<string, unknown>)[member], member)
      return
    }
    case 'boolean':
    case 'undefined':
      return
    default:
      throw new ZhixingError('json-not-storable', { key })
  }
}

/**
 * A batch that holds together: each stream once; its events carry the numbers from the expected version to the new one
 * and are chained up to the new head; events and changes belong to a listed stream of this court. What a storage is
 * asked to record can then not fork a chain or change rows that no version guards.
 *
 * @throws ZhixingError `commit-batch-invalid` { reason, stream }
 */
export function assertBatch(courtId: CourtId, batch: CommitBatch): void {
  const seqs = new Map<string, number>()
  const heads = new Map<string, string>()
  const { length } = batch.dataTexts ?? batch.events
  if (length !== batch.events.length) throw batchInvalid('text-without-event', '')
  for (const { stream, expectedVersion } of batch.streams) {
    if (seqs.has(stream)) throw batchInvalid('stream-twice', stream)
    seqs.set(stream, expectedVersion)
  }
  for (const event of batch.events) {
    const seq = seqs.get(event.stream)
    const head = heads.get(event.stream)
    if (event.courtId !== courtId) throw batchInvalid('event-of-another-court', event.stream)
    if (seq === undefined) throw batchInvalid('event-stream-not-listed', event.stream)
    if (event.seq !== seq + 1) throw batchInvalid('event-number', event.stream)
    if (head !== undefined && event.prevHash !== head) throw batchInvalid('event-chain', event.stream)
    assertStorableJson(event.data)
    seqs.set(event.stream, event.seq)
    heads.set(event.stream, event.hash)
  }
  for (const { stream, version, head } of batch.streams) {
    if (seqs.get(stream) !== version) throw batchInvalid('version-without-event', stream)
    if (heads.has(stream) && heads.get(stream) !== head) throw batchInvalid('head-not-last-event', stream)
  }
  for (const change of batch.changes) {
    if (!seqs.has(change.stream)) throw batchInvalid('change-stream-not-listed', change.stream)
  }
  for (const message of batch.outbox) assertStorableJson(message.payload)
}

/** The data of the event at this place of a batch, as canonical JSON. */
export function dataTextOf({ events, dataTexts }: CommitBatch, at: number): string {
  return dataTexts?.[at] ?? canonicalJson(events[at]?.data)
}

function batchInvalid(reason: string, stream: string): ZhixingError {
  return new ZhixingError('commit-batch-invalid', { reason, stream })
}

/**
 * The first event of a commit continues the stored chain.
 *
 * @throws ZhixingError `chain-broken` { stream } when the version is right but the hash is not: the data was tampered with.
 */
export function assertContinues(batch: CommitBatch, stream: string, storedHead: string): void {
  const first = batch.events.find((event) => event.stream === stream)
  if (first && first.prevHash !== storedHead) throw new ZhixingError('chain-broken', { stream })
}
