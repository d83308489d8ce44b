import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createSqliteStorage } from '@zhixing/adapters/sqlite'
import { describe, expect, onTestFinished, test } from 'vitest'
import { standardModules } from '../domain/index'
import { checkpointsAfter, createEngine, exportCourt, recordCheckpoints, restoreCourt } from '../engine/index'
import type { Anchored } from '../kernel/checkpoint'
import { canonicalJson } from '../kernel/json'
import { createMemoryStorage } from '../memory/index'
import type { Storage } from '../ports/storage'
import { sequentialIds } from '../testing/host'
import { ed25519Check, readJournal, verifyJournal } from '../verifier/index'
import { COURT, partsOf, webSigner } from './evidence-kit'
import { runWholeCase } from './run'
import { openStage, STORAGES } from './stage'

const tables = standardModules.flatMap((module) => module.tables)

async function linesOf(storage: Storage, all = true): Promise<string[]> {
  const lines: string[] = []
  for await (const line of exportCourt({ storage, courtId: COURT, ...(all ? { tables } : {}) }))
    lines.push(line)
  return lines
}

function sqliteFile(): Storage {
  const folder = mkdtempSync(join(tmpdir(), 'zx-moving-'))
  const storage = createSqliteStorage({ path: join(folder, 'court.db') })
  onTestFinished(async () => {
    await storage.close()
    rmSync(folder, { recursive: true, force: true })
  })
  return storage
}

describe.each(STORAGES)('a court is moved out of %s', (kind) => {
  test.each(['memory', 'sqlite'])('into %s, with everything, and verifies there', async (to) => {
    const stage = await openStage(kind)
    await runWholeCase(stage)
    const { signer, keys } = await webSigner()
    await recordCheckpoints({ ...partsOf(stage, signer), most: 50 }, COURT)
    const anchors: Anchored[] = []
    for await (const each of checkpointsAfter(stage.storage, COURT, 0)) anchors.push(each)
    expect(anchors.length).toBeGreaterThan(1)
    const lines = await linesOf(stage.storage)
    const target = to === 'memory' ? createMemoryStorage() : sqliteFile()
    await target.prepare(tables)
    const report = await restoreCourt(target, lines)
    expect(report.events).toBeGreaterThan(50)
    expect(report.rows).toBeGreaterThan(50)
    // What comes out of the other storage is the same to the letter.
    expect(await linesOf(target)).toEqual(lines)
    const engine = await createEngine({ storage: target, clock: stage.clock, ids: sequentialIds() })
    const folded = await engine.verify()
    expect(folded.differences).toEqual([])
    expect(folded.events).toBe(report.events)
    const journal = await linesOf(target, false)
    const evidence = await verifyJournal({
      journal: () => readJournal(journal),
      anchors,
      checkSignature: ed25519Check(keys),
    })
    expect(evidence).toMatchObject({ isWhole: true, anchorsMet: anchors.length, signatures: 'valid' })
    await expect(restoreCourt(target, lines)).rejects.toThrow('restore-not-empty')
  })

  test('keys that were used and messages that wait come along', async () => {
    const stage = await openStage(kind)
    const court = stage.storage.forCourt(COURT)
    const receipt = { key: 'k', inputHash: 'h', answer: canonicalJson({ amountFen: 5n }) }
    const outbox = [
      { id: 'b', topic: 't', stream: 'case/1', payload: { amountFen: 5n }, createdAt: '2024-03-01' },
      { id: 'a', topic: 't', stream: 'case/1', payload: {}, createdAt: '2024-03-02' },
    ] as const
    await court.commit({ streams: [], events: [], changes: [], outbox, receipt })
    const target = createMemoryStorage()
    await target.prepare(tables)
    expect(await restoreCourt(target, await linesOf(stage.storage))).toMatchObject({
      receipts: 1,
      messages: 2,
    })
    const moved = target.forCourt(COURT)
    expect(await moved.receipt('k')).toEqual(receipt)
    const taken = await moved.takeOutbox({ now: '9', leaseUntil: '9', limit: 9 })
    expect(taken.map(({ id, payload }) => [id, payload])).toEqual([
      ['b', { amountFen: 5n }],
      ['a', {}],
    ])
  })

  test('what is recorded during a copy of everything makes it no copy', async () => {
    const stage = await openStage(kind)
    const copying = async () => {
      let at = 0
      for await (const _line of exportCourt({ storage: stage.storage, courtId: COURT, tables })) {
        at += 1
        if (at !== 2) continue
        const { signer } = await webSigner()
        await recordCheckpoints(partsOf(stage, signer), COURT)
      }
    }
    await expect(copying()).rejects.toThrow('export-moved')
  })
})
