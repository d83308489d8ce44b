import { existsSync } from 'node:fs'
import { mkdir, open, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { exportCourt, NamedFiles } from '@zhixing/core'
import { type FileStore, type Storage, type Table, ZhixingError } from '@zhixing/core/ports'
import { nameOf } from '../anchor/file'
import { copyFiles } from './files'
import { type BackedUpCourt, type BackupManifest, MANIFEST, Marks } from './manifest'

export interface BackupRequest {
  /** For a copy that work goes on beside: `storage.snapshot` of PostgreSQL. */
  readonly storage: Storage
  /** Of all modules: `standardModules.flatMap(({ tables }) => tables)`. */
  readonly tables: readonly Table[]
  /** Must hold no backup yet. */
  readonly folder: string
  /** Where the files of the dossiers are: without it they are in no backup. */
  readonly files?: FileStore
}

/**
 * Copies every court as it stands into files: journal with its checkpoints, rows, keys and waiting messages, and after
 * them the files of the dossiers, which never change and so fit every moment before. Personal data stays sealed; its keys
 * are backed up apart, or who takes the backup could read what it keeps and erase nothing.
 *
 * @throws ZhixingError `backup-exists`, `export-moved`
 * @example await storage.snapshot((moment) => backUpCourts({ storage: moment, tables, folder }))
 */
export async function backUpCourts({
  storage,
  tables,
  folder,
  files,
}: BackupRequest): Promise<BackupManifest> {
  await mkdir(folder, { recursive: true })
  if (existsSync(join(folder, MANIFEST))) throw new ZhixingError('backup-exists')
  const courts: BackedUpCourt[] = []
  for (const courtId of await storage.courts()) {
    const file = `${nameOf(courtId)}.ndjson`
    const marks = new Marks()
    const named = new NamedFiles(tables)
    let events = 0
    const handle = await open(join(folder, `${file}.tmp`), 'w')
    try {
      for await (const line of exportCourt({ storage, courtId, tables })) {
        if (line.startsWith('{"event":')) events += 1
        marks.add(line)
        if (files) named.add(line)
        await handle.write(line)
      }
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(join(folder, `${file}.tmp`), join(folder, file))
    const list = `${nameOf(courtId)}.files`
    const kept = files && (await copyFiles(files, { courtId, named: named.files, folder, list }))
    courts.push({
      courtId,
      file,
      events,
      lines: marks.lines,
      marks: marks.end(),
      ...(kept ? { files: kept } : {}),
    })
  }
  const manifest: BackupManifest = { format: 'zhixing-courts/1', courts }
  // Last: without it there is no backup.
  await writeFile(join(folder, `${MANIFEST}.tmp`), `${JSON.stringify(manifest, null, 2)}\n`, { flush: true })
  await rename(join(folder, `${MANIFEST}.tmp`), join(folder, MANIFEST))
  return manifest
}
