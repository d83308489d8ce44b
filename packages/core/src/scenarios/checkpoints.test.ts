import { describe, expect, test } from 'vitest'
import { anchorCheckpoints, checkpointsAfter, recordCheckpoints } from '../engine/index'
import type { Anchored } from '../kernel/checkpoint'
import { evidenceStream } from '../kernel/checkpoint'
import { caseStream } from '../kernel/stream'
import { createMemoryStorage } from '../memory/index'
import type { Anchor } from '../ports/evidence'
import { ed25519Check, isUnderRoot, merkleProof, verifyJournal } from '../verifier/index'
import { fileAndAssign, receiveMoney } from './acts'
import { COURT, feedOf, onPaper, partsOf, webSigner } from './evidence-kit'
import { openStage, STORAGES } from './stage'

/** Keeps everything in memory, and may be out of order. */
function memoryAnchor(id = 'elsewhere'): Anchor & { kept: Anchored[]; isDown: boolean } {
  const anchor = {
    id,
    kept: [] as Anchored[],
    isDown: false,
    async put(checkpoint: Anchored) {
      if (anchor.isDown) throw new Error('no line')
      anchor.kept.push(checkpoint)
    },
    async list() {
      if (anchor.isDown) throw new Error('no line')
      return anchor.kept
    },
  }
  return anchor
}

describe.each(STORAGES)('checkpoints of a court (%s)', (kind) => {
  test('cover what is new, are signed, chained, recorded in the journal, and nothing new makes none', async () => {
    const stage = await openStage(kind)
    const { signer, keys } = await webSigner()
    const caseId = await fileAndAssign(stage)
    const [first] = await recordCheckpoints(partsOf(stage, signer), COURT)
    expect(await recordCheckpoints(partsOf(stage, signer), COURT)).toEqual([])
    await receiveMoney(stage, caseId, 'serial-1', 5_000n)
    const [second] = await recordCheckpoints(partsOf(stage, signer), COURT)
    expect(second?.body).toMatchObject({ number: 2, previous: first?.hash, courtId: COURT })
    const events = await feedOf(stage.storage)
    // The checkpoint itself is recorded after what it covers, and covered by the next one.
    expect(second?.body.events).toBe(events.length - 1)
    const [, recorded] = await stage.storage.forCourt(COURT).journal(evidenceStream)
    const heads = (Object(recorded?.data) as { heads: [string, number, string][] }).heads
    expect(heads.map(([stream]) => stream.split('/')[0])).toEqual(['case', 'evidence', 'receipt'])
    const report = await verifyJournal({ journal: () => events, checkSignature: ed25519Check(keys) })
    expect(report).toMatchObject({ isWhole: true, signatures: 'valid', checkpoints: 2, anchorsMet: 0 })
    expect((await stage.engine.verify()).differences).toEqual([])
  })

  test('a backlog makes several, none larger than allowed; two servers at once make no fork', async () => {
    const stage = await openStage(kind)
    const { signer } = await webSigner()
    for (const n of [1, 2, 3]) await fileAndAssign(stage, n)
    const parts = { ...partsOf(stage, signer), most: 7 }
    const other = { ...parts, storage: (await stage.beside()).storage }
    const made = await Promise.all([recordCheckpoints(parts, COURT), recordCheckpoints(other, COURT)])
    const all = made.flat().sort((a, b) => a.body.number - b.body.number)
    expect(all.length).toBeGreaterThan(3)
    expect(all.map(({ body }) => body.number)).toEqual(all.map((_, at) => at + 1))
    let before = { events: 0, hash: '' }
    for (const { body, hash } of all) {
      expect(body.events - before.events).toBeLessThanOrEqual(7)
      expect(body.previous).toBe(before.hash)
      before = { events: body.events, hash }
    }
    const events = await feedOf(stage.storage)
    expect(await verifyJournal({ journal: () => events })).toMatchObject({ isWhole: true })
  })

  test('one case is proved against a checkpoint without showing the others', async () => {
    const stage = await openStage(kind)
    const { signer } = await webSigner()
    const caseId = await fileAndAssign(stage, 1)
    for (const n of [2, 3, 4, 5]) await fileAndAssign(stage, n)
    const [made] = await recordCheckpoints(partsOf(stage, signer), COURT)
    for await (const { heads = [] } of checkpointsAfter(stage.storage, COURT, 0)) {
      for (const head of heads) {
        const proof = merkleProof(heads, head[0]) ?? []
        expect(isUnderRoot(head, proof, made?.body.root ?? '')).toBe(true)
        expect(isUnderRoot([head[0], head[1] + 1, head[2]], proof, made?.body.root ?? '')).toBe(false)
      }
      expect(merkleProof(heads, caseStream(caseId))?.length).toBe(3)
      expect(merkleProof(heads, 'case/none')).toBeUndefined()
    }
  })

  test('an anchor that was out of reach gets what it misses; one that fails holds up no other', async () => {
    const stage = await openStage(kind)
    const { signer } = await webSigner()
    const [near, far] = [memoryAnchor('near'), memoryAnchor('far')]
    far.isDown = true
    await fileAndAssign(stage, 1)
    await recordCheckpoints(partsOf(stage, signer), COURT)
    const anchored = () => anchorCheckpoints(stage.storage, COURT, [near, far])
    expect(await anchored()).toEqual([
      { anchor: 'near', put: [1] },
      { anchor: 'far', put: [], failure: 'no line' },
    ])
    await fileAndAssign(stage, 2)
    await recordCheckpoints(partsOf(stage, signer), COURT)
    far.isDown = false
    expect(await anchored()).toEqual([
      { anchor: 'near', put: [2] },
      { anchor: 'far', put: [1, 2] },
    ])
    const events = await feedOf(stage.storage)
    for (const anchors of [near.kept, far.kept.map(onPaper)]) {
      const report = await verifyJournal({ journal: () => events, anchors })
      expect(report).toMatchObject({ isWhole: true, anchorsMet: 2, anchoredEvents: events.length - 1 })
    }
  })

  test('what does not hold is not signed', async () => {
    const stage = await openStage(kind)
    const { signer } = await webSigner()
    await fileAndAssign(stage)
    const forCourt = (courtId: string) => {
      const court = stage.storage.forCourt(courtId)
      const feed: typeof court.feed = async (options) =>
        (await court.feed(options)).map(({ position, event }) => ({
          position,
          event: event.seq === 2 ? { ...event, occurredOn: '2020-01-01' } : event,
        }))
      return { ...court, feed }
    }
    const parts = { ...partsOf(stage, signer), storage: { ...stage.storage, forCourt } }
    await expect(recordCheckpoints(parts, COURT)).rejects.toThrow('checkpoint-refused')
  })

  test('the journal verifies in another storage, and checkpoints go on there', async () => {
    const stage = await openStage(kind)
    const { signer, keys } = await webSigner()
    await fileAndAssign(stage)
    await recordCheckpoints(partsOf(stage, signer), COURT)
    const anchors: Anchored[] = []
    for await (const each of checkpointsAfter(stage.storage, COURT, 0)) anchors.push(each)
    const moved = createMemoryStorage()
    await moved.prepare([])
    const court = moved.forCourt(COURT)
    // Another court was there before: every place in the feed is another one.
    for (const event of await feedOf(stage.storage)) {
      const own = {
        stream: event.stream,
        expectedVersion: event.seq - 1,
        version: event.seq,
        head: event.hash,
      }
      const alien = { ...event, courtId: 'su07' }
      const batch = { streams: [own], changes: [], outbox: [] }
      await moved.forCourt('su07').commit({ ...batch, events: [alien] })
      await court.commit({ ...batch, events: [event] })
    }
    const parts = { ...partsOf(stage, signer), storage: moved }
    expect(await recordCheckpoints(parts, COURT)).toEqual([])
    const last = (await feedOf(moved)).at(-1)
    if (!last) throw new Error('no event')
    const events = await feedOf(moved)
    const checkSignature = ed25519Check(keys)
    const report = await verifyJournal({ journal: () => events, anchors, checkSignature })
    expect(report).toMatchObject({ isWhole: true, signatures: 'valid', anchorsMet: 1 })
  })

  test('a storage that counts its places otherwise: where the last checkpoint ended is known by the event, not by its place', async () => {
    const stage = await openStage(kind)
    const { signer } = await webSigner()
    await fileAndAssign(stage, 1)
    await recordCheckpoints(partsOf(stage, signer), COURT)
    await fileAndAssign(stage, 2)
    // At the place that the checkpoint names lies an event that it covers already.
    const forCourt = (courtId: string) => {
      const court = stage.storage.forCourt(courtId)
      const feed: typeof court.feed = async ({ after, limit }) =>
        (await court.feed({ after: Math.max(0, after - 3), limit })).map(({ position, event }) => ({
          position: position + 3,
          event,
        }))
      return { ...court, feed }
    }
    const parts = { ...partsOf(stage, signer), storage: { ...stage.storage, forCourt } }
    const before = await feedOf(stage.storage)
    const [second] = await recordCheckpoints(parts, COURT)
    expect(second?.body.events).toBe(before.length)
    const events = await feedOf(stage.storage)
    expect(await verifyJournal({ journal: () => events })).toMatchObject({ isWhole: true, checkpoints: 2 })
  })

  test('another event at the end of the last checkpoint: nothing more is signed', async () => {
    const stage = await openStage(kind)
    const { signer } = await webSigner()
    await fileAndAssign(stage, 1)
    const [first] = await recordCheckpoints(partsOf(stage, signer), COURT)
    await fileAndAssign(stage, 2)
    const last = (await feedOf(stage.storage))[(first?.body.events ?? 0) - 1]
    const forCourt = (courtId: string) => {
      const court = stage.storage.forCourt(courtId)
      const feed: typeof court.feed = async (options) =>
        (await court.feed(options)).map(({ position, event }) => ({
          position,
          event: event.hash === last?.hash ? { ...event, hash: 'f'.repeat(64) } : event,
        }))
      return { ...court, feed }
    }
    const parts = { ...partsOf(stage, signer), storage: { ...stage.storage, forCourt } }
    await expect(recordCheckpoints(parts, COURT)).rejects.toMatchObject({
      code: 'checkpoint-refused',
      params: { detail: 'other events than the last checkpoint covers' },
    })
  })
})
