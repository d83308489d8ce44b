import { describe, expect, test } from 'vitest'
import { createEngine } from '../engine/index'
import { hashBytes } from '../kernel/hash'
import { filingOf } from '../scenarios/acts'
import { actorOf, countyCourt, establishCourt } from '../testing/court'
import { manualClock, sequentialIds } from '../testing/host'
import { storageConformance } from '../testing/storage-conformance'
import { copyMemoryStorage, createMemoryFiles, createMemoryStorage } from './index'

describe('memory storage keeps every promise of the port', () => {
  for (const one of storageConformance().filter((c) => c.capability === undefined)) {
    test(one.name, () => one.run({ create: async () => createMemoryStorage() }))
  }
})

describe('a copy of a memory storage', () => {
  for (const one of storageConformance().filter((c) => c.capability === undefined)) {
    test(one.name, () => one.run({ create: async () => copyMemoryStorage(createMemoryStorage()) }))
  }

  test('begins with the same court and goes its own way', async () => {
    const first = createMemoryStorage()
    const parts = { clock: manualClock('2024-03-01'), ids: sequentialIds() }
    await establishCourt(await createEngine({ storage: first, ...parts }), countyCourt)
    const before = await first.forCourt(countyCourt.courtId).feed({ after: 0, limit: 1000 })
    const copy = copyMemoryStorage(first)
    const engine = await createEngine({ storage: copy, ...parts })
    const actor = actorOf(countyCourt, 'filing')
    await engine.execute({ name: 'case.file', input: filingOf(1, '2024-03-01'), actor })
    const after = await copy.forCourt(countyCourt.courtId).feed({ after: 0, limit: 1000 })
    expect(after.slice(0, before.length)).toEqual(before)
    expect(after.length).toBeGreaterThan(before.length)
    expect(await first.forCourt(countyCourt.courtId).feed({ after: 0, limit: 1000 })).toEqual(before)
    expect((await engine.verify()).differences).toEqual([])
  })
})

test('memory files are kept by their hash, court by court, and not aliased', async () => {
  const files = createMemoryFiles()
  const bytes = new Uint8Array([1, 2, 3])
  const file = await files.put('gan12', bytes, 'application/pdf')
  expect(file).toEqual({ hash: hashBytes(bytes), size: 3, mediaType: 'application/pdf' })
  bytes[0] = 9
  const found = await files.get('gan12', file.hash)
  expect([...(found?.bytes ?? [])]).toEqual([1, 2, 3])
  expect(await files.get('su07', file.hash)).toBeUndefined()
})
