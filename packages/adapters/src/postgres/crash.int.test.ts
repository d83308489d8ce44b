import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openEngine, openMoneyCourt } from '../sqlite/testing/money-court'
import { crash } from '../sqlite/testing/money-crash'
import { openPlace } from '../sqlite/testing/money-place'
import { binariesOf, type Cluster, createCluster, freshFolder, LAZY } from './testing/cluster'

// A server of this file alone: it is killed. `DATABASE_URL` is not asked: nobody's database is killed.

const bin = await binariesOf(18)
const timeout = 180_000

describe.each(bin ? [{ version: 18, programs: bin }] : [])('PostgreSQL $version dies', ({ programs }) => {
  const folder = mkdtempSync(join(tmpdir(), 'zx-crash-'))
  let database: Cluster
  let places = 0
  const fresh = () => {
    places += 1
    return { path: join(folder, `${places}`), url: database.url, schema: `crash_${places}` }
  }
  const order = { clients: 12, after: (round: number) => 40 + ((round * 17) % 40) }

  beforeAll(async () => {
    database = await createCluster(freshFolder(), programs, LAZY)
    await database.start()
  }, 60_000)
  afterAll(async () => {
    await database.destroy()
    rmSync(folder, { recursive: true, force: true })
  })

  test('who is at work is told and lives; when it is back the same server works on', {
    timeout,
  }, async () => {
    const { storage } = openPlace(fresh())
    const engine = await openEngine(storage)
    await openMoneyCourt(engine, 1)
    const court = storage.forCourt('gan1202')
    const before = await court.position()
    const asked = Promise.allSettled(Array.from({ length: 6 }, () => court.feed({ after: 0, limit: 1_000 })))
    await database.kill()
    await asked
    await expect(court.position()).rejects.toMatchObject({ code: 'storage-cannot-connect' })
    await database.start()
    expect(await court.position()).toBe(before)
    expect((await engine.verify()).differences).toEqual([])
    await storage.close()
  })

  test('server and database killed under load: nothing answered is missing, nothing is half or twice', {
    timeout,
  }, async () => {
    const report = await crash({ ...order, place: fresh(), kills: 2, without: 'nothing', database })
    expect(report.acknowledged).toBeGreaterThan(90)
    expect(report.replayed).toBeGreaterThan(0)
    expect(report).toMatchObject({ missing: [], half: [], twice: [] })
  })

  test('with commits that are answered before they are on the disk the harness finds what is missing', {
    timeout,
  }, async () => {
    const report = await crash({ ...order, place: fresh(), kills: 2, without: 'flush', database })
    expect(report.missing.length + report.half.length).toBeGreaterThan(0)
  })
})
