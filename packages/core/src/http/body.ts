import { ZhixingError } from '../kernel/errors'
import { fromJson } from '../kernel/json'

/**
 * Reads a body up to a limit; nothing beyond the limit is kept in memory.
 *
 * @throws ZhixingError `body-too-large`
 */
export async function readBytes(request: Request, limit: number): Promise<Uint8Array> {
  const declared = Number(request.headers.get('content-length') ?? '0')
  if (declared > limit) throw new ZhixingError('body-too-large', { limit })
  const reader = request.body?.getReader()
  if (!reader) return new Uint8Array()
  const chunks: Uint8Array[] = []
  let size = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) break
    size += value.byteLength
    if (size > limit) {
      await reader.cancel()
      throw new ZhixingError('body-too-large', { limit })
    }
    chunks.push(value)
  }
  const bytes = new Uint8Array(size)
  let offset = 0
  for (const chunk of chunks) {
    bytes.set(chunk, offset)
    offset += chunk.byteLength
  }
  return bytes
}

/**
 * Reads a JSON object. The content type must say so: a form of another site cannot send it (CSRF).
 *
 * @throws ZhixingError `media-type-refused`, `body-too-large`, `body-invalid`
 */
export async function readJsonObject(
  request: Request,
  limit: number,
): Promise<Readonly<Record<string, unknown>>> {
  const mediaType = (request.headers.get('content-type') ?? '').split(';')[0]?.trim() ?? ''
  if (mediaType !== 'application/json') throw new ZhixingError('media-type-refused', { mediaType })
  const bytes = await readBytes(request, limit)
  try {
    const value = fromJson<unknown>(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
    if (value !== null && typeof value === 'object' && !Array.isArray(value))
      return value as Record<string, unknown>
  } catch {
    // Falls through: whatever was sent is no JSON object.
  }
  throw new ZhixingError('body-invalid', {})
}
