import { accept, type Refused, refuse } from '../../kernel/decision'
import { event } from '../../kernel/event'
import type { View } from '../../kernel/view'
import { type DecideDocument, isReviewed } from './decide'
import { filledText, isWrong, printedValues } from './decide-fields'
import type { DocumentRow, DocumentRows, DocumentState, FilledField, RenderOrder } from './model'

const JUDGES = ['quota-judge', 'execution-officer'] as const

/** The document, when it is of this case and stands where this act needs it. */
export function documentIn(
  view: View<DocumentRows>,
  { caseId, documentId }: { readonly caseId: string; readonly documentId: string },
  states: readonly DocumentState[],
): DocumentRow | Refused {
  const found = view.get('document_document', documentId)
  if (found?.caseId !== caseId) return refuse('document.of-case')
  return states.includes(found.state) ? found : refuse('document.state', { state: found.state })
}

/** 更正: everything else of the draft stays; where the value came from before is kept beside it. */
export const correctField: DecideDocument<'document.correct'> = (input, view, { today }) => {
  const { caseId, documentId, field, value, reason } = input
  const found = documentIn(view, input, ['draft'])
  if ('rule' in found) return found
  // The number is taken in order and the day is the day: neither is anybody's to choose.
  if (field === 'documentNumber' || field === 'caseNumber') return refuse('document.number-not-chosen')
  const before = found.fields.find(({ name }) => name === field)
  if (!before && !found.missing.includes(field)) {
    return refuse('document.field-of-form', { 'document-field': field })
  }
  if (isWrong({ name: field, value }, today)) {
    return refuse('document.field-right', { 'document-field': field })
  }
  const was = before && { value: before.value, from: before.from }
  const corrected: FilledField = { name: field, value, from: 'said', reason, ...(was ? { was } : {}) }
  const fields = before
    ? found.fields.map((each) => (each.name === field ? corrected : each))
    : [...found.fields, corrected]
  const filled = filledText(found.form, fields)
  return accept([event('document.Corrected', { caseId, documentId, ...filled, field, value, reason })])
}

/** 签发: by one of those whom the form names; from here on it is rendered, sealed and filed as it stands. */
export const issueDocument: DecideDocument<'document.issue'> = (input, view, { actor, profile }) => {
  const found = documentIn(view, input, ['draft'])
  if ('rule' in found) return found
  const { caseId, documentId } = input
  const template = profile.documents?.find(({ id }) => id === found.template)
  const issuers: readonly string[] = template?.issuers ?? JUDGES
  if (!actor.roles.some((role) => issuers.includes(role))) {
    return refuse('document.issuer-authorised', { title: found.title })
  }
  if (view.get('case_case', caseId)?.state === 'closed') return refuse('document.case-goes-on')
  if (isReviewed(view, caseId)) return refuse('document.dossier-open')
  const { partyId, kind } = found
  const reportDueOn = found.fields.find(({ name }) => name === 'reportDueOn')?.value ?? null
  const sealed = found.seal !== null
  const issued = event('document.Issued', { ...orderOf(found), partyId, reportDueOn, sealed })
  // The clocks of the law hang on the notice, not on every paper.
  if (kind !== 'execution-notice') return accept([issued])
  return accept([issued, event('document.NoticeIssued', { caseId, documentId, partyId })])
}

/** What the renderer is given. */
export function orderOf(found: DocumentRow): RenderOrder {
  const { id: documentId, caseId, kind, title, number, form, text, layout, format } = found
  const values = printedValues(found.fields)
  return { caseId, documentId, kind, title, number, form, text, layout, format, values }
}

/** 作废: what made itself and lies in the dossier stays there, marked in the list of documents. */
export const voidDocument: DecideDocument<'document.void'> = (input, view, { actor }) => {
  const found = documentIn(view, input, ['made', 'draft', 'issued', 'sealed'])
  if ('rule' in found) return found
  const isIssuer = actor.roles.some((role) =>
    [
      'quota-judge',
      'execution-officer',
      'execution-director',
      'vice-president-in-charge',
      'president',
    ].includes(role),
  )
  if (found.state !== 'draft' && !isIssuer) return refuse('document.issued-voided-by-issuer')
  const { caseId, documentId, reason } = input
  return accept([event('document.Voided', { caseId, documentId, number: found.number, reason })])
}
