import type { DecideContext } from '../../kernel/context'
import { accept, type Refused, refuse } from '../../kernel/decision'
import { type EventsOf, event } from '../../kernel/event'
import type { Decide } from '../../kernel/module'
import type { View } from '../../kernel/view'
import type { proposalCommands } from './contract-proposal'
import { sealed } from './decide-archive'
import { LAST, placeOf, recognised } from './decide-place'
import type { DossierEvents, DossierRows, MaterialRow } from './model'
import type { ArchiveRows } from './model-archive'
import type { PlaceRow, PlaceRows } from './model-place'
import type { EntryProposalEvents, EntryProposalRow, EntryProposalRows } from './model-proposal'

type Rows = EntryProposalRows & Pick<DossierRows, 'dossier_material'> & PlaceRows & ArchiveRows
type DecideProposal<N extends keyof typeof proposalCommands> = Decide<
  (typeof proposalCommands)[N],
  Rows,
  EventsOf<EntryProposalEvents & Pick<DossierEvents, 'dossier.MaterialRecognised'>>
>

/** A version of a machine speaks once of a paper; what stands already needs no proposal. */
export const proposeEntry: DecideProposal<'dossier.propose-entry'> = (input, view, context) => {
  const { caseId, materialId, model, modelVersion, confidence, kind } = input
  const material = view.get('dossier_material', materialId)
  if (!material) return refuse('dossier.material-not-found', { materialId })
  if (material.fileHash === null) return refuse('dossier.proposal-of-a-scan', { state: material.state })
  const { datedOn = null, page = null, title = material.title } = input
  if ((datedOn !== null && datedOn > context.today) || (page !== null && page > material.pages)) {
    return refuse('dossier.proposal-fits-paper', { datedOn, page })
  }
  const barred = sealed(view, caseId)
  if (barred) return barred
  const spoken = view
    .all('dossier_proposal')
    .some((one) => one.materialId === materialId && one.model === model && one.modelVersion === modelVersion)
  const stands = view.get('dossier_place', materialId)
  const isKnown = stands?.volume !== 'none' && kind === material.kind && title === material.title
  if (spoken || isKnown) return accept([], { proposalId: null })
  const place = placeFor(material, { kind, title }, view, context)
  const row: EntryProposalRow = {
    id: context.newId('proposal'),
    ...{ caseId, caseNumber: material.caseNumber, materialId },
    ...{ model, modelVersion, confidence, proposedOn: context.today },
    ...{ kind, title, datedOn, page },
    volume: place?.volume ?? 'none',
    section: place?.section ?? 'uncatalogued',
    state: 'proposed',
    ...{ decidedBy: null, decidedOn: null, reason: null, correctedKind: null },
  }
  return accept([event('dossier.EntryProposed', row)], { proposalId: row.id })
}

/** 采用: a person takes it over by name; the machine stays named beside it. */
export const acceptEntry: DecideProposal<'dossier.accept-entry'> = (input, view, context) => {
  const found = open(input, view)
  if ('rule' in found) return found
  const { proposal, material } = found
  const { kind, title } = proposal
  const place = placeFor(material, { kind, title }, view, context)
  if (place === undefined || place.volume === 'none') return refuse('dossier.proposal-has-place', { kind })
  return accept([
    event('dossier.EntryAccepted', { ...about(proposal), kind, title, place: by(proposal, place, context) }),
    ...recognised({ ...material, title }, kind, place.section),
  ])
}

/** 更正: what a person says instead, and why. */
export const correctEntry: DecideProposal<'dossier.correct-entry'> = (input, view, context) => {
  const found = open(input, view)
  if ('rule' in found) return found
  const { proposal, material } = found
  const { kind, title, volume, section, reason } = input
  const byRule = placeFor(material, { kind, title }, view, context)
  const said = volume !== undefined && section !== undefined
  if (!said && (byRule === undefined || byRule.volume === 'none')) {
    return refuse('dossier.proposal-has-place', { kind })
  }
  const base = byRule ?? unplaced(material, { kind, title }, context)
  const moved: PlaceRow = said ? { ...base, volume, section, position: LAST } : base
  const place = { ...by(proposal, moved, context), reason }
  return accept([
    event('dossier.EntryCorrected', { ...about(proposal), kind, title, place, reason }),
    ...recognised({ ...material, title }, kind, place.section),
  ])
}

export const refuseEntry: DecideProposal<'dossier.refuse-entry'> = (input, view) => {
  const found = open(input, view)
  if ('rule' in found) return found
  return accept([event('dossier.EntryRefused', { ...about(found.proposal), reason: input.reason })])
}

/** One that waits, of a dossier that still takes papers. */
function open(
  { caseId, proposalId }: { readonly caseId: string; readonly proposalId: string },
  view: View<Rows>,
): { readonly proposal: EntryProposalRow; readonly material: MaterialRow } | Refused {
  const proposal = view.get('dossier_proposal', proposalId)
  const material = proposal && view.get('dossier_material', proposal.materialId)
  if (!proposal || !material) return refuse('dossier.proposal-not-found', { proposalId })
  if (proposal.state !== 'proposed') return refuse('dossier.proposal-open', { decision: proposal.state })
  return sealed(view, caseId) ?? { proposal, material }
}

type Said = Pick<MaterialRow, 'kind' | 'title'>

/** Where the rules of the profile put a paper of this kind; the affair it came out of is still known. */
function placeFor(
  material: MaterialRow,
  said: Said,
  view: View<PlaceRows>,
  context: DecideContext,
): PlaceRow | undefined {
  const before = view.get('dossier_place', material.id)
  const task =
    before && before.taskId !== null && before.affair !== null
      ? { id: before.taskId, affair: before.affair }
      : undefined
  return placeOf({ ...material, ...said }, task, context)
}

function unplaced(
  { id, caseId, caseNumber }: MaterialRow,
  said: Said,
  { today, actor }: DecideContext,
): PlaceRow {
  return {
    ...{ id, caseId, caseNumber, ...said, node: null, affair: null, taskId: null },
    ...{ volume: 'none', section: 'uncatalogued', position: LAST, reason: '' },
    ...{ decidedBy: 'clerk', deciderId: actor.id, placedOn: today },
  }
}

/** Decided by the person; the reason names the machine, its version and how sure it was, and the rule that knew the place. */
function by(
  { model, modelVersion, confidence, kind }: EntryProposalRow,
  place: PlaceRow,
  { actor }: DecideContext,
): PlaceRow {
  const reason = `${model} ${modelVersion} ${confidence}%: ${kind}${place.reason === '' ? '' : `; ${place.reason}`}`
  return { ...place, decidedBy: 'clerk', deciderId: actor.id, reason }
}

function about({ caseId, materialId, id }: EntryProposalRow) {
  return { caseId, materialId, proposalId: id }
}
