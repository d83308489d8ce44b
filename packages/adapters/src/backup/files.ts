import { readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { NamedFile } from '@zhixing/core'
import { type FileStore, hashText, isZhixingError } from '@zhixing/core/ports'
import { createDiskFiles } from '../files-disk/index'

/** The files of the dossiers in a backup: the contents lie under `files`, the list of them beside the court's lines. */
export interface BackedUpFiles {
  /** One hash a line, sorted. */
  readonly list: string
  /** SHA-256 of the list. */
  readonly mark: string
  readonly count: number
  readonly bytes: number
  /** What the record names and the file store did not have, or had damaged, when the backup was made. */
  readonly missing: readonly NamedFile[]
}

/** Where a backup keeps the contents. */
export const filesIn = (folder: string): FileStore & Required<Pick<FileStore, 'list'>> => {
  const store = createDiskFiles({ folder: join(folder, 'files') })
  return { ...store, list: (courtId) => store.list?.(courtId) ?? nothing() }
}

async function* nothing(): AsyncGenerator<string> {}

/** Copies what the store has of a court, whole and checked, and says what the record names and the store does not have. */
export async function copyFiles(
  from: FileStore,
  {
    courtId,
    named,
    folder,
    list,
  }: { courtId: string; named: readonly NamedFile[]; folder: string; list: string },
): Promise<BackedUpFiles> {
  const to = filesIn(folder)
  const copied = new Set<string>()
  let bytes = 0
  const copy = async (hash: string) => {
    if (copied.has(hash)) return true
    const found = await intact(from, courtId, hash)
    if (!found) return false
    await to.put(courtId, found.bytes, found.file.mediaType)
    copied.add(hash)
    bytes += found.bytes.length
    return true
  }
  const missing: NamedFile[] = []
  for (const file of named) if (!(await copy(file.hash))) missing.push(file)
  for await (const hash of from.list?.(courtId) ?? nothing()) await copy(hash)
  const text = [...copied]
    .sort()
    .map((hash) => `${hash}\n`)
    .join('')
  await writeFile(join(folder, list), text, { flush: true })
  return { list, mark: hashText(text), count: copied.size, bytes, missing }
}

/** Nothing where there is none, and where its content is no longer what its name says. */
async function intact(store: FileStore, courtId: string, hash: string) {
  try {
    return await store.get(courtId, hash)
  } catch (error) {
    if (isZhixingError(error) && error.code === 'file-damaged') return undefined
    throw error
  }
}

/** Every content of the list is there and has its hash; every content that the rows name is in the list, or was missing then. */
export async function filesFaults(
  folder: string,
  { courtId, files, named }: { courtId: string; files: BackedUpFiles; named: readonly NamedFile[] },
): Promise<readonly string[]> {
  const text = readListed(join(folder, files.list))
  if (text === undefined || hashText(text) !== files.mark) return [`${files.list} changed`]
  const listed = new Set(text.split('\n').filter(Boolean))
  const store = filesIn(folder)
  const faults: string[] = []
  for (const hash of listed)
    if (!(await intact(store, courtId, hash))) faults.push(`files ${hash} is not there, or not what it was`)
  const known = new Set([...listed, ...files.missing.map(({ hash }) => hash)])
  for (const { hash, place } of named)
    if (!known.has(hash)) faults.push(`${place} names ${hash}, which is not in the backup`)
  return faults
}

function readListed(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}

/** Puts the contents of a backup into a file store: the same hash again is the same file. */
export async function restoreFiles(folder: string, courtId: string, to: FileStore): Promise<number> {
  const from = filesIn(folder)
  let count = 0
  for await (const hash of from.list(courtId)) {
    const found = await from.get(courtId, hash)
    if (!found) continue
    await to.put(courtId, found.bytes, found.file.mediaType)
    count += 1
  }
  return count
}
