import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CourtStorage, StoredChange, StreamId } from '@zhixing/core/ports'
import { afterAll, expect, test } from 'vitest'
import {
  batchOf,
  entries,
  item,
  items,
  mustCommit,
  putItem,
  removeItem,
  standing,
} from '../../../core/src/testing/storage-conformance-kit'
import { createSqliteStorage } from './index'

const folder = mkdtempSync(join(tmpdir(), 'zx-held-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

let count = 0

/** Several connections to one new file, each with its own bound. */
async function connections(...heldRows: number[]): Promise<CourtStorage[]> {
  count += 1
  const path = join(folder, `${count}.db`)
  const courts: CourtStorage[] = []
  for (const held of heldRows) {
    const storage = createSqliteStorage({ path, heldRows: held })
    await storage.prepare([items, entries])
    courts.push(storage.forCourt('gan12'))
    afterAll(() => storage.close())
  }
  return courts
}

const A: StreamId = 'case/a'
const tables = [items.name, entries.name]
const seen = (court: CourtStorage, stream: StreamId = A) => court.read([{ stream, tables }])

async function write(court: CourtStorage, changes: readonly StoredChange[], stream: StreamId = A) {
  await mustCommit(court, batchOf('gan12', [await standing(court, stream)], { changes }))
}

async function two(): Promise<[CourtStorage, CourtStorage]> {
  const [first, second] = await connections(1000, 1000)
  if (!first || !second) throw new Error('no connection')
  return [first, second]
}

test('rows that were written, changed and removed here are read as they are in the file', async () => {
  const [court, other] = await two()
  await write(court, [putItem(A, item('2', { data: { b: 1, a: [null] } })), putItem(A, item('1'))])
  await seen(court)
  await write(court, [putItem(A, item('2', { name: 'new', amountFen: 2n ** 62n })), putItem(A, item('0'))])
  expect(await seen(court)).toEqual(await seen(other))
  await write(court, [removeItem(A, '1')])
  expect(await seen(court)).toEqual(await seen(other))
})

test('what another process committed is seen by the next read', async () => {
  const [court, other] = await two()
  await write(court, [putItem(A, item('1'))])
  await seen(court)
  await write(other, [putItem(A, item('1', { name: 'of the other' }))])
  const [found] = await seen(court)
  expect(found?.rows?.[items.name]).toEqual([item('1', { name: 'of the other' })])
})

test('rows that were replaced under the same version are seen, whoever replaced them', async () => {
  const [court, other] = await two()
  await write(court, [putItem(A, item('1'))])
  for (const [by, name] of [
    [court, 'rebuilt here'],
    [other, 'rebuilt there'],
  ] as const) {
    await seen(court)
    await by.replaceRows(A, { [items.name]: [item('1', { name })] })
    const [found] = await seen(court)
    expect(found?.rows?.[items.name]).toEqual([item('1', { name })])
  }
})

test('a commit that was undone leaves nothing behind, alone or among others', async () => {
  const [court] = await two()
  await write(court, [putItem(A, item('1'))])
  await seen(court)
  const at = await standing(court, A)
  const name = 'never written'
  const late = batchOf('gan12', [{ ...at, version: 0, head: '' }], {
    changes: [putItem(A, item('1', { name }))],
  })
  expect((await court.commit(late)).kind).toBe('version-conflict')
  const good = batchOf('gan12', [at], { changes: [putItem(A, item('2'))] })
  const both = await Promise.all([court.commit(good), court.commit(late)])
  expect(both.map(({ kind }) => kind)).toEqual(['committed', 'version-conflict'])
  const [found] = await seen(court)
  expect(found?.rows?.[items.name]).toEqual([item('1'), item('2')])
})

test('many commits by two processes: every read is what a connection that keeps nothing reads', async () => {
  const courts = await connections(1000, 12, 0)
  const plain = courts[2]
  if (!plain) throw new Error('no connection')
  let state = 7
  const chance = (below: number) => {
    state = (state * 1103515245 + 12345) % 2147483648
    return Math.floor(state / 65536) % below
  }
  for (let round = 0; round < 300; round += 1) {
    const stream: StreamId = `case/${chance(4)}`
    const court = courts[chance(10) === 0 ? 1 : 0] ?? plain
    const id = `${stream.slice(5)}-${chance(6)}`
    const change =
      chance(4) === 0 ? removeItem(stream, id) : putItem(stream, item(id, { rank: round, data: [round] }))
    await write(court, [change], stream)
    for (const reader of courts) expect(await seen(reader, stream)).toEqual(await seen(plain, stream))
  }
})
