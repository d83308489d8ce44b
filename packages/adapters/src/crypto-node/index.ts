export { type CheckpointKeys, createCheckpointKeys, createEd25519Signer, type Ed25519Signer } from './ed25519'

import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import { type PersonalDataCrypto, ZhixingError } from '@zhixing/core/ports'

/** Case or other stream whose personal data is sealed under one key. */
export interface KeyScope {
  readonly courtId: string
  readonly stream: string
}

/** Where the keys come from. */
export interface AesPersonalDataOptions {
  /** 32 random bytes that the host keeps outside the database. Without them nothing can be read. */
  readonly masterKey: Uint8Array
  /**
   * A secret of each stream, at least 16 bytes, kept by the host. Once it answers `undefined` for a stream, that
   * stream's personal data can never be read again, master key or not, while its hash chain still verifies.
   */
  readonly streamSecret?: (scope: KeyScope) => Uint8Array | undefined
}

const PREFIX = 'v1:'
const NONCE_BYTES = 12
const TAG_BYTES = 16
const MAX_KEYS = 1000

/**
 * Personal data under AES-256-GCM: one key per court and stream (HKDF-SHA-256 of the master key), a fresh nonce for each
 * text, so that equal texts do not look equal. Sealed: `v1:` and base64 of nonce, tag and ciphertext. A text moved to
 * another stream does not open.
 *
 * @throws ZhixingError `master-key-invalid` when it is not 32 bytes
 */
export function createAesPersonalData(options: AesPersonalDataOptions): PersonalDataCrypto {
  if (options.masterKey.length !== 32) throw new ZhixingError('master-key-invalid')
  const masterKey = options.masterKey.slice()
  const derived = new Map<string, Uint8Array>()

  const keyOf = (scope: KeyScope): { key: Uint8Array; context: Uint8Array } => {
    const context = new TextEncoder().encode(JSON.stringify([scope.courtId, scope.stream]))
    const secret = options.streamSecret ? options.streamSecret(scope) : new Uint8Array(16)
    if (!secret || secret.length < 16) throw new ZhixingError('personal-data-erased')
    const name = `${Buffer.from(context).toString('latin1')}${Buffer.from(secret).toString('latin1')}`
    let key = derived.get(name)
    if (!key) {
      const info = Buffer.concat([Buffer.from('zhixing personal data v1 '), context])
      key = new Uint8Array(hkdfSync('sha256', masterKey, secret, info, 32))
      if (derived.size >= MAX_KEYS) derived.clear()
      derived.set(name, key)
    }
    return { key, context }
  }

  const courtKeys = new Map<string, Uint8Array>()
  // A page of a dossier has hundreds of terms: the key is not derived for each of them.
  const courtKey = (courtId: string): Uint8Array => {
    const known = courtKeys.get(courtId)
    if (known) return known
    const info = Buffer.from(`zhixing fingerprint v1 ${courtId}`)
    const key = new Uint8Array(hkdfSync('sha256', masterKey, new Uint8Array(16), info, 32))
    courtKeys.set(courtId, key)
    return key
  }

  return {
    seal(scope, plain) {
      const { key, context } = keyOf(scope)
      const nonce = randomBytes(NONCE_BYTES)
      const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(context)
      const text = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()])
      return PREFIX + Buffer.concat([nonce, cipher.getAuthTag(), text]).toString('base64')
    },
    open(scope, sealed) {
      const { key, context } = keyOf(scope)
      try {
        const bytes = sealedBytes(sealed)
        const nonce = bytes.subarray(0, NONCE_BYTES)
        const tag = bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES)
        const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES })
        decipher.setAAD(context).setAuthTag(tag)
        const text = decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES))
        return Buffer.concat([text, decipher.final()]).toString('utf8')
      } catch {
        // Why it failed would help only somebody who forges.
        throw new ZhixingError('personal-data-unreadable')
      }
    },
    fingerprint(courtId, plain) {
      return createHmac('sha256', courtKey(courtId)).update(plain, 'utf8').digest('hex')
    },
  }
}

function sealedBytes(sealed: string): Buffer {
  const bytes = Buffer.from(sealed.slice(PREFIX.length), 'base64')
  const isWhole = sealed.startsWith(PREFIX) && bytes.length >= NONCE_BYTES + TAG_BYTES
  if (!isWhole || PREFIX + bytes.toString('base64') !== sealed) throw new Error('not sealed')
  return bytes
}
