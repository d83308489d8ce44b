import { z } from 'zod'
import { command, field, query } from '../../kernel/contract'
import type { CountedPage } from '../../kernel/query'
import { COURT_STAFF } from '../../kernel/role'
import { caseStream } from '../../kernel/stream'
import { MEETING_KINDS, type MeetingRow, type RecordingRow } from './model-service'

const ofCase = (input: { caseId: string }) => caseStream(input.caseId)
const WORKERS = COURT_STAFF.filter((role) => role !== 'system' && role !== 'system-administrator')

/** At China Standard Time, as all instants are. */
const instantOf = () => z.iso.datetime({ offset: true }).regex(/\+08:00$/)

/** A recording with the names of its officer and of who checked it. */
export interface RecordingDetail extends RecordingRow {
  readonly officerName: string
  readonly checkedByName: string | null
}

/** A meeting with the name of who booked it. */
export interface MeetingDetail extends MeetingRow {
  readonly bookedByName: string
}

export const serviceWorkCommands = {
  /** 留存执法音视频: a file of the file store, attached to case, node and object. */
  'task.keep-recording': command<{ recordingId: string }>()({
    input: z.object({
      caseId: field.id(),
      act: field.text(100),
      nodeId: field.id().optional(),
      object: field.text(200).optional(),
      officerId: field.id(),
      recordedAt: instantOf(),
      place: field.text(200),
      seconds: z.number().int().min(1).max(1_000_000),
      file: z.object({
        hash: z.string().regex(/^[0-9a-f]{64}$/),
        mediaType: z.string().regex(/^(audio|video)\/[a-z0-9.+-]+$/),
        size: z.number().int().min(1),
      }),
    }),
    streams: ofCase,
    reads: ['case_case', 'node_node', 'task_recording'],
    emits: ['task.RecordingKept'],
    allow: WORKERS,
  }),
  /** 核查: by somebody else than the officer. */
  'task.check-recording': command()({
    input: z.object({
      caseId: field.id(),
      recordingId: field.id(),
      state: z.enum(['sound', 'faulty']),
      remark: field.text(500),
    }),
    streams: ofCase,
    reads: ['task_recording'],
    emits: ['task.RecordingChecked'],
    allow: ['special-supervisor', 'execution-director', 'vice-president-in-charge', 'team-head'],
  }),
  /** 预约视频会商, with who is invited. */
  'task.book-meeting': command<{ meetingId: string }>()({
    input: z.object({
      caseId: field.id(),
      kind: z.enum(MEETING_KINDS),
      subject: field.text(200),
      platform: z.enum(['court-video', 'emergency-platform']),
      startsAt: instantOf(),
      invited: z.array(field.id()).min(1).max(100),
    }),
    streams: ofCase,
    reads: ['case_case', 'case_party', 'task_meeting'],
    emits: ['task.MeetingBooked'],
    allow: WORKERS,
  }),
  'task.hold-meeting': command()({
    input: z.object({ caseId: field.id(), meetingId: field.id(), outcome: field.text(2000) }),
    streams: ofCase,
    reads: ['task_meeting'],
    emits: ['task.MeetingHeld'],
    allow: WORKERS,
  }),
  'task.cancel-meeting': command()({
    input: z.object({ caseId: field.id(), meetingId: field.id(), reason: field.text(500) }),
    streams: ofCase,
    reads: ['task_meeting'],
    emits: ['task.MeetingCancelled'],
    allow: WORKERS,
  }),
}

const listed = z.object({ caseId: field.id().optional(), limit: field.limit(), cursor: field.cursor() })

export const serviceWorkQueries = {
  /** Recordings of a case, or of the court: each is a thing that somebody answers for and another one checks. */
  'task.recordings': query<CountedPage<RecordingDetail>>()({
    input: listed.extend({ state: z.enum(['kept', 'sound', 'faulty']).optional() }),
    allow: COURT_STAFF,
  }),
  'task.meetings': query<CountedPage<MeetingDetail>>()({
    input: listed.extend({ state: z.enum(['booked', 'held', 'cancelled']).optional() }),
    allow: COURT_STAFF,
  }),
}
