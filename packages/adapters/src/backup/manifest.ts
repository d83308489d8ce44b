import { createHash } from 'node:crypto'
import { createReadStream, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { BackedUpFiles } from './files'

/** What a backup says of itself, in `manifest.json` beside the files. */
export interface BackupManifest {
  readonly format: 'zhixing-courts/1'
  readonly courts: readonly BackedUpCourt[]
}

export interface BackedUpCourt {
  readonly courtId: string
  readonly file: string
  readonly events: number
  readonly lines: number
  /** SHA-256 of every 500 lines, in their order: what was changed has a place. */
  readonly marks: readonly string[]
  /** Nothing where the backup was made without a file store. */
  readonly files?: BackedUpFiles
}

export const MANIFEST = 'manifest.json'
export const BLOCK = 500

/** Hashes lines as they come, a mark for every block. */
export class Marks {
  readonly marks: string[] = []
  lines = 0
  #hash = createHash('sha256')

  add(line: string): void {
    this.#hash.update(line)
    this.lines += 1
    if (this.lines % BLOCK === 0) this.#close()
  }

  end(): readonly string[] {
    if (this.lines % BLOCK !== 0) this.#close()
    return this.marks
  }

  #close(): void {
    this.marks.push(this.#hash.digest('hex'))
    this.#hash = createHash('sha256')
  }
}

/** Nothing when there is none, or when it is not one that this version writes. */
export function readManifest(folder: string): BackupManifest | undefined {
  const path = join(folder, MANIFEST)
  if (!existsSync(path)) return undefined
  try {
    const read = JSON.parse(readFileSync(path, 'utf8')) as BackupManifest
    return read.format === 'zhixing-courts/1' && Array.isArray(read.courts) ? read : undefined
  } catch {
    return undefined
  }
}

/** The lines of a file, each with its end. A file that is not there has none. */
export async function* linesOf(path: string): AsyncGenerator<string> {
  if (!existsSync(path)) return
  const input = createReadStream(path, 'utf8')
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) yield `${line}\n`
}
