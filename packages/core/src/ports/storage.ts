import type { RecordedEvent } from '../kernel/event'
import type { JsonObject } from '../kernel/json'
import type { CourtReader } from '../kernel/query'
import type { CourtId, StreamId } from '../kernel/stream'
import type { Table } from '../kernel/table'
import type { RowChange } from '../kernel/view'

/** What a command asks for before it decides: everything in one round trip. */
export interface StreamRead {
  readonly stream: StreamId
  readonly tables: readonly string[]
  /** The version the caller already holds: rows are left out when it is still the current one. */
  readonly unlessVersion?: number
  /** What really is in the storage is wanted, whatever this process holds: a check of the rows must not trust a copy. */
  readonly asStored?: boolean
  /** The command makes this stream: `held` may answer that it is new when it holds nothing of it. */
  readonly mayBeNew?: boolean
}

/** A stream as it stands: version 0 and an empty head when nothing is recorded yet. */
export interface StreamSnapshot {
  readonly stream: StreamId
  readonly version: number
  /** Hash of the last event. */
  readonly head: string
  /** Rows by table; absent when `unlessVersion` is current. */
  readonly rows?: Readonly<Record<string, readonly { readonly id: string }[]>>
  /** What besides the version says that rows given out from memory are still right; handed back with the commit. */
  readonly mark?: number
}

/** A row to write or remove, with the stream it belongs to. */
export type StoredChange = RowChange & { readonly stream: StreamId }

/** A message to the outside, stored with the facts that cause it and sent after the commit. */
export interface OutboxMessage {
  readonly id: string
  readonly topic: string
  readonly stream: StreamId
  readonly payload: JsonObject
  readonly createdAt: string
}

/** An outbox message as the storage holds it. */
export interface PendingMessage extends OutboxMessage {
  readonly attempts: number
}

/** What a command key was used for: the same key with the same input gives this answer again. */
export interface CommandReceipt {
  readonly key: string
  readonly inputHash: string
  /** The first answer, as canonical JSON. */
  readonly answer: string
}

/** Everything that one command changes: it is all there afterwards, or nothing is. */
export interface CommitBatch {
  /** Streams that grow, and streams that must only stand where they stood: with the expected version as the new one. */
  readonly streams: readonly {
    readonly stream: StreamId
    readonly expectedVersion: number
    readonly version: number
    readonly head: string
    readonly mark?: number
  }[]
  readonly events: readonly RecordedEvent[]
  /** The data of each event as canonical JSON, where it has been written out already: what is stored is what was hashed. */
  readonly dataTexts?: readonly string[]
  readonly changes: readonly StoredChange[]
  readonly outbox: readonly OutboxMessage[]
  readonly receipt?: CommandReceipt
}

export type CommitResult =
  | { readonly kind: 'committed' }
  /** Another commit came first: load again and decide again. */
  | { readonly kind: 'version-conflict'; readonly stream: StreamId }
  /** The key is already there: this is what was answered to it. */
  | { readonly kind: 'key-used'; readonly receipt: CommandReceipt }

/** A recorded event with its place in the order of the court's commits. */
export interface FeedEntry {
  readonly position: number
  readonly event: RecordedEvent
}

/** One court's data. Everything another court holds is out of reach. */
export interface CourtStorage extends CourtReader {
  read(requests: readonly StreamRead[]): Promise<readonly StreamSnapshot[]>
  /**
   * The same from what this process holds, without asking; nothing unless it holds all of it. It may be of yesterday: what
   * is decided on it is committed with every one of these streams in `streams`, so that the commit finds out.
   */
  held?(requests: readonly StreamRead[]): readonly StreamSnapshot[] | undefined
  /** One transaction. A batch that changes no stream is allowed (a receipt alone). */
  commit(batch: CommitBatch): Promise<CommitResult>
  receipt(key: string): Promise<CommandReceipt | undefined>
  /** Names of streams in order, after the one given. */
  streams(options: { readonly after?: StreamId; readonly limit: number }): Promise<readonly StreamId[]>
  /** Events in the order of their commits, after a position (0 for the beginning). */
  feed(options: { readonly after: number; readonly limit: number }): Promise<readonly FeedEntry[]>
  /** Position of the newest event. */
  position(): Promise<number>
  /** Replaces every row of a stream by these: only for rebuilding from the journal. */
  replaceRows(
    stream: StreamId,
    rows: Readonly<Record<string, readonly { readonly id: string }[]>>,
  ): Promise<void>
  /** Oldest messages that are due for sending; each is leased so that two senders do not take the same. */
  takeOutbox(options: {
    readonly now: string
    readonly leaseUntil: string
    readonly limit: number
    /** Only these topics; messages that nobody sends here stay untouched. All topics when absent. */
    readonly topics?: readonly string[]
  }): Promise<readonly PendingMessage[]>
  /** The message has been dealt with. */
  settleOutbox(id: string): Promise<void>
  /** Every used key, in order of the keys, after the one given: for a copy of everything. */
  receipts(options: { readonly after?: string; readonly limit: number }): Promise<readonly CommandReceipt[]>
  /** Every waiting message, leased or not, in order of the ids; takes none: for a copy of everything. */
  messages(options: { readonly after?: string; readonly limit: number }): Promise<readonly PendingMessage[]>
}

/**
 * Where a host keeps its data. An adapter passes the suite `storageConformance` of `@zhixing/core/testing`.
 *
 * Promises: a commit is atomic and, once answered, survives a crash; versions never repeat; rows and events of one
 * court are invisible to another; the same key is stored once.
 */
export interface Storage {
  /** Creates or brings up to date the tables of these modules; called once before use. */
  prepare(tables: readonly Table[]): Promise<void>
  forCourt(courtId: CourtId): CourtStorage
  /** Every court that has data, in order. */
  courts(): Promise<readonly CourtId[]>
  close(): Promise<void>
}
