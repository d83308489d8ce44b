import { setTimeout as pause } from 'node:timers/promises'
import type { CourtStorage, FeedEntry } from '@zhixing/core/ports'

/** How a feed is followed. */
export interface FollowOptions {
  /** The last position that was dealt with; 0, the beginning, when absent. */
  readonly after?: number
  /** How long to wait when there is nothing new; one second when absent. */
  readonly everyMs?: number
  /** How many events are read at once; 500 when absent. */
  readonly limit?: number
  /** Ends the loop. */
  readonly signal?: AbortSignal
}

/**
 * A court's events one after the other, in the order of their commits, none left out and none twice, as long as one
 * listens. It asks for the newest position from time to time, which costs one row; whoever keeps the position of the last
 * event he has dealt with goes on from there after a restart. Works on every storage.
 *
 * @example
 * for await (const { position, event } of followFeed(storage.forCourt(courtId), { after, signal })) {
 *   await index(event)
 *   after = position
 * }
 */
export async function* followFeed(
  court: Pick<CourtStorage, 'feed' | 'position'>,
  { after = 0, everyMs = 1_000, limit = 500, signal }: FollowOptions = {},
): AsyncGenerator<FeedEntry, void, void> {
  let position = after
  while (!signal?.aborted) {
    if ((await court.position()) > position) {
      for (const entry of await court.feed({ after: position, limit })) {
        if (signal?.aborted) return
        position = entry.position
        yield entry
      }
    } else await pause(everyMs, undefined, signal && { signal }).catch(() => undefined)
  }
}
