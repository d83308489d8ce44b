import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { type CheckpointSigner, hashBytes, ZhixingError } from '@zhixing/core/ports'

/** A key pair for checkpoints. The private half stays with the host, outside the database. */
export interface CheckpointKeys {
  /** PKCS#8 in PEM: keep it secret. */
  readonly privateKey: string
  readonly keyId: string
  /** The 32 bytes in base64: what a verifier needs. Give it to whoever keeps the anchors. */
  readonly publicKey: string
}

/** Makes a fresh pair of Ed25519 keys. */
export function createCheckpointKeys(): CheckpointKeys {
  const { privateKey } = generateKeyPairSync('ed25519')
  return keysOf(privateKey)
}

/** A signer with the public half of its key. */
export interface Ed25519Signer extends CheckpointSigner {
  readonly publicKey: string
}

/**
 * Signs a court's checkpoints with Ed25519.
 *
 * @param privateKey PKCS#8 in PEM, as {@link createCheckpointKeys} makes it
 * @throws ZhixingError `signing-key-invalid` when it is no Ed25519 key
 */
export function createEd25519Signer(privateKey: string): Ed25519Signer {
  const key = readKey(privateKey)
  const { keyId, publicKey } = keysOf(key)
  return { keyId, algorithm: 'Ed25519', publicKey, sign: (bytes) => sign(null, bytes, key) }
}

function readKey(pem: string): KeyObject {
  let key: KeyObject | undefined
  try {
    key = createPrivateKey(pem)
  } catch {
    // The reason might repeat a part of the key.
  }
  if (key?.asymmetricKeyType !== 'ed25519') throw new ZhixingError('signing-key-invalid')
  return key
}

/** The id follows from the public key, so that a key cannot be passed off as another. */
function keysOf(privateKey: KeyObject): CheckpointKeys {
  const spki = createPublicKey(privateKey).export({ type: 'spki', format: 'der' })
  const raw = spki.subarray(-32)
  return {
    privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    keyId: `ed25519-${hashBytes(raw).slice(0, 16)}`,
    publicKey: raw.toString('base64'),
  }
}
