import { type Anchor, type Anchored, canonicalJson, isZhixingError, ZhixingError } from '@zhixing/core/ports'
import { isAnchored } from './code'

/** What another authority answered. */
export interface AnchorReceipt {
  readonly number: number
  readonly hash: string
  /** Its text as it came: a signature, a time stamp, a number of its register. */
  readonly receipt: string
}

/** Where the other authority is reached. */
export interface HttpAnchorOptions {
  readonly url: string
  readonly id?: string
  /** E.g. what it asks for to know us. */
  readonly headers?: Readonly<Record<string, string>>
  /** Keeps the receipt; a checkpoint counts as anchored only afterwards. */
  readonly keepReceipt?: (receipt: AnchorReceipt) => Promise<void> | void
  readonly timeoutMs?: number
  readonly fetch?: typeof fetch
}

const TIMEOUT_MS = 10_000

/**
 * Sends checkpoints to another authority. Names of streams stay at home: only the signed body goes out.
 *
 * @throws ZhixingError `anchor-conflict` { number }, `anchor-refused` { status }
 */
export function createHttpAnchor(options: HttpAnchorOptions): Anchor {
  const { url, id = 'http', headers = {}, timeoutMs = TIMEOUT_MS, keepReceipt } = options
  const send = options.fetch ?? fetch
  const ask = async (address: string, init: RequestInit, number = 0): Promise<string> => {
    const signal = AbortSignal.timeout(timeoutMs)
    const response = await send(address, { ...init, headers: { ...headers, ...init.headers }, signal })
    if (response.status === 409) throw new ZhixingError('anchor-conflict', { number })
    if (!response.ok) throw new ZhixingError('anchor-refused', { status: response.status })
    return response.text()
  }
  return {
    id,
    async put({ heads: _heads, ...checkpoint }) {
      const body = canonicalJson(checkpoint)
      const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body }
      const receipt = await ask(url, init, checkpoint.number)
      await keepReceipt?.({ number: checkpoint.number, hash: checkpoint.hash, receipt })
    },
    async list(courtId) {
      const address = new URL(url)
      address.searchParams.set('court', courtId)
      const found: unknown = JSON.parse(await ask(address.href, { method: 'GET' }))
      const list = Array.isArray(found) ? found.filter(isAnchored) : []
      return list.filter((each) => each.courtId === courtId).sort((a, b) => a.number - b.number)
    },
  }
}

/** What the other authority mounts: it keeps what it is sent in an anchor of its own and never replaces anything. */
export function createAnchorHandler(options: {
  readonly anchor: Anchor
  /** The court that asks, out of the host's own knowledge; nothing when it is nobody known. */
  readonly courtOf: (request: Request) => Promise<string | undefined> | string | undefined
  readonly now?: () => string
}): (request: Request) => Promise<Response> {
  return async (request) => {
    const courtId = await options.courtOf(request)
    if (courtId === undefined) return Response.json({ code: 'not-permitted' }, { status: 403 })
    if (request.method === 'GET') return Response.json(await options.anchor.list(courtId))
    if (request.method !== 'POST') return Response.json({ code: 'method-unknown' }, { status: 405 })
    const checkpoint = await bodyOf(request)
    if (checkpoint?.courtId !== courtId) return Response.json({ code: 'input-invalid' }, { status: 400 })
    try {
      await options.anchor.put(checkpoint)
    } catch (error) {
      if (!isZhixingError(error) || error.code !== 'anchor-conflict') throw error
      return Response.json({ code: error.code }, { status: 409 })
    }
    const { number, hash } = checkpoint
    return Response.json({ number, hash, ...(options.now ? { receivedAt: options.now() } : {}) })
  }
}

async function bodyOf(request: Request): Promise<Anchored | undefined> {
  try {
    const value: unknown = JSON.parse(await request.text())
    return isAnchored(value) ? value : undefined
  } catch {
    return undefined
  }
}
