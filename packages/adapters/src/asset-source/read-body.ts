import { ZhixingError } from '@zhixing/core'

/** Largest message that is read when nobody says otherwise: 8 MiB. */
export const MAX_MESSAGE_BYTES = 8 * 1024 * 1024

/**
 * Reads a body up to a limit and then stops the line: what is too large is refused while it comes, not after.
 *
 * @throws ZhixingError `source-answer-unreadable` { at, reason } with reason `too-large`
 */
export async function readLimited(
  body: ReadableStream<Uint8Array> | null,
  limit: number,
  { declared = null, signal }: { readonly declared?: string | null; readonly signal?: AbortSignal } = {},
): Promise<Uint8Array> {
  if (declared !== null && Number(declared) > limit) {
    await body?.cancel().catch(() => {})
    throw unreadable('too-large')
  }
  if (!body) return new Uint8Array()
  const parts: Uint8Array[] = []
  let size = 0
  const reader = body.getReader()
  // A body that does not listen itself is left behind.
  const stop = () => void reader.cancel(signal?.reason).catch(() => {})
  signal?.addEventListener('abort', stop, { once: true })
  if (signal?.aborted) stop()
  for (;;) {
    const { done, value } = await reader.read()
    if (done) break
    size += value.byteLength
    if (size > limit) {
      await reader.cancel().catch(() => {})
      throw unreadable('too-large')
    }
    parts.push(value)
  }
  signal?.removeEventListener('abort', stop)
  signal?.throwIfAborted()
  return Buffer.concat(parts, size)
}

/** An answer nothing of which can be used. */
export function unreadable(reason: string, at = 'message'): ZhixingError {
  return new ZhixingError('source-answer-unreadable', { at, reason })
}

const CHARSETS: Readonly<Record<string, string>> = {
  'utf-8': 'utf-8',
  utf8: 'utf-8',
  'us-ascii': 'utf-8',
  gbk: 'gb18030',
  gb2312: 'gb18030',
  gb18030: 'gb18030',
}

/**
 * Bytes as text by the charset that the message declares, UTF-8 without one. Nothing is replaced: a byte that does not fit
 * makes the message unreadable, for a name with a wrong character is another name.
 *
 * @throws ZhixingError `source-answer-unreadable` { at, reason }
 */
export function decodeMessage(bytes: Uint8Array, charset: string | undefined): string {
  const label = CHARSETS[(charset ?? 'utf-8').toLowerCase()]
  if (label === undefined) throw unreadable('charset')
  try {
    const text = new TextDecoder(label, { fatal: true }).decode(bytes)
    if (text.includes('\u0000')) throw unreadable('charset')
    return text
  } catch {
    throw unreadable('charset')
  }
}

/** Media type and charset of a content-type header, in small letters. */
export function contentTypeOf(header: string | null): {
  readonly type: string
  readonly charset: string | undefined
} {
  const [type = '', ...parameters] = (header ?? '').split(';').map((part) => part.trim().toLowerCase())
  const charset = parameters.find((part) => part.startsWith('charset='))?.slice('charset='.length)
  return { type, charset: charset?.replace(/^"(.*)"$/, '$1') }
}
