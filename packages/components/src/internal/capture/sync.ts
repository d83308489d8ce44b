import type { ZhixingClient } from '../core'
import { errorCode } from '../words'
import type { Capture, CaptureStore } from './store'

/** What of an error no second try will change; the capture stays here and a person has to look. */
const FINAL = ['media-type-refused', 'body-too-large', 'input-invalid', 'key-reused']

export interface SyncReport {
  readonly sent: number
  /** offline: the network went in between · busy: another tab is at it */
  readonly ended: 'done' | 'offline' | 'busy'
}

export interface SyncOptions {
  readonly store: CaptureStore
  readonly client: ZhixingClient
  /** Who the captures belong to, as the court knows him. */
  readonly personId: string
  /** Still the same person, and still on the page. */
  readonly goesOn: () => boolean
  readonly onProgress?: (done: number, of: number) => void
}

/**
 * Sends what waits, oldest first, one tab at a time. Exactly once, whatever breaks in between: a file is known by its hash, a
 * recording by the id of its capture, and the court keeps the same one once. (A key of the command would bring back a refusal
 * for good.) The copy here goes only when the court has answered with the same hash.
 */
export async function syncCaptures(options: SyncOptions): Promise<SyncReport> {
  const locks = globalThis.navigator.locks
  if (!locks) return send(options)
  try {
    return await locks.request(`zhixing-captures ${options.store.owner}`, { ifAvailable: true }, (lock) =>
      lock ? send(options) : { sent: 0, ended: 'busy' },
    )
  } catch (error) {
    // Taken away by another page: that one goes on.
    if (error instanceof DOMException && error.name === 'AbortError') return { sent: 0, ended: 'busy' }
    throw error
  }
}

async function send({ store, client, personId, goesOn, onProgress }: SyncOptions): Promise<SyncReport> {
  const waiting = (await store.list()).filter(({ state }) => state === 'waiting')
  let sent = 0
  for (const [index, capture] of waiting.entries()) {
    if (!goesOn()) break
    onProgress?.(index, waiting.length)
    const problem = await sendOne(store, client, personId, capture)
    if (problem === 'offline') return { sent, ended: 'offline' }
    if (problem === undefined) sent += 1
  }
  onProgress?.(waiting.length, waiting.length)
  return { sent, ended: 'done' }
}

/** What keeps it here; nothing when the court has it. */
async function sendOne(
  store: CaptureStore,
  client: ZhixingClient,
  personId: string,
  capture: Capture,
): Promise<string | undefined> {
  const { id, hash, mediaType } = capture
  const keep = async (state: 'waiting' | 'refused', problem: string) => {
    await store.remark(id, state, problem)
    return problem
  }
  const bytes = await store.bytes(id)
  if (!bytes) return keep('refused', 'damaged')
  try {
    const file = await client.upload(new Blob([bytes], { type: mediaType }))
    if (file.hash !== hash) return await keep('waiting', 'hash')
    const input = { ...recordingOf(capture, personId), file }
    const outcome = await client.execute('recording.keep', input)
    if (outcome.kind === 'refused') return await keep('refused', `${outcome.text.what} ${outcome.text.todo}`)
    if (outcome.result.hash !== hash) return await keep('waiting', 'hash')
    await store.confirm(id, hash)
    return undefined
  } catch (error) {
    const code = errorCode(error)
    // No answer at all: the network, or a page that is going away.
    if (code === 'offline' || code === 'unreachable') return 'offline'
    return keep(FINAL.includes(code) ? 'refused' : 'waiting', code)
  }
}

function recordingOf(capture: Capture, personId: string) {
  const some = (text: string) => (text.trim() === '' ? null : text.trim())
  return {
    device: 'zx-capture',
    serial: capture.id,
    startedAt: capture.startedAt,
    endedAt: null,
    place: some(capture.place),
    act: some(capture.act),
    object: null,
    note: some(capture.note),
    officerId: personId,
    capturedBy: personId,
    caseId: capture.caseId,
    nodeId: capture.nodeId,
    assetId: null,
    taskId: null,
  }
}
