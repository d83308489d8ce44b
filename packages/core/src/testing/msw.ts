import type { Handler } from '../http/index'

/** What is used of msw's `http`; given by the caller, so that this library does not depend on msw. */
export interface MswHttp<H> {
  all(address: RegExp, resolver: (call: { readonly request: Request }) => Promise<Response>): H
}

/**
 * Handlers for msw that pass every request below `basePath` to the core's own handler: pages, stories and tests talk
 * HTTP to a real engine and nothing is mocked by hand.
 *
 * @example setupWorker(...mswHandlers(http, createHandler({ engine, identify })))
 */
export function mswHandlers<H>(http: MswHttp<H>, handler: Handler, basePath = '/api'): H[] {
  // From the start of the path: a module that a page loads from /src/api/… is no request to the court.
  const address = new RegExp(`^https?://[^/]+${basePath}(?=[/?]|$)`)
  return [http.all(address, ({ request }) => handler(request))]
}
