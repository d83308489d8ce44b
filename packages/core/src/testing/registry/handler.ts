import type { RegistryDialect } from './model'
import type { RegistrySimulator } from './simulator'
import { HUGE_BYTES, spoilt } from './spoil'

export interface RegistryHandlerOptions {
  readonly registry: RegistrySimulator
  readonly dialect: RegistryDialect
  /** How large the answer of the fault `huge` is; 50 MB when absent. */
  readonly hugeBytes?: number
}

/**
 * A simulated registry as a function of the web's own types, so that it can be mounted in any server, or stand in for
 * `fetch` without one. Faults of the line happen here.
 *
 * @example const source = mySource({ fetch: (input, init) => handler(new Request(input, init)) })
 */
export function registryHandler(options: RegistryHandlerOptions): (request: Request) => Promise<Response> {
  const { registry, dialect, hugeBytes = HUGE_BYTES } = options
  return async (request) => {
    const { pathname, search } = new URL(request.url)
    const body = new Uint8Array(await request.arrayBuffer())
    const contentType = request.headers.get('content-type') ?? ''
    const call = dialect.readCall({ path: `${pathname}${search}`, contentType, body })
    const [said] = registry.hear(call)
    if (!said) return new Response('no question understood', { status: 400 })
    const fault = registry.wireFault(said.requestNo)
    const written = await dialect.writeSaid(said)
    const headers = { 'content-type': written.contentType }
    if (fault === 'hang') return await never(request.signal)
    if (fault === 'drip') return new Response(drops(written.body), { headers })
    if (fault === 'huge') return new Response(padded(written.body, hugeBytes), { headers })
    if (fault === 'server-error') return new Response(echo(request, body), { status: 500 })
    const bytes = fault ? spoilt(fault, written.body) : new TextEncoder().encode(written.body)
    return new Response(bytes, { headers })
  }
}

function never(signal: AbortSignal): Promise<Response> {
  return new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(new Error('the caller has gone')), { once: true })
  })
}

/** Byte after byte, and no end. */
function drops(body: string): ReadableStream<Uint8Array<ArrayBuffer>> {
  const bytes = new TextEncoder().encode(body)
  let at = 0
  return new ReadableStream({
    async pull(controller) {
      await new Promise((resolve) => setTimeout(resolve, 20))
      controller.enqueue(at < bytes.length - 1 ? bytes.slice(at, at + 1) : new Uint8Array([0x20]))
      at += 1
    },
  })
}

/** A right answer with blanks behind it: whoever reads all of it has read too much. */
function padded(body: string, size: number): ReadableStream<Uint8Array<ArrayBuffer>> {
  const blanks = new TextEncoder().encode(' '.repeat(64 * 1024))
  let left = size
  let isFirst = true
  return new ReadableStream({
    pull(controller) {
      if (isFirst) controller.enqueue(new TextEncoder().encode(body))
      else controller.enqueue(blanks)
      left -= isFirst ? 0 : blanks.length
      isFirst = false
      if (left <= 0) controller.close()
    },
  })
}

/** As careless servers do: the request, with its credentials, in the page of the error. */
function echo(request: Request, body: Uint8Array): string {
  const headers = [...request.headers].map(([name, value]) => `${name}: ${value}`).join('\n')
  return `<html><h1>500</h1><pre>${request.url}\n${headers}\n\n${new TextDecoder().decode(body)}</pre></html>`
}
