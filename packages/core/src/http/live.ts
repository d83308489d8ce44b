import type { LiveChange } from '../client/types'
import type { Engine } from '../engine/index'
import { toJson } from '../kernel/json'
import type { CourtId } from '../kernel/stream'
import { streamKey, streamKind } from '../kernel/stream'

const PAGE = 200
/** Also finds what other processes have recorded. */
const POLL_MS = 2000

/** Streams that go by the id of a case. */
const OF_CASE: ReadonlySet<string> = new Set(['case', 'marking'])

/**
 * Changes of one court as server-sent events. The id of each is its position, so that a client that was away goes on
 * where it stopped. Contents are not sent: who may see them asks for them.
 */
export function liveResponse(
  engine: Engine,
  courtId: CourtId,
  after: number | undefined,
  signal: AbortSignal,
): Response {
  const storage = engine.storage.forCourt(courtId)
  const encoder = new TextEncoder()
  let stop = () => {}
  const stream = new ReadableStream<Uint8Array>({
    async start(controller) {
      let position = after ?? (await storage.position())
      let sending = false
      let again = false
      controller.enqueue(encoder.encode(': connected\n\n'))
      const send = async () => {
        again = true
        if (sending) return
        sending = true
        try {
          while (again) {
            again = false
            const entries = await storage.feed({ after: position, limit: PAGE })
            for (const { position: at, event } of entries) {
              position = at
              // Who reads changes nothing for anybody.
              if (streamKind(event.stream) === 'reading') continue
              const caseId = OF_CASE.has(streamKind(event.stream)) ? streamKey(event.stream) : null
              const change: LiveChange = { position: at, caseId, type: event.type }
              controller.enqueue(encoder.encode(`id: ${at}\ndata: ${toJson(change)}\n\n`))
            }
            if (entries.length === PAGE) again = true
          }
        } catch {
          // The storage is closing or the client has gone: it connects again.
          stop()
        } finally {
          sending = false
        }
      }
      const unsubscribe = engine.on((event) => {
        if (event.courtId === courtId) void send()
      })
      const timer = setInterval(() => void send(), POLL_MS)
      stop = () => {
        unsubscribe()
        clearInterval(timer)
        try {
          controller.close()
        } catch {
          // Already closed by the client.
        }
      }
      signal.addEventListener('abort', () => stop(), { once: true })
    },
    cancel() {
      stop()
    },
  })
  return new Response(stream, {
    headers: {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    },
  })
}
