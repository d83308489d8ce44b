import type { Reaction } from '../../kernel/module'
import { patternMatches } from '../../kernel/pattern'
import { streamKey, streamKind } from '../../kernel/stream'
import type { QueryEvents } from '../query/model'
import { type DocumentEvents, type DocumentRow, isLaidOut } from './model'
import type { ProposalEvents } from './model-proposal'

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
    const row = event.data as unknown as DocumentRow
    // Where the court has a layout of its own, its file comes after the commit and is filed then.
    if (isLaidOut(row)) return []
    const { caseId, kind, title, section, fileHash, fileSize } = row
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

/** 反馈回填: what a registry says of the person is proposed for the case; only where the profile names such details. */
const readAnswer: Reaction = {
  id: 'document.read-answer',
  on: ['query.Found'],
  reads: [],
  calls: ['document.read-answer'],
  react: ({ data }, _view, { profile }) => {
    const { id: findingId, caseId } = data as unknown as QueryEvents['query.Found']
    const isAsked = (profile.extractors ?? []).some(({ from }) => from === 'answer')
    return isAsked ? [{ name: 'document.read-answer', input: { caseId, findingId } }] : []
  },
}

/** 采用即回填: what a person has taken over is written by the command of the case, with its place. */
const writeAccepted: Reaction = {
  id: 'document.write-accepted',
  on: ['document.ValueAccepted'],
  reads: [],
  calls: ['case.complete-party'],
  react: ({ data }) => {
    const { caseId, partyId, field, foundValue, materialId, page, sourceTitle } =
      data as unknown as ProposalEvents['document.ValueAccepted']
    const input = { caseId, partyId, field, value: foundValue, materialId, page, reason: sourceTitle }
    return [{ name: 'case.complete-party', input }]
  },
}

export const documentReactions: readonly Reaction[] = [
  generateOnEvent,
  fileInDossier,
  fileFinished,
  readAnswer,
  writeAccepted,
]
