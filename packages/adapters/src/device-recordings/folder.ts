import { mkdir, readdir, readFile, rename, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type DeviceSource, hashBytes, type WaitingRecording } from '@zhixing/core/ports'
import { atCourt, type DeviceFields, readSaid } from './read-said'

/** A folder that a docking station or a program of the maker puts recordings in. */
export interface DeviceFolderOptions {
  readonly id: string
  /** Holds `incoming/`, `done/` and `refused/`; they are made. */
  readonly folder: string
  /** What the JSON beside a file calls each thing; the names of `DeviceRecording` when nothing is said. */
  readonly fields?: DeviceFields
  /** How long a file has to stand unchanged, in milliseconds; 10 seconds. */
  readonly settleMs?: number
  /** How long a file waits for the JSON that tells of it before it is taken without; 10 minutes. */
  readonly orphanMs?: number
  readonly now?: () => number
}

const HALF = /^(?:[.~].*|.*\.(?:tmp|part|crdownload|json))$/i

/**
 * Recordings in a folder: `x.mp4` and beside it `x.mp4.json`. One without a JSON, or with one that nobody can read, is kept
 * as well: unlinked, with the time of the file. What was kept goes to `done/`, what was refused to `refused/` with the reason
 * beside it; nothing is ever deleted.
 *
 * @example await collectRecordings({ engine, files, courtId }, createDeviceFolder({ id: 'dock-1', folder: 'dock' }))
 */
export function createDeviceFolder(options: DeviceFolderOptions): DeviceSource {
  const { id, folder, settleMs = 10_000, orphanMs = 600_000, now = Date.now } = options
  const incoming = join(folder, 'incoming')

  async function recordingOf(name: string): Promise<WaitingRecording | undefined> {
    const path = join(incoming, name)
    const found = await stat(path).catch(() => undefined)
    if (!found?.isFile()) return undefined
    const age = Math.max(0, now() - found.mtimeMs)
    if (age < settleMs) return undefined
    const text = await readFile(`${path}.json`, 'utf8').catch(() => undefined)
    if (text === undefined && age < orphanMs) return undefined
    const bytes = await readFile(path)
    const hash = hashBytes(bytes)
    const unsaid = { device: id, serial: hash, sha256: hash, startedAt: atCourt(found.mtimeMs) }
    const { said } = readSaid(text, unsaid, options.fields)
    return { name, said, bytes: async () => bytes }
  }

  return {
    id,
    async waiting() {
      await mkdir(incoming, { recursive: true })
      const names = (await readdir(incoming)).filter((name) => !HALF.test(name)).sort()
      const found: WaitingRecording[] = []
      for (const name of names) {
        const one = await recordingOf(name)
        if (one) found.push(one)
      }
      return found
    },
    async settle(name, { kept, reason }) {
      const place = join(folder, kept ? 'done' : 'refused')
      await mkdir(place, { recursive: true })
      // The same name may come again with something else in it: what lies there stays.
      const free = await freeName(place, name)
      await rename(join(incoming, `${name}.json`), join(place, `${free}.json`)).catch(ignoreMissing)
      if (!kept) await writeFile(join(place, `${free}.reason.txt`), `${reason}\n`)
      await rename(join(incoming, name), join(place, free)).catch(ignoreMissing)
    },
  }
}

async function freeName(place: string, name: string): Promise<string> {
  const taken = new Set(await readdir(place))
  if (!taken.has(name)) return name
  let n = 2
  while (taken.has(`${n}-${name}`)) n += 1
  return `${n}-${name}`
}

function ignoreMissing(error: unknown): void {
  if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error
}
