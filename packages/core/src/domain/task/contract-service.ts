import { z } from 'zod'
import { command, field, query } from '../../kernel/contract'
import type { CountedPage } from '../../kernel/query'
import { COURT_STAFF } from '../../kernel/role'
import { caseStream } from '../../kernel/stream'
import { MEETING_KINDS, type MeetingRow } from './model-service'

const ofCase = (input: { caseId: string }) => caseStream(input.caseId)
const WORKERS = COURT_STAFF.filter((role) => role !== 'system' && role !== 'system-administrator')

/** At China Standard Time, as all instants are. */
const instantOf = () => z.iso.datetime({ offset: true }).regex(/\+08:00$/)

/** A meeting with the name of who booked it. */
export interface MeetingDetail extends MeetingRow {
  readonly bookedByName: string
}

export const serviceWorkCommands = {
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
  'task.meetings': query<CountedPage<MeetingDetail>>()({
    input: listed.extend({ state: z.enum(['booked', 'held', 'cancelled']).optional() }),
    allow: COURT_STAFF,
  }),
}
