import type { EvolveTable } from '../../kernel/module'
import { date, instant, integer, json, nullable, type RowOf, table, text } from '../../kernel/table'
import { patch, put } from '../../kernel/view'

/** kept (已留存) → sound (已核查) or faulty (有问题) by somebody else than its officer (每条执法音视频, seed 004:58). */
export type RecordingState = 'kept' | 'sound' | 'faulty'

/** 执行过程记录: one audio or video file of an enforcement act. */
export const recordings = table('task_recording', {
  stream: 'case',
  columns: {
    caseId: text(),
    caseNumber: text(),
    debtorLabel: text(),
    /** The act that it shows. */
    act: text(),
    nodeId: nullable(text()),
    /** The object of the act: what is sealed, searched or handed over. */
    object: nullable(text()),
    /** Who acted, and answers for the recording. */
    officerId: text(),
    recordedAt: instant(),
    place: text(),
    seconds: integer(),
    fileHash: text(),
    mediaType: text(),
    fileSize: integer(),
    state: text<RecordingState>(),
    keptBy: text(),
    keptOn: date(),
    checkedBy: nullable(text()),
    checkedOn: nullable(date()),
    remark: nullable(text()),
  },
  indexes: [{ columns: ['caseId', 'recordedAt'] }, { columns: ['state', 'keptOn'] }, { columns: ['keptOn'] }],
})

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

export type RecordingRow = RowOf<typeof recordings>
export type MeetingRow = RowOf<typeof meetings>
export type ServiceWorkRows = { task_recording: RecordingRow; task_meeting: MeetingRow }

type OfRecording = { caseId: string; recordingId: string }
type OfMeeting = { caseId: string; meetingId: string }

export type ServiceWorkEvents = {
  'task.RecordingKept': RecordingRow
  'task.RecordingChecked': OfRecording & { state: 'sound' | 'faulty'; remark: string }
  'task.MeetingBooked': MeetingRow
  'task.MeetingHeld': OfMeeting & { outcome: string }
  'task.MeetingCancelled': OfMeeting & { reason: string }
}

export const evolveServiceWork: EvolveTable<ServiceWorkEvents, ServiceWorkRows> = {
  'task.RecordingKept': (_view, { data }) => [put('task_recording', data)],
  'task.RecordingChecked': (view, { data, actor, occurredOn }) => [
    patch(view, 'task_recording', data.recordingId, {
      state: data.state,
      remark: data.remark,
      checkedBy: actor.id,
      checkedOn: occurredOn,
    }),
  ],
  'task.MeetingBooked': (_view, { data }) => [put('task_meeting', data)],
  'task.MeetingHeld': (view, { data }) => [
    patch(view, 'task_meeting', data.meetingId, { state: 'held', outcome: data.outcome }),
  ],
  'task.MeetingCancelled': (view, { data }) => [
    patch(view, 'task_meeting', data.meetingId, { state: 'cancelled', outcome: data.reason }),
  ],
}
