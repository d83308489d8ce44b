import type { Anchored, Checkpoint } from '../kernel/checkpoint'
import { checkpointText, evidenceStream } from '../kernel/checkpoint'
import type { RecordedEvent } from '../kernel/event'
import { Chains } from './chains'
import { Feed } from './feed'
import { checkpointOf, isCheckpointEvent, type RecordedCheckpoint } from './recorded'
import { type EvidenceReport, MOST_TRACES, type Trace } from './report'
import { trustedCheckpoints } from './trusted'

/** Says whether a signature is that of the key it names. */
export type SignatureCheck = (
  signature: Uint8Array,
  bytes: Uint8Array,
  key: { readonly keyId: string; readonly algorithm: string },
) => Promise<boolean> | boolean

/** What is to be checked, and against what. */
export interface VerifyRequest {
  /** The court's events in the order of their commits; it is read twice. */
  readonly journal: () => AsyncIterable<RecordedEvent> | Iterable<RecordedEvent>
  /** What lies outside the database. Without it a cut end, or a history invented anew, cannot be seen. */
  readonly anchors?: readonly Anchored[]
  readonly checkSignature?: SignatureCheck
  /** The court it must be of; that of the first event when nothing is said. */
  readonly courtId?: string
}

/**
 * Reads a journal as it was exported, hashes everything in it anew, follows every chain and compares it with the
 * checkpoints inside and the anchors outside the database. Needs neither the server nor the engine.
 */
export async function verifyJournal(request: VerifyRequest): Promise<EvidenceReport> {
  const traces: Trace[] = []
  const add = (trace: Trace) => void traces.push(trace)
  const { courtId, recorded } = await readCheckpoints(request, add)
  const anchors = (request.anchors ?? []).filter((anchor) => anchor.courtId === courtId)
  const signatures = await checkSignatures(recorded, request.checkSignature, add)
  const trusted = trustedCheckpoints(recorded, anchors, add)
  const heads = trusted.flatMap((checkpoint) => checkpoint.heads ?? [])
  const chains = new Chains(courtId, heads, add)
  const feed = new Feed(trusted)
  for await (const event of request.journal()) {
    feed.push(event)
    chains.push(event, feed.events)
  }
  for (const trace of feed.end(chains)) add(trace)
  // When every stream holds, it is the order alone, or something put in between.
  if (traces.every(({ stream }) => stream === evidenceStream))
    for (const trace of feed.disorder(chains)) add(trace)
  traces.sort((a, b) => a.position - b.position)
  const [first] = traces
  const met = feed.met.filter(({ isAnchored }) => isAnchored)
  return {
    courtId,
    events: feed.events,
    streams: chains.size,
    checkpoints: recorded.length,
    anchorsMet: met.length,
    anchoredEvents: Math.max(0, ...met.map(({ events }) => events)),
    signatures,
    traces: traces.slice(0, MOST_TRACES),
    ...(first ? { first } : {}),
    isWhole: traces.length === 0,
  }
}

async function readCheckpoints(request: VerifyRequest, add: (trace: Trace) => void) {
  const recorded: RecordedCheckpoint[] = []
  let courtId = request.courtId ?? request.anchors?.[0]?.courtId
  let position = 0
  for await (const event of request.journal()) {
    courtId ??= event.courtId
    position += 1
    if (!isCheckpointEvent(event)) continue
    const checkpoint = checkpointOf(event, position)
    if (checkpoint) recorded.push(checkpoint)
    else add({ kind: 'checkpoint-changed', stream: evidenceStream, seq: event.seq, position })
  }
  return { courtId: courtId ?? '', recorded }
}

async function checkSignatures(
  recorded: readonly RecordedCheckpoint[],
  check: SignatureCheck | undefined,
  add: (trace: Trace) => void,
): Promise<EvidenceReport['signatures']> {
  if (!check) return 'not-checked'
  let all: EvidenceReport['signatures'] = 'valid'
  for (const checkpoint of recorded) {
    if (await isSigned(checkpoint, check)) continue
    all = 'invalid'
    add({
      kind: 'signature-invalid',
      stream: evidenceStream,
      seq: checkpoint.seq,
      position: checkpoint.position,
    })
  }
  return all
}

async function isSigned({ body, signature }: Checkpoint, check: SignatureCheck): Promise<boolean> {
  try {
    const bytes = Uint8Array.from(atob(signature), (char) => char.charCodeAt(0))
    return await check(bytes, new TextEncoder().encode(checkpointText(body)), body)
  } catch {
    return false
  }
}
