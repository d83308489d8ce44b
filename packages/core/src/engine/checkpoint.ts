import {
  CHECKPOINT_RECORDED,
  type Checkpoint,
  type CheckpointBody,
  checkpointHash,
  checkpointText,
  evidenceStream,
  nextFeed,
  type StreamHead,
} from '../kernel/checkpoint'
import { ZhixingError } from '../kernel/errors'
import { event } from '../kernel/event'
import { eventHash } from '../kernel/event-hash'
import type { JsonObject } from '../kernel/json'
import type { CourtId, StreamId } from '../kernel/stream'
import type { CheckpointSigner } from '../ports/evidence'
import type { Clock, Ids } from '../ports/host'
import type { CourtStorage, FeedEntry, Storage } from '../ports/storage'
import { isCheckpointEvent, merkleRoot, sortedHeads } from '../verifier/index'
import { ChainWriter } from './chain'

/** What taking a checkpoint needs; an engine has the first two. */
export interface CheckpointParts {
  readonly storage: Storage
  readonly clock: Clock
  readonly ids: Ids
  readonly signer: CheckpointSigner
  /** Events in one checkpoint at most: what is more makes several. 2,000 when nothing is said. */
  readonly most?: number
}

/** What stands in the event beside the signed body. */
interface Recorded extends Checkpoint {
  readonly heads: readonly StreamHead[]
  /** Where the storage had the last covered event: another storage has it elsewhere, so it is only tried. */
  readonly place: { readonly position: number; readonly hash: string }
}

interface Last extends Recorded {
  readonly version: number
  readonly head: string
}

/** A conflict means that another server made one: it goes on behind that. */
const ATTEMPTS = 100

/**
 * Gathers what a court has recorded since the last checkpoint into signed checkpoints, and records them in the court's
 * evidence stream. Reads only what is new; does nothing when nothing is. Any server may call it, as often as it likes.
 *
 * @throws ZhixingError `checkpoint-refused` { stream, detail } when what is to be signed does not hold: it is not signed.
 * @throws ZhixingError `too-many-conflicts`
 */
export async function recordCheckpoints(parts: CheckpointParts, courtId: CourtId): Promise<Checkpoint[]> {
  const court = parts.storage.forCourt(courtId)
  const made: Checkpoint[] = []
  const most = Math.max(2, parts.most ?? 2000)
  for (let attempt = 0; attempt < ATTEMPTS; ) {
    const last = await lastCheckpoint(court)
    const page = await nextPage(court, last, most)
    // Checkpoints of checkpoints would have no end.
    if (page.length < most && page.every(({ event: each }) => isCheckpointEvent(each))) return made
    const recorded = await sign(parts, courtId, last, page)
    if (await record(parts, courtId, last, recorded)) made.push(recorded)
    else attempt += 1
  }
  throw new ZhixingError('too-many-conflicts', { command: 'checkpoint' })
}

async function lastCheckpoint(court: CourtStorage): Promise<Partial<Last>> {
  const [snapshot] = await court.read([{ stream: evidenceStream, tables: [] }])
  const { version = 0, head = '' } = snapshot ?? {}
  if (version === 0) return { version, head }
  const [newest] = await court.journal(evidenceStream, { afterSeq: version - 1, limit: 1 })
  if (!newest || !isCheckpointEvent(newest)) throw damaged(evidenceStream, 'no checkpoint at its end')
  return { ...(newest.data as unknown as Recorded), version, head }
}

/** The events after the last checkpoint. Where it ended is looked for from the beginning when the storage was changed. */
async function nextPage(court: CourtStorage, { body, place }: Partial<Last>, limit: number) {
  if (!body || !place) return court.feed({ after: 0, limit })
  const [there] = await court.feed({ after: place.position - 1, limit: 1 })
  if (there?.position === place.position && there.event.hash === place.hash)
    return court.feed({ after: place.position, limit })
  let after = 0
  for (let left = body.events; left > 0; ) {
    const skipped = await court.feed({ after, limit: Math.min(left, limit) })
    const end = skipped.at(-1)
    if (!end) throw damaged(evidenceStream, 'fewer events than the last checkpoint covers')
    after = end.position
    left -= skipped.length
    if (left === 0 && end.event.hash !== place.hash)
      throw damaged(evidenceStream, 'other events than the last checkpoint covers')
  }
  return court.feed({ after, limit })
}

async function sign(
  { clock, signer }: CheckpointParts,
  courtId: CourtId,
  last: Partial<Last>,
  page: readonly FeedEntry[],
): Promise<Recorded> {
  const heads = headsOf(page)
  const body: CheckpointBody = {
    format: 'zhixing-checkpoint/1',
    courtId,
    number: (last.body?.number ?? 0) + 1,
    recordedAt: clock.now(),
    events: (last.body?.events ?? 0) + page.length,
    feed: page.reduce((feed, entry) => nextFeed(feed, entry.event.hash), last.body?.feed ?? ''),
    root: merkleRoot(heads),
    previous: last.hash ?? '',
    algorithm: signer.algorithm,
    keyId: signer.keyId,
  }
  const signature = await signer.sign(new TextEncoder().encode(checkpointText(body)))
  const end = page.at(-1)
  return {
    body,
    hash: checkpointHash(body),
    signature: btoa(Array.from(signature, (byte) => String.fromCharCode(byte)).join('')),
    heads,
    place: { position: end?.position ?? 0, hash: end?.event.hash ?? '' },
  }
}

/** Where the streams of the page stand at its end. Nothing is signed that does not hold in itself. */
function headsOf(page: readonly FeedEntry[]): StreamHead[] {
  const heads = new Map<StreamId, StreamHead>()
  for (const { event: each } of page) {
    const before = heads.get(each.stream)
    if (eventHash(each) !== each.hash) throw damaged(each.stream, `event ${each.seq} was changed`)
    const follows = before ? each.seq === before[1] + 1 && each.prevHash === before[2] : each.seq >= 1
    if (!follows) throw damaged(each.stream, `event ${each.seq} does not follow the event before it`)
    heads.set(each.stream, [each.stream, each.seq, each.hash])
  }
  return sortedHeads(heads.values())
}

async function record(
  { storage, clock, ids }: CheckpointParts,
  courtId: CourtId,
  { version = 0, head = '' }: Partial<Last>,
  recorded: Recorded,
): Promise<boolean> {
  const now = clock.now()
  const chain = new ChainWriter({ courtId, commandId: ids.next('cmd'), now, today: now.slice(0, 10) }, [
    { stream: evidenceStream, version, head },
  ])
  const fact = event(CHECKPOINT_RECORDED, recorded as unknown as JsonObject)
  const actor = { kind: 'system', id: 'evidence', courtId, roles: [] } as const
  const events = [chain.append(evidenceStream, fact, actor)]
  const batch = { streams: chain.entries(false), events, changes: [], outbox: [] }
  return (await storage.forCourt(courtId).commit(batch)).kind === 'committed'
}

function damaged(stream: string, detail: string): ZhixingError {
  return new ZhixingError('checkpoint-refused', { stream, detail })
}
