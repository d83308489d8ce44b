import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { createDiskFiles } from '@zhixing/adapters/files-disk'
import { createSqliteStorage } from '@zhixing/adapters/sqlite'
import { randomIds, systemClock } from '@zhixing/adapters/system'
import { createEngine } from '@zhixing/core'
import { countyCourt, establishCourt } from '@zhixing/core/testing'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { anchorCourts, backUp, verifyEvidence } from './run'
import { verifyBackup } from './verify-backup'

const root = mkdtempSync(join(tmpdir(), 'zx-backup-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))
let folders = 0
let dataDir = ''
let printed: string[] = []
const print = (line: string) => void printed.push(line)
const text = () => printed.join('\n')
beforeEach(() => {
  dataDir = join(root, String(folders++))
  mkdirSync(dataDir)
  printed = []
})

async function makeCourt() {
  const storage = createSqliteStorage({ path: join(dataDir, 'zhixing.db') })
  const engine = await createEngine({ storage, clock: systemClock(), ids: randomIds() })
  await establishCourt(engine, countyCourt)
  return storage
}

test('a backup is restored, folded again, hashed anew and agrees with the anchors; it never overwrites', async () => {
  const storage = await makeCourt()
  expect(await backUp({ dataDir }, print)).toBe(0)
  expect(await verifyBackup({ dataDir }, print), text()).toBe(0)
  expect(text()).toContain('0 处不符')
  expect(text()).toContain('锚点 anchors 1/1')
  expect(await verifyEvidence({ dataDir }, print)).toBe(0)
  await expect(backUp({ dataDir }, print)).rejects.toThrow('backup-exists')
  await storage.close()
})

test('the files of dossiers go along, and one that is gone from the backup is reported', async () => {
  const storage = await makeCourt()
  const files = createDiskFiles({ folder: join(dataDir, 'files') })
  const { hash } = await files.put('gan1202', new TextEncoder().encode('执行裁定书'), 'application/pdf')
  expect(await backUp({ dataDir }, print)).toBe(0)
  expect(text()).toContain('1 文件 files')
  expect(await verifyBackup({ dataDir }, print), text()).toBe(0)
  rmSync(join(dataDir, 'backup', 'files', 'gan1202', hash.slice(0, 2), hash))
  expect(await verifyBackup({ dataDir }, print)).toBe(1)
  expect(text()).toContain(`files ${hash} is not there`)
  await storage.close()
})

test('a copy of the live file that lost commits is reported', async () => {
  const storage = await makeCourt()
  expect(await anchorCourts({ dataDir }, print)).toBe(0)
  const backup = join(dataDir, 'backup')
  mkdirSync(backup)
  // The main file alone: what was answered and anchored still lies in the log beside it.
  copyFileSync(join(dataDir, 'zhixing.db'), join(backup, 'zhixing.db'))
  expect(await verifyBackup({ dataDir }, print)).toBe(1)
  expect(text()).toContain('没有备份清单')
  expect(text()).toMatch(/tail-cut|checkpoint-missing/)
  await storage.close()
})

test('rows and events that were changed in a backup are reported', async () => {
  const storage = await makeCourt()
  await backUp({ dataDir }, print)
  const path = join(dataDir, 'backup', 'zhixing.db')
  const whole = readFileSync(path)
  expect(whole.length).toBeGreaterThan(0)
  const db = new DatabaseSync(path)
  db.exec("UPDATE org_person SET name = '某' WHERE id = (SELECT MIN(id) FROM org_person)")
  db.exec("DROP TRIGGER zx_journal_fixed; UPDATE zx_journal SET occurred_on = '2020-01-01' WHERE seq = 2")
  db.close()
  printed = []
  expect(await verifyBackup({ dataDir }, print)).toBe(1)
  expect(text()).toContain('与备份清单不符')
  expect(text()).toContain('org_person')
  expect(text()).toContain('content-changed court/self 2')
  await storage.close()
})

test('key and anchors lie beside the data, not in it, and it is said that this is fit for a demonstration only', async () => {
  const storage = await makeCourt()
  expect(await anchorCourts({ dataDir }, print)).toBe(0)
  expect(text()).toContain('fit for a demonstration')
  expect(existsSync(join(`${dataDir}-anchors`, 'gan1202.anchors.ndjson'))).toBe(true)
  expect(existsSync(`${dataDir}-checkpoint-key.pem`)).toBe(true)
  expect(readdirSync(dataDir).filter((name) => /anchor|key/.test(name))).toEqual([])
  printed = []
  expect(await anchorCourts({ dataDir, anchors: join(root, 'elsewhere') }, print)).toBe(0)
  expect(text()).not.toContain('fit for a demonstration')
  await storage.close()
})
