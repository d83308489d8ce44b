import { isZhixingError, ZhixingError } from '../kernel/errors'
import type { RecordedEvent } from '../kernel/event'
import { eventHash } from '../kernel/event-hash'
import { canonicalJson } from '../kernel/json'
import type { Filter } from '../kernel/query'
import type { CourtId, StreamId } from '../kernel/stream'
import { streamKind } from '../kernel/stream'
import { termColumns } from '../ports/stored'
import type { EngineParts } from './deps'
import { WorkingState } from './working-state'

/** A place where the journal and the rest do not agree. */
export interface Difference {
  readonly courtId: CourtId
  readonly stream: StreamId
  /**
   * `chain`: an event was changed, lost, added or moved; `row`: a row is not what the journal says; `index`: a row is not found by
   * its words, as after a copy was put back, until `reindex`.
   */
  readonly kind: 'chain' | 'row' | 'head' | 'index'
  readonly detail: string
}

export interface VerifyReport {
  readonly courts: number
  readonly streams: number
  readonly events: number
  readonly rows: number
  /** Streams whose personal data was erased: their chain was checked, their rows can no longer be compared. */
  readonly erased: readonly StreamId[]
  /** Events of plugins that are not installed, by the room they name: kept as they are, with the rows that follow from them. */
  readonly notInstalled: readonly { readonly room: string; readonly events: number }[]
  readonly differences: readonly Difference[]
}

const PAGE = 500
const ERASED = 'personal-data-erased'

/** Reads every journal anew, checks its chain, folds it, and compares the result with the rows. Changes nothing. */
export async function verify(parts: EngineParts, courts: readonly CourtId[]): Promise<VerifyReport> {
  const differences: Difference[] = []
  const erased: StreamId[] = []
  const foreign = new Map<string, number>()
  let streams = 0
  let events = 0
  let rows = 0
  for (const courtId of courts) {
    for await (const stream of allStreams(parts, courtId)) {
      const folded = await fold(parts, courtId, stream, foreign)
      differences.push(...folded.broken)
      const stored = await storedRows(parts, courtId, stream, !folded.erased)
      differences.push(...stored.unreadable)
      differences.push(...compareHead(folded, stored, courtId, stream))
      if (folded.erased) erased.push(stream)
      else {
        const tables = folded.state.tables()
        differences.push(...compareRows(asRead(parts, tables), stored.rows, courtId, stream))
        differences.push(...(await notFound(parts, courtId, stream, tables)))
      }
      streams += 1
      events += folded.events
      rows += Object.values(stored.rows).reduce((sum, list) => sum + list.length, 0)
    }
  }
  const notInstalled = [...foreign].map(([room, count]) => ({ room, events: count }))
  return { courts: courts.length, streams, events, rows, erased, notInstalled, differences }
}

/**
 * Writes the rows of every stream anew from its journal: after a change of a module, or damage to rows.
 *
 * @throws ZhixingError `journal-damaged` before a row is written from a journal that does not hold.
 */
export async function rebuild(
  parts: EngineParts,
  courts: readonly CourtId[],
): Promise<{ readonly streams: number }> {
  let streams = 0
  for (const courtId of courts) {
    const storage = parts.storage.forCourt(courtId)
    for await (const stream of allStreams(parts, courtId)) {
      const { state, erased, broken } = await fold(parts, courtId, stream)
      const [fault] = broken
      if (fault) throw new ZhixingError('journal-damaged', { stream, detail: fault.detail })
      // What was erased cannot be made again: the rows stay as they are.
      if (erased) continue
      await storage.replaceRows(stream, sealedRows(parts, courtId, stream, state))
      streams += 1
    }
  }
  return { streams }
}

/**
 * Makes the index of words anew from the journals, as after a copy was put back: a copy does not carry it. What belongs to a key that
 * was destroyed goes: nobody finds any more that something stood there.
 *
 * @throws ZhixingError `journal-damaged` before a row is written from a journal that does not hold.
 */
export async function reindex(
  parts: EngineParts,
  courts: readonly CourtId[],
): Promise<{ readonly streams: number; readonly erased: number }> {
  const kinds = new Set(
    parts.registry.tables.flatMap((table) => (termColumns(table).length > 0 ? [table.stream] : [])),
  )
  let streams = 0
  let erased = 0
  for (const courtId of courts) {
    for await (const stream of allStreams(parts, courtId)) {
      if (!kinds.has(streamKind(stream))) continue
      const folded = await fold(parts, courtId, stream)
      const [fault] = folded.broken
      if (fault) throw new ZhixingError('journal-damaged', { stream, detail: fault.detail })
      await parts.storage
        .forCourt(courtId)
        .replaceRows(stream, folded.erased ? {} : sealedRows(parts, courtId, stream, folded.state))
      if (folded.erased) erased += 1
      else streams += 1
    }
  }
  return { streams, erased }
}

function sealedRows(
  parts: EngineParts,
  courtId: CourtId,
  stream: StreamId,
  state: WorkingState,
): RowsByTable {
  return Object.fromEntries(
    Object.entries(state.tables()).map(([table, rows]) => [
      table,
      rows.map((row) => parts.personal.sealRow({ courtId, stream }, table, row)),
    ]),
  )
}

async function* allStreams(parts: EngineParts, courtId: CourtId): AsyncGenerator<StreamId> {
  const storage = parts.storage.forCourt(courtId)
  let after: StreamId | undefined
  for (;;) {
    const page = await storage.streams({ limit: PAGE, ...(after ? { after } : {}) })
    yield* page
    after = page.at(-1)
    if (page.length < PAGE) return
  }
}

interface Folded {
  readonly state: WorkingState
  readonly events: number
  readonly head: string
  readonly broken: readonly Difference[]
  readonly erased: boolean
}

/** Folds a journal into rows. Events of other streams that its rows refer to are not needed: a row has one stream. */
async function fold(
  parts: EngineParts,
  courtId: CourtId,
  stream: StreamId,
  foreign: Map<string, number> = new Map(),
): Promise<Folded> {
  const rooms = new Set(parts.registry.modules.map(({ name }) => name))
  const storage = parts.storage.forCourt(courtId)
  const state = new WorkingState()
  const broken: Difference[] = []
  let seq = 0
  let head = ''
  let erased = false
  for (;;) {
    const page = await storage.journal(stream, { afterSeq: seq, limit: PAGE })
    for (const event of page) {
      const room = event.type.slice(0, event.type.indexOf('.'))
      if (!rooms.has(room)) foreign.set(room, (foreign.get(room) ?? 0) + 1)
      const fault = chainFault(event, seq, head)
      if (fault) broken.push({ courtId, stream, kind: 'chain', detail: fault })
      const failure = erased ? undefined : applyEvent(parts, state, event)
      if (failure === ERASED) erased = true
      else if (failure) {
        const detail = `event ${event.seq} cannot be read: ${failure}`
        broken.push({ courtId, stream, kind: 'chain', detail })
      }
      seq = event.seq
      head = event.hash
    }
    if (page.length < PAGE) return { state, events: seq, head, broken, erased }
  }
}

/** A damaged journal must not stop the check of what comes after: says why an event could not be applied. */
function applyEvent(parts: EngineParts, state: WorkingState, event: RecordedEvent): string | undefined {
  try {
    const open = parts.personal.openEvent(event)
    for (const evolve of parts.registry.evolve(event.type)) state.apply(evolve(state, open), event.stream)
    return undefined
  } catch (error) {
    if (isZhixingError(error)) return error.code
    return error instanceof Error ? error.message : String(error)
  }
}

function chainFault(event: RecordedEvent, seq: number, head: string): string | undefined {
  if (event.seq !== seq + 1) return `event ${event.seq} follows ${seq}`
  if (event.prevHash !== head) return `event ${event.seq} does not follow the event before it`
  if (event.hash !== eventHash(event)) return `event ${event.seq} was changed`
  return undefined
}

async function storedRows(parts: EngineParts, courtId: CourtId, stream: StreamId, open: boolean) {
  const kind = streamKind(stream)
  const tables = parts.registry.tables
    .filter((table) => table.stream === kind || table.stream === '*')
    .map((table) => table.name)
  const [snapshot] = await parts.storage.forCourt(courtId).read([{ stream, tables, asStored: true }])
  const unreadable: Difference[] = []
  const opened = <R extends { readonly id: string }>(table: string, row: R): R => {
    try {
      return parts.personal.openRow({ courtId, stream }, table, row)
    } catch {
      unreadable.push({ courtId, stream, kind: 'row', detail: `${table} ${row.id}: cannot be read` })
      return row
    }
  }
  const rows = Object.fromEntries(
    Object.entries(snapshot?.rows ?? {}).map(([table, list]) => [
      table,
      open ? list.map((row) => opened(table, row)) : list,
    ]),
  )
  return { rows, unreadable, version: snapshot?.version ?? 0, head: snapshot?.head ?? '' }
}

function compareHead(
  folded: Folded,
  stored: { readonly version: number; readonly head: string },
  courtId: CourtId,
  stream: StreamId,
): Difference[] {
  if (folded.events === stored.version && folded.head === stored.head) return []
  const detail = `journal ends at ${folded.events}, the stream says ${stored.version}`
  return [{ courtId, stream, kind: 'head', detail }]
}

/** What the storage gives back of rows: without the words that they are found by. */
function asRead({ personal }: EngineParts, tables: RowsByTable): RowsByTable {
  return Object.fromEntries(
    Object.entries(tables).map(([name, rows]) => [name, rows.map((row) => personal.asRead(name, row))]),
  )
}

/** Rows that the storage no longer finds by the words that the journal gives them. */
async function notFound(
  { personal, storage }: EngineParts,
  courtId: CourtId,
  stream: StreamId,
  tables: RowsByTable,
): Promise<Difference[]> {
  const lost: Difference[] = []
  for (const [table, rows] of Object.entries(tables)) {
    for (const row of rows) {
      for (const { column, terms } of personal.termsOfRow(courtId, table, row)) {
        if (terms.length === 0) continue
        const where: readonly Filter[] = [
          { column: 'id', op: 'eq', value: row.id },
          { column, op: 'has', value: terms },
        ]
        if ((await storage.forCourt(courtId).count({ table, where }, 1)) > 0) continue
        lost.push({ courtId, stream, kind: 'index', detail: `${table} ${row.id}: not found by its words` })
      }
    }
  }
  return lost
}

type RowsByTable = Readonly<Record<string, readonly { readonly id: string }[]>>

function compareRows(
  folded: RowsByTable,
  stored: RowsByTable,
  courtId: CourtId,
  stream: StreamId,
): Difference[] {
  const differences: Difference[] = []
  for (const table of new Set([...Object.keys(folded), ...Object.keys(stored)])) {
    const expected = new Map((folded[table] ?? []).map((row) => [row.id, canonicalJson(row)]))
    const actual = new Map((stored[table] ?? []).map((row) => [row.id, canonicalJson(row)]))
    for (const id of new Set([...expected.keys(), ...actual.keys()])) {
      if (expected.get(id) === actual.get(id)) continue
      const detail = !actual.has(id) ? 'missing' : !expected.has(id) ? 'not in the journal' : 'differs'
      differences.push({ courtId, stream, kind: 'row', detail: `${table} ${id}: ${detail}` })
    }
  }
  return differences
}
