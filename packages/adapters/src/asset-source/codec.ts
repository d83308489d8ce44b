import type { WireRecord } from './wire'

/** What a reply holds: a message, or a fault of the other side. */
export type WireReply =
  | { readonly kind: 'message'; readonly message: WireRecord }
  | { readonly kind: 'fault'; readonly code: string; readonly text: string; readonly retryable: boolean }

/** How records travel: as JSON, or in a SOAP envelope. */
export interface WireCodec {
  readonly contentType: string
  /** Media types of replies that are read; others are refused, whatever stands in them. */
  readonly accepts: (type: string) => boolean
  /** What the charset may also be declared by, inside of the text. */
  readonly charsetOf?: (bytes: Uint8Array) => string | undefined
  /** One message that the court sends. */
  write(record: WireRecord, operation: string): string | Promise<string>
  /** Many records in one list, for whoever fetches them; needs no credentials, for nobody is called. */
  writeAll(list: string, records: readonly WireRecord[]): string
  /** @throws ZhixingError `source-answer-unreadable` { at, reason } */
  read(text: string): WireReply
}
