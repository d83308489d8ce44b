import type { DecideContext } from '../../kernel/context'
import { accept, type Refused, refuse } from '../../kernel/decision'
import { type EventsOf, event } from '../../kernel/event'
import type { Decide } from '../../kernel/module'
import type { View } from '../../kernel/view'
import type { CaseRow, CaseRows } from '../case/model'
import type { DossierRows } from '../dossier/model'
import type { MaintenanceRows } from '../maintenance/model'
import type { ResultRows, TaskRows } from '../task/model'
import type { inabilityCommands } from './contract'
import { type OnFile, proven } from './decide-evidence'
import type { InabilityEvents, InabilityRows, RecognitionRow } from './model'

/** What the room reads. */
export type InabilityView = InabilityRows &
  CaseRows &
  Pick<MaintenanceRows, 'maintenance_entry'> &
  TaskRows &
  ResultRows &
  Pick<DossierRows, 'dossier_material'>
/** What the room may record. */
export type InabilityEvent = EventsOf<InabilityEvents>
type DecideInability<N extends keyof typeof inabilityCommands> = Decide<
  (typeof inabilityCommands)[N],
  InabilityView,
  InabilityEvent
>

/** Who handles the case says what it is, and what on file shows it. */
export const proposeRecognition: DecideInability<'inability.propose'> = (input, view, context) => {
  const standard = context.profile.recognition
  if (!standard) return refuse('inability.standard-of-profile')
  const subject = inHand(input.caseId, view, context)
  if ('rule' in subject) return subject
  const rows = view.all('inability_recognition').filter(({ caseId }) => caseId === subject.id)
  if (rows.some(({ state }) => state === 'proposed')) return refuse('inability.one-proposal')
  if (rows.some(({ state, recognition }) => state === 'recognised' && recognition === input.recognition)) {
    return refuse('inability.recognised-once', { recognition: input.recognition })
  }
  const evidence = proven(input, standard, fileOf(input.caseId, view), context.today)
  if ('rule' in evidence) return evidence
  const row: RecognitionRow = {
    id: context.newId('recognition'),
    caseId: subject.id,
    caseNumber: subject.caseNumber,
    recognition: input.recognition,
    ground: input.ground,
    evidence,
    state: 'proposed',
    proposedBy: context.actor.id,
    proposedOn: context.today,
    agreedBy: [],
    recognisedOn: null,
    reason: null,
    decidedBy: null,
    revokedOn: null,
    revokedBy: null,
    revokedFor: null,
    revokeReason: null,
  }
  return accept([event('inability.Proposed', row)], { recognitionId: row.id })
}

/** Somebody else looks at the evidence again; as many as the standard wants, and all of them agree. */
export const reviewRecognition: DecideInability<'inability.review'> = (input, view, context) => {
  const { caseId, recognitionId, reason } = input
  const standard = context.profile.recognition
  if (!standard) return refuse('inability.standard-of-profile')
  const row = view.get('inability_recognition', recognitionId)
  if (row?.caseId !== caseId || row.state !== 'proposed') {
    return refuse('inability.proposal-open', { state: row?.state ?? null })
  }
  const { actor, today } = context
  const handles = view.get('case_case', caseId)?.undertakerId === actor.id
  if (actor.kind !== 'person' || actor.id === row.proposedBy || handles) {
    return refuse('inability.reviewer-is-another')
  }
  if (row.agreedBy.includes(actor.id)) return refuse('inability.reviewer-once')
  if (!input.agreed) {
    return accept([event('inability.Rejected', { caseId, recognitionId, reason })], { recognised: false })
  }
  const evidence = proven(row, standard, fileOf(caseId, view), today)
  if ('rule' in evidence) return evidence
  if (row.agreedBy.length + 1 < standard.reviewers) {
    return accept([event('inability.Agreed', { caseId, recognitionId, reason })], { recognised: false })
  }
  const before = standing(caseId, view)
  return accept(
    [
      ...(before ? [revoked(before, { cause: 'superseded', evidenceId: recognitionId, reason })] : []),
      event('inability.Recognised', { caseId, recognitionId, recognition: row.recognition, reason }),
    ],
    { recognised: true },
  )
}

/** Property appeared, the case goes on, or somebody who answers for the case finds that it was wrong. */
export const revokeRecognition: DecideInability<'inability.revoke'> = (input, view, context) => {
  const row = standing(input.caseId, view)
  if (!row) return refuse('inability.something-stands')
  if (context.actor.kind === 'person') {
    if (input.cause !== 'by-hand' || input.reason === null) return refuse('inability.revoked-with-reason')
    const leads = context.actor.roles.includes('execution-director')
    const subject = leads ? undefined : inHand(input.caseId, view, context)
    if (subject && 'rule' in subject) return subject
  }
  const { cause, evidenceId, reason } = input
  return accept([revoked(row, { cause, evidenceId, reason })])
}

/** The recognition that holds now. */
export function standing(caseId: string, view: View<InabilityRows>): RecognitionRow | undefined {
  return view.all('inability_recognition').find((row) => row.caseId === caseId && row.state === 'recognised')
}

function revoked(
  { id, caseId, recognition }: RecognitionRow,
  why: Pick<InabilityEvents['inability.Revoked'], 'cause' | 'evidenceId' | 'reason'>,
): InabilityEvent {
  return event('inability.Revoked', { caseId, recognitionId: id, recognition, ...why })
}

/** The case, when the person answers for it: its undertaker, or after the end of the round the team that keeps it. */
function inHand(
  caseId: string,
  view: View<InabilityView>,
  { actor, directory }: DecideContext,
): CaseRow | Refused {
  const subject = view.get('case_case', caseId)
  const entry = view.get('maintenance_entry', caseId)
  if (subject?.state === 'closed' && entry?.state === 'maintained') {
    const unitId = directory.person(actor.id)?.unitId ?? null
    const theirs = actor.id === entry.holderId || (unitId !== null && unitId === entry.unitId)
    return theirs ? subject : refuse('inability.undertaker-proposes')
  }
  if (subject?.state !== 'assigned' && subject?.state !== 'suspended') {
    return refuse('inability.case-goes-on', { state: subject?.state ?? null })
  }
  return subject.undertakerId === actor.id ? subject : refuse('inability.undertaker-proposes')
}

function fileOf(caseId: string, view: View<InabilityView>): OnFile {
  const own = <R extends { readonly caseId: string }>(rows: readonly R[]) =>
    rows.filter((row) => row.caseId === caseId)
  return {
    debtors: own(view.all('case_party')).filter(({ role }) => role === 'debtor'),
    tasks: own(view.all('task_task')),
    results: own(view.all('task_result')),
    materials: own(view.all('dossier_material')),
  }
}
