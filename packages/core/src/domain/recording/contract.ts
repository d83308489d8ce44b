import { z } from 'zod'
import { command, field, query } from '../../kernel/contract'
import type { CountedPage } from '../../kernel/query'
import { COURT_STAFF, type Role } from '../../kernel/role'
import { caseStream, naturalId, type StreamId } from '../../kernel/stream'
import type { Link, RecordingRow } from './model'

/** Who watches adds and links nothing; he reviews. */
const NO_WORKERS: readonly Role[] = ['system', 'system-administrator', 'special-supervisor']
const WORKERS: readonly Role[] = COURT_STAFF.filter((role) => !NO_WORKERS.includes(role))
const WATCHERS: readonly Role[] = [
  'special-supervisor',
  'execution-director',
  'vice-president-in-charge',
  'team-head',
  'division-head',
]

/** At China Standard Time, as all instants are. */
const instantOf = () => z.iso.datetime({ offset: true }).regex(/\+08:00$/)
const hash = () => z.string().regex(/^[0-9a-f]{64}$/)
const idOrNone = () => field.id().nullable().default(null)

/** The stream of a recording. */
export function recordingStream(recordingId: string): StreamId {
  return `recording/${recordingId}`
}

/** The same file of the same device has the same id, by whatever way it comes. */
export function recordingIdOf(of: { readonly device: string; readonly serial: string }): string {
  return naturalId('recording', of.device, of.serial)
}

const made = z.object({
  device: field.text(80),
  serial: field.text(160),
  /** Where it lies in the file store. */
  file: z.object({
    hash: hash(),
    mediaType: z.string().regex(/^(?:(?:audio|video|image)\/[a-z0-9.+-]+|application\/pdf)$/),
    size: z.number().int().min(1),
  }),
  startedAt: instantOf(),
  endedAt: instantOf().nullable().default(null),
  place: field.text(200).nullable().default(null),
  act: field.text(100).nullable().default(null),
  object: field.text(200).nullable().default(null),
  note: field.text(2000).nullable().default(null),
  officerId: idOrNone(),
  caseId: idOrNone(),
  nodeId: idOrNone(),
  assetId: idOrNone(),
  taskId: idOrNone(),
})
type Made = z.output<typeof made>

const withCase = (recordingId: string, ...caseIds: readonly (string | null | undefined)[]) => [
  recordingStream(recordingId),
  ...[...new Set(caseIds)].flatMap((caseId) => (caseId ? [caseStream(caseId)] : [])),
]
const ofMade = (input: Made) => withCase(recordingIdOf(input), input.caseId)

const READS = ['recording_recording', 'case_case', 'node_node', 'task_task', 'asset_asset'] as const
const KEPT = ['recording.Kept', 'recording.CameToCase'] as const

/** What came of keeping a recording. */
export interface KeptRecording {
  readonly recordingId: string
  readonly hash: string
  /** False when it had come before. */
  readonly kept: boolean
  /** What it is still to be linked to, and who has been told. */
  readonly missing: readonly Link[]
  readonly holderId: string | null
}

/** A recording with names. */
export interface RecordingDetail extends RecordingRow {
  readonly officerName: string | null
  readonly holderName: string | null
  readonly keptByName: string
  readonly linkedByName: string | null
  readonly reviewedByName: string | null
  readonly overdue: boolean
}

/** What a device said of a recording, and what of it this court knows. */
export interface FoundLinks {
  readonly officerId: string | null
  readonly caseId: string | null
  readonly nodeId: string | null
  readonly assetId: string | null
  readonly taskId: string | null
}

export const recordingCommands = {
  /** From a device, through its adapter: what the device said of officer, case and node stands beside what was found. */
  'recording.deliver': command<KeptRecording>()({
    input: made.extend({
      /** What the device says that the file is. */
      hash: hash(),
      officerSaid: field.text(120).nullable().default(null),
      caseSaid: field.text(120).nullable().default(null),
      nodeSaid: field.text(120).nullable().default(null),
    }),
    streams: ofMade,
    reads: READS,
    emits: KEPT,
    allow: ['system', 'import'],
    creates: true,
  }),
  /** 留存: by a person, out of his own hand or from his phone; his own when no officer is named. */
  'recording.keep': command<KeptRecording>()({
    input: made.extend({
      /** Of a capture that waited on a phone: who was signed in there when it was made. */
      capturedBy: field.id().optional(),
    }),
    streams: ofMade,
    reads: READS,
    emits: KEPT,
    allow: WORKERS,
    creates: true,
  }),
  /** 关联: a person says whose it is and where it belongs, with the reason; also to put right what is wrong. */
  'recording.link': command<{ missing: readonly Link[] }>()({
    input: z.object({
      recordingId: field.id(),
      officerId: field.id().optional(),
      caseId: field.id().optional(),
      /** The case that it is taken out of. */
      fromCaseId: field.id().optional(),
      nodeId: field.id().optional(),
      assetId: field.id().optional(),
      taskId: field.id().optional(),
      reason: field.text(300),
    }),
    streams: ({ recordingId, caseId, fromCaseId }) => withCase(recordingId, caseId, fromCaseId),
    reads: READS,
    emits: ['recording.Linked', 'recording.CameToCase', 'recording.LeftCase'],
    allow: WORKERS,
  }),
  /** 核查: by somebody else than the officer. */
  'recording.review': command()({
    input: z.object({
      recordingId: field.id(),
      outcome: z.enum(['sound', 'faulty']),
      remark: field.text(500),
    }),
    streams: ({ recordingId }) => recordingStream(recordingId),
    reads: ['recording_recording'],
    emits: ['recording.Reviewed'],
    allow: WATCHERS,
  }),
  /** The clock: not linked or not reviewed in time. Does nothing when its day has not come. */
  'recording.check': command()({
    input: z.object({ recordingId: field.id(), caseId: field.id().nullable() }),
    streams: ({ recordingId, caseId }) => withCase(recordingId, caseId),
    reads: ['recording_recording'],
    emits: ['recording.Overdue', 'recording.UnreviewedInCase'],
    allow: ['system'],
  }),
}

export const recordingQueries = {
  /** 执法音视频: of a case, a node, a thing, an affair; what is unlinked, unreviewed, or waits for somebody; newest first. */
  'recording.list': query<CountedPage<RecordingDetail>>()({
    input: z.object({
      caseId: field.id().optional(),
      nodeId: field.id().optional(),
      assetId: field.id().optional(),
      taskId: field.id().optional(),
      officerId: field.id().optional(),
      holderId: field.id().optional(),
      state: z.enum(['unlinked', 'linked']).optional(),
      review: z.enum(['waiting', 'sound', 'faulty']).optional(),
      limit: field.limit(),
      cursor: field.cursor(),
    }),
    allow: COURT_STAFF,
  }),
  'recording.get': query<RecordingDetail | null>()({
    input: z.object({ recordingId: field.id() }),
    allow: COURT_STAFF,
  }),
  /** Whom and what a device means: officer by id or by a name that only one has, case by number, node by code, thing and affair by id. */
  'recording.find-links': query<FoundLinks>()({
    input: z.object({
      officer: z.string().max(120).nullable().default(null),
      caseNumber: z.string().max(120).nullable().default(null),
      node: z.string().max(120).nullable().default(null),
      asset: z.string().max(120).nullable().default(null),
      task: z.string().max(120).nullable().default(null),
    }),
    allow: COURT_STAFF,
  }),
}
