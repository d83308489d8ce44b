import {
  type CommitBatch,
  canonicalJson,
  dataTextOf,
  type RecordedEvent,
  textJson,
} from '@zhixing/core/ports'
import type { CheckedBatch, CheckedChange } from '../held/checked-batch'
import { encodeRow, type TablePlan } from './table-plan'

/** A batch written as the texts that `zx_commit_2` reads. */
export interface EncodedBatch {
  readonly batch: CommitBatch
  /** Streams that it writes; the others must only stand where they stood. */
  readonly grown: CommitBatch['streams']
  readonly events: readonly string[]
  readonly outbox: readonly string[]
  readonly rows: readonly Body[]
  readonly gone: readonly Body[]
}

interface Body {
  readonly table: string
  readonly body: string
}

/** Done when it leaves: what is large lives shortly. All that could be wrong with a batch was found before. */
export function encodeBatch(plan: (name: string) => TablePlan, batch: CheckedBatch): EncodedBatch {
  const last = new Map<string, CheckedChange>()
  // Only the last change of a row counts: one statement may not touch it twice.
  for (const change of batch.changes) {
    last.set(`${change.table} ${change.op === 'put' ? change.row.id : change.id}`, change)
  }
  const rows: Body[] = []
  const gone: Body[] = []
  for (const change of last.values()) {
    const table = plan(change.table)
    const { name } = table
    const { stream } = change
    if (change.op === 'put') rows.push({ table: name, body: encodeRow(table, stream, change.row) })
    else gone.push({ table: name, body: canonicalJson({ id: change.id, stream }) })
  }
  return {
    batch,
    grown: written(batch),
    events: batch.events.map((event, at) => encodeEvent(event, dataTextOf(batch, at))),
    outbox: batch.outbox.map(({ id, topic, stream, payload, createdAt }) =>
      canonicalJson({ id, topic, stream, payload, created_at: createdAt }),
    ),
    rows,
    gone,
  }
}

function encodeEvent(event: RecordedEvent, dataText: string): string {
  const { stream, seq, type, actor, commandId, occurredOn, recordedAt, prevHash, hash } = event
  return (
    `{"stream":${textJson(stream)},"seq":${seq},"type":${textJson(type)},"data":${dataText},` +
    `"actor_kind":"${actor.kind}","actor_id":${textJson(actor.id)},"command_id":${textJson(commandId)},` +
    `"occurred_on":${textJson(occurredOn)},"recorded_at":${textJson(recordedAt)},` +
    `"prev_hash":${textJson(prevHash)},"hash":${textJson(hash)}}`
  )
}

/** The streams that a batch writes. */
export function written(batch: CommitBatch): CommitBatch['streams'] {
  return batch.streams.filter(
    ({ stream, expectedVersion, version }) =>
      version !== expectedVersion || batch.changes.some((change) => change.stream === stream),
  )
}

/**
 * Bodies as one text, a line for each: JSON writes every line break inside of it with a backslash. A driver writes an array
 * element by element, with every quote escaped, which cost more than all of the encoding here.
 */
const lines = (list: readonly { readonly body: string }[]) => list.map(({ body }) => body).join('\n')

/** Numbers as PostgreSQL writes an array. */
const numbers = (list: readonly (number | undefined)[]) => `{${list.map((n) => n ?? 'NULL').join(',')}}`

const byTable = (a: Body, b: Body) => (a.table < b.table ? -1 : a.table > b.table ? 1 : 0)

/** How many of the bodies, which come in the order of their tables, belong to each table or to one before it. */
function upTo(names: readonly string[], bodies: readonly Body[]): string {
  let at = 0
  return numbers(
    names.map((name) => {
      while (at < bodies.length && (bodies[at] as Body).table <= name) at += 1
      return at
    }),
  )
}

/** The parameters of `zx_commit_2` for several batches of one court, its streams and keys in the order they are locked in. */
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
  const rows = of((batch) => batch.rows).sort(byTable)
  const gone = of((batch) => batch.gone)
  const outbox = of((batch) => batch.outbox.map((body) => ({ body })))
  const names = [...new Set([...rows, ...gone].map((each) => each.table))].sort()
  const members = (list: readonly { readonly member: number }[]) => numbers(list.map(({ member }) => member))
  return [
    courtId,
    batches.length,
    ...[members(streams), streams.map((s) => s.stream), numbers(streams.map((s) => s.expectedVersion))],
    ...[numbers(streams.map((s) => s.version)), streams.map((s) => s.head), streams.map((s) => s.first)],
    numbers(streams.map((s) => s.mark)),
    ...[members(guards), guards.map((g) => g.stream), numbers(guards.map((g) => g.expectedVersion))],
    numbers(guards.map((g) => g.mark)),
    ...[members(receipts), receipts.map((r) => r.key)],
    ...[receipts.map((r) => r.inputHash), receipts.map((r) => r.answer)],
    ...[members(events), lines(events)],
    ...[names, upTo(names, rows), members(rows), lines(rows)],
    ...[members(gone), numbers(gone.map((g) => names.indexOf(g.table) + 1)), lines(gone)],
    ...[members(outbox), lines(outbox)],
  ]
}
