import { evidenceStream, nextFeed } from '../kernel/checkpoint'
import type { RecordedEvent } from '../kernel/event'
import type { Chains } from './chains'
import { ALL_STREAMS, type Trace } from './report'
import type { Trusted } from './trusted'

/** The order of all events, held against the digests of the checkpoints. */
export class Feed {
  events = 0
  /** Checkpoints that agree with the journal. */
  readonly met: Trusted[] = []
  readonly #expected: Trusted[]
  #digest = ''
  /** Up to here the order is the one that was recorded. */
  #proved = 0
  #fault: { readonly from: number; readonly upTo: number } | undefined

  constructor(trusted: readonly Trusted[]) {
    this.#expected = [...trusted].sort((a, b) => a.events - b.events)
  }

  push({ hash }: Pick<RecordedEvent, 'hash'>): void {
    this.events += 1
    this.#digest = nextFeed(this.#digest, hash)
    for (let next = this.#expected[0]; next?.events === this.events; next = this.#expected[0]) {
      this.#expected.shift()
      if (!next.body) continue
      if (next.body.feed === this.#digest) {
        this.met.push(next)
        this.#proved = this.events
      } else this.#fault ??= { from: this.#proved + 1, upTo: this.events }
    }
  }

  /** What is missing at the end. */
  end(chains: Chains): Trace[] {
    const unreached = chains.unreached()
    const newest = this.#expected.at(-1)
    const position = this.events + 1
    // Whoever cuts the end of everything also cuts the checkpoint that was recorded there.
    const isTail = newest !== undefined && !newest.isRecorded
    const traces = unreached.map(
      (place): Trace => ({
        kind: isTail ? 'tail-cut' : place.seq === 1 ? 'stream-missing' : 'stream-truncated',
        ...place,
        position,
      }),
    )
    if (newest && traces.length === 0)
      traces.push({ kind: 'tail-cut', stream: evidenceStream, seq: 0, upTo: newest.events, position })
    return traces
  }

  /** Every stream holds, but together they are not what was recorded. */
  disorder(chains: Chains): Trace[] {
    if (!this.#fault) return []
    const { from, upTo } = this.#fault
    const strangers = chains.strangers(upTo)
    if (strangers.length > 0) return strangers
    return [{ kind: 'order-changed', stream: ALL_STREAMS, seq: 0, position: from, upTo }]
  }
}
