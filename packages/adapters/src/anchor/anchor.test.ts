import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Anchor, Anchored } from '@zhixing/core/ports'
import { afterAll, describe, expect, test } from 'vitest'
import {
  anchorCode,
  createAnchorHandler,
  createFileAnchor,
  createHttpAnchor,
  createSheetAnchor,
  daySheet,
  readAnchorCode,
} from './index'

const root = mkdtempSync(join(tmpdir(), 'zx-anchor-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))
let folders = 0
const fresh = () => join(root, String(folders++))

function anchored(number: number, hash = String(number % 10).repeat(64)): Anchored {
  const body = {
    courtId: 'gan1202',
    number,
    events: number * 10,
    recordedAt: '2024-03-01T09:00:00.000+08:00',
  }
  const checkpoint = { body, hash, signature: 'AA==' } as unknown as NonNullable<Anchored['checkpoint']>
  return { courtId: 'gan1202', number, events: number * 10, hash, checkpoint, heads: [['case/1', 1, hash]] }
}
const mark = ({ courtId, number, events, hash }: Anchored) => ({ courtId, number, events, hash })

function overHttp(receipts: string[] = []): Anchor {
  const handler = createAnchorHandler({
    anchor: createFileAnchor({ folder: fresh() }),
    courtOf: (request) => (request.headers.get('x-court') === 'secret' ? 'gan1202' : undefined),
    now: () => '2024-03-01T09:00:01.000+08:00',
  })
  return createHttpAnchor({
    url: 'http://authority.invalid/anchor',
    headers: { 'x-court': 'secret' },
    keepReceipt: ({ receipt }) => void receipts.push(receipt),
    fetch: (input, init) => handler(new Request(input, init)),
  })
}

const kinds: readonly (readonly [string, () => Anchor])[] = [
  ['a file', () => createFileAnchor({ folder: fresh() })],
  ['another authority', () => overHttp()],
  ['day sheets', () => createSheetAnchor({ folder: fresh(), courtName: () => '武都区人民法院' })],
]

describe.each(kinds)('%s as an anchor', (_kind, make) => {
  test('keeps what it is given, once, in order, court by court', async () => {
    const anchor = make()
    expect(await anchor.list('gan1202')).toEqual([])
    for (const number of [2, 1, 2]) await anchor.put(anchored(number))
    expect((await anchor.list('gan1202')).map(mark)).toEqual([anchored(1), anchored(2)].map(mark))
    if (anchor.id !== 'http') expect(await anchor.list('su07')).toEqual([])
  })

  test('takes no other checkpoint of a number that it has', async () => {
    const anchor = make()
    await anchor.put(anchored(1))
    await expect(anchor.put(anchored(1, 'f'.repeat(64)))).rejects.toThrow('anchor-conflict')
    expect((await anchor.list('gan1202')).map(mark)).toEqual([mark(anchored(1))])
  })
})

test('the file only grows, and a line that a power cut tore apart is given again', async () => {
  const folder = fresh()
  const anchor = createFileAnchor({ folder })
  await anchor.put(anchored(1))
  const path = join(folder, 'gan1202.anchors.ndjson')
  const before = readFileSync(path, 'utf8')
  appendFileSync(path, '{"courtId":"gan1202","num')
  expect(await anchor.list('gan1202')).toHaveLength(1)
  await anchor.put(anchored(2))
  expect(readFileSync(path, 'utf8').startsWith(before)).toBe(true)
  expect(await anchor.courts()).toEqual(['gan1202'])
  const kept = await anchor.list('gan1202')
  expect(kept.map(({ number }) => number)).toEqual([1, 2])
  expect(kept[1]?.heads).toEqual(anchored(2).heads)
})

test('another authority is told no names of streams, gives a receipt, and knows who asks', async () => {
  const receipts: string[] = []
  const sent: string[] = []
  const inner = overHttp(receipts)
  await inner.put(anchored(1))
  expect(receipts).toHaveLength(1)
  expect(JSON.parse(receipts[0] ?? '')).toMatchObject({
    number: 1,
    receivedAt: '2024-03-01T09:00:01.000+08:00',
  })
  const spy = createHttpAnchor({
    url: 'http://authority.invalid/anchor',
    fetch: async (_input, init) => {
      sent.push(String(init?.body))
      return new Response('no', { status: 403 })
    },
  })
  await expect(spy.put(anchored(1))).rejects.toThrow('anchor-refused status=403')
  expect(sent[0]).not.toContain('case/1')
  const handler = createAnchorHandler({
    anchor: createFileAnchor({ folder: fresh() }),
    courtOf: () => 'su07',
  })
  const post = (body: string) => handler(new Request('http://x.invalid/', { method: 'POST', body }))
  expect((await post(JSON.stringify(anchored(1)))).status).toBe(400)
  expect((await post('{')).status).toBe(400)
})

test('a day sheet carries the four values as text and as a code that is read back', async () => {
  const folder = fresh()
  const anchor = createSheetAnchor({ folder, courtName: () => '<武都区>人民法院' })
  await anchor.put(anchored(7))
  const [name = ''] = readdirSync(folder)
  const html = readFileSync(join(folder, name), 'utf8')
  expect(html).toContain('<svg')
  expect(html).toContain('&#60;武都区&#62;人民法院')
  expect(html).toContain('77777777 77777777')
  expect(readAnchorCode(` ${anchorCode(anchored(7))}\n`)).toEqual(mark(anchored(7)))
  for (const wrong of ['', 'ZX1*gan1202*1*2', `${anchorCode(anchored(7))}0`])
    expect(() => readAnchorCode(wrong)).toThrow('anchor-code-invalid')
  writeFileSync(join(folder, 'plain.html'), daySheet(mark(anchored(8)), { courtName: 'x', svg: '' }))
  expect(await anchor.list('gan1202')).toHaveLength(1)
})
