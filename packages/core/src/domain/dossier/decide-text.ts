import { accept, refuse } from '../../kernel/decision'
import { type EventsOf, event } from '../../kernel/event'
import type { Decide } from '../../kernel/module'
import type { searchCommands } from './contract-search'
import type { DossierRows } from './model'
import type { TextEvents, TextRows } from './model-text'

/** Only of the very file that lies in this dossier; a page without words is not kept. */
export const recordText: Decide<
  (typeof searchCommands)['dossier.record-text'],
  TextRows & Pick<DossierRows, 'dossier_material'>,
  EventsOf<TextEvents>
> = ({ reader, of, ...input }, view) => {
  const material = view.get('dossier_material', input.materialId)
  if (material?.caseId !== input.caseId || material.fileHash !== input.fileHash) {
    return refuse('dossier.text-of-the-file')
  }
  const before = view.get('dossier_text', material.id)
  const goesOn = before?.fileHash === input.fileHash && before.readerId === reader
  // A later part belongs to a beginning: without it somebody else's reading would be mixed in.
  if (input.from > 1 && !goesOn) return refuse('dossier.text-begins-first')
  const found = input.found.filter(({ page, pageText }) => page <= of && pageText.trim() !== '')
  const read = { ...input, readerId: reader, pages: of, formedOn: material.formedOn, found }
  return accept([event('dossier.TextRead', read)], { pages: found.length })
}
