import { mkdir, open, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Anchor, type Anchored, canonicalJson, hashText } from '@zhixing/core/ports'
import { isAnchored, isKept } from './code'

/** Where the file lies. */
export interface FileAnchorOptions {
  /** A folder on another disk, best one on which a line that was written cannot be changed. */
  readonly folder: string
  readonly id?: string
}

/** A file anchor also knows whose checkpoints it has: a court may be gone from the database. */
export interface FileAnchor extends Anchor {
  courts(): Promise<readonly string[]>
}

/** Keeps checkpoints with their heads in one file per court, a line each, only ever added to and flushed to the disk. */
export function createFileAnchor({ folder, id = 'file' }: FileAnchorOptions): FileAnchor {
  const pathOf = (courtId: string) => join(folder, `${nameOf(courtId)}.anchors.ndjson`)
  const read = async (courtId: string): Promise<{ text: string; kept: Anchored[] }> => {
    const text = await readFile(pathOf(courtId), 'utf8').catch((error: { code?: string }) => {
      if (error.code === 'ENOENT') return ''
      throw error
    })
    // A line that a power cut tore apart was never answered.
    const kept = text.split('\n').flatMap((line) => parsed(line))
    return { text, kept: kept.filter((each) => each.courtId === courtId).sort((a, b) => a.number - b.number) }
  }
  return {
    id,
    async put(checkpoint) {
      const { text, kept } = await read(checkpoint.courtId)
      if (isKept(kept, checkpoint)) return
      await mkdir(folder, { recursive: true })
      const file = await open(pathOf(checkpoint.courtId), 'a')
      try {
        const torn = text !== '' && !text.endsWith('\n')
        await file.writeFile(`${torn ? '\n' : ''}${canonicalJson(checkpoint)}\n`)
        await file.sync()
      } finally {
        await file.close()
      }
      await syncFolder(folder)
    },
    list: async (courtId) => (await read(courtId)).kept,
    async courts() {
      const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.anchors.ndjson'))
      const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')))
      return [
        ...new Set(texts.flatMap((text) => text.split('\n').flatMap(parsed)).map(({ courtId }) => courtId)),
      ]
    },
  }
}

function parsed(line: string): Anchored[] {
  try {
    const value: unknown = JSON.parse(line)
    return isAnchored(value) ? [value] : []
  } catch {
    return []
  }
}

/** A court's file never leaves the folder, whatever its id. */
export function nameOf(courtId: string): string {
  return /^[a-z0-9][a-z0-9_-]{0,40}$/.test(courtId) ? courtId : `=${hashText(courtId).slice(0, 40)}`
}

async function syncFolder(folder: string): Promise<void> {
  // Windows cannot open a folder.
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
