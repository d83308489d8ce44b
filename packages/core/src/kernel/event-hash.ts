import type { RecordedEvent } from './event'
import { hashValue } from './hash'

/** The hash that an event must have: over everything in it but the hash itself. */
export function eventHash(event: Omit<RecordedEvent, 'hash'>): string {
  const { courtId, stream, seq, type, data, actor, commandId, occurredOn, recordedAt, prevHash } = event
  return hashValue({ actor, commandId, courtId, data, occurredOn, prevHash, recordedAt, seq, stream, type })
}
