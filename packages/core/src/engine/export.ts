import { ZhixingError } from '../kernel/errors'
import type { RecordedEvent } from '../kernel/event'
import { fromJson } from '../kernel/json'
import type { CourtId, StreamId } from '../kernel/stream'
import { streamKind } from '../kernel/stream'
import type { Table } from '../kernel/table'
import type { CommandReceipt, CourtStorage, OutboxMessage, Storage } from '../ports/storage'
import { EXPORT_FORMAT, exportLine, readExport } from '../verifier/index'

/** What is copied, out of where. */
export interface ExportRequest {
  readonly storage: Storage
  readonly courtId: CourtId
  /** Tables whose rows are copied too; without them it is the journal alone, which is what a verifier needs. */
  readonly tables?: readonly Table[]
}

type Line = Readonly<Record<string, unknown>>

const PAGE = 500

/**
 * A court as lines of text: its journal in the order of the commits, and with `tables` also rows, keys and waiting
 * messages, so that it can be put into any other storage. Personal data stays sealed as it is.
 *
 * @throws ZhixingError `export-moved` when something was recorded meanwhile: rows and keys would not belong together.
 */
export async function* exportCourt({ storage, courtId, tables }: ExportRequest): AsyncGenerator<string> {
  const court = storage.forCourt(courtId)
  const began = await court.position()
  let count = 1
  const line = (content: Line): string => {
    count += 1
    return exportLine(content)
  }
  yield exportLine({ format: EXPORT_FORMAT, courtId, content: tables ? 'everything' : 'journal' })
  for (let after = 0; after < began; ) {
    const page = await court.feed({ after, limit: PAGE })
    const own = page.filter(({ position }) => position <= began)
    for (const { event } of own) yield line({ event })
    after = page.at(-1)?.position ?? began
  }
  if (tables) {
    for await (const each of rest(court, tables)) yield line(each)
    if ((await court.position()) !== began) throw new ZhixingError('export-moved')
  }
  yield exportLine({ lines: count + 1 })
}

async function* rest(court: CourtStorage, tables: readonly Table[]): AsyncGenerator<Line> {
  for await (const stream of paged((after) => court.streams({ limit: PAGE, ...after }), String)) {
    const own = tables.filter((table) => table.stream === streamKind(stream) || table.stream === '*')
    const [snapshot] = await court.read([{ stream, tables: own.map(({ name }) => name) }])
    for (const [table, rows] of Object.entries(snapshot?.rows ?? {}))
      for (const row of rows) yield { row, stream, table }
  }
  const receipts = paged(
    (after) => court.receipts({ limit: PAGE, ...after }),
    ({ key }: CommandReceipt) => key,
  )
  for await (const receipt of receipts) yield { receipt }
  const messages = paged(
    (after) => court.messages({ limit: PAGE, ...after }),
    ({ id }: OutboxMessage) => id,
  )
  for await (const { id, topic, stream, payload, createdAt } of messages)
    yield { message: { id, topic, stream, payload, createdAt } }
}

async function* paged<T>(
  read: (after: { after?: never }) => Promise<readonly T[]>,
  keyOf: (item: T) => string,
): AsyncGenerator<T> {
  let after: { after?: string } = {}
  for (;;) {
    const page = await read(after as { after?: never })
    yield* page
    const last = page.at(-1)
    if (last === undefined || page.length < PAGE) return
    after = { after: keyOf(last) }
  }
}

/** What was put back. */
export interface RestoreReport {
  readonly courtId: CourtId
  readonly events: number
  readonly rows: number
  readonly receipts: number
  readonly messages: number
}

/**
 * Puts an exported court into a storage that has nothing of it. Journal, rows, keys and messages are those of the
 * export, whatever storage it came from; the order of the journal is kept.
 *
 * @throws ZhixingError `restore-not-empty`, `export-damaged` { line }
 */
export async function restoreCourt(
  storage: Storage,
  lines: AsyncIterable<string> | Iterable<string>,
): Promise<RestoreReport> {
  const target = new Target(storage)
  for await (const line of readExport(lines, (text) => fromJson<unknown>(text)))
    await target.take(line as Line)
  return target.finish()
}

/** Writes what comes in batches, in its order. */
class Target {
  readonly #storage: Storage
  #court: CourtStorage | undefined
  #courtId = ''
  #events: RecordedEvent[] = []
  #rows: { readonly stream: StreamId; readonly tables: Record<string, { readonly id: string }[]> } | undefined
  readonly #messages: OutboxMessage[] = []
  readonly #heads = new Map<StreamId, { version: number; head: string }>()
  readonly #counts = { events: 0, rows: 0, receipts: 0, messages: 0 }

  constructor(storage: Storage) {
    this.#storage = storage
  }

  async take(line: Line): Promise<void> {
    if (typeof line.format === 'string') return this.#begin(String(line.courtId))
    if (line.event) return this.#event(line.event as RecordedEvent)
    await this.#flush()
    if (line.row) return this.#row(line.stream as StreamId, String(line.table), line.row as { id: string })
    if (line.receipt) {
      const receipt = line.receipt as CommandReceipt
      await this.#opened().commit({ streams: [], events: [], changes: [], outbox: [], receipt })
      this.#counts.receipts += 1
    }
    if (line.message) this.#messages.push(line.message as OutboxMessage)
  }

  async finish(): Promise<RestoreReport> {
    await this.#flush()
    await this.#writeRows()
    const outbox = this.#messages.sort((a, b) => (a.createdAt < b.createdAt ? -1 : 1))
    if (outbox.length > 0) await this.#opened().commit({ streams: [], events: [], changes: [], outbox })
    return { courtId: this.#courtId, ...this.#counts, messages: outbox.length }
  }

  async #begin(courtId: CourtId): Promise<void> {
    this.#court = this.#storage.forCourt(courtId)
    this.#courtId = courtId
    if ((await this.#court.position()) > 0) throw new ZhixingError('restore-not-empty', { courtId })
  }

  #opened(): CourtStorage {
    if (!this.#court) throw new ZhixingError('export-damaged', { line: 1 })
    return this.#court
  }

  async #event(event: RecordedEvent): Promise<void> {
    this.#events.push(event)
    if (this.#events.length >= PAGE) await this.#flush()
  }

  async #flush(): Promise<void> {
    if (this.#events.length === 0) return
    const events = this.#events
    this.#events = []
    const grown = new Map<StreamId, { expectedVersion: number; version: number; head: string }>()
    for (const { stream, seq, hash } of events) {
      const expectedVersion = grown.get(stream)?.expectedVersion ?? this.#heads.get(stream)?.version ?? 0
      grown.set(stream, { expectedVersion, version: seq, head: hash })
      this.#heads.set(stream, { version: seq, head: hash })
    }
    const streams = [...grown].map(([stream, place]) => ({ stream, ...place }))
    streams.sort((a, b) => (a.stream < b.stream ? -1 : 1))
    await this.#opened().commit({ streams, events, changes: [], outbox: [] })
    this.#counts.events += events.length
  }

  async #row(stream: StreamId, table: string, row: { readonly id: string }): Promise<void> {
    if (this.#rows?.stream !== stream) {
      await this.#writeRows()
      this.#rows = { stream, tables: {} }
    }
    const rows = this.#rows?.tables ?? {}
    rows[table] = [...(rows[table] ?? []), row]
    this.#counts.rows += 1
  }

  async #writeRows(): Promise<void> {
    if (this.#rows) await this.#opened().replaceRows(this.#rows.stream, this.#rows.tables)
    this.#rows = undefined
  }
}
