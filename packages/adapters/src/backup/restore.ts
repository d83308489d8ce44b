import { join } from 'node:path'
import { type RestoreReport, restoreCourt } from '@zhixing/core'
import { type Storage, ZhixingError } from '@zhixing/core/ports'
import { type BackupCheck, checkBackup } from './check'
import { linesOf, readManifest } from './manifest'

/**
 * Puts a backup into a storage that has no court yet. It is checked first, and nothing is written of one that does not hold.
 * Fold it afterwards: `engine.verify()` compares every row, balances among them, with the journal.
 *
 * @throws ZhixingError `backup-damaged` { place }, `restore-not-empty` { courtId }
 */
export async function restoreBackup(storage: Storage, check: BackupCheck): Promise<readonly RestoreReport[]> {
  const [courtId] = await storage.courts()
  if (courtId !== undefined) throw new ZhixingError('restore-not-empty', { courtId })
  const [fault] = await checkBackup(check)
  if (fault) throw new ZhixingError('backup-damaged', { place: `${fault.courtId} ${fault.place}`.trim() })
  const reports: RestoreReport[] = []
  for (const { file } of readManifest(check.folder)?.courts ?? [])
    reports.push(await restoreCourt(storage, linesOf(join(check.folder, file))))
  return reports
}
