import type { IncomingMessage, ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import type { ReadableStream as NodeReadableStream } from 'node:stream/web'

/** A function of the web's own types, such as `createHandler` of `@zhixing/core/http` gives. */
export type FetchHandler = (request: Request) => Promise<Response>

/**
 * Mounts a handler in `node:http`, Express, Koa or anything else that has Node's request and response. Bodies stream
 * in both directions; when the client goes away the request's signal aborts.
 *
 * @example http.createServer(nodeListener(createHandler({ engine, identify })))
 */
export function nodeListener(
  handler: FetchHandler,
  onError: (error: unknown) => void = () => {},
): (incoming: IncomingMessage, outgoing: ServerResponse) => void {
  return (incoming, outgoing) => {
    const abort = new AbortController()
    outgoing.once('close', () => abort.abort())
    handler(toRequest(incoming, abort.signal))
      .then((response) => send(response, outgoing))
      .catch((error: unknown) => {
        onError(error)
        if (!outgoing.headersSent) outgoing.writeHead(500)
        outgoing.end()
      })
  }
}

function toRequest(incoming: IncomingMessage, signal: AbortSignal): Request {
  const headers = new Headers()
  for (const [name, value] of Object.entries(incoming.headers)) {
    if (value !== undefined && !name.startsWith(':'))
      headers.set(name, Array.isArray(value) ? value.join(', ') : value)
  }
  const method = incoming.method ?? 'GET'
  const hasBody = method !== 'GET' && method !== 'HEAD'
  return new Request(new URL(incoming.url ?? '/', `http://${incoming.headers.host ?? 'localhost'}`), {
    method,
    headers,
    signal,
    ...(hasBody ? { body: Readable.toWeb(incoming) as unknown as ReadableStream, duplex: 'half' } : {}),
  } as RequestInit)
}

async function send(response: Response, outgoing: ServerResponse): Promise<void> {
  outgoing.writeHead(response.status, headersOf(response))
  if (!response.body) {
    outgoing.end()
    return
  }
  // Tells an event stream's reader at once that the line stands.
  outgoing.flushHeaders()
  const body = Readable.fromWeb(response.body as unknown as NodeReadableStream)
  body.on('error', () => outgoing.destroy())
  outgoing.on('close', () => body.destroy())
  body.pipe(outgoing)
}

function headersOf(response: Response): Record<string, string | string[]> {
  const headers: Record<string, string | string[]> = Object.fromEntries(response.headers)
  const cookies = response.headers.getSetCookie()
  if (cookies.length > 0) headers['set-cookie'] = cookies
  return headers
}
