import type { Reaction } from '../../kernel/module'
import type { ClosingEvents } from '../closing/model'

/** What an older system had closed was archived there. */
const archiveAfterClosing: Reaction = {
  id: 'dossier.archive-after-closing',
  on: ['closing.CaseClosed'],
  reads: [],
  calls: ['dossier.order-archiving'],
  react: (event) => {
    const { caseId, proposalId } = event.data as unknown as ClosingEvents['closing.CaseClosed']
    return proposalId === null ? [] : [{ name: 'dossier.order-archiving', input: { caseId } }]
  },
}

export const dossierReactions: readonly Reaction[] = [archiveAfterClosing]
