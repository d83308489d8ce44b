import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createSqliteStorage } from '@zhixing/adapters/sqlite'
import { randomIds } from '@zhixing/adapters/system'
import { expect, onTestFinished, test } from 'vitest'
import { createEngine } from '../engine/index'
import { createMemoryStorage } from '../memory/index'
import type { Storage } from '../ports/storage'
import { manualClock } from '../testing/host'
import { cityCourts, generateCaseload, simulateHalfYear } from './index'

async function halfYear(storage: Storage) {
  const clock = manualClock('2024-01-01')
  const engine = await createEngine({ storage, clock, ids: randomIds() })
  const caseload = generateCaseload({ seed: 11, scale: 60 })
  return { engine, summary: await simulateHalfYear({ engine, clock, caseload, courts: cityCourts }) }
}

test('sixty cases on disk come out as they do in memory, and verify', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'zhixing-simulate-'))
  const storage = createSqliteStorage({ path: join(folder, 'court.db') })
  onTestFinished(async () => {
    await storage.close()
    rmSync(folder, { recursive: true })
  })
  const onDisk = await halfYear(storage)
  const inMemory = await halfYear(createMemoryStorage())
  expect(onDisk.summary).toEqual(inMemory.summary)
  expect((await onDisk.engine.verify()).differences).toEqual([])
}, 60_000)
