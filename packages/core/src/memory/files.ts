import { ZhixingError } from '../kernel/errors'
import { hashBytes } from '../kernel/hash'
import type { FileStore, StoredFile } from '../ports/host'

/** Files in memory, court by court: for tests, stories and trials. */
export function createMemoryFiles(): FileStore {
  const courts = new Map<string, Map<string, { readonly file: StoredFile; readonly bytes: Uint8Array }>>()
  return {
    async put(courtId, bytes, mediaType) {
      const files = courts.get(courtId) ?? new Map()
      courts.set(courtId, files)
      const hash = hashBytes(bytes)
      const there = files.get(hash)
      if (there) return there.file
      const file: StoredFile = { hash, size: bytes.length, mediaType }
      files.set(hash, { file, bytes: bytes.slice() })
      return file
    },
    async get(courtId, hash) {
      const found = courts.get(courtId)?.get(hash)
      if (!found) return undefined
      if (hashBytes(found.bytes) !== hash) throw new ZhixingError('file-damaged', { hash })
      return { file: found.file, bytes: found.bytes.slice() }
    },
    async *list(courtId) {
      yield* [...(courts.get(courtId)?.keys() ?? [])]
    },
  }
}
