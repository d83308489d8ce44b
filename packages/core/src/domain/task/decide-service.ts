import type { DecideContext } from '../../kernel/context'
import type { InputOf } from '../../kernel/contract'
import { accept, type Decision, refuse } from '../../kernel/decision'
import { type EventsOf, event } from '../../kernel/event'
import type { View } from '../../kernel/view'
import type { CaseRow, PartyRow } from '../case/model'
import type { serviceWorkCommands } from './contract-service'
import type { MeetingRow, ServiceWorkEvents, ServiceWorkRows } from './model-service'

type Input<N extends keyof typeof serviceWorkCommands> = InputOf<(typeof serviceWorkCommands)[N]>
type Rows = ServiceWorkRows & { case_case: CaseRow; case_party: PartyRow }
type Served<R = null> = Decision<EventsOf<ServiceWorkEvents>, R>

/** 预约: everybody who is invited works here or is a party of the case. */
export function bookMeeting(
  input: Input<'task.book-meeting'>,
  view: View<Rows>,
  context: DecideContext,
): Served<{ meetingId: string }> {
  const found = view.get('case_case', input.caseId)
  if (!found || found.state === 'closed') return refuse('task.case-open', { state: found?.state ?? null })
  const unknown = input.invited.find(
    (id) => !context.directory.person(id)?.active && !view.get('case_party', id),
  )
  if (unknown !== undefined) return refuse('task.invited-known', { personId: unknown })
  const row: MeetingRow = {
    id: context.newId('meeting'),
    caseId: input.caseId,
    caseNumber: found.caseNumber,
    kind: input.kind,
    subject: input.subject,
    platform: input.platform,
    startsAt: input.startsAt,
    bookedBy: context.actor.id,
    bookedOn: context.today,
    invited: input.invited,
    state: 'booked',
    outcome: null,
  }
  return accept([event('task.MeetingBooked', row)], { meetingId: row.id })
}

/** 会商结果. */
export function holdMeeting(input: Input<'task.hold-meeting'>, view: View<ServiceWorkRows>): Served {
  const meeting = view.get('task_meeting', input.meetingId)
  if (meeting?.state !== 'booked') return refuse('task.meeting-booked', { state: meeting?.state ?? null })
  return accept([event('task.MeetingHeld', input)])
}

/** 取消预约. */
export function cancelMeeting(input: Input<'task.cancel-meeting'>, view: View<ServiceWorkRows>): Served {
  const meeting = view.get('task_meeting', input.meetingId)
  if (meeting?.state !== 'booked') return refuse('task.meeting-booked', { state: meeting?.state ?? null })
  return accept([event('task.MeetingCancelled', input)])
}
