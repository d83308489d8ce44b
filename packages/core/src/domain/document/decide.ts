import type { DecideContext } from '../../kernel/context'
import type { InputOf } from '../../kernel/contract'
import { accept, type Refused, refuse } from '../../kernel/decision'
import { type EventsOf, event } from '../../kernel/event'
import type { Decide } from '../../kernel/module'
import type { DocumentField, DocumentTemplate } from '../../kernel/profile-document'
import type { View } from '../../kernel/view'
import { documentSuffix } from '../../law/case-number'
import type { CaseRow, PartyRow } from '../case/model'
import type { ArchiveRows } from '../dossier/model-archive'
import type { documentCommands } from './contract'
import { type ActValues, type FieldRows, fieldsOf, filledText, fillFields, lacking } from './decide-fields'
import type { DocumentEvents, DocumentRow, DocumentRows } from './model'
import { type LayoutRows, layoutInUse } from './model-layout'

export type DocumentReads = DocumentRows & FieldRows & ArchiveRows & LayoutRows
export type DecideDocument<N extends keyof typeof documentCommands> = Decide<
  (typeof documentCommands)[N],
  DocumentReads,
  EventsOf<DocumentEvents>
>

/**
 * 自动生成、自动回填: the text of the template with every field filled in from the record; what is not recorded yet is left
 * blank and named. A dossier that the handler has reviewed takes nothing more.
 */
export const generateDocument: DecideDocument<'document.generate'> = (
  { caseId, template: id, trigger, partyId, values, about },
  view,
  context,
) => {
  const template = context.profile.documents?.find((one) => one.id === id)
  const found = view.get('case_case', caseId)
  if (!template || !found || isReviewed(view, caseId)) return accept([], { documentId: null })
  const party = partyFor(template, partyId, view, caseId)
  // What a person has drawn up already for this very act is not made a second time.
  if (about && party && isDrawnUp(template.kind, party.id, view)) return accept([], { documentId: null })
  const act: ActValues = Object.fromEntries(
    values.map(({ field, value }) => [field, { value, from: trigger }]),
  )
  const row = documentOf({ template, found, party, said: {}, act }, view, context)
  if ('kind' in row && row.kind === 'refused') return row as Refused
  const made: DocumentRow = { ...(row as DocumentRow), trigger, state: 'made', about: about ?? null }
  return accept([event('document.Generated', made)], { documentId: made.id })
}

function isDrawnUp(kind: string, partyId: string, view: View<DocumentRows>): boolean {
  const drawn: readonly string[] = ['draft', 'issued', 'sealed']
  return view
    .all('document_document')
    .some((one) => one.kind === kind && one.partyId === partyId && drawn.includes(one.state) && !one.servedOn)
}

/** Once the handler has reviewed the dossier for the archive, nothing more comes into it. */
export function isReviewed(view: View<Pick<ArchiveRows, 'dossier_archive'>>, caseId: string): boolean {
  const archive = view.get('dossier_archive', caseId)
  return archive !== undefined && archive.state !== 'ordered'
}

/** 拟稿: by a person, out of a template that is in force; what it requires has to be known before anything is made. */
export const draftDocument: DecideDocument<'document.draft'> = (input, view, context) => {
  const { caseId } = input
  const template = context.profile.documents?.find((one) => one.id === input.template)
  if (!template) return refuse('document.template-known', { template: input.template })
  if ((template.effectiveFrom ?? '') > context.today) {
    return refuse('document.template-in-force', { from: template.effectiveFrom ?? null })
  }
  const found = view.get('case_case', caseId)
  if (!found || found.state === 'closed') return refuse('document.case-goes-on')
  const party = partyFor(template, input.partyId, view, caseId)
  if (input.partyId !== undefined && !party) return refuse('document.addressee-of-case')
  const strange = input.values.find(({ field }) => !fieldsOf(template).includes(field))
  if (strange) return refuse('document.field-of-form', { 'document-field': strange.field })
  const said = Object.fromEntries(input.values.map(({ field, value }) => [field, value]))
  const row = documentOf({ template, found, party, said }, view, context)
  if ('rule' in row) return row
  const { missing, wrong } = lacking(template, row.fields, context.today)
  if (missing.length > 0 || wrong.length > 0) {
    return refuse('document.required-fields-known', {
      title: template.title,
      fields: [...missing, ...wrong].join(' '),
      missing: missing.length,
      wrong: wrong.length,
    })
  }
  const drafted: DocumentRow = {
    ...row,
    trigger: 'person',
    state: 'draft',
    draftedBy: context.actor.id,
    batchId: input.batchId ?? null,
  }
  const { id: documentId, number, text, fields } = drafted
  return accept([event('document.Drafted', drafted)], { documentId, number, text, fields })
}

/** The party that was named; without one the only one of the side that the form is for. */
export function partyFor(
  { addressee }: DocumentTemplate,
  partyId: string | undefined,
  view: View<Pick<FieldRows, 'case_party'>>,
  caseId: string,
): PartyRow | undefined {
  const ofCase = view.all('case_party').filter((party) => party.caseId === caseId)
  if (partyId !== undefined) return ofCase.find(({ id }) => id === partyId)
  const [only, ...others] = ofCase.filter(({ role }) => role === addressee)
  return others.length === 0 ? only : undefined
}

interface Making {
  readonly template: DocumentTemplate
  readonly found: CaseRow
  readonly party: PartyRow | undefined
  readonly said: Readonly<Partial<Record<DocumentField, string>>>
  readonly act?: ActValues
}

/** The whole row, with its number and everything filled in. */
export function documentOf(
  { template, found, party, said, act = {} }: Making,
  view: View<DocumentReads>,
  context: Pick<DecideContext, 'newId' | 'profile' | 'directory' | 'today'>,
): DocumentRow | Refused {
  const number = nextNumber(template, found, view)
  if (typeof number !== 'string' && number !== null) return number
  const { directory, today, profile } = context
  const own = layoutInUse(view, template.id)
  const setting = { found, view, directory, today, number, party, said, act }
  return {
    id: context.newId('document'),
    caseId: found.id,
    caseNumber: found.caseNumber,
    template: template.id,
    profileId: profile.id,
    profileVersion: profile.version,
    version: template.version ?? null,
    kind: template.kind,
    section: template.section,
    title: template.title,
    number,
    series: template.numbering?.series ?? null,
    form: template.text,
    ...filledText(template.text, fillFields(template, setting)),
    trigger: '',
    formedOn: today,
    state: 'draft',
    partyId: party?.id ?? null,
    batchId: null,
    draftedBy: null,
    issuedBy: null,
    issuedOn: null,
    layout: own ? (own.file?.hash ?? null) : (template.layout ?? null),
    layoutNumber: own?.number ?? null,
    format: own?.format ?? null,
    rendered: null,
    trouble: null,
    seal: template.seal ?? null,
    sealState: null,
    sealed: null,
    certificate: null,
    voidReason: null,
    servedOn: null,
    source: template.source,
    about: null,
  }
}

/** 文号: the next of its series in this case; a voided document keeps its own, so that a gap always has its reason. */
export function nextNumber(
  { numbering }: DocumentTemplate,
  { id, caseNumber }: Pick<CaseRow, 'id' | 'caseNumber'>,
  view: View<DocumentRows>,
): string | null | Refused {
  if (!numbering) return null
  const taken = view
    .all('document_document')
    .filter(({ caseId, series }) => caseId === id && series === numbering.series).length
  const count = numbering.first === 'plain' ? taken : taken + 1
  if (count > 99) return refuse('document.numbers-left', { series: numbering.series })
  return count === 0 ? caseNumber : `${caseNumber}${documentSuffix(count)}`
}

export type DraftInput = InputOf<(typeof documentCommands)['document.draft']>
