import { type FileHandle, mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type FileStore, hashBytes, hashText, type StoredFile, ZhixingError } from '@zhixing/core/ports'

/** Where the files are kept. */
export interface DiskFilesOptions {
  readonly folder: string
}

const HASH = /^[0-9a-f]{64}$/
const UNKNOWN_TYPE = 'application/octet-stream'

/**
 * Files on disk under their hash: `<folder>/<court>/<first two digits>/<hash>`, beside each a `.json` with its media
 * type. A file is whole and on the disk before it has its name; its content is checked at every reading.
 *
 * @example const files = createDiskFiles({ folder: 'data/files' })
 */
export function createDiskFiles({ folder }: DiskFilesOptions): FileStore {
  const pathOf = (courtId: string, hash: string) => join(folder, courtFolder(courtId), hash.slice(0, 2), hash)
  return {
    async put(courtId, bytes, mediaType) {
      const hash = hashBytes(bytes)
      const path = pathOf(courtId, hash)
      const there = await readIfThere(path)
      if (there && hashBytes(there) === hash) return describeFile(path, hash, there.length)
      const file: StoredFile = { hash, size: bytes.length, mediaType }
      await mkdir(dirname(path), { recursive: true })
      await writeWhole(`${path}.json`, new TextEncoder().encode(JSON.stringify({ mediaType })))
      await writeWhole(path, bytes)
      return file
    },
    async get(courtId, hash) {
      if (!HASH.test(hash)) return undefined
      const path = pathOf(courtId, hash)
      const bytes = await readIfThere(path)
      if (!bytes) return undefined
      if (hashBytes(bytes) !== hash) throw new ZhixingError('file-damaged', { hash })
      return { file: await describeFile(path, hash, bytes.length), bytes }
    },
    async *list(courtId) {
      const root = join(folder, courtFolder(courtId))
      for (const part of await namesIn(root))
        for (const name of await namesIn(join(root, part))) if (HASH.test(name)) yield name
    },
  }
}

/** A court's folder never leaves the store, whatever its id: plain codes are kept, anything else is hashed. */
function courtFolder(courtId: string): string {
  return /^[a-z0-9][a-z0-9_-]{0,40}$/.test(courtId) ? courtId : `=${hashText(courtId).slice(0, 40)}`
}

async function readIfThere(path: string): Promise<Uint8Array | undefined> {
  try {
    const buffer = await readFile(path)
    return new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.byteLength)
  } catch (error) {
    if (isMissing(error)) return undefined
    throw error
  }
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return (await readdir(folder)).sort()
  } catch (error) {
    if (isMissing(error)) return []
    throw error
  }
}

async function describeFile(path: string, hash: string, size: number): Promise<StoredFile> {
  const text = await readIfThere(`${path}.json`)
  return { hash, size, mediaType: (text && mediaTypeIn(text)) ?? UNKNOWN_TYPE }
}

function mediaTypeIn(bytes: Uint8Array): string | undefined {
  try {
    const read: unknown = JSON.parse(new TextDecoder().decode(bytes))
    const isNamed = typeof read === 'object' && read !== null && 'mediaType' in read
    return isNamed && typeof read.mediaType === 'string' ? read.mediaType : undefined
  } catch {
    return undefined
  }
}

/** Temporary file, flush, rename, flush of the folder: after a crash the file is there whole or not at all. */
async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const part = `${path}.${crypto.randomUUID()}.part`
  try {
    await withFile(await open(part, 'wx'), async (file) => {
      await file.writeFile(bytes)
      await file.sync()
    })
    await rename(part, path)
  } catch (error) {
    await rm(part, { force: true })
    throw error
  }
  // Windows cannot open a folder; there the rename itself is durable.
  if (process.platform !== 'win32') await withFile(await open(dirname(path), 'r'), (folder) => folder.sync())
}

async function withFile(file: FileHandle, use: (file: FileHandle) => Promise<void>): Promise<void> {
  try {
    await use(file)
  } finally {
    await file.close()
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT'
}
