import { fromJson } from '../kernel/json'
import type { LiveChange } from './types'

const FIRST_WAIT_MS = 500
const LONGEST_WAIT_MS = 15_000

type Listener = (change: LiveChange) => void
type Call = (path: string, init: RequestInit) => Promise<Response>

/**
 * One line for all who listen through a client. A browser opens only six to a host over HTTP/1.1 and an open one keeps its
 * own: with a line for each element a page of six elements could ask nothing any more.
 */
export function sharedLine(call: Call): (listener: Listener) => () => void {
  const listeners = new Set<Listener>()
  let hangUp: (() => void) | undefined
  return (listener) => {
    // The same function may listen twice and stops listening once for each.
    const heard: Listener = (change) => listener(change)
    listeners.add(heard)
    hangUp ??= listen(call, (change) => {
      for (const each of [...listeners]) each(change)
    })
    return () => {
      listeners.delete(heard)
      if (listeners.size > 0) return
      hangUp?.()
      hangUp = undefined
    }
  }
}

/**
 * Reads server-sent events with fetch, which (unlike EventSource) can carry the host's session headers. Goes on where
 * it stopped when the line breaks, waiting longer each time.
 */
function listen(call: Call, listener: Listener): () => void {
  const abort = new AbortController()
  void follow(call, listener, abort.signal)
  return () => abort.abort()
}

async function follow(call: Call, listener: Listener, signal: AbortSignal): Promise<void> {
  let position: number | undefined
  let wait = FIRST_WAIT_MS
  while (!signal.aborted) {
    try {
      const after = position === undefined ? '' : `?after=${position}`
      const response = await call(`/changes${after}`, { signal })
      if (response.ok && response.body) {
        await readEvents(response.body, (change) => {
          position = change.position
          wait = FIRST_WAIT_MS
          listener(change)
        })
      }
    } catch {
      // Reconnects below; an abort ends the loop.
    }
    if (signal.aborted) return
    await new Promise((resolve) => setTimeout(resolve, wait))
    wait = Math.min(wait * 2, LONGEST_WAIT_MS)
  }
}

async function readEvents(
  body: ReadableStream<Uint8Array>,
  found: (change: LiveChange) => void,
): Promise<void> {
  const reader = body
    .pipeThrough(new TextDecoderStream() as unknown as ReadableWritablePair<string, Uint8Array>)
    .getReader()
  let rest = ''
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return
    rest += value
    const blocks = rest.split('\n\n')
    rest = blocks.pop() ?? ''
    for (const block of blocks) {
      const data = block
        .split('\n')
        .filter((line) => line.startsWith('data: '))
        .map((line) => line.slice(6))
      if (data.length > 0) found(fromJson(data.join('\n')) as unknown as LiveChange)
    }
  }
}
