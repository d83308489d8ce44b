import type { DecideContext } from '../../kernel/context'
import type { InputOf } from '../../kernel/contract'
import { accept, type Decision, refuse } from '../../kernel/decision'
import { type EventsOf, event } from '../../kernel/event'
import type { View } from '../../kernel/view'
import type { CaseRow, PartyRow } from '../case/model'
import type { NodeRow } from '../node/model'
import type { serviceWorkCommands } from './contract-service'
import type { MeetingRow, RecordingRow, ServiceWorkEvents, ServiceWorkRows } from './model-service'

type Input<N extends keyof typeof serviceWorkCommands> = InputOf<(typeof serviceWorkCommands)[N]>
type Rows = ServiceWorkRows & { case_case: CaseRow; case_party: PartyRow; node_node: NodeRow }
type Served<R = null> = Decision<EventsOf<ServiceWorkEvents>, R>

/** 执行过程记录: the file is kept by its hash; the officer who acted answers for it. */
export function keepRecording(
  input: Input<'task.keep-recording'>,
  view: View<Rows>,
  context: DecideContext,
): Served<{ recordingId: string }> {
  const { caseId, nodeId, officerId, file, recordedAt } = input
  const found = view.get('case_case', caseId)
  if (!found) return refuse('task.case-open', { state: null })
  if (nodeId !== undefined && !view.get('node_node', nodeId)) return refuse('task.node-of-case', { nodeId })
  if (!context.directory.person(officerId)?.active) {
    return refuse('task.worker-unknown', { workerId: officerId })
  }
  if (second(recordedAt) > second(context.now)) return refuse('task.recorded-before', {})
  if (view.all('task_recording').some(({ fileHash }) => fileHash === file.hash)) {
    return refuse('task.recording-once', {})
  }
  const row: RecordingRow = {
    id: context.newId('recording'),
    caseId,
    caseNumber: found.caseNumber,
    debtorLabel: found.debtorLabel,
    act: input.act,
    nodeId: nodeId ?? null,
    object: input.object ?? null,
    officerId,
    recordedAt,
    place: input.place,
    seconds: input.seconds,
    fileHash: file.hash,
    mediaType: file.mediaType,
    fileSize: file.size,
    state: 'kept',
    keptBy: context.actor.id,
    keptOn: context.today,
    checkedBy: null,
    checkedOn: null,
    remark: null,
  }
  return accept([event('task.RecordingKept', row)], { recordingId: row.id })
}

/** 核查: each recording is looked at by another person than the one it shows (seed 004:58). */
export function checkRecording(
  input: Input<'task.check-recording'>,
  view: View<ServiceWorkRows>,
  { actor }: DecideContext,
): Served {
  const recording = view.get('task_recording', input.recordingId)
  if (!recording) return refuse('task.recording-unknown', { recordingId: input.recordingId })
  if (recording.officerId === actor.id) return refuse('task.officer-checks-not', { officerId: actor.id })
  return accept([event('task.RecordingChecked', input)])
}

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

function second(instant: string): string {
  return instant.slice(0, 19)
}
