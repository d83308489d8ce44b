import type { CommandCall, Reaction } from '../../kernel/module'
import type { View } from '../../kernel/view'
import type { DossierEvents } from '../dossier/model'
import type { MaintenanceEvents } from '../maintenance/model'
import type { ResultRows, TaskEvents, TaskRows } from '../task/model'
import { standing } from './decide'
import { isPaperFor, provesAny } from './decide-evidence'
import type { InabilityRows, RevocationCause } from './model'

/** 「执行不能」的决不放弃 (seed 000:5): a confirmed affair that shows property ends the recognition at once. */
const revokeWhenFound: Reaction = {
  id: 'inability.revoke-when-found',
  on: ['task.Confirmed'],
  reads: ['inability_recognition', 'task_task', 'task_result'],
  calls: ['inability.revoke'],
  react: (event, view, { profile }) => {
    const { caseId, taskId } = event.data as unknown as TaskEvents['task.Confirmed']
    const rows = view as unknown as View<InabilityRows & TaskRows & ResultRows>
    const task = rows.get('task_task', taskId)
    if (!task || !profile.recognition) return []
    const shown = provesAny(profile.recognition.executableProperty, task, rows.all('task_result'))
    return shown ? revoke(caseId, rows, 'property-found', taskId) : []
  },
}

/** A paper that shows property, such as a ruling that seals something. */
const revokeWhenSealed: Reaction = {
  id: 'inability.revoke-when-sealed',
  on: ['dossier.MaterialFormed', 'dossier.MaterialRecognised'],
  reads: ['inability_recognition'],
  calls: ['inability.revoke'],
  react: (event, view, { profile }) => {
    const { caseId, id, kind } = event.data as unknown as DossierEvents['dossier.MaterialFormed']
    if (!isPaperFor(profile.recognition?.executableProperty ?? [], kind)) return []
    return revoke(caseId, view as unknown as View<InabilityRows>, 'property-found', id)
  },
}

/** A check of the terminated round found something, or the way back was granted. */
const revokeWhenResumed: Reaction = {
  id: 'inability.revoke-when-resumed',
  on: ['maintenance.Checked', 'maintenance.ResumptionDecided'],
  reads: ['inability_recognition'],
  calls: ['inability.revoke'],
  react: (event, view) => {
    const rows = view as unknown as View<InabilityRows>
    if (event.type === 'maintenance.Checked') {
      const { caseId, id, found } = event.data as unknown as MaintenanceEvents['maintenance.Checked']
      return found ? revoke(caseId, rows, 'property-found', id) : []
    }
    const decided = event.data as unknown as MaintenanceEvents['maintenance.ResumptionDecided']
    return decided.granted ? revoke(decided.caseId, rows, 'resumed', decided.applicationId) : []
  },
}

function revoke(
  caseId: string,
  view: View<InabilityRows>,
  cause: RevocationCause,
  evidenceId: string,
): readonly CommandCall[] {
  if (standing(caseId, view)?.recognition !== 'inability') return []
  return [{ name: 'inability.revoke', input: { caseId, cause, evidenceId } }]
}

export const inabilityReactions: readonly Reaction[] = [revokeWhenFound, revokeWhenSealed, revokeWhenResumed]
