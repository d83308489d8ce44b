import type { DecideContext } from '../../kernel/context'
import { cleanText } from '../../kernel/contract'
import { accept, refuse } from '../../kernel/decision'
import { type EventsOf, event } from '../../kernel/event'
import { fromJson } from '../../kernel/json'
import type { Decide } from '../../kernel/module'
import type { ExtractorDefinition, PartyField } from '../../kernel/profile-extractor'
import type { View } from '../../kernel/view'
import type { AssetHit } from '../../ports/asset-hit'
import type { CaseRow, PartyRow } from '../case/model'
import type { DossierRows } from '../dossier/model'
import type { QueryRows } from '../query/model'
import type { proposalCommands } from './contract-proposal'
import type { ProposalEvents, ProposalRow, ProposalRows } from './model-proposal'

type Rows = ProposalRows &
  Pick<DossierRows, 'dossier_material'> &
  Pick<QueryRows, 'query_finding' | 'query_line'> & { case_case: CaseRow; case_party: PartyRow }
type DecideProposal<N extends keyof typeof proposalCommands> = Decide<
  (typeof proposalCommands)[N],
  Rows,
  EventsOf<ProposalEvents>
>

/** A value in its place, before it is compared with what the case has. */
type Found = Pick<
  ProposalRow,
  | 'materialId'
  | 'findingId'
  | 'sourceTitle'
  | 'page'
  | 'label'
  | 'field'
  | 'partyId'
  | 'proposedBy'
  | 'proposerId'
> & { readonly value: string }

export const readMaterial: DecideProposal<'document.read-material'> = (input, view, context) => {
  const material = view.get('dossier_material', input.materialId)
  if (material?.caseId !== input.caseId) return refuse('document.material-of-case')
  const place = { materialId: material.id, findingId: null, sourceTitle: material.title }
  const byLabel = (context.profile.extractors ?? [])
    .filter(({ from, kind }) => from === 'material' && (kind === undefined || kind === material.kind))
    .flatMap((extractor) =>
      input.pages.flatMap(({ page, text, confidence }) =>
        behind(extractor.label, cleanText(text)).map((value): Found => {
          const { id, label, field } = extractor
          const partyId = sideOf(extractor, input.caseId, view)
          // Whatever stands behind a label of a scan is only as good as the machine that read it.
          const by =
            confidence === undefined
              ? ({ proposedBy: 'label', proposerId: id } as const)
              : ({ proposedBy: 'scan', proposerId: input.reader } as const)
          return { ...place, page, label, field, partyId, ...by, value }
        }),
      ),
    )
  const byReader = input.proposals.map(({ field, value, page }): Found => {
    const by = { proposedBy: 'reader', proposerId: input.reader } as const
    return { ...place, page, label: input.reader, field, partyId: null, ...by, value }
  })
  return propose(input.caseId, [...byLabel, ...byReader], view, context)
}

/** The subject of the line is whose answer it is; an answer about somebody else proves nothing of him. */
export const readAnswer: DecideProposal<'document.read-answer'> = ({ caseId, findingId }, view, context) => {
  const finding = view.get('query_finding', findingId)
  if (finding?.state !== 'current') return accept([], { proposed: 0 })
  const { details = {}, title } = fromJson<AssetHit>(finding.hitText)
  const found = (context.profile.extractors ?? [])
    .filter(({ from }) => from === 'answer')
    .flatMap(({ id: proposerId, label, field }): Found[] => {
      const value = cleanText(details[label] ?? '')
      if (value === '') return []
      const place = { materialId: null, findingId, sourceTitle: `${finding.sourceId} ${title}`, page: null }
      return [{ ...place, label, field, partyId: finding.partyId, proposedBy: 'label', proposerId, value }]
    })
  return propose(caseId, found, view, context)
}

/** Proposes what the case does not have yet and nobody has proposed or rejected before. */
function propose(caseId: string, found: readonly Found[], view: View<Rows>, context: DecideContext) {
  const subject = view.get('case_case', caseId)
  if (!subject || subject.state === 'closed') return refuse('document.case-goes-on')
  const known = new Set(view.all('document_proposal').map(keyOf))
  const rows: ProposalRow[] = []
  for (const { value, ...one } of found) {
    const valueKey = context.fingerprint(comparable(value))
    const row: ProposalRow = {
      id: context.newId('proposal'),
      caseId,
      caseNumber: subject.caseNumber,
      ...one,
      foundValue: value,
      valueKey,
      proposedOn: context.today,
      state: 'proposed',
      ...{ decidedBy: null, decidedOn: null, reason: null },
    }
    const has = view.get('case_party', one.partyId ?? '')?.[one.field]
    const isThere = has !== null && has !== undefined && comparable(has) === comparable(value)
    if (isThere || known.has(keyOf(row))) continue
    known.add(keyOf(row))
    rows.push(row)
  }
  return accept(
    rows.map((row) => event('document.ValueProposed', row)),
    { proposed: rows.length },
  )
}

/** The value and the place where it was read: whose it is may be said later. */
const keyOf = ({ field, materialId, findingId, page, valueKey }: ProposalRow) =>
  `${field} ${materialId ?? findingId} ${page} ${valueKey}`
const comparable = (value: string) => value.replaceAll(' ', '').toUpperCase()

const ENDS = ['\n', '，', '。', '；', '、', ',', ';', '\t', '（', '(']
const MOST = 120

/** What stands behind each place of the label, up to the end of the line or a mark: nothing is understood, only cut out. */
export function behind(label: string, text: string): readonly string[] {
  const values: string[] = []
  for (let at = text.indexOf(label); at >= 0; at = text.indexOf(label, at + label.length)) {
    // Part of a longer label, it speaks of something else: 申请人 stands in 被申请人.
    if (/[\p{L}\p{N}]/u.test(text.charAt(at - 1))) continue
    let from = at + label.length
    while (from < text.length && [':', '：', ' '].includes(text.charAt(from))) from += 1
    let to = from
    while (to < text.length && to - from < MOST && !ENDS.includes(text.charAt(to))) to += 1
    const value = text.slice(from, to).trim()
    if (value !== '') values.push(value)
  }
  return values
}

/** The only party of the side that a label speaks of. */
function sideOf({ of }: ExtractorDefinition, caseId: string, view: View<Rows>): string | null {
  if (of === undefined) return null
  const [only, ...others] = view
    .all('case_party')
    .filter((party) => party.caseId === caseId && party.role === of)
  return others.length === 0 ? (only?.id ?? null) : null
}

export const acceptValue: DecideProposal<'document.accept-value'> = (input, view) => {
  const found = view.get('document_proposal', input.proposalId)
  if (found?.caseId !== input.caseId) return refuse('document.proposal-of-case')
  if (found.state !== 'proposed') return refuse('document.proposal-decided-once')
  const partyId = input.partyId ?? found.partyId
  if (partyId === null || view.get('case_party', partyId)?.caseId !== input.caseId) {
    return refuse('document.value-of-somebody')
  }
  const { caseId, proposalId } = input
  const field: PartyField = found.field
  const { foundValue, materialId, page, sourceTitle } = found
  const accepted = { caseId, proposalId, partyId, field, foundValue, materialId, page, sourceTitle }
  return accept([event('document.ValueAccepted', accepted)])
}

export const rejectValue: DecideProposal<'document.reject-value'> = (
  { caseId, proposalId, reason },
  view,
) => {
  const found = view.get('document_proposal', proposalId)
  if (found?.caseId !== caseId) return refuse('document.proposal-of-case')
  if (found.state !== 'proposed') return refuse('document.proposal-decided-once')
  return accept([event('document.ValueRejected', { caseId, proposalId, reason })])
}
