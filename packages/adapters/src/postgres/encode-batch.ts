import { type CommitBatch, canonicalJson, type RecordedEvent, type StoredChange } from '@zhixing/core/ports'
import { encodeRow, type TablePlan } from './table-plan'

/** A batch with everything checked and written as the texts that `zx_commit` reads. */
export interface EncodedBatch {
  readonly batch: CommitBatch
  /** Streams that it writes; the others must only stand where they stood. */
  readonly grown: CommitBatch['streams']
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
    if (change.op === 'put') rows.push({ table: table.name, body })
    else gone.push({ table: table.name, id: change.id, stream: change.stream })
  }
  return {
    batch,
    grown: written(batch),
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

function written(batch: CommitBatch): CommitBatch['streams'] {
  return batch.streams.filter(
    ({ stream, expectedVersion, version }) =>
      version !== expectedVersion || batch.changes.some((change) => change.stream === stream),
  )
}

/** The parameters of `zx_commit` for several batches of one court, its streams and keys in the order they are locked in. */
export function commitValues(courtId: string, batches: readonly EncodedBatch[]): unknown[] {
  const of = <T>(list: (batch: EncodedBatch) => readonly T[]) =>
    batches.flatMap((batch, at) => list(batch).map((each) => ({ ...each, member: at + 1 })))
  const streams = of(({ batch, grown }) =>
    grown.map((entry) => ({
      ...entry,
      first: batch.events.find((event) => event.stream === entry.stream)?.prevHash ?? null,
    })),
  ).sort((a, b) => (a.stream < b.stream ? -1 : 1))
  const guards = of(({ batch, grown }) => batch.streams.filter((entry) => !grown.includes(entry)))
  const receipts = of(({ batch }) => (batch.receipt ? [batch.receipt] : [])).sort((a, b) =>
    a.key < b.key ? -1 : 1,
  )
  const events = of((batch) => batch.events.map((body) => ({ body })))
  const rows = of((batch) => batch.rows).sort((a, b) => (a.table < b.table ? -1 : a.table > b.table ? 1 : 0))
  const gone = of((batch) => batch.gone)
  const outbox = of((batch) => batch.outbox.map((body) => ({ body })))
  const names = [...new Set([...rows, ...gone].map((each) => each.table))].sort()
  return [
    courtId,
    batches.length,
    ...[streams.map((s) => s.member), streams.map((s) => s.stream), streams.map((s) => s.expectedVersion)],
    ...[streams.map((s) => s.version), streams.map((s) => s.head), streams.map((s) => s.first)],
    streams.map((s) => s.mark ?? null),
    ...[guards.map((g) => g.member), guards.map((g) => g.stream), guards.map((g) => g.expectedVersion)],
    guards.map((g) => g.mark ?? null),
    ...[receipts.map((r) => r.member), receipts.map((r) => r.key)],
    ...[receipts.map((r) => r.inputHash), receipts.map((r) => r.answer)],
    ...[events.map((e) => e.member), events.map((e) => e.body)],
    ...[names, names.map((name) => rows.filter((r) => r.table <= name).length)],
    ...[rows.map((r) => r.member), rows.map((r) => r.body)],
    ...[gone.map((g) => g.member), gone.map((g) => names.indexOf(g.table) + 1)],
    ...[gone.map((g) => g.id), gone.map((g) => g.stream)],
    ...[outbox.map((o) => o.member), outbox.map((o) => o.body)],
  ]
}
