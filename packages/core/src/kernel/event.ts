import type { JsonObject } from './json'
import type { CourtId, StreamId } from './stream'

/** Who acted. `system` and `import` never carry an officer's name. */
export interface ActorRef {
  readonly kind: 'person' | 'system' | 'import'
  readonly id: string
}

/** A small fact, named after what happened in court: `fund.PayoutApproved`. */
export interface DomainEvent<Type extends string = string, Data extends object = JsonObject> {
  readonly type: Type
  readonly data: Data
  /** The stream it belongs to; the command's main stream when absent. */
  readonly stream?: StreamId
  /** The day it is said to have happened, when that is not the day of recording. */
  readonly occurredOn?: string
}

/** An event in the journal, chained to the one before it in its stream. */
export interface RecordedEvent<Type extends string = string, Data extends object = JsonObject> {
  readonly courtId: CourtId
  readonly stream: StreamId
  /** 1, 2, 3 … inside the stream. */
  readonly seq: number
  readonly type: Type
  readonly data: Data
  readonly actor: ActorRef
  /** The command that caused it; reactions share the command of the act that set them off. */
  readonly commandId: string
  /** Claimed day, `YYYY-MM-DD`. */
  readonly occurredOn: string
  /** Instant of recording, ISO 8601 at +08:00: deadlines are met by this one. */
  readonly recordedAt: string
  /** Hash of the event before it; empty for the first. */
  readonly prevHash: string
  /** SHA-256 over the canonical JSON of everything above. */
  readonly hash: string
}

/** Turns `{ 'fund.Paid': {…} }` into the union of its events. */
export type EventsOf<M extends Record<string, object>> = {
  [T in keyof M & string]: DomainEvent<T, M[T]>
}[keyof M & string]

/** Makes an event of a declared type. */
export function event<Type extends string, Data extends object>(
  type: Type,
  data: Data,
  where: { readonly stream?: StreamId; readonly occurredOn?: string } = {},
): DomainEvent<Type, Data> {
  return { type, data, ...where }
}
