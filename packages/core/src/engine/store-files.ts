import type { FileStore } from '../ports/host'
import type { Sender } from './drain'

/**
 * The sender for `file.store`: brings the text of a document that made itself to the file store, where the dossier finds
 * it under its hash. Sent twice, it is the same file.
 *
 * @example await engine.drain({ 'file.store': storeFiles(files) })
 */
export function storeFiles(files: FileStore): Sender {
  return async ({ courtId, payload }) => {
    const { text, mediaType, hash } = payload as { text: string; mediaType: string; hash: string }
    const stored = await files.put(courtId, new TextEncoder().encode(text), mediaType)
    if (stored.hash !== hash) throw new Error(`stored under ${stored.hash} instead of ${hash}`)
    return []
  }
}
