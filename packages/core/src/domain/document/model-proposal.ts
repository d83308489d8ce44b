import type { EvolveTable } from '../../kernel/module'
import type { PartyField } from '../../kernel/profile-extractor'
import { date, integer, nullable, personal, type RowOf, table, text } from '../../kernel/table'
import { patch, put } from '../../kernel/view'

export type ProposalState = 'proposed' | 'accepted' | 'rejected'
/** A fixed label of the profile on a page of words, the same on a scan that a machine read, or a reader that takes it for this field. */
export type ProposedBy = 'label' | 'scan' | 'reader'

/** 回填建议: a value with the place where it was read; no fact before a person has compared it. */
export const proposals = table('document_proposal', {
  stream: 'case',
  columns: {
    caseId: text(),
    caseNumber: text(),
    /** Where it stands: a material and its page, or a finding of a registry. */
    materialId: nullable(text()),
    findingId: nullable(text()),
    sourceTitle: text(),
    page: nullable(integer()),
    label: text(),
    field: text<PartyField>(),
    /** Whose it is; nothing where whoever takes it over has to say. */
    partyId: nullable(text()),
    foundValue: personal(text()),
    /** Equal for equal values, without opening them. */
    valueKey: text(),
    proposedBy: text<ProposedBy>(),
    /** Id of the label in the profile, or the name of the reader. */
    proposerId: text(),
    proposedOn: date(),
    state: text<ProposalState>(),
    decidedBy: nullable(text()),
    decidedOn: nullable(date()),
    reason: nullable(text()),
  },
  indexes: [{ columns: ['caseId', 'state'] }, { columns: ['state', 'proposedOn'] }],
})

export type ProposalRow = RowOf<typeof proposals>
export type ProposalRows = { document_proposal: ProposalRow }

type OfProposal = { readonly caseId: string; readonly proposalId: string }

export type ProposalEvents = {
  'document.ValueProposed': ProposalRow
  /** What follows is the command of the case that writes it. */
  'document.ValueAccepted': OfProposal & {
    readonly partyId: string
    readonly field: PartyField
    readonly foundValue: string
    readonly materialId: string | null
    readonly page: number | null
    readonly sourceTitle: string
  }
  'document.ValueRejected': OfProposal & { readonly reason: string }
}

export const evolveProposal: EvolveTable<ProposalEvents, ProposalRows> = {
  'document.ValueProposed': (_view, { data }) => [put('document_proposal', data)],
  'document.ValueAccepted': (view, { data, actor, occurredOn }) => [
    patch(view, 'document_proposal', data.proposalId, {
      state: 'accepted',
      partyId: data.partyId,
      decidedBy: actor.id,
      decidedOn: occurredOn,
    }),
  ],
  'document.ValueRejected': (view, { data, actor, occurredOn }) => [
    patch(view, 'document_proposal', data.proposalId, {
      state: 'rejected',
      reason: data.reason,
      decidedBy: actor.id,
      decidedOn: occurredOn,
    }),
  ],
}
