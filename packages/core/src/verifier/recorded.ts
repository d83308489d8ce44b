import {
  CHECKPOINT_RECORDED,
  type Checkpoint,
  type CheckpointBody,
  checkpointHash,
  evidenceStream,
  type StreamHead,
} from '../kernel/checkpoint'
import type { RecordedEvent } from '../kernel/event'
import { merkleRoot } from './merkle'

/** A checkpoint as it stands in a journal, with the heads it was taken over. */
export interface RecordedCheckpoint extends Checkpoint {
  readonly heads: readonly StreamHead[]
  /** Number of its event in the evidence stream. */
  readonly seq: number
  /** Place of that event in the order of the journal, from 1. */
  readonly position: number
}

/** True for events that record checkpoints. */
export function isCheckpointEvent({ stream, type }: Pick<RecordedEvent, 'stream' | 'type'>): boolean {
  return stream === evidenceStream && type === CHECKPOINT_RECORDED
}

/** Reads a checkpoint out of its event; nothing when it is none, or does not agree with itself. */
export function checkpointOf(event: RecordedEvent, position: number): RecordedCheckpoint | undefined {
  const { body, hash, signature, heads } = event.data as unknown as Partial<RecordedCheckpoint>
  if (!isBody(body) || typeof signature !== 'string' || !Array.isArray(heads)) return undefined
  if (!heads.every(isHead) || body.courtId !== event.courtId) return undefined
  if (hash !== checkpointHash(body) || merkleRoot(heads) !== body.root) return undefined
  return { body, hash, signature, heads, seq: event.seq, position }
}

function isBody(body: unknown): body is CheckpointBody {
  if (typeof body !== 'object' || body === null) return false
  const { format, number, events, courtId, feed, root, previous } = body as Partial<CheckpointBody>
  return (
    format === 'zhixing-checkpoint/1' &&
    Number.isSafeInteger(number) &&
    Number.isSafeInteger(events) &&
    [courtId, feed, root, previous].every((text) => typeof text === 'string')
  )
}

function isHead(head: unknown): head is StreamHead {
  return (
    Array.isArray(head) &&
    typeof head[0] === 'string' &&
    Number.isSafeInteger(head[1]) &&
    typeof head[2] === 'string'
  )
}
