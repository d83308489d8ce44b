import { hashText } from './hash'
import { canonicalJson } from './json'
import type { CourtId, StreamId } from './stream'

/** The stream in which a court's checkpoints are recorded. */
export const evidenceStream: StreamId = 'evidence/self'

/** The event that records a checkpoint. */
export const CHECKPOINT_RECORDED = 'evidence.CheckpointRecorded'

/** Where a stream stood: its name, its version and the hash of its last event. */
export type StreamHead = readonly [stream: StreamId, version: number, head: string]

/** What is signed: everything a court has recorded up to one event, in one small text. */
export interface CheckpointBody {
  readonly format: 'zhixing-checkpoint/1'
  readonly courtId: CourtId
  /** 1, 2, 3 … in the court. */
  readonly number: number
  /** Instant of the storage's clock. */
  readonly recordedAt: string
  /** How many events of the court are covered: the first so many in the order of their commits. */
  readonly events: number
  /** Digest over the hashes of all of them, in that order. */
  readonly feed: string
  /** Merkle root over the heads of the streams that grew since the checkpoint before. */
  readonly root: string
  /** Hash of the checkpoint before; empty for the first. */
  readonly previous: string
  readonly algorithm: string
  readonly keyId: string
}

/** A signed checkpoint. */
export interface Checkpoint {
  readonly body: CheckpointBody
  /** SHA-256 over the canonical JSON of the body. */
  readonly hash: string
  /** Base64 over the same bytes. */
  readonly signature: string
}

/**
 * What lies at an anchor, outside the database. The first four are enough, and fit on paper; what else was kept tells
 * more when the database no longer has it.
 */
export interface Anchored {
  readonly courtId: CourtId
  readonly number: number
  readonly events: number
  readonly hash: string
  readonly checkpoint?: Checkpoint
  readonly heads?: readonly StreamHead[]
}

/** The text that is hashed and signed (RFC 8785). */
export function checkpointText(body: CheckpointBody): string {
  return canonicalJson(body)
}

/** The hash of a checkpoint: what the next one and every anchor hold. */
export function checkpointHash(body: CheckpointBody): string {
  return hashText(checkpointText(body))
}

/** The digest of the feed after one more event. */
export function nextFeed(feed: string, eventHash: string): string {
  return hashText(`${feed} ${eventHash}`)
}
