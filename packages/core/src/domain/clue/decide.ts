import type { DecideContext } from '../../kernel/context'
import { accept, type Refused, refuse } from '../../kernel/decision'
import { type EventsOf, event } from '../../kernel/event'
import type { Decide } from '../../kernel/module'
import { isParty } from '../../kernel/role'
import type { View } from '../../kernel/view'
import type { CaseRow, CaseRows } from '../case/model'
import type { clueCommands } from './contract'
import type { ClueEvents, ClueRow, ClueRows, ClueState } from './model'

/** What the room reads. */
export type ClueView = ClueRows & CaseRows
type DecideClue<N extends keyof typeof clueCommands> = Decide<
  (typeof clueCommands)[N],
  ClueView,
  EventsOf<ClueEvents>
>

/** Clues are taken while a case goes on, and after its round was terminated: that is when they are wanted most. */
export const registerClue: DecideClue<'clue.register'> = (input, view, context) => {
  // Of another case a party learns not even whether it is there.
  if (isStranger(view, input.caseId, context)) return refuse('clue.party-of-case')
  const subject = view.get('case_case', input.caseId)
  if (!subject || !takesClues(subject)) return refuse('clue.case-takes-clues')
  const giverPartyId = isParty(context.actor) ? context.actor.id : input.giverPartyId
  for (const id of [giverPartyId, input.partyId]) {
    if (id !== null && view.get('case_party', id)?.caseId !== subject.id) return refuse('clue.party-of-case')
  }
  const receivedOn = input.receivedOn ?? context.today
  if (receivedOn > context.today) return refuse('clue.not-later', { receivedOn })
  const { content, ...given } = input
  const row: ClueRow = {
    ...given,
    id: context.newId('clue'),
    caseNumber: subject.caseNumber,
    // What a party says of others is of the party: it takes no other origin.
    origin: isParty(context.actor) ? 'applicant' : input.origin,
    giverPartyId,
    clueText: content,
    receivedOn,
    receivedBy: context.actor.id,
    state: 'received',
    result: null,
    finding: null,
    evidence: null,
    verifiedBy: null,
    verifiedOn: null,
    toldBy: null,
    toldOn: null,
    toldHow: null,
  }
  const received = event('clue.Received', { ...row, clueId: row.id }, { occurredOn: receivedOn })
  return accept([received], { clueId: row.id })
}

function isStranger(view: View<CaseRows>, caseId: string, { actor }: DecideContext): boolean {
  return isParty(actor) && view.get('case_party', actor.id)?.caseId !== caseId
}

function takesClues({ state, closingKind }: CaseRow): boolean {
  return state !== 'closed' || closingKind === 'round-terminated'
}

export const verifyClue: DecideClue<'clue.verify'> = (input, view) => {
  const found = clueIn(view, input, 'received')
  if (found.kind === 'refused') return found
  const { caseId, clueId, result, finding, evidence } = input
  return accept([event('clue.Verified', { caseId, clueId, result, finding, evidence })])
}

export const tellGiver: DecideClue<'clue.tell'> = (input, view) => {
  const found = clueIn(view, input, 'verified')
  if (found.kind === 'refused') return found
  const { giverPartyId, giverName, giverContact } = found.row
  if ((giverPartyId ?? giverName ?? giverContact) === null) return refuse('clue.somebody-to-tell')
  return accept([event('clue.Told', { caseId: input.caseId, clueId: input.clueId, how: input.how })])
}

function clueIn(
  view: View<ClueRows>,
  input: { readonly caseId: string; readonly clueId: string },
  state: ClueState,
): { readonly kind: 'found'; readonly row: ClueRow } | Refused {
  const row = view.get('clue_clue', input.clueId)
  if (row?.caseId !== input.caseId) return refuse('clue.known')
  return row.state === state ? { kind: 'found', row } : refuse('clue.state', { state: row.state })
}
