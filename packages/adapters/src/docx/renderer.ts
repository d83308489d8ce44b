import { type DocumentRenderer, type RenderRequest, ZhixingError } from '@zhixing/core/ports'
import { layoutOf } from './layout-of'
import { BLANK } from './lines'
import { openTemplate, tagsIn } from './open-layout'
import { partsOf, writePackage } from './package-file'

export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/**
 * Documents as docx: the court's own layout filled in, or the plain one. The same request gives the same bytes on every machine;
 * values are text and never markup, formulas or tags.
 *
 * @example engine.drain({ 'document.render': renderDocuments({ renderer: createDocxRenderer(), files }) })
 */
export function createDocxRenderer(): DocumentRenderer {
  return { id: 'docx', render: async (request) => ({ bytes: fillDocx(request), mediaType: DOCX }) }
}

/** @throws ZhixingError `layout-invalid` { reason, where }: a tag that is no field of the form, a broken or strange package */
function fillDocx({ title, form, values, layout }: RenderRequest): Uint8Array {
  const bytes = layout ?? layoutOf({ title, text: form })
  const doc = openTemplate(bytes, (tag) => values[tag] ?? BLANK)
  // A tag that the form does not know would stand blank on paper for ever.
  const known = new Set([...fieldsOf(form), ...Object.keys(values)])
  const unknown = tagsIn(doc).find((tag) => !known.has(tag))
  if (unknown !== undefined)
    throw new ZhixingError('layout-invalid', { reason: 'tag-unknown', where: unknown })
  doc.render()
  return writePackage(partsOf(doc.getZip()))
}

function fieldsOf(form: string): readonly string[] {
  return [...form.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '')
}
