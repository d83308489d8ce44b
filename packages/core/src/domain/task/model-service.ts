import type { EvolveTable } from '../../kernel/module'
import { date, instant, json, nullable, type RowOf, table, text } from '../../kernel/table'
import { patch, put } from '../../kernel/view'

/** booked (已预约) → held (已举行) or cancelled (已取消). */
export type MeetingState = 'booked' | 'held' | 'cancelled'

/** What a video meeting is for (seed 000:28): 案件会商、听证、谈话、指挥协调. */
export const MEETING_KINDS = ['conference', 'hearing', 'talk', 'command'] as const

/** 视频会商 on a case. */
export const meetings = table('task_meeting', {
  stream: 'case',
  columns: {
    caseId: text(),
    caseNumber: text(),
    kind: text<(typeof MEETING_KINDS)[number]>(),
    subject: text(),
    /** The court's own video system, or the emergency platform on the internet (seed 000:28). */
    platform: text<'court-video' | 'emergency-platform'>(),
    startsAt: instant(),
    bookedBy: text(),
    bookedOn: date(),
    /** People of the court and parties of the case, by id. */
    invited: json<readonly string[]>(),
    state: text<MeetingState>(),
    outcome: nullable(text()),
  },
  indexes: [{ columns: ['caseId', 'startsAt'] }, { columns: ['state', 'startsAt'] }],
})

export type MeetingRow = RowOf<typeof meetings>
export type ServiceWorkRows = { task_meeting: MeetingRow }

type OfMeeting = { caseId: string; meetingId: string }

export type ServiceWorkEvents = {
  'task.MeetingBooked': MeetingRow
  'task.MeetingHeld': OfMeeting & { outcome: string }
  'task.MeetingCancelled': OfMeeting & { reason: string }
}

export const evolveServiceWork: EvolveTable<ServiceWorkEvents, ServiceWorkRows> = {
  'task.MeetingBooked': (_view, { data }) => [put('task_meeting', data)],
  'task.MeetingHeld': (view, { data }) => [
    patch(view, 'task_meeting', data.meetingId, { state: 'held', outcome: data.outcome }),
  ],
  'task.MeetingCancelled': (view, { data }) => [
    patch(view, 'task_meeting', data.meetingId, { state: 'cancelled', outcome: data.reason }),
  ],
}
