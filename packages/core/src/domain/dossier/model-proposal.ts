import type { EvolveTable } from '../../kernel/module'
import type { Volume } from '../../kernel/profile-paper'
import { date, integer, nullable, type RowOf, table, text } from '../../kernel/table'
import { patch, put, type RowChange, type View } from '../../kernel/view'
import type { DossierRows } from './model'
import type { PlaceRow, PlaceRows } from './model-place'

/** proposed → accepted | corrected | refused by a person; overtaken when a clerk filed the paper, or a newer version spoke. */
export type EntryProposalState = 'proposed' | 'accepted' | 'corrected' | 'refused' | 'overtaken'

/** 机器编目建议: what a model takes a scan for. Nothing of it is in force before a person has decided it by name. */
export const entryProposals = table('dossier_proposal', {
  stream: 'case',
  columns: {
    caseId: text(),
    caseNumber: text(),
    materialId: text(),
    /** The machine that says so, with its version and how sure it is, 0 to 100. */
    model: text(),
    modelVersion: text(),
    confidence: integer(),
    proposedOn: date(),
    kind: text(),
    title: text(),
    /** The date on the paper, and the page it goes by, where the machine says them. */
    datedOn: nullable(date()),
    page: nullable(integer()),
    /** Where the rules of the profile put this kind; `none` where they do not know it. */
    volume: text<Volume | 'none'>(),
    section: text(),
    state: text<EntryProposalState>(),
    decidedBy: nullable(text()),
    decidedOn: nullable(date()),
    /** Why it was corrected or refused. */
    reason: nullable(text()),
    /** What a person made of it, where it was corrected. */
    correctedKind: nullable(text()),
  },
  indexes: [
    { columns: ['caseId'] },
    { columns: ['state', 'confidence', 'id'] },
    { columns: ['model', 'modelVersion', 'state'] },
  ],
})

export type EntryProposalRow = RowOf<typeof entryProposals>
export type EntryProposalRows = { dossier_proposal: EntryProposalRow }

type OfProposal = { readonly caseId: string; readonly materialId: string; readonly proposalId: string }
type Entry = { readonly kind: string; readonly title: string; readonly place: PlaceRow }

export type EntryProposalEvents = {
  'dossier.EntryProposed': EntryProposalRow
  'dossier.EntryAccepted': OfProposal & Entry
  'dossier.EntryCorrected': OfProposal & Entry & { readonly reason: string }
  'dossier.EntryRefused': OfProposal & { readonly reason: string }
}

type Rows = EntryProposalRows & DossierRows & PlaceRows

export const evolveEntryProposal: EvolveTable<EntryProposalEvents, Rows> = {
  'dossier.EntryProposed': (view, { data }) => [
    ...overtaken(view, data.materialId),
    put<Rows, 'dossier_proposal'>('dossier_proposal', data),
  ],
  'dossier.EntryAccepted': (view, { data, actor, occurredOn }) => [
    patch(view, 'dossier_proposal', data.proposalId, {
      ...{ state: 'accepted', decidedBy: actor.id, decidedOn: occurredOn },
    }),
    ...entered(view, data),
  ],
  'dossier.EntryCorrected': (view, { data, actor, occurredOn }) => [
    patch(view, 'dossier_proposal', data.proposalId, {
      ...{ state: 'corrected', decidedBy: actor.id, decidedOn: occurredOn },
      ...{ reason: data.reason, correctedKind: data.kind },
    }),
    ...entered(view, data),
  ],
  'dossier.EntryRefused': (view, { data, actor, occurredOn }) => [
    patch(view, 'dossier_proposal', data.proposalId, {
      ...{ state: 'refused', decidedBy: actor.id, decidedOn: occurredOn, reason: data.reason },
    }),
  ],
}

/** What waits for this paper waits no longer: somebody filed it by hand, or a newer version says something else. */
export function overtaken(view: View<EntryProposalRows>, materialId: string): RowChange[] {
  return view
    .all('dossier_proposal')
    .filter((one) => one.materialId === materialId && one.state === 'proposed')
    .map(({ id }) => patch(view, 'dossier_proposal', id, { state: 'overtaken' }))
}

function entered(view: View<Rows>, { materialId, kind, title, place }: OfProposal & Entry) {
  return [
    patch(view, 'dossier_material', materialId, { kind, title, section: place.section }),
    put<Rows, 'dossier_place'>('dossier_place', place),
  ]
}
