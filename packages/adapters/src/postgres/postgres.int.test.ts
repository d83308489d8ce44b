import { storageConformance } from '@zhixing/core/testing'
import { afterAll, beforeAll, describe, test } from 'vitest'
import { createPostgresStorage } from './index'
import { VERSIONS } from './testing/cluster'
import { isHere, startServer, type TestServer } from './testing/server'

const all = storageConformance()
/** What goes another way when statements do not travel together: transactions that fail, that read, that take. */
const ofTransactions = /half-way|arrive with it|eight callers|leaves exactly|is leased|sees nothing|reopened/
const runs = [
  ...VERSIONS.map((version) => ({
    version,
    title: 'all that a round trip can hold',
    pipeline: true,
    cases: all,
  })),
  {
    version: 18 as const,
    title: 'on a pool that does not pipeline',
    pipeline: false,
    cases: all.filter(({ name }) => ofTransactions.test(name)),
  },
]
const possible = await Promise.all(runs.map(({ version }) => isHere(version)))

describe.each(runs.filter((_, at) => possible[at]))(
  'PostgreSQL $version keeps every promise of the storage port, $title',
  ({ version, pipeline, cases }) => {
    let server: TestServer
    beforeAll(async () => {
      server = await startServer(version)
    }, 60_000)
    afterAll(() => server.stop())
    const schemas = new WeakMap<object, string>()
    const open = (schema: string) => {
      const storage = createPostgresStorage({ pool: server.pool({ pipeline }), schema })
      schemas.set(storage, schema)
      return storage
    }
    test.each(cases)('$name', (one) =>
      one.run({
        create: async () => open(server.schema()),
        async reopen(storage) {
          await storage.close()
          return open(schemas.get(storage) ?? '')
        },
      }),
    )
  },
)
