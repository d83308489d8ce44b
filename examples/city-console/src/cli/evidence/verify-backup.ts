import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { filesFaults } from '@zhixing/adapters/backup'
import { hashBytes, type Storage } from '@zhixing/core'
import { openConsole } from '../../engine'
import {
  compareWithAnchors,
  type EvidenceRequest,
  foldersOf,
  type Manifest,
  namedBy,
  type Print,
  printMissing,
} from './run'

/**
 * Restores a backup into a fresh folder, folds every journal again and compares the result with the rows, balances among
 * them, hashes everything anew and compares it with the anchors. The backup itself is only read.
 */
export async function verifyBackup(request: EvidenceRequest, print: Print): Promise<number> {
  const folders = foldersOf(request)
  const path = join(folders.backup, 'zhixing.db')
  if (!existsSync(path)) {
    print(`没有备份 no backup in ${folders.backup}`)
    return 2
  }
  let wrong = manifestFaults(folders.backup, path, print)
  const restored = mkdtempSync(join(tmpdir(), 'zhixing-restore-'))
  try {
    copyFileSync(path, join(restored, 'zhixing.db'))
    const { engine, storage } = await openConsole(restored)
    const { events, rows, differences } = await engine.verify()
    print(
      `恢复核对 restored: ${events} 事件 events, ${rows} 行 rows, ${differences.length} 处不符 differences`,
    )
    for (const { courtId, stream, detail } of differences.slice(0, 10))
      print(`  ✗ ${courtId} ${stream} ${detail}`)
    wrong += differences.length
    wrong += await compareWithAnchors(storage, folders, print)
    wrong += await missingFiles(storage, folders.backup, print)
    await storage.close()
  } catch (error) {
    print(`✗ 无法恢复 cannot be restored: ${error instanceof Error ? error.message : String(error)}`)
    wrong += 1
  } finally {
    rmSync(restored, { recursive: true, force: true })
  }
  print(wrong > 0 ? '✗ 这不是可用的备份 this is no backup to rely on' : '备份可用 the backup holds')
  return wrong > 0 ? 1 : 0
}

/** Every file is there and whole, and every one that the restored record names is there, but for those that were missing before. */
async function missingFiles(storage: Storage, folder: string, print: Print): Promise<number> {
  let wrong = 0
  for (const { courtId, files } of manifestIn(folder)?.courts ?? []) {
    const faults = await filesFaults(folder, { courtId, files, named: await namedBy(storage, courtId) })
    print(`卷宗文件 files: ${courtId} ${files.count}, ${faults.length} 处不符 differences`)
    for (const fault of faults.slice(0, 10)) print(`  ✗ ${fault}`)
    printMissing(files, print)
    wrong += faults.length
  }
  return wrong
}

/** Only what the backup call made says what it holds. */
function manifestFaults(folder: string, path: string, print: Print): number {
  const manifest = manifestIn(folder)
  if (!manifest) {
    print('✗ 没有备份清单：不是由备份命令生成 no manifest: it was not made by the backup command')
    return 1
  }
  if (manifest.sha256 === hashBytes(readFileSync(path))) return 0
  print('✗ 与备份清单不符 the copy is not the one that its manifest describes')
  return 1
}

function manifestIn(folder: string): Manifest | undefined {
  const file = join(folder, 'manifest.json')
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Manifest) : undefined
}
