import { storageConformance } from '@zhixing/core/testing'
import { afterAll, beforeAll, describe, test } from 'vitest'
import { createPostgresStorage } from './index'
import { startServer, type TestServer } from './testing/server'

let server: TestServer
beforeAll(async () => {
  server = await startServer()
}, 60_000)
afterAll(() => server.stop())

let count = 0
const freshSchema = () => `zx_test_${process.pid}_${++count}`

describe.each([
  { title: 'in one transaction a round trip', pipeline: true },
  { title: 'on a pool that does not pipeline', pipeline: false },
])('PostgreSQL keeps every promise of the storage port, $title', ({ pipeline }) => {
  const schemas = new WeakMap<object, string>()
  const open = (schema: string) => {
    const storage = createPostgresStorage({ pool: server.pool({ pipeline } as object), schema })
    schemas.set(storage, schema)
    return storage
  }
  for (const one of storageConformance()) {
    test(one.name, () =>
      one.run({
        create: async () => open(freshSchema()),
        async reopen(storage) {
          await storage.close()
          return open(schemas.get(storage) ?? '')
        },
      }),
    )
  }
})
