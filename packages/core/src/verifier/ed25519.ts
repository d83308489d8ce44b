import type { SignatureCheck } from './verify-journal'

/**
 * Checks Ed25519 signatures through WebCrypto, in Node and in browsers. A key that is not listed has signed nothing.
 *
 * @param keys the public keys by id: the 32 bytes in base64
 */
export function ed25519Check(keys: Readonly<Record<string, string>>): SignatureCheck {
  const imported = new Map<string, Promise<CryptoKey>>()
  const keyOf = (keyId: string, base64: string): Promise<CryptoKey> => {
    const known = imported.get(keyId)
    if (known) return known
    const raw = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0))
    const made = crypto.subtle.importKey('raw', raw, 'Ed25519', false, ['verify'])
    imported.set(keyId, made)
    return made
  }
  return async (signature, bytes, { keyId, algorithm }) => {
    const key = Object.hasOwn(keys, keyId) ? keys[keyId] : undefined
    if (key === undefined || algorithm !== 'Ed25519') return false
    return crypto.subtle.verify('Ed25519', await keyOf(keyId, key), own(signature), own(bytes))
  }
}

// WebCrypto takes no view on shared memory.
function own(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(bytes)
}
