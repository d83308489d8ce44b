import type { DecideContext } from '../../kernel/context'
import { accept, type Refused, refuse } from '../../kernel/decision'
import { type EventsOf, event } from '../../kernel/event'
import type { Decide } from '../../kernel/module'
import { isParty } from '../../kernel/role'
import type { View } from '../../kernel/view'
import { addDays, daysBetween } from '../../law/date'
import type { CaseRows } from '../case/model'
import type { ClueRows } from '../clue/model'
import type { DossierRows } from '../dossier/model'
import type { TaskRows } from '../task/model'
import type { investigationCommands } from './contract'
import type {
  InvestigationEvents,
  InvestigationKind,
  InvestigationRow,
  InvestigationRows,
  InvestigationState,
  RewardRow,
} from './model'

/** What the room reads. */
export type InvestigationView = InvestigationRows & CaseRows & ClueRows & DossierRows & TaskRows
type DecideInvestigation<N extends keyof typeof investigationCommands> = Decide<
  (typeof investigationCommands)[N],
  InvestigationView,
  EventsOf<InvestigationEvents>
>

const OPEN: readonly InvestigationState[] = ['applied', 'granted', 'returned']

/** The applicant of the case asks, about a debtor of it; one of a kind about one debtor at a time. */
export const applyForInvestigation: DecideInvestigation<'investigation.apply'> = (input, view, context) => {
  // Of another case a party learns not even whether it is there.
  const isOther = isParty(context.actor) && view.get('case_party', context.actor.id)?.caseId !== input.caseId
  if (isOther) return refuse('investigation.by-applicant')
  const subject = view.get('case_case', input.caseId)
  if (!subject || (subject.state === 'closed' && subject.closingKind !== 'round-terminated')) {
    return refuse('investigation.case-goes-on')
  }
  const [applicant, debtor] = [input.applicantPartyId, input.partyId].map((id) => view.get('case_party', id))
  if (applicant?.caseId !== subject.id || applicant.role !== 'applicant')
    return refuse('investigation.by-applicant')
  if (isParty(context.actor) && context.actor.id !== applicant.id) return refuse('investigation.by-applicant')
  if (debtor?.caseId !== subject.id || debtor.role !== 'debtor') return refuse('investigation.about-debtor')
  const isOpen = view
    .all('investigation_investigation')
    .some(({ kind, partyId, state }) => kind === input.kind && partyId === debtor.id && OPEN.includes(state))
  if (isOpen) return refuse('investigation.one-open', { kind: `investigation.${input.kind}` })
  const row: InvestigationRow = {
    ...NOT_DECIDED,
    ...input,
    id: context.newId('investigation'),
    caseNumber: subject.caseNumber,
    applicantName: applicant.name,
    state: 'applied',
    appliedBy: context.actor.id,
    appliedOn: context.today,
  }
  return accept([event('investigation.Applied', { ...row, investigationId: row.id })], {
    investigationId: row.id,
  })
}

const NOT_DECIDED = {
  decidedBy: null,
  decidedOn: null,
  reason: null,
  number: null,
  agent: null,
  validUntil: null,
  checkOn: null,
  rewardFen: null,
  channel: null,
  publishedOn: null,
  taskId: null,
  result: null,
  materialId: null,
  returnedBy: null,
  returnedOn: null,
  acceptedBy: null,
  acceptedOn: null,
} as const

/** Whoever asked for somebody else does not decide it himself; what is granted says number and terms. */
export const decideInvestigation: DecideInvestigation<'investigation.decide'> = (input, view, context) => {
  const found = oneIn(view, input, ['applied'])
  if (found.kind === 'refused') return found
  const { row } = found
  if (!input.granted) {
    const nothing = { number: null, agent: null, validUntil: null, checkOn: null, rewardFen: null }
    return accept([
      event('investigation.Decided', { ...of(row), ...nothing, granted: false, reason: input.reason }),
    ])
  }
  const missing = missingTerms(row.kind, input)
  if (missing) return refuse('investigation.terms-complete', { kind: `investigation.${row.kind}`, missing })
  const { number, agent, validUntil, rewardFen, reason } = input
  const refused = validUntil === null ? undefined : validityRefusal(row.kind, validUntil, context)
  if (refused) return refused
  const checkOn = validUntil === null ? null : addDays(validUntil, 1)
  const terms = { number, agent, validUntil, checkOn, rewardFen }
  return accept([event('investigation.Decided', { ...of(row), ...terms, granted: true, reason })])
}

type Terms = {
  readonly number: string | null
  readonly agent: string | null
  readonly validUntil: string | null
  readonly rewardFen: bigint | null
}

/** An order and a commission name their agent, an order its validity, a notice its reward; all have a number. */
const NEEDED: Readonly<Record<InvestigationKind, readonly (keyof Terms)[]>> = {
  audit: ['number', 'agent'],
  'lawyer-order': ['number', 'agent', 'validUntil'],
  reward: ['number', 'rewardFen'],
}

function missingTerms(kind: InvestigationKind, terms: Terms): string | undefined {
  return NEEDED[kind].find((name) => terms[name] === null)
}

const MOST_DAYS = 30

/** No national text gives the validity of a lawyer's order: the court says how long one may be. */
function validityRefusal(
  kind: InvestigationKind,
  validUntil: string,
  { today, profile }: DecideContext,
): Refused | undefined {
  if (validUntil < today) return refuse('investigation.validity', { validUntil, most: 0 })
  if (kind !== 'lawyer-order') return undefined
  const most = Number(profile.parameters['investigation.lawyer-order-most-days'] ?? MOST_DAYS)
  return daysBetween(today, validUntil) > most
    ? refuse('investigation.validity', { validUntil, most })
    : undefined
}

export const publishReward: DecideInvestigation<'investigation.publish'> = (input, view) => {
  const found = oneIn(view, input, ['granted'])
  if (found.kind === 'refused') return found
  if (found.row.kind !== 'reward') return refuse('investigation.only-reward')
  return accept([event('investigation.Published', { ...of(found.row), channel: input.channel })])
}

/** What came of it, with its paper in the dossier; every thing it names becomes a clue. */
export const returnResult: DecideInvestigation<'investigation.return-result'> = (input, view, context) => {
  const found = oneIn(view, input, ['granted'])
  if (found.kind === 'refused') return found
  const { row } = found
  if (row.kind === 'reward' && row.publishedOn === null) return refuse('investigation.reward-published')
  const { materialId, result, taskId } = input
  const task = taskId === null ? undefined : view.get('task_task', taskId)
  const broughtBy = task?.workerId ?? context.actor.id
  if (materialId !== null && !view.get('dossier_material', materialId))
    return refuse('investigation.paper-of-case')
  const clues = input.clues.map(({ content, type }) => ({ clueText: content, type }))
  const { partyId } = row
  return accept([
    event('investigation.ResultReturned', { ...of(row), result, materialId, clues, partyId, broughtBy }),
  ])
}

export const acceptResult: DecideInvestigation<'investigation.accept-result'> = (input, view, context) => {
  const found = oneIn(view, input, ['returned'])
  if (found.kind === 'refused') return found
  if (found.row.returnedBy === context.actor.id) return refuse('investigation.accepted-by-another')
  return accept([event('investigation.ResultAccepted', { ...of(found.row), note: input.note })])
}

/** First come: the earliest clue of this notice that turned out to be true, up to what was promised, once. */
export const recordReward: DecideInvestigation<'investigation.record-reward'> = (input, view, context) => {
  const found = oneIn(view, input, ['granted', 'returned', 'accepted'])
  if (found.kind === 'refused') return found
  const { row } = found
  if (row.kind !== 'reward' || row.rewardFen === null) return refuse('investigation.only-reward')
  const ofNotice = view.all('clue_clue').filter(({ investigationId }) => investigationId === row.id)
  const [first] = ofNotice
    .filter(({ result }) => result === 'true')
    .sort((a, b) => (a.receivedOn + a.id < b.receivedOn + b.id ? -1 : 1))
  if (first?.id !== input.clueId) return refuse('investigation.first-true-clue')
  if (view.all('investigation_reward').some(({ investigationId }) => investigationId === row.id)) {
    return refuse('investigation.reward-once')
  }
  if (input.amountFen > row.rewardFen)
    return refuse('investigation.reward-as-promised', { rewardFen: row.rewardFen })
  const paidOn = input.paidOn ?? context.today
  if (paidOn > context.today) return refuse('investigation.paid-not-later', { paidOn })
  const { caseId, investigationId, clueId, amountFen, reference } = input
  const reward: RewardRow = {
    id: context.newId('reward'),
    ...{ caseId, investigationId, clueId, amountFen, paidOn, reference },
    recordedBy: context.actor.id,
  }
  return accept([event('investigation.RewardPaid', reward, { occurredOn: paidOn })], { rewardId: reward.id })
}

/** The validity is over and nothing came back. */
export const checkInvestigation: DecideInvestigation<'investigation.check'> = (input, view, { today }) => {
  const row = view.get('investigation_investigation', input.investigationId)
  if (row?.state !== 'granted' || row.validUntil === null || row.validUntil >= today) return accept([])
  return accept([event('investigation.Expired', { ...of(row), validUntil: row.validUntil })])
}

function oneIn(
  view: View<InvestigationRows>,
  input: { readonly caseId: string; readonly investigationId: string },
  states: readonly InvestigationState[],
): { readonly kind: 'found'; readonly row: InvestigationRow } | Refused {
  const row = view.get('investigation_investigation', input.investigationId)
  if (row?.caseId !== input.caseId) return refuse('investigation.known')
  return states.includes(row.state)
    ? { kind: 'found', row }
    : refuse('investigation.state', { state: row.state })
}

const of = ({ caseId, id, kind }: InvestigationRow) => ({ caseId, investigationId: id, kind })
