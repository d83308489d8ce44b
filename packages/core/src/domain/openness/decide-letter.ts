import type { DecideContext } from '../../kernel/context'
import type { InputOf } from '../../kernel/contract'
import { accept, type Decision, refuse } from '../../kernel/decision'
import { type EventsOf, event } from '../../kernel/event'
import { hasPartyRights } from '../../kernel/party-rights'
import type { View } from '../../kernel/view'
import { workingDays } from '../../law/limit'
import { dueDate } from '../../law/period'
import type { CaseRow, PartyRow } from '../case/model'
import type { opennessCommands } from './contract'
import { toLabel } from './decide-delivery'
import type { LetterDesk, OpennessEvents, OpennessRows } from './model'

type Input<N extends keyof typeof opennessCommands> = InputOf<(typeof opennessCommands)[N]>
type Rows = OpennessRows & { case_case: CaseRow; case_party: PartyRow }
type Written = { letterId: string; answerBy: string }
type LetterDecision<R> = Decision<EventsOf<OpennessEvents>, R>

/** Working days for the answer when the court has set none. */
const ANSWER_WITHIN = 5
/** Letters of one party to one desk that may wait at once: who has asked ten times is answered before he asks again. */
const MOST_WAITING = 10

/** 畅通当事人与执行人员沟通渠道 (seed 000:17): to who handles the case. */
export const write = (
  input: Input<'openness.write'>,
  view: View<Rows>,
  context: DecideContext,
): LetterDecision<Written> => ask('undertaker', input, view, context)

/** 监督权 (seed 000:17): to who watches, never to him who is complained of. */
export const complain = (
  input: Input<'openness.complain'>,
  view: View<Rows>,
  context: DecideContext,
): LetterDecision<Written> => ask('supervisor', input, view, context)

function ask(
  desk: LetterDesk,
  { caseId, text }: Input<'openness.write'>,
  view: View<Rows>,
  context: DecideContext,
): LetterDecision<Written> {
  const { actor, profile, calendar, today } = context
  const found = view.get('case_case', caseId)
  const party = view.get('case_party', actor.id)
  if (!found || party?.caseId !== caseId || !hasPartyRights(party)) return refuse('openness.own-case', {})
  const waiting = view
    .all('openness_question')
    .filter((one) => one.partyId === actor.id && one.desk === desk).length
  if (waiting >= MOST_WAITING) return refuse('openness.answered-before-more', { count: waiting })
  const holderId = deskHolder(desk, found, context)
  if (holderId === null) return refuse('openness.somebody-to-answer', {})
  const within = profile.parameters['openness.answer-working-days']
  const limit = workingDays(typeof within === 'number' ? within : ANSWER_WITHIN)
  const answerBy = dueDate({ trigger: today, limit, calendar, roll: false }).date
  const id = context.newId('letter')
  const about = { caseId, partyId: actor.id, desk }
  const question = {
    ...{ id, ...about, caseNumber: found.caseNumber, toLabel: toLabel(party) },
    ...{ holderId, askedOn: today, answerBy },
  }
  const row = { id, ...about, from: 'party' as const, letterText: text, writtenBy: actor.id, replyTo: null }
  return accept([event('openness.LetterWritten', { ...row, question })], { letterId: id, answerBy })
}

/** The undertaker, else the head of the command centre; of a complaint a supervisor who does not handle the case. */
function deskHolder(
  desk: LetterDesk,
  { undertakerId }: CaseRow,
  { directory }: DecideContext,
): string | null {
  const head = directory.unitFor('command-centre')?.headId ?? null
  if (desk === 'undertaker') return undertakerId ?? head
  const having = (role: 'special-supervisor' | 'execution-director') =>
    directory.people().find(({ id, active, roles }) => active && id !== undertakerId && roles.includes(role))
      ?.id
  return having('special-supervisor') ?? having('execution-director') ?? null
}

/** The court answers, or writes of itself; who handles the case does not answer a complaint about him. */
export function reply(
  input: Input<'openness.reply'>,
  view: View<Rows>,
  { actor, newId }: DecideContext,
): LetterDecision<{ letterId: string }> {
  const { caseId, partyId, text, replyTo } = input
  const found = view.get('case_case', caseId)
  const party = view.get('case_party', partyId)
  if (!found || party?.caseId !== caseId || !hasPartyRights(party)) return refuse('openness.own-case', {})
  const asked = replyTo === undefined ? undefined : view.get('openness_question', replyTo)
  if (replyTo !== undefined && asked?.partyId !== partyId) {
    return refuse('openness.letter-waits', { letterId: replyTo })
  }
  const watches = actor.roles.includes('special-supervisor') || actor.roles.includes('execution-director')
  if (asked?.desk === 'supervisor' && (!watches || actor.id === found.undertakerId)) {
    return refuse('openness.complaint-by-who-watches', {})
  }
  const id = newId('letter')
  const row = {
    ...{ id, caseId, partyId, desk: asked?.desk ?? ('undertaker' as const), from: 'court' as const },
    ...{ letterText: text, writtenBy: actor.id, replyTo: replyTo ?? null, question: null },
  }
  return accept([event('openness.LetterWritten', row)], { letterId: id })
}
