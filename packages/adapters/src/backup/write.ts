import { existsSync } from 'node:fs'
import { mkdir, open, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { exportCourt } from '@zhixing/core'
import { type Storage, type Table, ZhixingError } from '@zhixing/core/ports'
import { nameOf } from '../anchor/file'
import { type BackedUpCourt, type BackupManifest, MANIFEST, Marks } from './manifest'

export interface BackupRequest {
  /** For a copy that work goes on beside: `storage.snapshot` of PostgreSQL. */
  readonly storage: Storage
  /** Of all modules: `standardModules.flatMap(({ tables }) => tables)`. */
  readonly tables: readonly Table[]
  /** Must hold no backup yet. */
  readonly folder: string
}

/**
 * Copies every court as it stands into files: journal with its checkpoints, rows, keys and waiting messages. Personal data
 * stays sealed; its keys and the files of the dossier lie elsewhere and are backed up there.
 *
 * @throws ZhixingError `backup-exists`, `export-moved`
 * @example await storage.snapshot((moment) => backUpCourts({ storage: moment, tables, folder }))
 */
export async function backUpCourts({ storage, tables, folder }: BackupRequest): Promise<BackupManifest> {
  await mkdir(folder, { recursive: true })
  if (existsSync(join(folder, MANIFEST))) throw new ZhixingError('backup-exists')
  const courts: BackedUpCourt[] = []
  for (const courtId of await storage.courts()) {
    const file = `${nameOf(courtId)}.ndjson`
    const marks = new Marks()
    let events = 0
    const handle = await open(join(folder, `${file}.tmp`), 'w')
    try {
      for await (const line of exportCourt({ storage, courtId, tables })) {
        if (line.startsWith('{"event":')) events += 1
        marks.add(line)
        await handle.write(line)
      }
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(join(folder, `${file}.tmp`), join(folder, file))
    courts.push({ courtId, file, events, lines: marks.lines, marks: marks.end() })
  }
  const manifest: BackupManifest = { format: 'zhixing-courts/1', courts }
  // Last: without it there is no backup.
  await writeFile(join(folder, `${MANIFEST}.tmp`), `${JSON.stringify(manifest, null, 2)}\n`, { flush: true })
  await rename(join(folder, `${MANIFEST}.tmp`), join(folder, MANIFEST))
  return manifest
}
