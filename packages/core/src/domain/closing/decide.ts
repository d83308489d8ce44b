import { accept, refuse } from '../../kernel/decision'
import { type EventsOf, event } from '../../kernel/event'
import type { Decide } from '../../kernel/module'
import type { CaseRows } from '../case/model'
import type { closingCommands } from './contract'
import type { ClosingEvents, ClosingRows, ProposalRow } from './model'

/** What the room reads. */
export type ClosingView = ClosingRows & CaseRows

/** What the room may record. */
export type ClosingEvent = EventsOf<ClosingEvents>

type DecideClosing<N extends keyof typeof closingCommands> = Decide<
  (typeof closingCommands)[N],
  ClosingView,
  ClosingEvent
>

/** The undertaker proposes to close; what forbids it is shown before a reviewer has to look (扎口结案, seed 003:7). */
export const proposeClosing: DecideClosing<'closing.propose'> = (input, view, context) => {
  const subject = view.get('case_case', input.caseId)
  if (subject?.state === 'suspended') return refuse('closing.not-while-suspended')
  if (subject?.state !== 'assigned') return refuse('closing.case-in-hand', { state: subject?.state ?? null })
  if (context.actor.kind !== 'person' || subject.undertakerId !== context.actor.id) {
    return refuse('closing.undertaker-proposes')
  }
  if (view.all('closing_proposal').some(({ state }) => state === 'proposed')) {
    return refuse('closing.one-proposal-at-a-time')
  }
  const row: ProposalRow = {
    id: context.newId('proposal'),
    caseId: subject.id,
    caseNumber: subject.caseNumber,
    closingKind: input.closingKind,
    ground: input.ground,
    state: 'proposed',
    proposedBy: context.actor.id,
    proposedOn: context.today,
    decidedBy: null,
    decidedOn: null,
    reason: null,
  }
  return accept([event('closing.Proposed', row)], { proposalId: row.id })
}

/** The one exit of a case: a reviewer who neither proposed it nor handles the case confirms (seed 000:12 结案审查). */
export const confirmClosing: DecideClosing<'closing.confirm'> = (input, view, context) => {
  const proposal = view.get('closing_proposal', input.proposalId)
  if (proposal?.caseId !== input.caseId) return refuse('closing.proposal-unknown')
  if (proposal.state !== 'proposed') return refuse('closing.proposal-open', { state: proposal.state })
  const subject = view.get('case_case', input.caseId)
  // The case may have been suspended since the proposal.
  if (subject?.state === 'suspended') return refuse('closing.not-while-suspended')
  if (subject?.state !== 'assigned') return refuse('closing.case-in-hand', { state: subject?.state ?? null })
  const { actor } = context
  if (actor.kind !== 'person' || actor.id === proposal.proposedBy || actor.id === subject.undertakerId) {
    return refuse('closing.reviewer-is-another')
  }
  return accept([
    event('closing.CaseClosed', {
      caseId: input.caseId,
      proposalId: proposal.id,
      closingKind: proposal.closingKind,
    }),
  ])
}

/** Sends a proposal back with a reason; the case goes on. */
export const rejectClosing: DecideClosing<'closing.reject'> = (input, view) => {
  const proposal = view.get('closing_proposal', input.proposalId)
  if (proposal?.caseId !== input.caseId) return refuse('closing.proposal-unknown')
  if (proposal.state !== 'proposed') return refuse('closing.proposal-open', { state: proposal.state })
  return accept([
    event('closing.Rejected', { caseId: input.caseId, proposalId: proposal.id, reason: input.reason }),
  ])
}
