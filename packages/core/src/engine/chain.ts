import type { DomainEvent, RecordedEvent } from '../kernel/event'
import { eventHash } from '../kernel/event-hash'
import type { Actor } from '../kernel/role'
import type { CourtId, StreamId } from '../kernel/stream'

/** What one command's events have in common. */
export interface ActHeader {
  readonly courtId: CourtId
  readonly commandId: string
  readonly now: string
  readonly today: string
}

/** Appends to streams, one chain each. */
export class ChainWriter {
  readonly #heads = new Map<StreamId, { from: number; fromHead: string; version: number; head: string }>()
  readonly header: ActHeader

  constructor(header: ActHeader, streams: readonly { stream: StreamId; version: number; head: string }[]) {
    this.header = header
    for (const { stream, version, head } of streams) {
      this.#heads.set(stream, { from: version, fromHead: head, version, head })
    }
  }

  has(stream: StreamId): boolean {
    return this.#heads.has(stream)
  }

  version(stream: StreamId): number {
    return this.#heads.get(stream)?.version ?? 0
  }

  /** Where a stream stood when it was loaded. */
  start(stream: StreamId): { stream: StreamId; version: number; head: string } {
    const position = this.#heads.get(stream)
    return { stream, version: position?.from ?? 0, head: position?.fromHead ?? '' }
  }

  append(stream: StreamId, event: DomainEvent, actor: Actor): RecordedEvent {
    const position = this.#heads.get(stream)
    if (!position) throw new Error(`stream ${stream} was not loaded`)
    const unsealed = {
      courtId: this.header.courtId,
      stream,
      seq: position.version + 1,
      type: event.type,
      data: event.data,
      actor: { kind: actor.kind, id: actor.id },
      commandId: this.header.commandId,
      occurredOn: event.occurredOn ?? this.header.today,
      recordedAt: this.header.now,
      prevHash: position.head,
    }
    const recorded = { ...unsealed, hash: eventHash(unsealed) }
    position.version += 1
    position.head = recorded.hash
    return recorded
  }

  /** Streams that grew, with the version they must still have. */
  grown() {
    return [...this.#heads]
      .filter(([, position]) => position.version > position.from)
      .map(([stream, position]) => ({
        stream,
        expectedVersion: position.from,
        version: position.version,
        head: position.head,
      }))
      .sort((a, b) => (a.stream < b.stream ? -1 : 1))
  }
}
