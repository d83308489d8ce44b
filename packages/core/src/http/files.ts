import { ZhixingError } from '../kernel/errors'
import { mediaTypeOf } from '../kernel/media-type'
import type { Actor } from '../kernel/role'
import type { FileStore } from '../ports/host'
import { readBytes } from './body'
import { jsonResponse } from './problem'

/** Stores a file of the actor's court. @throws ZhixingError `media-type-refused`, `body-too-large` */
export async function putFile(
  request: Request,
  actor: Actor,
  files: FileStore,
  limit: number,
): Promise<Response> {
  const declared = (request.headers.get('content-type') ?? '').split(';')[0]?.trim() ?? ''
  const bytes = await readBytes(request, limit)
  const mediaType = mediaTypeOf(bytes, declared)
  if (!mediaType || (declared !== mediaType && declared !== 'application/octet-stream')) {
    throw new ZhixingError('media-type-refused', { mediaType: declared })
  }
  return jsonResponse(201, await files.put(actor.courtId, bytes, mediaType))
}

/** Gives a file of the actor's court. @throws ZhixingError `file-unknown`, `file-damaged` */
export async function getFile(hash: string, actor: Actor, files: FileStore): Promise<Response> {
  const found = /^[0-9a-f]{64}$/.test(hash) ? await files.get(actor.courtId, hash) : undefined
  if (!found) throw new ZhixingError('file-unknown', { hash })
  return new Response(new Uint8Array(found.bytes), {
    headers: {
      'content-type': found.file.mediaType,
      'content-disposition': 'inline',
      'cache-control': 'private, no-store',
      // What was uploaded is shown, never run.
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
    },
  })
}
