import type { ClosingKind } from '../../kernel/closing-kind'
import type { EvolveTable } from '../../kernel/module'
import { date, nullable, type RowOf, table, text } from '../../kernel/table'
import { patch, put } from '../../kernel/view'

/** proposed by the undertaker → confirmed or rejected by the closing review (扎口结案, seed 003:7). */
export type ProposalState = 'proposed' | 'confirmed' | 'rejected'

export const proposals = table('closing_proposal', {
  stream: 'case',
  columns: {
    caseId: text(),
    caseNumber: text(),
    closingKind: text<ClosingKind>(),
    ground: text(),
    state: text<ProposalState>(),
    proposedBy: text(),
    proposedOn: date(),
    decidedBy: nullable(text()),
    decidedOn: nullable(date()),
    reason: nullable(text()),
  },
  indexes: [{ columns: ['state', 'proposedOn'] }, { columns: ['caseId'] }],
})

export type ProposalRow = RowOf<typeof proposals>
export type ClosingRows = { closing_proposal: ProposalRow }

export type ClosingEvents = {
  'closing.Proposed': ProposalRow
  'closing.Rejected': { caseId: string; proposalId: string; reason: string }
  /** The one exit of a case; `proposalId` is absent for cases that an older system had closed. */
  'closing.CaseClosed': { caseId: string; proposalId: string | null; closingKind: ClosingKind }
}

export const evolveClosing: EvolveTable<ClosingEvents, ClosingRows> = {
  'closing.Proposed': (_view, { data }) => [put('closing_proposal', data)],
  'closing.Rejected': (view, { data, actor, occurredOn }) => [
    patch(view, 'closing_proposal', data.proposalId, {
      state: 'rejected',
      decidedBy: actor.id,
      decidedOn: occurredOn,
      reason: data.reason,
    }),
  ],
  'closing.CaseClosed': (view, { data, actor, occurredOn }) =>
    data.proposalId === null
      ? []
      : [
          patch(view, 'closing_proposal', data.proposalId, {
            state: 'confirmed',
            decidedBy: actor.id,
            decidedOn: occurredOn,
          }),
        ],
}
