import { createEngine } from '@zhixing/core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runWholeCase } from '../../../core/src/scenarios/run'
import { Stage } from '../../../core/src/scenarios/stage'
import { countyCourt, establishCourt } from '../../../core/src/testing/court'
import { manualClock, sequentialIds } from '../../../core/src/testing/host'
import { createPostgresStorage } from './index'
import { startServer, type TestServer } from './testing/server'

let server: TestServer
beforeAll(async () => {
  server = await startServer()
}, 60_000)
afterAll(() => server.stop())

test('a whole case runs on PostgreSQL, and folding its journal gives exactly its rows', async () => {
  const storage = createPostgresStorage({ pool: server.pool(), schema: server.schema() })
  const clock = manualClock('2024-03-01')
  const engine = await createEngine({ storage, clock, ids: sequentialIds() })
  await establishCourt(engine, countyCourt)
  const alone = () => Promise.reject(new Error('one server only'))
  const stage = new Stage({ engine, clock, storage, path: undefined, court: countyCourt }, alone)
  await runWholeCase(stage)
  const report = await engine.verify()
  expect(report.differences).toEqual([])
  expect(report.events).toBeGreaterThan(50)
  await storage.close()
})
