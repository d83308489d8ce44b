import { permits, type Recording } from '../kernel/contract'
import { ZhixingError } from '../kernel/errors'
import type { CourtReader, QueryContext } from '../kernel/query'
import { type Actor, isParty, systemActor } from '../kernel/role'
import type { CourtId } from '../kernel/stream'
import { type RowMap, streamOfRow } from '../kernel/table'
import { notAtWork } from './access'
import { type EngineParts, profileOf, profileOn, readFrame } from './deps'

/** A question as the host gives it to the engine. */
export interface QueryRequest {
  readonly name: string
  readonly input: unknown
  readonly actor: Actor
}

/** In whose name a reading is recorded: a party gives no command of the log, so the system says that it was he. */
export function readerOf(actor: Actor): Actor {
  return isParty(actor) ? systemActor(actor.courtId, `party:${actor.id}`) : actor
}

/** Gives the command that records a reading; throws when it is refused. */
export type Recorder = (recording: Recording, actor: Actor) => Promise<void>

/**
 * Answers one question about the actor's own court.
 *
 * @throws ZhixingError `query-unknown`, `input-invalid`, `query-not-permitted`.
 */
export async function runQuery(
  parts: EngineParts,
  request: QueryRequest,
  courtId: CourtId = request.actor.courtId,
  recorder?: Recorder,
): Promise<unknown> {
  const entry = parts.registry.query(request.name)
  // What has to be recorded is not read where nobody records it, as across courts.
  const unrecorded = entry.contract.records !== undefined && recorder === undefined
  if (unrecorded || !permits(entry.contract, request.actor)) {
    throw new ZhixingError('query-not-permitted', { query: request.name })
  }
  const parsed = entry.contract.input.safeParse(request.input)
  if (!parsed.success) {
    const fields = parsed.error.issues.map(
      (issue) => `${issue.path.join('.') || '(input)'}: ${issue.message}`,
    )
    throw new ZhixingError('input-invalid', { query: request.name, fields: fields.join('; ') })
  }
  const context = await queryContext(parts, request.actor, courtId)
  // Who has left, or is lent for other days, reads no more than he may do.
  const isStranger = courtId !== request.actor.courtId || request.actor.kind !== 'person'
  if (!isStranger && notAtWork(request.actor.id, context)) {
    throw new ZhixingError('query-not-permitted', { query: request.name })
  }
  const answer = await entry.read(parsed.data as never, context)
  const recording = entry.contract.records?.(parsed.data, answer)
  if (recording) await recorder?.(recording, readerOf(request.actor))
  return answer
}

/** What readers of queries work with: the actor's court, or one below it (see `across.ts`). */
export async function queryContext(
  parts: EngineParts,
  actor: Actor,
  courtId: CourtId = actor.courtId,
): Promise<QueryContext> {
  const frame = await readFrame(parts, courtId)
  const now = parts.clock.now()
  const reader = openReader(parts, courtId)
  return {
    courtId,
    actor,
    today: now.slice(0, 10),
    now,
    calendar: parts.calendar,
    directory: frame.directory,
    profile: profileOn(parts, frame, now.slice(0, 10)),
    profileOf: (id, version) => profileOf(frame, id, version),
    catalog: parts.catalog,
    shelf: frame.shelf,
    fingerprint: (plain) => parts.personal.fingerprint(courtId, plain),
    masked: (data) => parts.personal.maskData(data),
    reader: <R extends RowMap>() => reader as unknown as CourtReader<R>,
  }
}

/** The storage's reader with personal data opened. */
function openReader(parts: EngineParts, courtId: string): CourtReader {
  const storage = parts.storage.forCourt(courtId)
  const open = <R extends { readonly id: string }>(name: string, row: R): R => {
    const table = parts.registry.table(name)
    return table ? parts.personal.openRow({ courtId, stream: streamOfRow(table, row) }, name, row) : row
  }
  return {
    async find(query) {
      const page = await storage.find(query)
      return { ...page, items: page.items.map((row) => open(query.table, row)) }
    },
    async get(table, id) {
      const row = await storage.get(table, id)
      return row && open(table, row)
    },
    count: (query, cap) => storage.count(query, cap),
    sum: (table, column, where) => storage.sum(table, column, where),
    async journal(stream, options) {
      const events = await storage.journal(stream, options)
      return events.map((event) => parts.personal.openEvent(event))
    },
  }
}
