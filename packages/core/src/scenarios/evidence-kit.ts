import type { CheckpointParts } from '../engine/checkpoint'
import type { Anchored } from '../kernel/checkpoint'
import type { RecordedEvent } from '../kernel/event'
import type { CheckpointSigner } from '../ports/evidence'
import type { Storage } from '../ports/storage'
import { sequentialIds } from '../testing/host'
import type { Stage } from './stage'

export const COURT = 'gan1202'

/** A signer through WebCrypto, as a browser has it too. */
export async function webSigner(): Promise<{ signer: CheckpointSigner; keys: Record<string, string> }> {
  const pair = (await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify'])) as CryptoKeyPair
  const raw = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey))
  const signer: CheckpointSigner = {
    keyId: 'test-key',
    algorithm: 'Ed25519',
    sign: async (bytes) =>
      new Uint8Array(await crypto.subtle.sign('Ed25519', pair.privateKey, new Uint8Array(bytes))),
  }
  return { signer, keys: { 'test-key': btoa(String.fromCharCode(...raw)) } }
}

export function partsOf(stage: Stage, signer: CheckpointSigner): CheckpointParts {
  return { storage: stage.storage, clock: stage.clock, ids: sequentialIds(), signer }
}

/** The whole journal of the court, in the order of its commits. */
export async function feedOf(storage: Storage, courtId = COURT): Promise<RecordedEvent[]> {
  const events: RecordedEvent[] = []
  for (let after = 0; ; ) {
    const page = await storage.forCourt(courtId).feed({ after, limit: 500 })
    events.push(...page.map(({ event }) => event))
    after = page.at(-1)?.position ?? after
    if (page.length < 500) return events
  }
}

/** What is left of an anchor on paper. */
export function onPaper({ courtId, number, events, hash }: Anchored): Anchored {
  return { courtId, number, events, hash }
}
