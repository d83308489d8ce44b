import { join } from 'node:path'
import { type RestoreReport, restoreCourt } from '@zhixing/core'
import { type FileStore, type Storage, ZhixingError } from '@zhixing/core/ports'
import { type BackupCheck, checkBackup } from './check'
import { restoreFiles } from './files'
import { linesOf, readManifest } from './manifest'

/**
 * Puts a backup into a storage that has no court yet. It is checked first, and nothing is written of one that does not hold.
 * With a file store the files of the dossiers are put there first.
 * Fold it afterwards: `engine.verify()` compares every row, balances among them, with the journal.
 *
 * @throws ZhixingError `backup-damaged` { place }, `restore-not-empty` { courtId }
 */
export async function restoreBackup(
  storage: Storage,
  check: BackupCheck,
  files?: FileStore,
): Promise<readonly RestoreReport[]> {
  const [courtId] = await storage.courts()
  if (courtId !== undefined) throw new ZhixingError('restore-not-empty', { courtId })
  const [fault] = await checkBackup(check)
  if (fault) throw new ZhixingError('backup-damaged', { place: `${fault.courtId} ${fault.place}`.trim() })
  const reports: RestoreReport[] = []
  for (const { courtId, file } of readManifest(check.folder)?.courts ?? []) {
    // First the files: a row never names one that is not there.
    if (files) await restoreFiles(check.folder, courtId, files)
    reports.push(await restoreCourt(storage, linesOf(join(check.folder, file))))
  }
  return reports
}
