import type { DecideContext } from '../../kernel/context'
import { accept, refuse } from '../../kernel/decision'
import { type EventsOf, event } from '../../kernel/event'
import type { Decide } from '../../kernel/module'
import { caseStream } from '../../kernel/stream'
import type { View } from '../../kernel/view'
import { type KeptRecording, type recordingCommands, recordingIdOf } from './contract'
import { type LinkRows, leader, linksOf } from './decide-links'
import type { RecordingEvents, RecordingRow } from './model'

type DecideRecording<N extends keyof typeof recordingCommands> = Decide<
  (typeof recordingCommands)[N],
  LinkRows,
  EventsOf<RecordingEvents>
>
type Given = Omit<Parameters<DecideRecording<'recording.keep'>>[0], 'capturedBy'>
type Said = Pick<RecordingRow, 'officerSaid' | 'caseSaid' | 'nodeSaid'>

/** 设备送达: kept whatever is missing, refused only when the bytes are not what the device says they are. */
export const deliverRecording: DecideRecording<'recording.deliver'> = (input, view, context) => {
  const { hash, officerSaid, caseSaid, nodeSaid, ...given } = input
  const { device, serial } = given
  if (hash !== given.file.hash) return refuse('recording.hash-matches', { device, serial, said: hash })
  return kept(given, { officerSaid, caseSaid, nodeSaid }, view, context)
}

/** 留存: who keeps it answers for it, unless he names the officer. */
export const keepRecording: DecideRecording<'recording.keep'> = (input, view, context) => {
  const { capturedBy = context.actor.id, ...given } = input
  if (capturedBy !== context.actor.id) return refuse('recording.own-capture')
  return kept({ ...given, officerId: given.officerId ?? context.actor.id }, null, view, context)
}

function kept(given: Given, said: Said | null, view: View<LinkRows>, context: DecideContext) {
  const recordingId = recordingIdOf(given)
  const before = view.get('recording_recording', recordingId)
  const { file, device, serial } = given
  if (before) {
    if (before.hash !== file.hash) return refuse('recording.serial-once', { device, serial })
    const { hash, missing, holderId } = before
    return accept<never, KeptRecording>([], { recordingId, hash, kept: false, missing, holderId })
  }
  const links = linksOf(given, view, context)
  const row: RecordingRow = {
    id: recordingId,
    device,
    serial,
    ...file,
    startedAt: given.startedAt,
    endedAt: given.endedAt,
    place: given.place,
    act: given.act,
    object: given.object,
    note: given.note,
    ...links,
    // What was found needs no second telling.
    officerSaid: links.officerId === null ? (said?.officerSaid ?? given.officerId) : null,
    caseSaid: links.caseId === null ? (said?.caseSaid ?? given.caseId) : null,
    nodeSaid: links.nodeId === null ? (said?.nodeSaid ?? given.nodeId) : null,
    review: 'waiting',
    warnings: 0,
    keptBy: context.actor.id,
    keptOn: context.today,
    linkedBy: null,
    linkReason: null,
    reviewedBy: null,
    reviewedOn: null,
    remark: null,
  }
  const { missing, holderId } = links
  const events = [event('recording.Kept', { ...row, recordingId }), ...cameTo(row)]
  return accept(events, { recordingId, hash: row.hash, kept: true, missing, holderId })
}

function cameTo(row: Pick<RecordingRow, 'id' | 'hash'> & ReturnType<typeof linksOf>) {
  const { id: recordingId, caseId, officerId, nodeId, assetId, taskId, hash } = row
  if (caseId === null) return []
  const data = { caseId, recordingId, officerId, hash, nodeId, assetId, taskId }
  return [event('recording.CameToCase', data, { stream: caseStream(caseId) })]
}

/** 关联: adds what is missing or puts right what is wrong; what was reviewed stays as it is. */
export const linkRecording: DecideRecording<'recording.link'> = (input, view, context) => {
  const { recordingId, reason, fromCaseId, ...wanted } = input
  const row = view.get('recording_recording', recordingId)
  if (!row) return refuse('recording.known', { recordingId })
  if (row.review !== 'waiting') return refuse('recording.reviewed-stays', { state: row.review })
  const caseId = wanted.caseId ?? row.caseId
  const moves = row.caseId !== null && caseId !== row.caseId
  // Whoever takes it out of a case says which one: that case records that it has gone.
  if (moves && fromCaseId !== row.caseId) return refuse('recording.case-is-named', { recordingId })
  if (caseId !== null && !view.get('case_case', caseId))
    return refuse('recording.case-is-named', { recordingId })
  const stays = moves ? { nodeId: null, assetId: null, taskId: null } : row
  const links = linksOf(
    {
      officerId: wanted.officerId ?? row.officerId,
      caseId,
      nodeId: wanted.nodeId ?? stays.nodeId,
      assetId: wanted.assetId ?? stays.assetId,
      taskId: wanted.taskId ?? stays.taskId,
    },
    view,
    context,
  )
  const unknown = (['officerId', 'nodeId', 'assetId', 'taskId'] as const).find(
    (key) => wanted[key] !== undefined && links[key] !== wanted[key],
  )
  if (unknown !== undefined) return refuse('recording.link-known', { which: unknown })
  const left =
    moves && row.caseId !== null
      ? [
          event(
            'recording.LeftCase',
            { caseId: row.caseId, recordingId, officerId: row.officerId, hash: row.hash, reason },
            { stream: caseStream(row.caseId) },
          ),
        ]
      : []
  const events = [
    event('recording.Linked', { ...links, recordingId, reason }),
    ...left,
    ...(wanted.caseId === undefined && wanted.nodeId === undefined ? [] : cameTo({ ...row, ...links })),
  ]
  return accept(events, { missing: links.missing })
}

/** 核查: each recording is looked at by another person than the one it shows (seed 004:58). */
export const reviewRecording: DecideRecording<'recording.review'> = (input, view, { actor }) => {
  const row = view.get('recording_recording', input.recordingId)
  if (!row) return refuse('recording.known', { recordingId: input.recordingId })
  if (row.state === 'unlinked')
    return refuse('recording.linked-before-review', { links: row.missing.join('/') })
  if (row.officerId === actor.id) return refuse('recording.officer-reviews-not', { officerId: actor.id })
  if (row.review !== 'waiting') return refuse('recording.reviewed-stays', { state: row.review })
  return accept([event('recording.Reviewed', input)])
}

/** Nobody has linked or reviewed it in time: the director is told, and of a case also those who watch over it. */
export const checkRecording: DecideRecording<'recording.check'> = (input, view, context) => {
  const row = view.get('recording_recording', input.recordingId)
  if (!row || row.checkOn === null || row.checkOn > context.today) return accept([])
  const recordingId = row.id
  const why = row.state === 'unlinked' ? ('unlinked' as const) : ('unreviewed' as const)
  const holderId = leader(context, why === 'unreviewed' ? row.officerId : undefined) ?? row.holderId
  const overdue = event('recording.Overdue', { recordingId, why, from: row.holderId, holderId })
  if (row.caseId === null || row.caseId !== input.caseId) return accept([overdue])
  const about = { caseId: row.caseId, objectId: recordingId, holderId: row.holderId }
  return accept([overdue, event('recording.UnreviewedInCase', about, { stream: caseStream(row.caseId) })])
}
