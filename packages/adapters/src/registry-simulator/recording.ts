import { readFile, writeFile } from 'node:fs/promises'
import { type MaskOptions, maskText } from './masked'

/** One exchange with a registry, without headers, and without anybody's name or number. */
export interface RecordedExchange {
  readonly method: string
  /** Path and search, without the host. */
  readonly path: string
  readonly request: string
  readonly status: number
  readonly contentType: string
  readonly response: string
}

type Fetch = typeof fetch

/** Largest answer that is kept, in characters. */
const MOST = 4 * 1024 * 1024

/** A `fetch` that keeps what it saw. */
export interface Recorder {
  readonly fetch: Fetch
  readonly exchanges: readonly RecordedExchange[]
  /** Writes one line of JSON for each exchange. */
  save(path: string): Promise<void>
}

/**
 * Stands between an adapter and its registry and keeps every exchange, masked before it is kept. Headers, where credentials
 * are, are never kept.
 *
 * @example
 * const recorder = recordExchanges({ seed: 'county', nameFields: ['XM', 'qlrmc'], secretFields: ['mm'] })
 * const source = createHttpSource({ …, fetch: recorder.fetch })
 * await recorder.save('exchanges.jsonl')
 */
export function recordExchanges(options: MaskOptions & { readonly fetch?: Fetch }): Recorder {
  const exchanges: RecordedExchange[] = []
  const send = options.fetch ?? fetch
  return {
    exchanges,
    fetch: async (input, init) => {
      const asked = new Request(input, init)
      const told = asked.clone()
      const response = await send(asked)
      const { pathname, search } = new URL(told.url)
      exchanges.push({
        method: told.method,
        path: maskText(`${pathname}${search}`, options),
        request: maskText(await told.text(), options),
        status: response.status,
        contentType: response.headers.get('content-type') ?? '',
        response: maskText((await response.clone().text()).slice(0, MOST), options),
      })
      return response
    },
    save: (path) => writeFile(path, exchanges.map((each) => `${JSON.stringify(each)}\n`).join(''), 'utf8'),
  }
}

/** Exchanges out of a file that `save` wrote. */
export async function readExchanges(path: string): Promise<readonly RecordedExchange[]> {
  const text = await readFile(path, 'utf8')
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as RecordedExchange)
}

/** What makes a call the same as a recorded one. */
export type ExchangeKey = (call: Pick<RecordedExchange, 'method' | 'path' | 'request'>) => string

/** Method, path and every identity number of the body: request numbers and times may differ. */
export const byPerson: ExchangeKey = ({ method, path, request }) =>
  [method, path, ...(request.match(/(?<![0-9A-Za-z])[0-9A-Z]{17}[0-9A-Z](?![0-9A-Za-z])/g) ?? [])].join(' ')

/**
 * A `fetch` that answers as the registry once did: an adapter over it is a source out of recorded answers. Calls with one
 * key are answered in the recorded order, the last answer again and again; a call nobody recorded gets 404.
 *
 * @example createHttpSource({ …, fetch: replayExchanges(await readExchanges('exchanges.jsonl')) })
 */
export function replayExchanges(
  exchanges: readonly RecordedExchange[],
  keyOf: ExchangeKey = byPerson,
): Fetch {
  const left = new Map<string, RecordedExchange[]>()
  for (const each of exchanges) left.set(keyOf(each), [...(left.get(keyOf(each)) ?? []), each])
  return async (input, init) => {
    const asked = new Request(input, init)
    const { pathname, search } = new URL(asked.url)
    const call = { method: asked.method, path: `${pathname}${search}`, request: await asked.text() }
    const list = left.get(keyOf(call)) ?? []
    const found = list.length > 1 ? list.shift() : list[0]
    if (!found) return new Response('not recorded', { status: 404 })
    return new Response(found.response, {
      status: found.status,
      headers: { 'content-type': found.contentType },
    })
  }
}
