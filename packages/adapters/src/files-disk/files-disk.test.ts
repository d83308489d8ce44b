import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { hashBytes } from '@zhixing/core/ports'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { createDiskFiles } from './index'

const root = mkdtempSync(join(tmpdir(), 'zx-files-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

let folder = ''
let count = 0
beforeEach(() => {
  folder = join(root, `store-${++count}`)
})

const bytes = new TextEncoder().encode('执行裁定书')
const hash = hashBytes(bytes)
const listing = () => readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()

test('a file is kept under its hash with its media type, once, court by court', async () => {
  const files = createDiskFiles({ folder })
  const file = { hash, size: bytes.length, mediaType: 'application/pdf' }
  expect(await files.put('gan12', bytes, 'application/pdf')).toEqual(file)
  expect(await files.put('gan12', bytes, 'text/plain')).toEqual(file)
  const found = await createDiskFiles({ folder }).get('gan12', hash)
  expect(found?.file).toEqual(file)
  expect([...(found?.bytes ?? [])]).toEqual([...bytes])
  expect(await files.get('su07', hash)).toBeUndefined()
  const two = hash.slice(0, 2)
  expect(listing()).toEqual(['gan12', `gan12/${two}`, `gan12/${two}/${hash}`, `gan12/${two}/${hash}.json`])
})

test('an empty file and a large one', async () => {
  const files = createDiskFiles({ folder })
  for (const size of [0, 3_000_000]) {
    const content = new Uint8Array(size).fill(7)
    const file = await files.put('gan12', content, 'application/pdf')
    expect((await files.get('gan12', file.hash))?.bytes.length).toBe(size)
  }
})

test('a changed, cut or swapped content is an error, and putting the file again heals it', async () => {
  const files = createDiskFiles({ folder })
  await files.put('gan12', bytes, 'application/pdf')
  const path = join(folder, 'gan12', hash.slice(0, 2), hash)
  for (const damage of ['', 'x', '执行裁定书 ']) {
    writeFileSync(path, damage)
    await expect(files.get('gan12', hash)).rejects.toMatchObject({ code: 'file-damaged', params: { hash } })
    await files.put('gan12', bytes, 'application/pdf')
    expect((await files.get('gan12', hash))?.bytes.length).toBe(bytes.length)
  }
  writeFileSync(`${path}.json`, '{broken')
  expect((await files.get('gan12', hash))?.file.mediaType).toBe('application/octet-stream')
})

test('no court id and no hash leads out of the folder', async () => {
  const files = createDiskFiles({ folder })
  writeFileSync(join(root, 'secret'), 'x')
  const courts = [
    '..',
    '../..',
    '/etc',
    'a/b',
    'a\\b',
    '.',
    '',
    'a\0b',
    'C:',
    'GAN12',
    '甘12',
    'x'.repeat(300),
  ]
  for (const courtId of courts) {
    await files.put(courtId, bytes, 'application/pdf')
    expect((await files.get(courtId, hash))?.file.size).toBe(bytes.length)
  }
  expect(readdirSync(folder).length).toBe(courts.length)
  expect(readdirSync(folder).every((name) => /^=[0-9a-f]{40}$/.test(name))).toBe(true)
  for (const name of [
    '../../secret',
    '..',
    '',
    `${hash}/..`,
    hash.toUpperCase(),
    `${hash}.json`,
    `${hash}\n`,
  ]) {
    expect(await files.get('..', name)).toBeUndefined()
  }
})

test('many writers of one file leave one file and no rest', async () => {
  const files = createDiskFiles({ folder })
  await Promise.all(Array.from({ length: 20 }, () => files.put('gan12', bytes, 'application/pdf')))
  expect(listing().length).toBe(4)
})
