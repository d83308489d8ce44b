import { ZhixingError } from '@zhixing/core'
import type { WireCodec, WireReply } from './codec'
import { contentTypeOf, decodeMessage, MAX_MESSAGE_BYTES, readLimited, unreadable } from './read-body'

/** Everything a host decides about a call. */
export interface CallOptions {
  readonly codec: WireCodec
  /** `fetch` of Node when absent. TLS, client certificates and proxies belong to the dispatcher of the host's own one. */
  readonly fetch?: typeof fetch
  /** Credentials, made anew for every call: a token, a signature over the body. */
  readonly headers?: (call: {
    readonly url: string
    readonly body: string
  }) => Record<string, string> | Promise<Record<string, string>>
  /** How long a call may take until its last byte, in milliseconds; 20 seconds when absent. */
  readonly timeoutMs?: number
  readonly maxBytes?: number
  /** What a status says, where this source differs from {@link STATUSES}. */
  readonly statuses?: Readonly<Record<number, StatusMeaning>>
}

/** What a status says of the request. `read`: the body says it. */
export type StatusMeaning = 'read' | 'accepted' | 'refused' | 'failed' | 'not-known' | 'unknown'

/** What the statuses of HTTP say, unless a source is known to use them otherwise; any other one leaves it unknown. */
export const STATUSES: Readonly<Record<number, StatusMeaning>> = {
  200: 'read',
  201: 'read',
  202: 'accepted',
  204: 'accepted',
  400: 'refused',
  401: 'failed',
  403: 'failed',
  404: 'not-known',
  405: 'failed',
  406: 'failed',
  407: 'failed',
  409: 'accepted',
  413: 'refused',
  415: 'refused',
  422: 'refused',
  429: 'failed',
  503: 'failed',
}

/** What came back. */
export type CallReply =
  | { readonly kind: 'reply'; readonly reply: WireReply }
  | { readonly kind: 'status'; readonly meaning: Exclude<StatusMeaning, 'read'>; readonly code: string }

/**
 * Posts a body and reads the reply. A redirect is never followed: it would carry names and numbers to an address that
 * nobody has agreed to.
 *
 * @throws whatever `fetch` throws, and ZhixingError `source-answer-unreadable` { at, reason }
 */
export async function callOver(
  url: string,
  body: string,
  options: CallOptions,
  signal: AbortSignal,
): Promise<CallReply> {
  const { codec, fetch: send = fetch, timeoutMs = 20_000, maxBytes = MAX_MESSAGE_BYTES } = options
  const credentials = await options.headers?.({ url, body })
  const until = AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)])
  const sending = send(url, {
    method: 'POST',
    redirect: 'manual',
    body,
    headers: { 'content-type': codec.contentType, accept: codec.contentType, ...credentials },
    signal: until,
  })
  const response = await orStopped(sending, until)
  const { status } = response
  const leave = () => response.body?.cancel().catch(() => {})
  if (response.type === 'opaqueredirect' || (status >= 300 && status < 400)) {
    await leave()
    return { kind: 'status', meaning: 'failed', code: 'redirect-refused' }
  }
  const meaning = options.statuses?.[status] ?? STATUSES[status] ?? 'unknown'
  const { type, charset } = contentTypeOf(response.headers.get('content-type'))
  // SOAP says its faults with 500.
  const mayBeFault = status === 500 && codec.accepts(type)
  if (meaning !== 'read' && !mayBeFault) {
    await leave()
    return { kind: 'status', meaning, code: `http-${status}` }
  }
  if (!codec.accepts(type)) {
    await leave()
    throw unreadable('content-type')
  }
  const declared = response.headers.get('content-length')
  const bytes = await readLimited(response.body, maxBytes, { declared, signal: until })
  const reply = codec.read(decodeMessage(bytes, charset ?? codec.charsetOf?.(bytes)))
  if (status === 500 && reply.kind !== 'fault')
    throw new ZhixingError('source-unavailable', { reason: 'http-500' })
  return { kind: 'reply', reply }
}

/** A `fetch` of a host that does not listen to its signal is left behind. */
function orStopped(sending: Promise<Response>, signal: AbortSignal): Promise<Response> {
  const stopped = new Promise<never>((_resolve, reject) => {
    const stop = () => reject(signal.reason)
    if (signal.aborted) stop()
    else signal.addEventListener('abort', stop, { once: true })
  })
  stopped.catch(() => {})
  return Promise.race([sending, stopped])
}
