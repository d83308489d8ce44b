import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { CourtStorage, Storage } from '@zhixing/core/ports'
import { afterAll, expect, test } from 'vitest'
import { fileAndAssign, journalOf } from '../../../core/src/scenarios/acts'
import { openStageOn, type Stage } from '../../../core/src/scenarios/stage'
import {
  A,
  batchOf,
  GAN,
  item,
  items,
  mustCommit,
  putItem,
  standing,
} from '../../../core/src/testing/storage-conformance-kit'
import { createSqliteStorage } from './index'

const folder = mkdtempSync(join(tmpdir(), 'zx-memory-'))
const opened: Storage[] = []
afterAll(async () => {
  for (const storage of opened) await storage.close()
  rmSync(folder, { recursive: true, force: true })
})

let files = 0
const fresh = () => join(folder, `${files++}.db`)
const asked = [{ stream: A, tables: [items.name] }] as const

function storageAt(path: string, heldRows = 1000): Storage {
  const storage = createSqliteStorage({ path, heldRows })
  opened.push(storage)
  return storage
}

async function courtAt(path: string, heldRows?: number): Promise<CourtStorage> {
  const storage = storageAt(path, heldRows)
  await storage.prepare([items])
  return storage.forCourt(GAN)
}

/** What a batch must find unchanged, as the engine gives it back. */
const guardsOf = (court: CourtStorage) =>
  (court.held?.(asked) ?? []).map(({ rows: _, ...at }) => ({ ...at, expectedVersion: at.version }))

test('a row that any other program changed in the file is noticed before something is decided on it', async () => {
  const path = fresh()
  const court = await courtAt(path)
  await mustCommit(
    court,
    batchOf(GAN, [{ stream: A, version: 0, head: '' }], { changes: [putItem(A, item('1'))] }),
  )
  const guards = guardsOf(court)
  const other = new DatabaseSync(path)
  other.exec("UPDATE conformance_item SET name = 'by hand'")
  other.close()
  const write = batchOf(GAN, [{ stream: 'case/c', version: 0, head: '' }])
  const result = await court.commit({ ...write, streams: [...write.streams, ...guards] })
  expect(result).toEqual({ kind: 'version-conflict', stream: A })
  const [found] = await court.read(asked)
  expect(found?.rows?.[items.name]).toMatchObject([{ id: '1', name: 'by hand' }])
})

test('only what became different of a held row is written, and the last of two changes counts', async () => {
  const path = fresh()
  const [court, plain] = [await courtAt(path), await courtAt(path, 0)]
  const rows = [
    [item('1', { name: 'a', data: { list: [1] } })],
    [item('1', { name: 'b', data: { list: [1, 2] }, amountFen: 2n ** 62n })],
    [item('1', { name: 'b', data: { list: [1, 2] }, amountFen: 2n ** 62n })],
    [item('1', { name: 'c' }), item('1', { name: 'b' })],
  ]
  for (const puts of rows) {
    const changes = puts.map((row) => putItem(A, row))
    await mustCommit(court, batchOf(GAN, [await standing(court, A)], { changes }))
    const [inFile] = await plain.read(asked)
    expect(inFile?.rows).toEqual({ [items.name]: puts.slice(-1) })
    expect((await court.read(asked))[0]?.rows).toEqual(inFile?.rows)
  }
})

test('what is held is bounded: the oldest goes first, and with no room nothing is held', async () => {
  const path = fresh()
  const [small, none] = [await courtAt(path, 3), await courtAt(path, 0)]
  for (const stream of ['case/1', 'case/2'] as const) {
    const changes = [putItem(stream, item(stream))]
    await mustCommit(small, batchOf(GAN, [{ stream, version: 0, head: '' }], { changes }))
  }
  const isHeld = (court: CourtStorage, stream: 'case/1' | 'case/2') =>
    court.held?.([{ stream, tables: [items.name] }]) !== undefined
  expect([isHeld(small, 'case/1'), isHeld(small, 'case/2')]).toEqual([false, true])
  expect(none.held?.([{ stream: A, tables: [], mayBeNew: true }])).toBeUndefined()
})

test('an act on a case that this server knows reads nothing, and rests on who is at work now', async () => {
  const path = fresh()
  let reads = 0
  const open = (): Storage => {
    const storage = storageAt(path, 40_000)
    return {
      ...storage,
      forCourt(courtId) {
        const court = storage.forCourt(courtId)
        const read: CourtStorage['read'] = (requests) => {
          reads += 1
          return court.read(requests)
        }
        return { ...court, read }
      },
    }
  }
  const stage = await openStageOn(open)
  const caseId = await fileAndAssign(stage, 1)
  const paper = { caseId, kind: 'interview-record', paper: true, pages: 2 }
  const form = (at: Stage, title: string) =>
    at.give('assistant-1', 'dossier.form-material', { ...paper, title }, { key: title })
  const before = reads
  expect(await form(stage, '笔录1')).toMatchObject({ kind: 'accepted' })
  expect(reads - before).toBe(0)
  const beside = await stage.beside()
  const administrator = {
    kind: 'person',
    id: 'administrator',
    courtId: 'gan1202',
    roles: ['system-administrator'],
  } as const
  const gone = { personId: 'assistant-1', active: false, reason: '调离' }
  await beside.must(administrator, 'organisation.change-person', gone)
  const old = (await journalOf(stage, caseId)).length
  expect(await form(stage, '笔录2')).toMatchObject({ kind: 'refused' })
  const after = (await journalOf(stage, caseId)).slice(old)
  expect(after.map(({ type }) => type)).toEqual(['supervision.ActBlocked'])
  expect(await form(beside, '笔录1')).toMatchObject({ kind: 'accepted' })
  expect((await stage.engine.verify()).differences).toEqual([])
})
