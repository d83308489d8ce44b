import type { CommandCall, Reaction } from '../../kernel/module'
import type { View } from '../../kernel/view'
import type { QueryEvents } from '../query/model'
import { documentsOf } from './decide-act'
import { type DocumentEvents, type DocumentRow, type DocumentRows, type FileRef, isLaidOut } from './model'
import type { ProposalEvents } from './model-proposal'

/** What an event is about that does not carry the row itself: which table, by which member. */
const ABOUT = [
  { table: 'control_order', id: 'controlId', on: ['control.ActOrdered'] },
  {
    table: 'measure_measure',
    id: 'measureId',
    on: ['measure.Decided', 'measure.TookEffect', 'measure.Ended'],
  },
  { table: 'closing_proposal', id: 'proposalId', on: ['closing.CaseClosed'] },
  { table: 'fund_payout', id: 'payoutId', on: ['fund.PayoutApproved'] },
] as const
const WITH_ROW: readonly string[] = ABOUT.flatMap(({ on }) => on)

/** 文书自动生成: the event that a template names makes the document. */
const generateOnEvent: Reaction = {
  id: 'document.generate-on-event',
  on: '*',
  reads: [],
  calls: ['document.generate'],
  react: (event, _view, context) =>
    WITH_ROW.includes(event.type) ? [] : documentsOf(event, undefined, context),
}

/** The same where the form also says what stands in the row that the act is about. */
const generateOnAct: readonly Reaction[] = ABOUT.map(({ table, id, on }) => ({
  id: `document.generate-of-${table.replace('_', '-')}`,
  on,
  reads: [table],
  calls: ['document.generate'],
  react: (event, view, context) => documentsOf(event, view.get(table, String(event.data[id])), context),
}))

/** 随案生成: what was made is in the dossier in the same act. */
const fileInDossier: Reaction = {
  id: 'document.file-in-dossier',
  on: ['document.Generated'],
  reads: [],
  calls: ['dossier.file-document'],
  react: (event) => {
    const row = event.data as unknown as DocumentRow
    // Where the court has a layout of its own, its file comes after the commit and is filed then.
    if (isLaidOut(row)) return []
    const { fileHash, fileSize } = row
    return [filing(row, { hash: fileHash, mediaType: 'text/plain', size: fileSize })]
  },
}

/** A document goes into the dossier with what it is about: who did it, and until when the parties are not told. */
function filing(
  { caseId, kind, title, section, template, trigger, about }: DocumentRow,
  file: FileRef,
): CommandCall {
  const of = about && { ...about, template, trigger }
  return { name: 'dossier.file-document', input: { caseId, kind, title, section, file, about: of ?? null } }
}

/** The finished file, sealed where the form bears a seal, is in the dossier and in its catalogue (电子卷宗同步生成, seed 002:3). */
const fileFinished: Reaction = {
  id: 'document.file-finished-in-dossier',
  on: ['document.Rendered', 'document.Sealed'],
  reads: ['document_document'],
  calls: ['dossier.file-document'],
  react: ({ type, data }, view) => {
    const { final, ...finished } = data as unknown as DocumentEvents['document.Rendered']
    if (type === 'document.Rendered' && !final) return []
    const row = (view as unknown as View<DocumentRows>).get('document_document', finished.documentId)
    return row ? [filing({ ...row, ...finished }, finished.file)] : []
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
  ...generateOnAct,
  fileInDossier,
  fileFinished,
  readAnswer,
  writeAccepted,
]
