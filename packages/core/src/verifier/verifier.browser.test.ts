import { expect, test } from 'vitest'
import type { Anchored, CheckpointBody } from '../kernel/checkpoint'
import { checkpointHash, checkpointText, evidenceStream, nextFeed } from '../kernel/checkpoint'
import type { RecordedEvent } from '../kernel/event'
import { eventHash } from '../kernel/event-hash'
import { ed25519Check, merkleRoot, verifyJournal } from './index'

/** A journal of two events and a checkpoint, made by hand. */
async function journalOf(): Promise<{ events: RecordedEvent[]; keys: Record<string, string> }> {
  const pair = (await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify'])) as CryptoKeyPair
  const raw = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey))
  const base = { courtId: 'gan1202', actor: { kind: 'system', id: 'test' }, commandId: 'c' } as const
  const when = { occurredOn: '2024-03-01', recordedAt: '2024-03-01T09:00:00.000+08:00' }
  const sealed = (event: Omit<RecordedEvent, 'hash'>): RecordedEvent => ({ ...event, hash: eventHash(event) })
  const filed = {
    ...base,
    ...when,
    stream: 'case/1',
    seq: 1,
    type: 'case.Filed',
    data: { claimFen: '5' },
  } as const
  const one = sealed({ ...filed, prevHash: '' })
  const two = sealed({ ...filed, seq: 2, type: 'case.Assigned', prevHash: one.hash })
  const heads = [['case/1', 2, two.hash]] as const
  const body: CheckpointBody = {
    format: 'zhixing-checkpoint/1',
    courtId: 'gan1202',
    number: 1,
    recordedAt: when.recordedAt,
    events: 2,
    feed: nextFeed(nextFeed('', one.hash), two.hash),
    root: merkleRoot(heads),
    previous: '',
    algorithm: 'Ed25519',
    keyId: 'k',
  }
  const bytes = new TextEncoder().encode(checkpointText(body))
  const signed = new Uint8Array(await crypto.subtle.sign('Ed25519', pair.privateKey, bytes))
  const data = { body, hash: checkpointHash(body), signature: btoa(String.fromCharCode(...signed)), heads }
  const type = 'evidence.CheckpointRecorded'
  const three = sealed({
    ...base,
    ...when,
    stream: evidenceStream,
    seq: 1,
    type,
    data: data as unknown as RecordedEvent['data'],
    prevHash: '',
  })
  return { events: [one, two, three], keys: { k: btoa(String.fromCharCode(...raw)) } }
}

test('in a page the verifier checks hashes, signature and anchor, and names what was changed', async () => {
  const { events, keys } = await journalOf()
  const checkSignature = ed25519Check(keys)
  const { body, hash } = Object(events[2]?.data) as { body: CheckpointBody; hash: string }
  const anchors: Anchored[] = [{ courtId: 'gan1202', number: 1, events: body.events, hash }]
  const whole = await verifyJournal({ journal: () => events, anchors, checkSignature })
  expect(whole).toMatchObject({ isWhole: true, signatures: 'valid', anchorsMet: 1, anchoredEvents: 2 })
  const changed = events.map((event, at) => (at === 1 ? { ...event, occurredOn: '2020-01-01' } : event))
  const report = await verifyJournal({ journal: () => changed, anchors, checkSignature })
  expect(report.first).toMatchObject({ kind: 'content-changed', stream: 'case/1', seq: 2, position: 2 })
})
