import {
  type CommitBatch,
  canonicalJson,
  type RecordedEvent,
  type StoredChange,
  snakeCase,
} from '@zhixing/core/ports'
import { encodeRow, type TablePlan } from './table-plan'

/** A batch with everything checked and written as the texts that `zx_commit` reads. */
export interface EncodedBatch {
  readonly batch: CommitBatch
  readonly events: readonly string[]
  readonly outbox: readonly string[]
  readonly rows: readonly { readonly table: string; readonly body: string }[]
  readonly gone: readonly { readonly table: string; readonly id: string; readonly stream: string }[]
}

/**
 * Checks and encodes a batch before it joins others, so that what is wrong with one harms none of them.
 *
 * @throws ZhixingError `table-unknown`, `row-invalid`, `json-not-storable`
 */
export function encodeBatch(plan: (name: string) => TablePlan, batch: CommitBatch): EncodedBatch {
  const last = new Map<string, { table: TablePlan; change: StoredChange; body: string }>()
  for (const change of batch.changes) {
    const table = plan(change.table)
    const body = change.op === 'put' ? encodeRow(table, change.stream, change.row) : ''
    // Only the last change of a row counts: one statement may not touch it twice.
    last.set(`${change.table} ${change.op === 'put' ? change.row.id : change.id}`, { table, change, body })
  }
  const rows = []
  const gone = []
  for (const { table, change, body } of last.values()) {
    const name = snakeCase(table.table.name)
    if (change.op === 'put') rows.push({ table: name, body })
    else gone.push({ table: name, id: change.id, stream: change.stream })
  }
  return {
    batch,
    events: batch.events.map(encodeEvent),
    outbox: batch.outbox.map(({ id, topic, stream, payload, createdAt }) =>
      canonicalJson({ id, topic, stream, payload, created_at: createdAt }),
    ),
    rows,
    gone,
  }
}

function encodeEvent(event: RecordedEvent): string {
  return canonicalJson({
    stream: event.stream,
    seq: event.seq,
    type: event.type,
    data: event.data,
    actor_kind: event.actor.kind,
    actor_id: event.actor.id,
    command_id: event.commandId,
    occurred_on: event.occurredOn,
    recorded_at: event.recordedAt,
    prev_hash: event.prevHash,
    hash: event.hash,
  })
}

/** The parameters of `zx_commit` for several batches of one court, its streams and keys in the order they are locked in. */
export function commitValues(courtId: string, batches: readonly EncodedBatch[]): unknown[] {
  const streams = batches
    .flatMap(({ batch }, at) =>
      batch.streams.map((entry) => ({
        ...entry,
        member: at + 1,
        first: batch.events.find((event) => event.stream === entry.stream)?.prevHash ?? null,
      })),
    )
    .sort((a, b) => (a.stream < b.stream ? -1 : 1))
  const receipts = batches
    .flatMap(({ batch }, at) => (batch.receipt ? [{ ...batch.receipt, member: at + 1 }] : []))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
  const names = [
    ...new Set(batches.flatMap(({ rows, gone }) => [...rows, ...gone].map((each) => each.table))),
  ].sort()
  const place = new Map(names.map((name, at) => [name, at + 1]))
  const of = <T>(list: (batch: EncodedBatch) => readonly T[]) =>
    batches.flatMap((batch, at) => list(batch).map((each) => ({ member: at + 1, each })))
  const rows = of((batch) => batch.rows)
  const gone = of((batch) => batch.gone)
  const events = of((batch) => batch.events)
  const outbox = of((batch) => batch.outbox)
  return [
    courtId,
    batches.length,
    ...[streams.map((s) => s.member), streams.map((s) => s.stream), streams.map((s) => s.expectedVersion)],
    ...[streams.map((s) => s.version), streams.map((s) => s.head), streams.map((s) => s.first)],
    ...[receipts.map((r) => r.member), receipts.map((r) => r.key)],
    ...[receipts.map((r) => r.inputHash), receipts.map((r) => r.answer)],
    ...[events.map((e) => e.member), events.map((e) => e.each)],
    ...[
      names,
      rows.map((r) => r.member),
      rows.map((r) => place.get(r.each.table)),
      rows.map((r) => r.each.body),
    ],
    ...[gone.map((g) => g.member), gone.map((g) => place.get(g.each.table))],
    ...[gone.map((g) => g.each.id), gone.map((g) => g.each.stream)],
    ...[outbox.map((o) => o.member), outbox.map((o) => o.each)],
  ]
}
