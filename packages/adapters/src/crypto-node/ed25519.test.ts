import { generateKeyPairSync } from 'node:crypto'
import { ed25519Check } from '@zhixing/core/verifier'
import { expect, test } from 'vitest'
import { createCheckpointKeys, createEd25519Signer } from './index'

const bytes = new TextEncoder().encode('检查点')

test('what the key signed is checked by its public half alone, in the words of the verifier', async () => {
  const keys = createCheckpointKeys()
  const signer = createEd25519Signer(keys.privateKey)
  expect(signer).toMatchObject({ keyId: keys.keyId, publicKey: keys.publicKey, algorithm: 'Ed25519' })
  const check = ed25519Check({ [keys.keyId]: keys.publicKey })
  const signature = await signer.sign(bytes)
  expect(await check(signature, bytes, signer)).toBe(true)
  expect(await check(signature, new TextEncoder().encode('检查'), signer)).toBe(false)
  expect(await check(signature, bytes, { ...signer, algorithm: 'SM2' })).toBe(false)
  const other = createEd25519Signer(createCheckpointKeys().privateKey)
  expect(await check(await other.sign(bytes), bytes, signer)).toBe(false)
  expect(await check(await other.sign(bytes), bytes, other)).toBe(false)
})

test('a key that cannot sign so is refused, and its text is in no message', () => {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
  for (const wrong of ['', 'secret', pem])
    expect(() => createEd25519Signer(wrong)).toThrow(/^signing-key-invalid$/)
})
