import type { Anchored } from '../kernel/checkpoint'

/**
 * Signs a court's checkpoints. The key stays with the host, outside the database: a file, a card, a signature server. The
 * algorithm is the court's: Ed25519 in `@zhixing/adapters/crypto-node`, or SM2 out of its own device.
 */
export interface CheckpointSigner {
  /** Which key it was, for whoever checks. */
  readonly keyId: string
  /** Its name in the checkpoint: `Ed25519`, `SM2`. */
  readonly algorithm: string
  sign(bytes: Uint8Array): Promise<Uint8Array> | Uint8Array
}

/**
 * A place outside the database where checkpoints are kept, out of reach of whoever administers it: another disk, another
 * authority, paper.
 */
export interface Anchor {
  readonly id: string
  /** Keeps it; answers when it is kept for good. The same one again changes nothing. */
  put(checkpoint: Anchored): Promise<void>
  /** Everything of a court that is kept there, in order of the numbers. */
  list(courtId: string): Promise<readonly Anchored[]>
}
