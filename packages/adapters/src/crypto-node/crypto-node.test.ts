import { expect, test } from 'vitest'
import { createAesPersonalData } from './index'

const masterKey = new Uint8Array(32).fill(7)
const scope = { courtId: 'gan12', stream: 'case/a' }
const crypto = createAesPersonalData({ masterKey })

test('what was sealed opens, and only under its key, court and stream', () => {
  for (const plain of ['', '张三', '620102199001011234', '😀'.repeat(5000)]) {
    const sealed = crypto.seal(scope, plain)
    expect(sealed).toMatch(/^v1:[A-Za-z0-9+/]+=*$/)
    expect(createAesPersonalData({ masterKey }).open(scope, sealed)).toBe(plain)
    const others = [
      () => crypto.open({ ...scope, stream: 'case/b' }, sealed),
      () => crypto.open({ ...scope, courtId: 'su07' }, sealed),
      () => createAesPersonalData({ masterKey: new Uint8Array(32) }).open(scope, sealed),
    ]
    for (const open of others) expect(open).toThrow('personal-data-unreadable')
  }
})

test('equal texts do not look equal', () => {
  const sealed = Array.from({ length: 100 }, () => crypto.seal(scope, '张三'))
  expect(new Set(sealed).size).toBe(100)
})

test('a changed, cut or unsealed text does not open, and the error repeats nothing of it', () => {
  const sealed = crypto.seal(scope, '张三')
  const bytes = Buffer.from(sealed.slice(3), 'base64')
  for (let at = 0; at < bytes.length; at++) {
    const changed = Buffer.from(bytes)
    changed[at] = (changed[at] ?? 0) ^ 1
    expect(() => crypto.open(scope, `v1:${changed.toString('base64')}`)).toThrow('personal-data-unreadable')
  }
  for (const text of [
    '',
    '张三',
    'v1:',
    'v2:AAAA',
    sealed.slice(0, -4),
    `${sealed} `,
    `v1:${'A'.repeat(36)}`,
  ]) {
    expect(() => crypto.open(scope, text)).toThrow(/^personal-data-unreadable$/)
  }
})

test('a stream whose secret is gone is erased', () => {
  const secrets = new Map([['case/a', new Uint8Array(16).fill(1)]])
  const erasable = createAesPersonalData({ masterKey, streamSecret: ({ stream }) => secrets.get(stream) })
  const sealed = erasable.seal(scope, '张三')
  expect(erasable.open(scope, sealed)).toBe('张三')
  secrets.delete('case/a')
  expect(() => erasable.open(scope, sealed)).toThrow('personal-data-erased')
  secrets.set('case/a', new Uint8Array(16).fill(2))
  expect(() => erasable.open(scope, sealed)).toThrow('personal-data-unreadable')
})

test('equal texts of one court have one fingerprint, under this key only', () => {
  const print = crypto.fingerprint('gan12', '620102199001011234')
  expect(print).toMatch(/^[0-9a-f]{64}$/)
  expect(createAesPersonalData({ masterKey }).fingerprint('gan12', '620102199001011234')).toBe(print)
  expect(crypto.fingerprint('gan12', '620102199001011235')).not.toBe(print)
  expect(crypto.fingerprint('su07', '620102199001011234')).not.toBe(print)
  const other = createAesPersonalData({ masterKey: new Uint8Array(32) })
  expect(other.fingerprint('gan12', '620102199001011234')).not.toBe(print)
})

test('a master key has 32 bytes', () => {
  expect(() => createAesPersonalData({ masterKey: new Uint8Array(16) })).toThrow('master-key-invalid')
})
