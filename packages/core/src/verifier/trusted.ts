import {
  type Anchored,
  type CheckpointBody,
  checkpointHash,
  evidenceStream,
  type StreamHead,
} from '../kernel/checkpoint'
import { merkleRoot } from './merkle'
import type { RecordedCheckpoint } from './recorded'
import { NOWHERE, type Tampering, type Trace } from './report'

/** A checkpoint that the journal is held against. */
export interface Trusted {
  readonly number: number
  readonly events: number
  readonly body?: CheckpointBody
  readonly heads?: readonly StreamHead[]
  readonly isAnchored: boolean
  /** The journal itself holds one of this number. */
  readonly isRecorded: boolean
}

/**
 * What the journal has to agree with: the anchored checkpoints, and those recorded in the journal itself. A recorded one
 * that is not the anchored one is not believed.
 */
export function trustedCheckpoints(
  recorded: readonly RecordedCheckpoint[],
  anchors: readonly Anchored[],
  add: (trace: Trace) => void,
): Trusted[] {
  const trusted = new Map<number, Trusted>()
  let previous: RecordedCheckpoint | undefined
  for (const checkpoint of recorded) {
    const { number } = checkpoint.body
    if (!follows(checkpoint, previous)) add(traceAt('checkpoint-changed', checkpoint))
    trusted.set(number, { ...ofJournal(checkpoint), isAnchored: false })
    previous = checkpoint
  }
  const byNumber = new Map(recorded.map((checkpoint) => [checkpoint.body.number, checkpoint]))
  const seen = new Map<number, Anchored>()
  for (const anchor of anchors) {
    const { number, hash, events } = anchor
    const other = seen.get(number)
    if (other && (other.hash !== hash || other.events !== events)) add(traceOf('anchors-disagree', anchor))
    seen.set(number, anchor)
    const found = byNumber.get(number)
    if (!found) add(traceOf('checkpoint-missing', anchor))
    if (found?.hash === hash && found.body.events === events) {
      trusted.set(number, { ...ofJournal(found), isAnchored: true })
      continue
    }
    if (found) add(traceAt('checkpoint-changed', found))
    trusted.set(number, { ...ofAnchor(anchor), isRecorded: found !== undefined })
  }
  return [...trusted.values()].sort((a, b) => a.number - b.number)
}

function follows({ body }: RecordedCheckpoint, previous: RecordedCheckpoint | undefined): boolean {
  return (
    body.number === (previous?.body.number ?? 0) + 1 &&
    body.previous === (previous?.hash ?? '') &&
    body.events > (previous?.body.events ?? 0)
  )
}

function ofJournal({ body, heads }: RecordedCheckpoint): Omit<Trusted, 'isAnchored'> {
  return { number: body.number, events: body.events, body, heads, isRecorded: true }
}

/** What the anchor itself kept, as far as it agrees with its own hash. */
function ofAnchor({ number, events, hash, checkpoint, heads }: Anchored): Omit<Trusted, 'isRecorded'> {
  const body = checkpoint && checkpointHash(checkpoint.body) === hash ? checkpoint.body : undefined
  const own = body && heads && merkleRoot(heads) === body.root ? heads : undefined
  return { number, events, isAnchored: true, ...(body ? { body } : {}), ...(own ? { heads: own } : {}) }
}

function traceAt(kind: Tampering, { seq, position }: RecordedCheckpoint): Trace {
  return { kind, stream: evidenceStream, seq, position }
}

/** It is in no place of the journal: `upTo` is how many events it was about. */
function traceOf(kind: Tampering, { events }: Anchored): Trace {
  return { kind, stream: evidenceStream, seq: 0, upTo: events, position: NOWHERE }
}
