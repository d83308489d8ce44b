import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { standardModules, storeFiles } from '@zhixing/core'
import { createMemoryFiles, createMemoryStorage } from '@zhixing/core/memory'
import { hashText, type StoredFile } from '@zhixing/core/ports'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fileAndAssign, formPaper, handIn } from '../../../core/src/scenarios/acts'
import { openStageOn, type Stage } from '../../../core/src/scenarios/stage'
import { createDiskFiles } from '../files-disk/index'
import { type BackupManifest, backUpCourts, checkBackup, restoreBackup } from './index'

const tables = standardModules.flatMap((module) => module.tables)
const root = mkdtempSync(join(tmpdir(), 'zx-backup-files-'))
const folder = join(root, 'backup')
const files = createMemoryFiles()
const storage = createMemoryStorage()
let stage: Stage
let scanned: StoredFile
let manifest: BackupManifest

async function catalogue(caseId: string, file: StoredFile): Promise<string> {
  const materialId = await formPaper(stage, caseId)
  await handIn(stage, caseId, materialId)
  await stage.must('dossier-1', 'dossier.catalogue-material', {
    caseId,
    materialId,
    file,
    section: 'general',
    pages: 2,
  })
  return materialId
}

beforeAll(async () => {
  stage = await openStageOn(() => storage)
  const caseId = await fileAndAssign(stage)
  scanned = await files.put(stage.court.courtId, new TextEncoder().encode('执行裁定书'), 'application/pdf')
  await catalogue(caseId, scanned)
  await files.put(stage.court.courtId, new TextEncoder().encode('a layout that no row names'), 'text/plain')
  await stage.engine.drain({ 'file.store': storeFiles(files) })
  manifest = await backUpCourts({ storage, tables, folder, files })
})
afterAll(() => rmSync(root, { recursive: true, force: true }))

const kept = () => manifest.courts[0]?.files

describe('the files of dossiers in a backup', () => {
  test('are all that the store has, and are put back with the rows that name them', async () => {
    const held: string[] = []
    for await (const hash of files.list?.(stage.court.courtId) ?? []) held.push(hash)
    expect(held.length).toBeGreaterThan(2)
    expect(kept()).toMatchObject({ count: held.length, missing: [] })
    expect(await checkBackup({ folder, tables })).toEqual([])

    const target = createMemoryStorage()
    await target.prepare(tables)
    const back = createDiskFiles({ folder: join(root, 'back') })
    await restoreBackup(target, { folder, tables }, back)
    for (const hash of held) {
      const [before, now] = [
        await files.get(stage.court.courtId, hash),
        await back.get(stage.court.courtId, hash),
      ]
      expect(now?.file).toEqual(before?.file)
      expect([...(now?.bytes ?? [])]).toEqual([...(before?.bytes ?? [])])
    }
  })

  test.each<[string, RegExp, (copy: string) => void]>([
    ['a content that is gone', /is not there/, (copy) => rmSync(pathIn(copy))],
    ['a changed content', /not what it was/, (copy) => writeFileSync(pathIn(copy), '改过')],
    ['a name taken out of the list', /files changed/, (copy) => strike(copy)],
    [
      'a name taken out of list, manifest and files',
      /dossier_material \S+ names/,
      (copy) => {
        rmSync(pathIn(copy))
        remark(copy, strike(copy))
      },
    ],
  ])('%s is found, and nothing is restored', async (_name, place, change) => {
    const copy = mkdtempSync(join(root, 'copy-'))
    cpSync(folder, copy, { recursive: true })
    change(copy)
    const faults = await checkBackup({ folder: copy, tables })
    expect(faults.map((fault) => fault.place).join('\n')).toMatch(place)
    const [target, back] = [createMemoryStorage(), createMemoryFiles()]
    await expect(restoreBackup(target, { folder: copy, tables }, back)).rejects.toThrow('backup-damaged')
    expect(await target.courts()).toEqual([])
    expect(await back.get(stage.court.courtId, scanned.hash)).toBeUndefined()
  })

  test('that the store had lost are said with their place; a text that still waits to be stored is not one of them', async () => {
    const caseId = await fileAndAssign(stage, 2)
    const lost = { hash: 'a'.repeat(64), size: 3, mediaType: 'application/pdf' }
    const materialId = await catalogue(caseId, lost)
    const second = join(root, 'second')
    const { courts } = await backUpCourts({ storage, tables, folder: second, files })
    expect(courts[0]?.files?.missing).toEqual([{ hash: lost.hash, place: `dossier_material ${materialId}` }])
    expect(await checkBackup({ folder: second, tables })).toEqual([])
  })

  test('are left out where no store is named', async () => {
    const without = join(root, 'without')
    const { courts } = await backUpCourts({ storage, tables, folder: without })
    expect(courts[0]).not.toHaveProperty('files')
    expect(existsSync(join(without, 'files'))).toBe(false)
  })
})

const pathIn = (copy: string) =>
  join(copy, 'files', stage.court.courtId, scanned.hash.slice(0, 2), scanned.hash)

function strike(copy: string): string {
  const path = join(copy, kept()?.list ?? '')
  const text = readFileSync(path, 'utf8').replace(`${scanned.hash}\n`, '')
  writeFileSync(path, text)
  return text
}

function remark(copy: string, list: string): void {
  const path = join(copy, 'manifest.json')
  const changed = readFileSync(path, 'utf8').replace(kept()?.mark ?? '-', hashText(list))
  writeFileSync(path, changed)
}
