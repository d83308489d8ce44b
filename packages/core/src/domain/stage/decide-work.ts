import type { DecideContext } from '../../kernel/context'
import { accept } from '../../kernel/decision'
import { event } from '../../kernel/event'
import type { View } from '../../kernel/view'
import { addDays, type DueDateExplanation, recomputeDueDate } from '../../law/index'
import type { DecideStage, StageView } from './decide'
import { isUndertaker } from './decide-place'
import { openStay, type StageEvent } from './decide-step'
import type { StageDue, StayRow } from './model'

/**
 * Every case that enters a stage gets the affairs prescribed there (五个一律, seed 003:7): dispatched, or the reason
 * recorded. Asked again when the case gets its undertaker.
 */
export const prescribeWork: DecideStage<'stage.prescribe'> = (input, view, context) => {
  const stay = openStay(view)
  if (!stay) return accept([])
  const events: StageEvent[] = []
  for (const affair of stay.prescribed) {
    if (stay.called.includes(affair) || stay.doneActions.includes(affair)) continue
    const on = { caseId: input.caseId, stayId: stay.id, stage: stay.stage, affair }
    const reason = obstacle(affair, stay, view, context)
    if (reason === undefined) events.push(event('stage.AffairCalled', on))
    else if (stay.omitted[affair] !== reason) events.push(event('stage.AffairOmitted', { ...on, reason }))
  }
  return accept(events)
}

/** While a case is suspended the time of its stage does not run; those days are left out afterwards. */
export const followCase: DecideStage<'stage.follow'> = (input, view, context) => {
  const stay = openStay(view)
  if (!stay) return accept([])
  const on = { caseId: stay.caseId, stayId: stay.id, stage: stay.stage }
  const occurred = { occurredOn: input.occurredOn }
  if (input.event === 'case.Suspended') {
    return accept(stay.suspendedOn === null ? [event('stage.Paused', on, occurred)] : [])
  }
  if (stay.suspendedOn === null) return accept([])
  const to = addDays(input.occurredOn, -1)
  const explanation = stay.explanation as unknown as DueDateExplanation
  const pause = to < stay.suspendedOn ? [] : [{ from: stay.suspendedOn, to, reason: 'suspension' }]
  const exclusions = [...(explanation.terms.exclusions ?? []), ...pause]
  const terms = { ...explanation.terms, exclusions }
  const due = recomputeDueDate({ ...explanation, terms }, context.calendar)
  const resumed = {
    dueOn: due.date,
    provisional: due.provisional,
    nextCheckOn: stay.leaderId === null ? addDays(due.date, 1) : null,
    explanation: due.explanation as unknown as StageDue,
  }
  return accept([event('stage.Resumed', { ...on, ...resumed }, occurred)])
}

/** What would make the dispatch be refused: found beforehand, because the case has to move all the same. */
function obstacle(
  id: string,
  stay: StayRow,
  view: View<StageView>,
  { profile, directory }: DecideContext,
): string | undefined {
  if (view.all('task_task').some(({ affair, holderId }) => affair === id && holderId !== null)) {
    return 'under-way'
  }
  const affair = profile.affairs.find((one) => one.id === id)
  if (!affair) return 'not-in-catalogue'
  const undertakerId = view.get('case_case', stay.caseId)?.undertakerId ?? null
  if (undertakerId === null) return 'no-undertaker'
  const headId = directory.unitFor(affair.unitKind)?.headId ?? null
  const head = headId === null ? undefined : directory.person(headId)
  if (!head?.active) return 'no-unit'
  return affair.reservedToJudge && !isUndertaker(head) ? 'reserved-to-judge' : undefined
}
