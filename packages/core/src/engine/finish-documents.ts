import type { RenderOrder, SealOrder } from '../domain/document/model'
import type { FileStore } from '../ports/host'
import type { DocumentRenderer } from '../ports/render'
import type { SealAnswer, SealService } from '../ports/seal'
import type { Sender } from './drain'

const SEAL_TIMEOUT = 30_000
const reasonOf = (error: unknown) => (error instanceof Error ? error.message : String(error)).slice(0, 500)

/**
 * The sender for `document.render`: makes the file of an issued document, with the court's own layout where the form has one, and
 * keeps it under its hash. What cannot be made is recorded with the reason, for a person to put right. Sent twice, it is the
 * same file.
 *
 * @example await engine.drain({ 'document.render': renderDocuments({ renderer, files }) })
 */
export function renderDocuments(options: {
  readonly renderer: DocumentRenderer
  readonly files: FileStore
}): Sender {
  const { renderer, files } = options
  return async ({ courtId, payload }) => {
    const { caseId, documentId, layout, ...order } = payload as unknown as RenderOrder
    const record = (told: object) => [{ name: 'document.record-file', input: { caseId, documentId, told } }]
    const own = layout === null ? undefined : await files.get(courtId, layout)
    if (layout !== null && !own) {
      return record({ kind: 'failed', text: `the layout ${layout.slice(0, 12)} is not in the file store` })
    }
    const { kind, title, number, form, text, values, format } = order
    const wanted = format ? { format } : {}
    const rendered = await renderer
      .render({ kind, title, number, form, text, values, ...wanted, ...(own ? { layout: own.bytes } : {}) })
      .catch((error: unknown) => ({ trouble: reasonOf(error) }))
    if ('trouble' in rendered) return record({ kind: 'failed', text: rendered.trouble })
    // A store that cannot be written is no fault of the document: the message waits.
    const { hash, size, mediaType } = await files.put(courtId, rendered.bytes, rendered.mediaType)
    return record({ kind: 'rendered', file: { hash, size, mediaType } })
  }
}

/**
 * The sender for `document.seal`: has the seal put on the file and records what the service says. A time-out is recorded as
 * unknown, never as refused; asked again, the service sees the same key and seals once.
 *
 * @example await engine.drain({ 'document.seal': sealDocuments({ service, files }) })
 */
export function sealDocuments(options: {
  readonly service: SealService
  readonly files: FileStore
  /** In milliseconds; 30 seconds when absent. */
  readonly timeoutMs?: number
}): Sender {
  const { service, files } = options
  return async ({ courtId, payload }) => {
    const { caseId, documentId, ...order } = payload as unknown as SealOrder
    const record = (told: object) => [{ name: 'document.record-seal', input: { caseId, documentId, told } }]
    const found = await files.get(courtId, order.file.hash)
    if (!found) throw new Error(`the file ${order.file.hash.slice(0, 12)} is not in the file store`)
    const answer = await sealOnce(service, order, found.bytes, options.timeoutMs ?? SEAL_TIMEOUT)
    if (answer.kind !== 'sealed') return record({ kind: answer.kind, text: answer.text.slice(0, 500) || '—' })
    const { hash, size, mediaType } = await files.put(courtId, answer.bytes, answer.mediaType)
    const { certificate } = answer
    return record({ kind: 'sealed', file: { hash, size, mediaType }, certificate })
  }
}

/** Whatever is thrown, and whoever does not answer in time: it may have sealed. */
async function sealOnce(
  service: SealService,
  { sealKey: key, seal, file, caseNumber, title, number, ...by }: Omit<SealOrder, 'caseId' | 'documentId'>,
  bytes: Uint8Array,
  timeoutMs: number,
): Promise<SealAnswer> {
  const signal = AbortSignal.timeout(timeoutMs)
  const over = new Promise<never>((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(new Error(`no answer within ${timeoutMs} ms`)), {
      once: true,
    })
  })
  const { hash, mediaType } = file
  const authorisedBy = { id: by.authorisedBy, name: by.authorisedByName }
  const asked = { key, seal, file: { hash, mediaType, bytes }, caseNumber, title, number, authorisedBy }
  // A service that throws at once does so inside the promise as well.
  const told = Promise.resolve().then(() => service.seal(asked, { signal }))
  return Promise.race([told, over]).catch(
    (error: unknown) => ({ kind: 'unknown', text: reasonOf(error) }) as const,
  )
}
