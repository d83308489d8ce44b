import type { RecordedEvent } from './event'
import { hashText, hashValue } from './hash'
import { canonicalJson, textJson } from './json'

/** The hash that an event must have: over everything in it but the hash itself. */
export function eventHash(event: Omit<RecordedEvent, 'hash'>): string {
  const { courtId, stream, seq, type, data, actor, commandId, occurredOn, recordedAt, prevHash } = event
  return hashValue({ actor, commandId, courtId, data, occurredOn, prevHash, recordedAt, seq, stream, type })
}

/**
 * The event with its hash, the same as {@link eventHash} finds, and its data as the text that was hashed, so that it is
 * written out once for hash and storage; all around it is of known form and in order. Who checks an event does not come
 * here: he looks at what is there.
 */
export function hashedEvent(event: Omit<RecordedEvent, 'hash'>): {
  readonly recorded: RecordedEvent
  readonly dataText: string
} {
  const { courtId, stream, seq, type, actor, commandId, occurredOn, recordedAt, prevHash } = event
  const data = canonicalJson(event.data)
  const before =
    `{"actor":{"id":${textJson(actor.id)},"kind":"${actor.kind}"},"commandId":${textJson(commandId)},` +
    `"courtId":${textJson(courtId)},"data":`
  const text =
    `${before}${data},"occurredOn":${textJson(occurredOn)},"prevHash":"${prevHash}",` +
    `"recordedAt":${textJson(recordedAt)},"seq":${seq},"stream":${textJson(stream)},"type":${textJson(type)}}`
  // Cut out of what was hashed, which lies in one piece: a text that was put together keeps all its bits, and this one waits
  // for the disk.
  const dataText = text.slice(before.length, before.length + data.length)
  return { recorded: { ...event, hash: hashText(text) }, dataText }
}
