import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkpointsAfter } from '@zhixing/core'
import { randomOf } from '@zhixing/core/simulate/money-proof'
import { verifyJournal } from '@zhixing/core/verifier'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createSqliteStorage } from './index'
import { CLASSES } from './testing/tamper/classes'
import { COURT, type EvidenceCourt, makeEvidenceCourt } from './testing/tamper/court'
import { check, tamper, withAnchor, withoutAnchor } from './testing/tamper/run'
import { writeRows } from './testing/tamper/stored'

const folder = mkdtempSync(join(tmpdir(), 'zx-tamper-'))
let files = 0
const fresh = () => join(folder, `${files++}.db`)
let court: EvidenceCourt
beforeAll(async () => {
  court = await makeEvidenceCourt(fresh())
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('a journal that nobody touched holds, with anchors and without', async () => {
  expect(court.anchors).toHaveLength(4)
  const report = await check(court, court.rows, court.anchors)
  expect(report).toMatchObject({ isWhole: true, traces: [], anchorsMet: 4, checkpoints: 4 })
  expect(report.anchoredEvents).toBe(court.anchors.at(-1)?.events)
  expect(report.events).toBe(court.rows.length)
})

test.each(Object.keys(CLASSES))('%s: nothing that was anchored is tampered with unseen', async (name) => {
  const { undetected, named, nameable } = await withAnchor(court, name, 150, 'short')
  expect(undetected).toEqual([])
  expect(named / nameable).toBeGreaterThan(0.9)
})

test('without an anchor, who has the key or takes all checkpoints out hides every class; who does less, only cut ends', async () => {
  for (const name of Object.keys(CLASSES)) {
    const seen = await withoutAnchor(court, name, 12, 'short')
    const isCut = name === 'tail' || name === 'truncate'
    if (!isCut) expect([seen.plain, seen.chains, seen.checkpoints], name).toEqual([12, 12, 12])
    if (name === 'tail') expect([seen.plain, seen.chains], name).toEqual([0, 0])
    expect(Math.max(seen['with-key'], seen.strip), name).toBeLessThan(12)
  }
})

test.each(Object.keys(CLASSES))('%s in the file itself is found through the storage', async (name) => {
  const path = fresh()
  const own = await makeEvidenceCourt(path)
  const { rows } = tamper(own, name, 'chains', own.anchors.at(-1)?.events ?? 0, randomOf('file', name))
  writeRows(
    path,
    rows.map((row, at) => ({ ...row, position: at + 1 })),
  )
  const storage = createSqliteStorage({ path })
  await storage.prepare([])
  const feed = await storage.forCourt(COURT).feed({ after: 0, limit: 10_000 })
  const anchors = own.anchors
  const report = await verifyJournal({
    courtId: COURT,
    journal: () => feed.map(({ event }) => event),
    anchors,
  })
  expect(report.isWhole).toBe(false)
  const kept = []
  for await (const { number } of checkpointsAfter(storage, COURT, 0)) kept.push(number)
  expect(kept.length).toBeLessThanOrEqual(4)
  await storage.close()
})
