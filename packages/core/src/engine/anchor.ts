import { type Anchored, evidenceStream } from '../kernel/checkpoint'
import type { CourtId } from '../kernel/stream'
import type { Anchor } from '../ports/evidence'
import type { Storage } from '../ports/storage'
import { checkpointOf, isCheckpointEvent } from '../verifier/index'

/** What became of one anchor. */
export interface AnchorReport {
  readonly anchor: string
  /** Numbers that it was given now. */
  readonly put: readonly number[]
  /** Why it could not be reached; it gets what it misses the next time. */
  readonly failure?: string
}

const PAGE = 200

/** Gives every anchor the recorded checkpoints that it does not have yet. One that fails holds up no other. */
export async function anchorCheckpoints(
  storage: Storage,
  courtId: CourtId,
  anchors: readonly Anchor[],
): Promise<AnchorReport[]> {
  return Promise.all(
    anchors.map(async (anchor) => {
      const put: number[] = []
      try {
        const newest = (await anchor.list(courtId)).reduce((most, { number }) => Math.max(most, number), 0)
        for await (const checkpoint of checkpointsAfter(storage, courtId, newest)) {
          await anchor.put(checkpoint)
          put.push(checkpoint.number)
        }
        return { anchor: anchor.id, put }
      } catch (error) {
        return { anchor: anchor.id, put, failure: error instanceof Error ? error.message : String(error) }
      }
    }),
  )
}

/** The recorded checkpoints after a number, as an anchor keeps them. */
export async function* checkpointsAfter(
  storage: Storage,
  courtId: CourtId,
  number: number,
): AsyncGenerator<Anchored> {
  // The evidence stream holds checkpoints only, so that the number of a checkpoint is that of its event.
  for (let afterSeq = number; ; ) {
    const page = await storage.forCourt(courtId).journal(evidenceStream, { afterSeq, limit: PAGE })
    for (const event of page) {
      afterSeq = event.seq
      const found = isCheckpointEvent(event) ? checkpointOf(event, 0) : undefined
      if (!found) continue
      const { body, hash, signature, heads } = found
      const checkpoint = { body, hash, signature }
      yield { courtId, number: body.number, events: body.events, hash, checkpoint, heads }
    }
    if (page.length < PAGE) return
  }
}
