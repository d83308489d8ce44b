import type { RecordedEvent } from '../kernel/event'
import { hashValue } from '../kernel/hash'
import type { Json } from '../kernel/json'
import type { CourtId, StreamId } from '../kernel/stream'
import { boolean, date, fen, instant, integer, json, nullable, table, text } from '../kernel/table'
import type {
  CommandReceipt,
  CommitBatch,
  CourtStorage,
  OutboxMessage,
  Storage,
  StoredChange,
} from '../ports/storage'

/** How the suite gets at the storage under test. */
export interface StorageHarness {
  /** A fresh, empty storage; the case calls `prepare` itself and closes it. */
  create(): Promise<Storage>
  /** Closes a storage and opens the same data again: durable storages only. */
  reopen?(storage: Storage): Promise<Storage>
}

/** One promise of the storage port and the run that proves it: it throws when the promise is broken. */
export interface ConformanceCase {
  readonly name: string
  /** `reopen`: skip the case when the harness has no `reopen`. */
  readonly capability?: 'reopen'
  run(harness: StorageHarness): Promise<void>
}

/** Rows of the suite's main table: every column type, with and without null. */
export const items = table('conformance_item', {
  stream: 'case',
  columns: {
    name: text(),
    rank: integer(),
    amountFen: fen(),
    dueOn: date(),
    seenAt: nullable(instant()),
    isOpen: boolean(),
    isChecked: nullable(boolean()),
    note: nullable(text()),
    count: nullable(integer()),
    limitFen: nullable(fen()),
    data: json<Json>(),
    extra: nullable(json<Json>()),
  },
  indexes: [
    { columns: ['dueOn', 'rank'] },
    { columns: ['name'] },
    { columns: ['seenAt'], whereNotNull: 'seenAt' },
  ],
})

/** A second table in the same streams. */
export const entries = table('conformance_entry', {
  stream: 'case',
  columns: { amountFen: fen() },
  appendOnly: true,
})

export type ItemRow = {
  readonly id: string
  readonly name: string
  readonly rank: number
  readonly amountFen: bigint
  readonly dueOn: string
  readonly seenAt: string | null
  readonly isOpen: boolean
  readonly isChecked: boolean | null
  readonly note: string | null
  readonly count: number | null
  readonly limitFen: bigint | null
  readonly data: Json
  readonly extra: Json | null
}

export type Rows = {
  conformance_item: ItemRow
  conformance_entry: { readonly id: string; readonly amountFen: bigint }
}

export const GAN: CourtId = 'gan12'
export const SU: CourtId = 'su07'
export const A: StreamId = 'case/a'
export const B: StreamId = 'case/b'
export const NOW = '2026-03-02T09:30:00.000+08:00'

/** A whole item; give what matters to the case. */
export function item(id: string, columns: Partial<ItemRow> = {}): ItemRow {
  return {
    id,
    name: `name ${id}`,
    rank: 0,
    amountFen: 0n,
    dueOn: '2026-03-02',
    seenAt: null,
    isOpen: true,
    isChecked: null,
    note: null,
    count: null,
    limitFen: null,
    data: {},
    extra: null,
    ...columns,
  }
}

export function putItem(stream: StreamId, row: ItemRow): StoredChange {
  return { op: 'put', table: items.name, row, stream }
}

export function removeItem(stream: StreamId, id: string): StoredChange {
  return { op: 'remove', table: items.name, id, stream }
}

export function message(id: string, stream: StreamId = A): OutboxMessage {
  return { id, topic: 'bank.payout', stream, payload: { amountFen: 900n, to: '张三 "x"' }, createdAt: NOW }
}

export function receiptOf(key: string, answer = '{"kind":"accepted"}'): CommandReceipt {
  return { key, inputHash: hashValue({ key }), answer }
}

/** Where a stream stands. */
export interface At {
  readonly stream: StreamId
  readonly version: number
  readonly head: string
}

export const fresh = (stream: StreamId): At => ({ stream, version: 0, head: '' })

/** `count` events that continue a stream, chained as the engine chains them. */
export function eventsAfter(courtId: CourtId, at: At, count: number, label: string): RecordedEvent[] {
  const events: RecordedEvent[] = []
  let prevHash = at.head
  for (let n = 1; n <= count; n++) {
    const unhashed = {
      courtId,
      stream: at.stream,
      seq: at.version + n,
      type: 'conformance.Noted',
      data: {
        label,
        amountFen: 9_007_199_254_740_993n,
        text: '案款 ‘’ "\\ 😀',
        list: [1, null, true, { n }],
      },
      actor: { kind: 'person' as const, id: 'p-1' },
      commandId: `command-${label}`,
      occurredOn: '2026-03-01',
      recordedAt: NOW,
      prevHash,
    }
    prevHash = hashValue(unhashed)
    events.push({ ...unhashed, hash: prevHash })
  }
  return events
}

/** A batch over some streams, one event each unless told. */
export function batchOf(
  courtId: CourtId,
  ats: readonly At[],
  rest: Partial<Omit<CommitBatch, 'streams' | 'events'>> & {
    readonly events?: number
    readonly label?: string
  } = {},
): CommitBatch {
  const chains = ats.map((at) => ({
    at,
    events: eventsAfter(courtId, at, rest.events ?? 1, rest.label ?? 'x'),
  }))
  return {
    streams: chains.map(({ at, events }) => ({
      stream: at.stream,
      expectedVersion: at.version,
      version: at.version + events.length,
      head: events.at(-1)?.hash ?? at.head,
    })),
    events: chains.flatMap(({ events }) => events),
    changes: rest.changes ?? [],
    outbox: rest.outbox ?? [],
    ...(rest.receipt ? { receipt: rest.receipt } : {}),
  }
}

/** Where a stream stands now, as the storage says. */
export async function standing(court: CourtStorage, stream: StreamId): Promise<At> {
  const [found] = await court.read([{ stream, tables: [] }])
  return { stream, version: found?.version ?? -1, head: found?.head ?? '?' }
}

/** Commits and insists on success. */
export async function mustCommit(court: CourtStorage, batch: CommitBatch): Promise<void> {
  equal(await court.commit(batch), { kind: 'committed' }, 'the batch is committed')
}

/** Puts items into a stream that has no event yet. */
export async function seed(
  court: CourtStorage,
  courtId: CourtId,
  stream: StreamId,
  rows: readonly ItemRow[],
) {
  await mustCommit(
    court,
    batchOf(courtId, [fresh(stream)], { changes: rows.map((row) => putItem(stream, row)) }),
  )
}

/** Everything that can be read of a court, for "nothing has changed". */
export async function everything(court: CourtStorage, streams: readonly StreamId[]): Promise<unknown> {
  const tables = [items.name, entries.name]
  return {
    snapshots: await court.read(streams.map((stream) => ({ stream, tables }))),
    journals: await Promise.all(streams.map((stream) => court.journal(stream))),
    streams: await court.streams({ limit: 1000 }),
    feed: await court.feed({ after: 0, limit: 1000 }),
    items: await court.count({ table: items.name }),
  }
}

/** A case that gets a fresh storage, prepared, and closes it. */
export function storageCase(
  name: string,
  run: (storage: Storage, harness: StorageHarness) => Promise<void>,
): ConformanceCase {
  return {
    name,
    async run(harness) {
      const storage = await harness.create()
      try {
        await storage.prepare([items, entries])
        await run(storage, harness)
      } finally {
        await storage.close()
      }
    },
  }
}

export function check(condition: boolean, message: string): asserts condition {
  if (!condition) throw new Error(message)
}

/** Deep equality that tells 1, 1n and '1' apart; key order does not matter. */
export function equal(actual: unknown, expected: unknown, message: string): void {
  if (!same(actual, expected)) throw new Error(`${message}: got ${show(actual)}, expected ${show(expected)}`)
}

function same(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const left = a as Record<string, unknown>
  const right = b as Record<string, unknown>
  const keys = Object.keys(left)
  if (keys.length !== Object.keys(right).length) return false
  return keys.every((key) => Object.hasOwn(right, key) && same(left[key], right[key]))
}

function show(value: unknown): string {
  const text = JSON.stringify(value, (_key, item) => (typeof item === 'bigint' ? `${item}n` : item))
  return (text ?? 'undefined').slice(0, 1500)
}

/** The call is refused with this error code. */
export async function rejects(call: () => Promise<unknown>, code: string, message: string): Promise<void> {
  let thrown: unknown
  try {
    await call()
  } catch (error) {
    thrown = error
  }
  check(thrown !== undefined, `${message}: it was accepted`)
  equal((thrown as { code?: unknown }).code, code, message)
}
