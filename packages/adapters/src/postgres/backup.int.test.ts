import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  anchorCheckpoints,
  createEngine,
  exportCourt,
  recordCheckpoints,
  standardModules,
} from '@zhixing/core'
import type { Storage } from '@zhixing/core/ports'
import { ed25519Check } from '@zhixing/core/verifier'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fileAndAssign } from '../../../core/src/scenarios/acts'
import { runWholeCase } from '../../../core/src/scenarios/run'
import { openStageOn, type Stage } from '../../../core/src/scenarios/stage'
import { sequentialIds } from '../../../core/src/testing/host'
import { createFileAnchor, type FileAnchor } from '../anchor/index'
import { type BackupManifest, backUpCourts, checkBackup, restoreBackup } from '../backup/index'
import { Marks } from '../backup/manifest'
import { createCheckpointKeys, createEd25519Signer } from '../crypto-node/index'
import { createPostgresStorage, type PostgresStorage } from './index'
import { startServer, type TestServer } from './testing/server'

const tables = standardModules.flatMap((module) => module.tables)
const signer = createEd25519Signer(createCheckpointKeys().privateKey)
const checkSignature = ed25519Check({ [signer.keyId]: signer.publicKey })
const root = mkdtempSync(join(tmpdir(), 'zx-pg-backup-'))

let server: TestServer
let stage: Stage
let storage: PostgresStorage
let anchor: FileAnchor
const folder = join(root, 'backup')

beforeAll(async () => {
  server = await startServer()
  storage = createPostgresStorage({ pool: server.pool(), schema: server.schema() })
  stage = await openStageOn(() => storage)
  await runWholeCase(stage)
  anchor = createFileAnchor({ folder: join(root, 'anchors') })
  const parts = { storage, clock: stage.clock, ids: sequentialIds(), signer }
  await recordCheckpoints(parts, stage.court.courtId)
  await anchorCheckpoints(storage, stage.court.courtId, [anchor])
}, 60_000)
afterAll(async () => {
  await server.stop()
  rmSync(root, { recursive: true, force: true })
})

const check = (from: string) => ({
  folder: from,
  anchors: (courtId: string) => anchor.list(courtId),
  anchoredCourts: [stage.court.courtId],
  checkSignature,
})

/** An empty schema with a court's tables, and an engine on it. */
async function emptyDatabase() {
  const schema = server.schema()
  const open = () => createPostgresStorage({ pool: server.pool(), schema })
  const target = open()
  await target.prepare(tables)
  return { target, open }
}

const engineOn = (restored: PostgresStorage) =>
  createEngine({ storage: restored, clock: stage.clock, ids: sequentialIds() })

async function copyWith(change: (lines: string[], manifest: BackupManifest) => unknown): Promise<string> {
  const copy = mkdtempSync(join(root, 'copy-'))
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as BackupManifest
  const [court] = manifest.courts
  const lines = readFileSync(join(folder, court?.file ?? ''), 'utf8').split(/(?<=\n)/)
  change(lines, manifest)
  writeFileSync(join(copy, court?.file ?? ''), lines.join(''))
  writeFileSync(join(copy, 'manifest.json'), JSON.stringify(manifest))
  return copy
}

describe('a backup of courts on PostgreSQL', () => {
  test('is one moment while work goes on, is restored into an empty database, and folds without a difference', async () => {
    const copyOf = async (from: Storage) => {
      const lines: string[] = []
      for await (const line of exportCourt({ storage: from, courtId: stage.court.courtId, tables }))
        lines.push(line)
      return lines
    }
    const lines = await copyOf(storage)
    const before = await storage.forCourt(stage.court.courtId).position()
    const manifest = await storage.snapshot(async (moment) => {
      // The moment is that of its first question.
      expect(await moment.forCourt(stage.court.courtId).position()).toBe(before)
      await fileAndAssign(stage, 7)
      return await backUpCourts({ storage: moment, tables, folder })
    })
    expect(await storage.forCourt(stage.court.courtId).position()).toBeGreaterThan(before)
    expect(manifest.courts).toMatchObject([{ courtId: stage.court.courtId, lines: lines.length }])
    await expect(backUpCourts({ storage, tables, folder })).rejects.toThrow('backup-exists')
    expect(await checkBackup(check(folder))).toEqual([])

    const { target, open } = await emptyDatabase()
    const [report] = await restoreBackup(target, check(folder))
    expect(report?.events).toBe(manifest.courts[0]?.events)
    const restored = await engineOn(open())
    const folded = await restored.verify()
    expect(folded.differences).toEqual([])
    expect(folded.rows).toBeGreaterThan(50)
    expect(await copyOf(target)).toEqual(lines)
    await expect(restoreBackup(target, check(folder))).rejects.toThrow('restore-not-empty')
  })

  test('that was tampered with is refused with the place named, and nothing of it is written', async () => {
    const { target } = await emptyDatabase()
    const at = (lines: readonly string[], text: string) => lines.findIndex((line) => line.includes(text))
    const tampered: Readonly<
      Record<string, [RegExp, (lines: string[], manifest: BackupManifest) => unknown]>
    > = {
      'a fact': [
        /lines 1–.* changed/,
        (lines) => {
          const found = at(lines, '"seq":2,')
          lines[found] = (lines[found] ?? '').replace(/"occurredOn":"[^"]+"/, '"occurredOn":"2020-01-01"')
        },
      ],
      'a fact, and the manifest made to agree': [
        /content-changed \S+ 2/,
        (lines, manifest) => {
          const found = at(lines, '"seq":2,')
          lines[found] = (lines[found] ?? '').replace(/"occurredOn":"[^"]+"/, '"occurredOn":"2020-01-01"')
          remake(lines, manifest)
        },
      ],
      'a row': [
        /lines \d+–\d+ changed/,
        (lines) => {
          const found = at(lines, '"table":"org_person"')
          lines[found] = (lines[found] ?? '').replace(/"name":"[^"]+"/, '"name":"某人"')
        },
      ],
      'the end cut off': [/changed|line/, (lines) => lines.splice(-3)],
      'another court in its place': [
        /manifest|not in the backup/,
        (_lines, manifest) => Object.assign(manifest, { courts: [] }),
      ],
    }
    for (const [name, [place, change]] of Object.entries(tampered)) {
      const copy = await copyWith(change)
      const refused = restoreBackup(target, check(copy))
      await expect(refused, name).rejects.toThrow(/backup-damaged/)
      const faults = await checkBackup(check(copy))
      expect(faults.map((fault) => fault.place).join('\n'), name).toMatch(place)
      expect(
        faults.every(({ courtId }) => courtId === stage.court.courtId),
        name,
      ).toBe(true)
    }
    expect(await target.courts()).toEqual([])
  })

  test('whose rows and manifest were both made anew is found when it is folded', async () => {
    const copy = await copyWith((lines, manifest) => {
      const found = lines.findIndex((line) => line.includes('"table":"org_person"'))
      lines[found] = (lines[found] ?? '').replace(/"name":"[^"]+"/, '"name":"某人"')
      remake(lines, manifest)
    })
    const { target, open } = await emptyDatabase()
    await restoreBackup(target, check(copy))
    const { differences } = await (await engineOn(open())).verify()
    expect(differences).toMatchObject([{ stream: 'court/self' }])
    expect(differences[0]?.detail).toContain('org_person')
  })
})

function remake(lines: readonly string[], manifest: BackupManifest): void {
  const marks = new Marks()
  for (const line of lines) marks.add(line)
  Object.assign(manifest.courts[0] ?? {}, { marks: marks.end() })
}
