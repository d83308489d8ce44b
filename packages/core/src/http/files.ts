import { ZhixingError } from '../kernel/errors'
import type { Actor } from '../kernel/role'
import type { FileStore } from '../ports/host'
import { readBytes } from './body'
import { jsonResponse } from './problem'

/** What a dossier may hold, told by the first bytes and not by the name. */
const SIGNATURES: readonly { readonly mediaType: string; readonly bytes: readonly number[] }[] = [
  { mediaType: 'application/pdf', bytes: [0x25, 0x50, 0x44, 0x46] },
  { mediaType: 'image/png', bytes: [0x89, 0x50, 0x4e, 0x47] },
  { mediaType: 'image/jpeg', bytes: [0xff, 0xd8, 0xff] },
  { mediaType: 'application/ofd', bytes: [0x50, 0x4b, 0x03, 0x04] },
]

/** Stores a file of the actor's court. @throws ZhixingError `media-type-refused`, `body-too-large` */
export async function putFile(
  request: Request,
  actor: Actor,
  files: FileStore,
  limit: number,
): Promise<Response> {
  const declared = (request.headers.get('content-type') ?? '').split(';')[0]?.trim() ?? ''
  const bytes = await readBytes(request, limit)
  const mediaType = mediaTypeOf(bytes)
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

/** The type of a file by its first bytes; `undefined` for what a dossier does not take. */
export function mediaTypeOf(bytes: Uint8Array): string | undefined {
  return SIGNATURES.find((signature) => signature.bytes.every((byte, index) => bytes[index] === byte))
    ?.mediaType
}
