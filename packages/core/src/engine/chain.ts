import type { DomainEvent, RecordedEvent } from '../kernel/event'
import { hashedEvent } from '../kernel/event-hash'
import type { Actor } from '../kernel/role'
import type { CourtId, StreamId } from '../kernel/stream'
import type { CommitBatch, StreamSnapshot } from '../ports/storage'

/** What one command's events have in common. */
export interface ActHeader {
  readonly courtId: CourtId
  readonly commandId: string
  readonly now: string
  readonly today: string
}

/** Where a stream stood when it was loaded. */
type Standing = Pick<StreamSnapshot, 'stream' | 'version' | 'head' | 'mark'>

/** Appends to streams, one chain each. */
export class ChainWriter {
  readonly #heads = new Map<StreamId, { readonly from: Standing; version: number; head: string }>()
  readonly header: ActHeader
  /** The data of the events, in the order in which they were appended, as it was hashed. */
  readonly dataTexts: string[] = []

  constructor(header: ActHeader, streams: readonly Standing[]) {
    this.header = header
    for (const from of streams) {
      this.#heads.set(from.stream, { from, version: from.version, head: from.head })
    }
  }

  has(stream: StreamId): boolean {
    return this.#heads.has(stream)
  }

  version(stream: StreamId): number {
    return this.#heads.get(stream)?.version ?? 0
  }

  /** Where a stream stood when it was loaded. */
  start(stream: StreamId): Standing {
    return this.#heads.get(stream)?.from ?? { stream, version: 0, head: '' }
  }

  append(stream: StreamId, event: DomainEvent, actor: Actor): RecordedEvent {
    const position = this.#heads.get(stream)
    if (!position) throw new Error(`stream ${stream} was not loaded`)
    const { recorded, dataText } = hashedEvent({
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
    })
    position.version += 1
    position.head = recorded.hash
    this.dataTexts.push(dataText)
    return recorded
  }

  /** Streams that grew, with the version they must still have; those that did not as well, when all are asked for. */
  entries(all: boolean): CommitBatch['streams'] {
    return [...this.#heads.values()]
      .filter(({ from, version }) => all || version > from.version)
      .map(({ from: { stream, version: expectedVersion, mark }, version, head }) => ({
        stream,
        expectedVersion,
        version,
        head,
        ...(mark === undefined ? {} : { mark }),
      }))
      .sort((a, b) => (a.stream < b.stream ? -1 : 1))
  }
}
