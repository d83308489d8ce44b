import { accept, type Refused, refuse } from '../../kernel/decision'
import { type EventsOf, event } from '../../kernel/event'
import type { Decide } from '../../kernel/module'
import type { View } from '../../kernel/view'
import type { CaseRows } from '../case/model'
import type { reliefCommands } from './contract'
import { CONDITIONS, type ReliefEvents, type ReliefRow, type ReliefRows, type ReliefState } from './model'

/** What the room reads. */
export type ReliefView = ReliefRows & CaseRows
type DecideRelief<N extends keyof typeof reliefCommands> = Decide<
  (typeof reliefCommands)[N],
  ReliefView,
  EventsOf<ReliefEvents>
>

const OPEN: readonly ReliefState[] = ['applied', 'checked', 'granted']

/** Relief is for who should have got something and does not: an applicant of the case. Once at a time. */
export const applyForRelief: DecideRelief<'relief.apply'> = (input, view, context) => {
  const subject = view.get('case_case', input.caseId)
  const party = view.get('case_party', input.partyId)
  if (!subject || party?.caseId !== subject.id || party.role !== 'applicant') {
    return refuse('relief.applicant-of-case')
  }
  const open = view
    .all('relief_application')
    .some(({ partyId, state }) => partyId === party.id && OPEN.includes(state))
  if (open) return refuse('relief.one-open')
  const row: ReliefRow = {
    id: context.newId('relief'),
    ...input,
    caseNumber: subject.caseNumber,
    partyName: party.name,
    state: 'applied',
    appliedBy: context.actor.id,
    appliedOn: context.today,
    conditions: [],
    checkedBy: null,
    checkedOn: null,
    grantedFen: null,
    reason: null,
    decidedBy: null,
    decidedOn: null,
    source: null,
    reference: null,
    paidBy: null,
    paidOn: null,
  }
  return accept([event('relief.Applied', { ...row, applicationId: row.id })], { applicationId: row.id })
}

/** Every condition is looked at, each once; by another person than who took the application in. */
export const checkRelief: DecideRelief<'relief.check'> = (input, view, context) => {
  const found = applicationIn(view, input, ['applied'])
  if ('rule' in found) return found
  if (found.appliedBy === context.actor.id) return refuse('relief.hands-are-others')
  const looked = new Set(input.conditions.map(({ condition }) => condition))
  if (looked.size < CONDITIONS.length) return refuse('relief.every-condition')
  return accept([event('relief.Checked', { ...of(found), conditions: input.conditions })])
}

/** 执行不能 is read from the case, where it was recognised with evidence and review; nobody writes it here. */
export const grantRelief: DecideRelief<'relief.grant'> = (input, view, context) => {
  const found = applicationIn(view, input, ['checked'])
  if ('rule' in found) return found
  if (takesPart(found, context.actor.id)) return refuse('relief.hands-are-others')
  const { recognition = null } = view.get('case_case', input.caseId) ?? {}
  if (recognition !== 'inability')
    return refuse('relief.true-inability', { recognition: recognition ?? 'none' })
  const failed = found.conditions.find(({ met }) => !met)
  if (failed) return refuse('relief.conditions-met', { condition: failed.condition })
  if (input.grantedFen > found.askedFen) {
    return refuse('relief.within-what-is-asked', { askedFen: found.askedFen, grantedFen: input.grantedFen })
  }
  return accept([
    event('relief.Granted', { ...of(found), grantedFen: input.grantedFen, reason: input.reason }),
  ])
}

export const refuseRelief: DecideRelief<'relief.refuse'> = (input, view, context) => {
  const found = applicationIn(view, input, ['checked'])
  if ('rule' in found) return found
  if (takesPart(found, context.actor.id)) return refuse('relief.hands-are-others')
  return accept([event('relief.Refused', { ...of(found), reason: input.reason })])
}

/** Paid out of the relief fund; what was granted, all of it, once. */
export const recordReliefPayment: DecideRelief<'relief.record-payment'> = (input, view, context) => {
  const found = applicationIn(view, input, ['granted'])
  if ('rule' in found) return found
  if (takesPart(found, context.actor.id)) return refuse('relief.hands-are-others')
  if (found.grantedFen === null) throw new Error(`relief ${found.id} was granted without a sum`)
  const { grantedFen } = found
  const { source, reference } = input
  return accept([event('relief.Paid', { ...of(found), grantedFen, source, reference })])
}

export const withdrawRelief: DecideRelief<'relief.withdraw'> = (input, view) => {
  const found = applicationIn(view, input, ['applied', 'checked'])
  if ('rule' in found) return found
  return accept([event('relief.Withdrawn', { ...of(found), reason: input.reason })])
}

/** Who took in, checked or decided takes no further step of it. */
function takesPart({ appliedBy, checkedBy, decidedBy }: ReliefRow, actorId: string): boolean {
  return [appliedBy, checkedBy, decidedBy].includes(actorId)
}

function applicationIn(
  view: View<ReliefView>,
  input: { readonly caseId: string; readonly applicationId: string },
  states: readonly ReliefState[],
): ReliefRow | Refused {
  const row = view.get('relief_application', input.applicationId)
  if (row?.caseId !== input.caseId) return refuse('relief.application-known')
  return states.includes(row.state) ? row : refuse('relief.application-state', { state: row.state })
}

function of({ id: applicationId, caseId }: ReliefRow) {
  return { caseId, applicationId }
}
