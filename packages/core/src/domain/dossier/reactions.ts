import type { Reaction } from '../../kernel/module'
import { streamKind } from '../../kernel/stream'
import type { ClosingEvents } from '../closing/model'
import { contributionsOf, leavingBy } from './decide-contribution'

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

/** 共建共享共用 (seed 000:13): every room adds what it did, by the profile, in the same act. */
const takeInResults: Reaction = {
  id: 'dossier.take-in-results',
  on: '*',
  reads: [],
  calls: ['dossier.take-in', 'dossier.take-out'],
  react: (event, _view, { profile }) => {
    if (!profile.contributions?.length || streamKind(event.stream) !== 'case') return []
    return [
      ...contributionsOf(event, profile).map((input) => ({ name: 'dossier.take-in', input })),
      ...leavingBy(event, profile).map((input) => ({ name: 'dossier.take-out', input })),
    ]
  },
}

export const dossierReactions: readonly Reaction[] = [archiveAfterClosing, takeInResults]
