import { describe, expect, test } from 'vitest'
import { hashBytes } from '../kernel/hash'
import { storageConformance } from '../testing/storage-conformance'
import { createMemoryFiles, createMemoryStorage } from './index'

describe('memory storage keeps every promise of the port', () => {
  for (const one of storageConformance().filter((c) => c.capability === undefined)) {
    test(one.name, () => one.run({ create: async () => createMemoryStorage() }))
  }
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
