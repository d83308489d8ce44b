import type { LayoutOrder } from '../domain/document/model-layout'
import { isZhixingError } from '../kernel/errors'
import type { FileStore } from '../ports/host'
import type { DocumentRenderer, LayoutProblem, LayoutReader } from '../ports/render'
import type { Sender } from './drain'

/**
 * The sender for `document.layout`: looks at a layout that was given in, says which tags stand in it and what is wrong with
 * it, and fills it in with the case that was named, by the very renderer that will make the documents.
 *
 * @example await engine.drain({ 'document.layout': checkLayouts({ reader: createLayoutReader(), renderer, files }) })
 */
export function checkLayouts(options: {
  readonly reader: LayoutReader
  readonly renderer: DocumentRenderer
  readonly files: FileStore
}): Sender {
  const { reader, renderer, files } = options
  return async ({ courtId, payload }) => {
    const { layoutId, file, ...order } = payload as unknown as LayoutOrder
    const own = file === null ? undefined : await files.get(courtId, file.hash)
    const missing =
      file !== null && !own ? [{ reason: 'not-in-file-store', where: file.hash.slice(0, 12) }] : []
    const read = own ? await reader.read(own.bytes) : { tags: [], problems: missing }
    const problems: LayoutProblem[] = [...read.problems]
    const layout = own ? { layout: own.bytes } : {}
    const rendered =
      problems.length > 0
        ? undefined
        : await renderer.render({ ...order, ...layout }).catch((error: unknown) => {
            problems.push(problemOf(error))
            return undefined
          })
    if (rendered && order.format === 'pdf' && rendered.mediaType !== 'application/pdf') {
      problems.push({ reason: 'no-pdf-here', where: rendered.mediaType })
    }
    const stored = rendered && (await files.put(courtId, rendered.bytes, rendered.mediaType))
    const preview = stored ? { hash: stored.hash, size: stored.size, mediaType: stored.mediaType } : null
    const told = { layoutId, tags: [...read.tags], problems, preview }
    return [{ name: 'document.record-layout-check', input: told }]
  }
}

/** What the renderer said of the place; else its own words. */
function problemOf(error: unknown): LayoutProblem {
  if (isZhixingError(error) && error.code === 'layout-invalid') {
    return { reason: String(error.params.reason), where: String(error.params.where) }
  }
  const where = error instanceof Error ? error.message : String(error)
  return { reason: 'not-rendered', where: where.slice(0, 200) }
}
