import type { Reaction } from '../../kernel/module'
import { patternMatches } from '../../kernel/pattern'
import { streamKey, streamKind } from '../../kernel/stream'
import type { DocumentEvents, DocumentRow } from './model'

/** 文书自动生成: the event that a template names makes the document. */
const generateOnEvent: Reaction = {
  id: 'document.generate-on-event',
  on: '*',
  reads: [],
  calls: ['document.generate'],
  react: ({ stream, type, data }, _view, { profile }) => {
    const { documents = [] } = profile
    if (documents.length === 0 || streamKind(stream) !== 'case') return []
    return documents
      .filter(({ on }) => on !== undefined && patternMatches(on, { event: type, data }))
      .map(({ id }) => ({
        name: 'document.generate',
        input: { caseId: streamKey(stream), template: id, trigger: type },
      }))
  },
}

/** 随案生成: what was made is in the dossier in the same act. */
const fileInDossier: Reaction = {
  id: 'document.file-in-dossier',
  on: ['document.Generated'],
  reads: [],
  calls: ['dossier.form-material'],
  react: (event) => {
    const { caseId, kind, title, section, fileHash, fileSize } = event.data as unknown as DocumentRow
    const file = { hash: fileHash, mediaType: 'text/plain', size: fileSize }
    const input = { caseId, kind, title, section, paper: false, pages: 1, file }
    return [{ name: 'dossier.form-material', input }]
  },
}

/** The finished file, sealed where the form bears a seal, is in the dossier and in its catalogue (电子卷宗同步生成, seed 002:3). */
const fileFinished: Reaction = {
  id: 'document.file-finished-in-dossier',
  on: ['document.Rendered', 'document.Sealed'],
  reads: [],
  calls: ['dossier.form-material'],
  react: ({ type, data }) => {
    const { final, ...finished } = data as unknown as DocumentEvents['document.Rendered']
    if (type === 'document.Rendered' && !final) return []
    const { caseId, kind, title, section, file } = finished
    const input = { caseId, kind, title, section, paper: false, pages: 1, file }
    return [{ name: 'dossier.form-material', input }]
  },
}

export const documentReactions: readonly Reaction[] = [generateOnEvent, fileInDossier, fileFinished]
