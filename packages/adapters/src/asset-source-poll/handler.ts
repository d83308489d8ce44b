import { type Actor, type Engine, isZhixingError, systemActor } from '@zhixing/core'
import type { FileStore } from '@zhixing/core/ports'
import { MAX_MESSAGE_BYTES, readLimited } from '../asset-source/read-body'
import { type Given, giveOut } from './give-out'
import type { MappedPollingSource } from './polling-source'
import { problem } from './problem'
import { takeIn } from './take-in'

/** Who comes: which source, for which court. */
export interface Caller {
  readonly sourceId: string
  readonly courtId: string
}

/** What a registry finds at the court's address. */
export interface PollHandlerOptions {
  readonly engine: Pick<Engine, 'query' | 'execute'>
  readonly sources: readonly MappedPollingSource[]
  /** The host's: a certificate, a signature, an address. Nobody without it sees a request. */
  readonly authenticate: (request: Request) => Promise<Caller | undefined> | Caller | undefined
  readonly courtName: (courtId: string) => string
  /** Where documents lie that travel with requests. */
  readonly files?: FileStore
  /** Largest body that is read, in bytes; 8 MiB when absent. */
  readonly maxBytes?: number
  /** Told what went wrong inside; the registry is only told that it did. */
  readonly onError?: (error: unknown) => void
}

/** Everything one visit needs. */
export interface Visit {
  readonly options: PollHandlerOptions
  readonly source: MappedPollingSource
  readonly courtId: string
  readonly actor: Actor
}

/**
 * A mountable handler for registries that come by themselves.
 *
 * `GET …/requests` gives what lies ready and marks it as sent; `?again=yes` gives also what was sent and not answered, for a
 * registry whose copy was lost. `POST …/answers` takes answers, each by itself: what is wrong with one is named and harms no
 * other, and the same one again changes nothing.
 *
 * @example http.createServer(nodeListener(createPollHandler({ engine, sources, authenticate, courtName })))
 */
export function createPollHandler(options: PollHandlerOptions): (request: Request) => Promise<Response> {
  return async (request) => {
    try {
      const caller = await options.authenticate(request)
      const source = options.sources.find(({ id }) => id === caller?.sourceId)
      if (!caller || !source) return problem(401, 'not-signed-in')
      const { courtId } = caller
      return await serve(request, {
        options,
        source,
        courtId,
        actor: systemActor(courtId, `source:${source.id}`),
      })
    } catch (error) {
      if (isZhixingError(error) && error.code === 'source-answer-unreadable')
        return problem(error.params.reason === 'too-large' ? 413 : 422, error.code, error.params)
      options.onError?.(error)
      return problem(500, 'internal', { reference: 'poll' })
    }
  }
}

async function serve(request: Request, visit: Visit): Promise<Response> {
  const { pathname, searchParams } = new URL(request.url)
  const { method } = request
  if (pathname.endsWith('/requests')) {
    // Services of SOAP fetch by POST.
    if (method !== 'GET' && method !== 'POST') return problem(405, 'method-not-allowed', { method })
    await request.body?.cancel()
    const limit = Number(searchParams.get('limit') ?? 50)
    const given: Given = await giveOut(visit, {
      limit: Number.isInteger(limit) && limit > 0 && limit <= 100 ? limit : 50,
      again: searchParams.get('again') === 'yes',
    })
    return reply(given.body, given.contentType)
  }
  if (!pathname.endsWith('/answers')) return problem(404, 'not-found')
  if (method !== 'POST') return problem(405, 'method-not-allowed', { method })
  const { maxBytes = MAX_MESSAGE_BYTES } = visit.options
  const body = await readLimited(request.body, maxBytes, {
    declared: request.headers.get('content-length'),
    signal: request.signal,
  })
  const type = request.headers.get('content-type') ?? ''
  const taken = await takeIn(visit, body, type)
  return reply(taken.body, taken.contentType)
}

function reply(body: string, contentType: string): Response {
  return new Response(body, {
    headers: {
      'content-type': contentType,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    },
  })
}
