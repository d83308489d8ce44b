/** What kind of tampering a trace is of. */
export type Tampering =
  /** What an event says was changed: its hash is not its own any more. */
  | 'content-changed'
  /** An event does not follow the one before it. */
  | 'chain-broken'
  | 'event-missing'
  | 'event-inserted'
  | 'order-changed'
  /** The chain is whole, but it is not the one that was anchored: hashes were computed anew. */
  | 'rewritten'
  /** A stream ends before the place that was anchored. */
  | 'stream-truncated'
  /** A stream that was anchored is not there. */
  | 'stream-missing'
  /** The newest events of the court are gone. */
  | 'tail-cut'
  | 'checkpoint-missing'
  /** A checkpoint does not agree with itself, with the one before, or with the anchor. */
  | 'checkpoint-changed'
  | 'signature-invalid'
  /** Two anchors hold different checkpoints of one number. */
  | 'anchors-disagree'
  /** An event of another court. */
  | 'other-court'

/** A trace of tampering, and where it is. */
export interface Trace {
  readonly kind: Tampering
  /** {@link ALL_STREAMS} when it is the order of events across streams. */
  readonly stream: string
  /** The first event of the stream that is wrong; 0 when it is no single one. */
  readonly seq: number
  /** When an anchor says no more than that something from `seq` to here is wrong. */
  readonly upTo?: number
  /** Place in the order of the journal, from 1, where the trace was met; after everything when it is in none. */
  readonly position: number
}

/** What was checked, and what was found. */
export interface EvidenceReport {
  readonly courtId: string
  readonly events: number
  readonly streams: number
  /** Checkpoints recorded in the journal that hold. */
  readonly checkpoints: number
  /** How many of the given anchors were met as they should be. */
  readonly anchorsMet: number
  /** The first so many events are those that were anchored: only of these a missing end would be noticed. */
  readonly anchoredEvents: number
  readonly signatures: 'valid' | 'invalid' | 'not-checked'
  /** Sorted by where they were met; at most a hundred. */
  readonly traces: readonly Trace[]
  /** The first wrong place. */
  readonly first?: Trace
  readonly isWhole: boolean
}

/** Every stream holds by itself; from `position` to `upTo` in the journal their events are in another order. */
export const ALL_STREAMS = '*'

export const MOST_TRACES = 100

/** The position of what is in no place of the journal. */
export const NOWHERE = Number.MAX_SAFE_INTEGER
