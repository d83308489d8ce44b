import type { EvolveTable } from '../../kernel/module'
import {
  date,
  inFileStore,
  instant,
  integer,
  json,
  nullable,
  type RowOf,
  table,
  text,
} from '../../kernel/table'
import { patch, put } from '../../kernel/view'

/** unlinked 待关联 → linked 已关联. */
export type LinkState = 'unlinked' | 'linked'
/** waiting 待核查 → sound 核查无误 or faulty 有问题, by somebody else than its officer. */
export type ReviewState = 'waiting' | 'sound' | 'faulty'
/** What a recording has to belong to (DOSS-15: officer, case, node). */
export const LINKS = ['officer', 'case', 'node'] as const
export type Link = (typeof LINKS)[number]

/** 每条执法音视频 (seed 004:58): one file of a device or a phone; a stream of its own, for it is kept before anybody knows its case. */
export const recordings = table('recording_recording', {
  stream: 'recording',
  columns: {
    /** What made it, and the number that it has there. */
    device: text(),
    serial: text(),
    hash: inFileStore(text()),
    mediaType: text(),
    size: integer(),
    startedAt: instant(),
    endedAt: nullable(instant()),
    place: nullable(text()),
    /** The act that it shows, and the thing it is about, in words. */
    act: nullable(text()),
    object: nullable(text()),
    note: nullable(text()),
    officerId: nullable(text()),
    caseId: nullable(text()),
    caseNumber: nullable(text()),
    nodeId: nullable(text()),
    assetId: nullable(text()),
    taskId: nullable(text()),
    /** What the device wrote, where nobody or nothing of that name was found. */
    officerSaid: nullable(text()),
    caseSaid: nullable(text()),
    nodeSaid: nullable(text()),
    state: text<LinkState>(),
    missing: json<readonly Link[]>(),
    review: text<ReviewState>(),
    /** Who has to link or to review it, until when; nobody once it is reviewed. */
    holderId: nullable(text()),
    dueOn: nullable(date()),
    /** The clock looks at it on this day. */
    checkOn: nullable(date()),
    warnings: integer(),
    keptBy: text(),
    keptOn: date(),
    linkedBy: nullable(text()),
    linkReason: nullable(text()),
    reviewedBy: nullable(text()),
    reviewedOn: nullable(date()),
    remark: nullable(text()),
  },
  indexes: [
    { columns: ['keptOn'] },
    { columns: ['state', 'keptOn'] },
    { columns: ['review', 'keptOn'] },
    { columns: ['caseId', 'keptOn'], whereNotNull: 'caseId' },
    { columns: ['holderId', 'keptOn'], whereNotNull: 'holderId' },
    { columns: ['checkOn'], whereNotNull: 'checkOn' },
    { columns: ['hash'] },
  ],
})

export type RecordingRow = RowOf<typeof recordings>
export type RecordingRows = { recording_recording: RecordingRow }

/** What a recording is joined to. */
export type Links = Pick<
  RecordingRow,
  'officerId' | 'caseId' | 'caseNumber' | 'nodeId' | 'assetId' | 'taskId' | 'state' | 'missing'
> & { readonly holderId: string | null; readonly dueOn: string | null; readonly checkOn: string | null }

type InCase = { caseId: string; recordingId: string; officerId: string | null; hash: string }

export type RecordingEvents = {
  'recording.Kept': RecordingRow & { recordingId: string }
  'recording.Linked': Links & { recordingId: string; reason: string }
  'recording.Reviewed': { recordingId: string; outcome: 'sound' | 'faulty'; remark: string }
  /** Nobody has linked or reviewed it in time: the next one above is told. */
  'recording.Overdue': {
    recordingId: string
    why: 'unlinked' | 'unreviewed'
    from: string | null
    holderId: string | null
  }
  /** In the journal of the case. */
  'recording.CameToCase': InCase & { nodeId: string | null; assetId: string | null; taskId: string | null }
  'recording.LeftCase': InCase & { reason: string }
  'recording.UnreviewedInCase': { caseId: string; objectId: string; holderId: string | null }
}

export const evolveRecording: EvolveTable<RecordingEvents, RecordingRows> = {
  'recording.Kept': (_view, { data: { recordingId: _id, ...row } }) => [put('recording_recording', row)],
  'recording.Linked': (view, { data: { recordingId, reason, ...links }, actor }) => [
    patch(view, 'recording_recording', recordingId, { ...links, linkedBy: actor.id, linkReason: reason }),
  ],
  'recording.Reviewed': (view, { data, actor, occurredOn }) => [
    patch(view, 'recording_recording', data.recordingId, {
      review: data.outcome,
      remark: data.remark,
      reviewedBy: actor.id,
      reviewedOn: occurredOn,
      holderId: null,
      dueOn: null,
      checkOn: null,
    }),
  ],
  'recording.Overdue': (view, { data }) => [
    patch(view, 'recording_recording', data.recordingId, {
      holderId: data.holderId,
      checkOn: null,
      warnings: (view.get('recording_recording', data.recordingId)?.warnings ?? 0) + 1,
    }),
  ],
  'recording.CameToCase': () => [],
  'recording.LeftCase': () => [],
  'recording.UnreviewedInCase': () => [],
}
