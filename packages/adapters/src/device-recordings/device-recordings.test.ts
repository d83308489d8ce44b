import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { caseIdOf, collectRecordings, createEngine, type Engine } from '@zhixing/core'
import { createMemoryFiles, createMemoryStorage } from '@zhixing/core/memory'
import { hashBytes } from '@zhixing/core/ports'
import {
  actorOf,
  countyCourt,
  establishCourt,
  manualClock,
  sampleFiling,
  sequentialIds,
} from '@zhixing/core/testing'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createDeviceFolder, createDevicePush } from './index'
import { instantOf } from './read-said'

const NUMBER = '（2024）甘1202执123号'
const film = (n: number) => new TextEncoder().encode(`\u0000\u0000\u0000\u0018ftypmp42 ${n}`)

let folder = ''
let engine: Engine
const files = createMemoryFiles()
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'zx-devices-'))
  mkdirSync(join(folder, 'incoming'))
  const clock = manualClock('2024-03-01')
  engine = await createEngine({ storage: createMemoryStorage(), clock, ids: sequentialIds() })
  await establishCourt(engine, countyCourt)
  const filed = await engine.execute({
    name: 'case.file',
    input: sampleFiling,
    actor: actorOf(countyCourt, 'filing'),
  })
  expect(filed).toMatchObject({ kind: 'accepted' })
  const input = { caseId: caseIdOf(NUMBER), undertakerId: 'judge-1', reason: '随机分案' }
  await engine.execute({ name: 'case.assign', input, actor: actorOf(countyCourt, 'director') })
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const said = (bytes: Uint8Array) => ({
  ...{ device: '5G单兵-07', serial: 'A-1', sha256: hashBytes(bytes), officer: '李明', caseNumber: NUMBER },
  ...{ startedAt: '2024-03-01 08:30:00', node: 'case-limit', place: '武都区某小区' },
})
const put = (name: string, bytes: Uint8Array, json?: unknown) => {
  writeFileSync(join(folder, 'incoming', name), bytes)
  if (json === undefined) return
  writeFileSync(
    join(folder, 'incoming', `${name}.json`),
    typeof json === 'string' ? json : JSON.stringify(json),
  )
}
const collect = (more: object = {}) => {
  const source = createDeviceFolder({ id: 'dock-1', folder, settleMs: 0, orphanMs: 0, ...more })
  return collectRecordings({ engine, files, courtId: 'gan1202' }, source)
}
const listed = async () => {
  const actor = actorOf(countyCourt, 'director')
  const page = await engine.query<{ items: object[] }>({ name: 'recording.list', input: {}, actor })
  return page.items
}
const names = (place: string) => readdirSync(join(folder, place)).sort()

test('[S63] a recording in the folder is kept with officer, case and node, and its file lies in the store', async () => {
  put('x.mp4', film(1), said(film(1)))
  expect(await collect()).toMatchObject({
    kept: [{ name: 'x.mp4', taken: { missing: [] } }],
    refused: [],
    failed: [],
  })
  expect(await listed()).toMatchObject([
    {
      officerId: 'judge-1',
      caseId: caseIdOf(NUMBER),
      state: 'linked',
      startedAt: '2024-03-01T08:30:00+08:00',
    },
  ])
  expect((await files.get('gan1202', hashBytes(film(1))))?.file).toMatchObject({ mediaType: 'video/mp4' })
  expect([names('incoming'), names('done')]).toEqual([[], ['x.mp4', 'x.mp4.json']])
  // The same one again, as after a crash: nothing new, and both copies lie in done.
  put('x.mp4', film(1), said(film(1)))
  expect(await collect()).toMatchObject({ kept: [{ taken: { new: false } }] })
  expect(await listed()).toHaveLength(1)
  expect(names('done')).toEqual(['2-x.mp4', '2-x.mp4.json', 'x.mp4', 'x.mp4.json'])
})

test('one that says nothing, or nothing that can be read, is kept and to be linked; never lost', async () => {
  put('silent.mp4', film(2))
  put('broken.mp4', film(3), '{ "officer": ')
  put('half.mp4.part', film(4))
  put('later.mp4', film(5))
  expect((await collect({ orphanMs: 600_000 })).kept.map(({ name }) => name)).toEqual(['broken.mp4'])
  expect((await collect({ settleMs: 600_000 })).kept).toEqual([])
  await collect()
  expect(await listed()).toHaveLength(3)
  for (const row of await listed()) expect(row).toMatchObject({ state: 'unlinked', device: 'dock-1' })
  expect(names('incoming')).toEqual(['half.mp4.part'])
})

test('a wrong hash, and what is no recording, go to the refused ones with the reason', async () => {
  put('x.mp4', film(1), { ...said(film(1)), sha256: 'd'.repeat(64) })
  put('y.mp4', new TextEncoder().encode('<script>'), undefined)
  const { refused } = await collect()
  expect(refused).toEqual([
    { name: 'x.mp4', reason: 'recording.hash-matches' },
    { name: 'y.mp4', reason: 'input-invalid' },
  ])
  expect(readFileSync(join(folder, 'refused', 'x.mp4.reason.txt'), 'utf8')).toBe('recording.hash-matches\n')
  expect(names('refused')).toContain('y.mp4')
  expect(await listed()).toEqual([])
})

test('what a maker calls things is data, and its clock may be of another zone', async () => {
  const { officer, ...rest } = said(film(1))
  put('x.mp4', film(1), { ...rest, 警员: officer, startedAt: '2024-03-01T00:30:00Z' })
  await collect({ fields: { officer: '警员' } })
  expect(await listed()).toMatchObject([{ officerId: 'judge-1', startedAt: '2024-03-01T08:30:00+08:00' }])
  expect(instantOf('yesterday')).toBeUndefined()
})

test('[S63] a device that sends by itself is told under which hash the court has it; sent twice it is one', async () => {
  const push = createDevicePush({
    engine,
    files,
    maxBytes: 10_000,
    authenticate: (request) =>
      request.headers.get('x-device') ? { device: 'PAD-3', courtId: 'gan1202' } : undefined,
  })
  const send = async (
    bytes: Uint8Array,
    json: object,
    headers: Record<string, string> = { 'x-device': '1' },
  ) => {
    const form = new FormData()
    form.set('said', JSON.stringify(json))
    form.set('file', new Blob([new Uint8Array(bytes)]))
    const whole = new Response(form)
    const type = whole.headers.get('content-type') ?? ''
    const body = await whole.arrayBuffer()
    const request = { method: 'POST', body, headers: { ...headers, 'content-type': type } }
    return push(new Request('http://court.test/devices', request))
  }
  const first = await send(film(1), said(film(1)))
  expect(first.status).toBe(200)
  expect(await first.json()).toMatchObject({ kind: 'kept', new: true, hash: hashBytes(film(1)), missing: [] })
  expect(await (await send(film(1), said(film(1)))).json()).toMatchObject({ new: false })
  // Whose device it is, the host knows.
  expect(await listed()).toMatchObject([{ device: 'PAD-3' }])
  const wrong = await send(film(2), said(film(1)))
  expect([wrong.status, await wrong.json()]).toMatchObject([409, { rule: 'recording.hash-matches' }])
  expect((await send(film(1), said(film(1)), {})).status).toBe(401)
  expect((await send(new Uint8Array(20_000), said(film(1)))).status).toBe(413)
  const bare = new Request('http://court.test/devices', {
    method: 'POST',
    body: 'x',
    headers: { 'x-device': '1' },
  })
  expect((await push(bare)).status).toBe(400)
})
