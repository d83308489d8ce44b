import type { Reaction } from '../../kernel/module'
import type { View } from '../../kernel/view'
import { decideTriage, type TriageView } from './decide'
import { isSettled } from './decide-class'
import type { TriageEvents } from './model'

/**
 * A case is sorted as soon as its facts suffice: when an answer is recorded, or the query that has to come first is
 * confirmed. It does nothing where the sorting would be refused, or an answer that is still unknown could change it.
 */
const sortWhenFactsSuffice: Reaction = {
  id: 'triage.sort-when-facts-suffice',
  on: ['triage.FactsRecorded', 'task.Confirmed'],
  reads: ['case_case', 'triage_result', 'task_task'],
  calls: ['triage.decide'],
  react: (event, view, context) => {
    const caseId = String(event.data.caseId)
    const rows = view as unknown as View<TriageView>
    const answers = rows.get('triage_result', caseId)?.answers
    const policy = context.profile.triage
    if (!answers || !policy || !isSettled(policy, answers)) return []
    return decideTriage({ caseId }, rows, context).kind === 'accepted'
      ? [{ name: 'triage.decide', input: { caseId } }]
      : []
  },
}

/** Who was chosen becomes the undertaker of the case, unless the case is already in these hands. */
const giveToChosen: Reaction = {
  id: 'triage.give-to-chosen',
  on: ['triage.UndertakerChosen'],
  reads: ['case_case'],
  calls: ['case.assign'],
  react: (event, view) => {
    const { caseId, undertakerId, mode } = event.data as unknown as TriageEvents['triage.UndertakerChosen']
    const row = (view as unknown as View<TriageView>).get('case_case', caseId)
    if (row?.undertakerId === undertakerId) return []
    return [{ name: 'case.assign', input: { caseId, undertakerId, reason: `triage ${mode}` } }]
  },
}

export const triageReactions: readonly Reaction[] = [sortWhenFactsSuffice, giveToChosen]
