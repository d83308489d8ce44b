import { hashText } from './hash'

/** A court's code, e.g. `gan12`; leads every key in storage. */
export type CourtId = string

/** What is recorded together under one version: `case/…`, `receipt/…`, or the court's own `court/self`. */
export type StreamId = `${string}/${string}`

/** The kind of a stream is the part before the slash; tables name the kind they belong to. */
export type StreamKind = string

/** The stream of the court itself: its units, people and profile. */
export const courtStream: StreamId = 'court/self'

/** The stream that holds everything of one case. */
export function caseStream(caseId: string): StreamId {
  return `case/${caseId}`
}

/** The stream of one line of a bank statement, until and after it is identified with a case. */
export function receiptStream(receiptId: string): StreamId {
  return `receipt/${receiptId}`
}

/** What was read off the papers of a case: beside its own stream, so that reading makes no conflict for who works on it. */
export function textStream(caseId: string): StreamId {
  return `text/${caseId}`
}

/** The stream under whose key personal data of this one is sealed: what stands on the papers of a case is erased with the case. */
export function keyStreamOf(stream: StreamId): StreamId {
  return streamKind(stream) === 'text' ? caseStream(streamKey(stream)) : stream
}

/** The kind of a stream, e.g. `case`. */
export function streamKind(stream: StreamId): StreamKind {
  return stream.slice(0, stream.indexOf('/'))
}

/** The id inside a stream name, e.g. the case id of `case/…`. */
export function streamKey(stream: StreamId): string {
  return stream.slice(stream.indexOf('/') + 1)
}

/**
 * An id that follows from what the thing is, so that the same thing arriving twice meets itself:
 * the case of a case number, the receipt of an account and serial.
 */
export function naturalId(prefix: string, ...parts: readonly string[]): string {
  return `${prefix}-${hashText(parts.join('\u001f')).slice(0, 20)}`
}
