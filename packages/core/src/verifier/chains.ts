import type { StreamHead } from '../kernel/checkpoint'
import type { RecordedEvent } from '../kernel/event'
import { eventHash } from '../kernel/event-hash'
import type { Tampering, Trace } from './report'

interface Chain {
  seq: number
  hash: string
  /** Numbers that were passed over; one that comes later was moved. */
  readonly gaps: Map<number, number>
  isBroken: boolean
  /** Heads that were anchored and have not been reached yet. */
  expected: { version: number; head: string }[]
  /** Up to here the chain is the anchored one. */
  proved: number
  /** The first event behind the last head that was anchored. */
  beyond?: { readonly seq: number; readonly position: number }
}

/** Follows every stream of a journal: contents, numbers, links, and the heads that were anchored. */
export class Chains {
  readonly #chains = new Map<string, Chain>()
  readonly #courtId: string
  readonly #add: (trace: Trace) => void

  constructor(courtId: string, heads: Iterable<StreamHead>, add: (trace: Trace) => void) {
    this.#courtId = courtId
    this.#add = add
    for (const [stream, version, head] of heads) this.#chain(stream).expected.push({ version, head })
    for (const chain of this.#chains.values()) chain.expected.sort((a, b) => a.version - b.version)
  }

  get size(): number {
    return [...this.#chains.values()].filter(({ seq }) => seq > 0).length
  }

  /** The next event of the journal. */
  push(event: RecordedEvent, position: number): void {
    const chain = this.#chain(event.stream)
    const fault = this.#faultOf(event, chain)
    if (fault)
      this.#broken(chain, { kind: fault.kind, stream: event.stream, seq: fault.seq, position }, event)
    if (event.seq > chain.seq) {
      chain.seq = event.seq
      chain.hash = event.hash
    }
    if (chain.expected.length === 0) chain.beyond ??= { seq: event.seq, position }
    else this.#compare(chain, event, position)
  }

  /** Events that no head speaks of although they stand among those that were anchored. */
  strangers(events: number): Trace[] {
    return [...this.#chains].flatMap(([stream, { beyond }]) =>
      beyond && beyond.position <= events ? [{ kind: 'event-inserted', stream, ...beyond } as const] : [],
    )
  }

  /** What was anchored and never came. */
  unreached(): { stream: string; seq: number; upTo: number }[] {
    return [...this.#chains].flatMap(([stream, { seq, expected, isBroken }]) => {
      const last = expected.at(-1)
      return last && last.version > seq && !isBroken ? [{ stream, seq: seq + 1, upTo: last.version }] : []
    })
  }

  #chain(stream: string): Chain {
    const known = this.#chains.get(stream)
    if (known) return known
    const made: Chain = { seq: 0, hash: '', gaps: new Map(), isBroken: false, expected: [], proved: 0 }
    this.#chains.set(stream, made)
    return made
  }

  #faultOf(event: RecordedEvent, chain: Chain): { kind: Tampering; seq: number } | undefined {
    const { seq } = event
    if (event.courtId !== this.#courtId) return { kind: 'other-court', seq }
    if (!Number.isSafeInteger(seq) || seq < 1) return { kind: 'content-changed', seq: 0 }
    if (seq <= chain.seq) {
      return { kind: chain.gaps.has(seq) ? 'order-changed' : 'event-inserted', seq }
    }
    if (seq > chain.seq + 1) {
      for (let gap = chain.seq + 1; gap < Math.min(seq, chain.seq + 1000); gap += 1) chain.gaps.set(gap, seq)
      return { kind: 'event-missing', seq: chain.seq + 1 }
    }
    if (!hasItsHash(event)) return { kind: 'content-changed', seq }
    return event.prevHash === chain.hash ? undefined : { kind: 'chain-broken', seq }
  }

  /** Of one stream the first trace is told; what follows from it is not. A gap that is filled later was a move. */
  #broken(chain: Chain, trace: Trace, event: RecordedEvent): void {
    if (chain.isBroken && !(trace.kind === 'order-changed' && chain.gaps.has(event.seq))) return
    chain.isBroken = true
    this.#add(trace)
  }

  #compare(chain: Chain, { stream, seq, hash }: RecordedEvent, position: number): void {
    const next = chain.expected[0]
    if (!next || seq < next.version) return
    chain.expected.shift()
    if (seq === next.version && hash === next.head) chain.proved = seq
    else if (!chain.isBroken) {
      chain.isBroken = true
      this.#add({ kind: 'rewritten', stream, seq: chain.proved + 1, upTo: next.version, position })
    }
  }
}

/** An event that cannot even be read again is not what was recorded. */
function hasItsHash(event: RecordedEvent): boolean {
  try {
    return eventHash(event) === event.hash
  } catch {
    return false
  }
}
