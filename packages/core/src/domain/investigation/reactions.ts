import type { CommandCall, Reaction } from '../../kernel/module'
import type { View } from '../../kernel/view'
import type { ResultRows, TaskEvents, TaskRows } from '../task/model'
import type { InvestigationEvents, InvestigationKind, InvestigationRows } from './model'

/** The affair by which a court carries out what it granted, where its way of working has it. */
const AFFAIR = 'investigation'
const ORIGIN = 'investigation:'

const ORIGIN_OF_CLUE: Readonly<Record<InvestigationKind, string>> = {
  audit: 'audit',
  'lawyer-order': 'lawyer',
  reward: 'reward',
}

/** What was granted is given out as an affair, so that it has an owner and a date. */
const carryOut: Reaction = {
  id: 'investigation.carry-out',
  on: ['investigation.Decided'],
  reads: [],
  calls: ['task.dispatch'],
  react: ({ data }, _view, { profile }) => {
    const { caseId, investigationId, granted } =
      data as unknown as InvestigationEvents['investigation.Decided']
    if (!granted || !profile.affairs.some(({ id }) => id === AFFAIR)) return []
    return [{ name: 'task.dispatch', input: { caseId, affair: AFFAIR, originId: ORIGIN + investigationId } }]
  },
}

/** The affair is done and confirmed: its report is the result. */
const resultOfAffair: Reaction = {
  id: 'investigation.result-of-affair',
  on: ['task.Confirmed'],
  reads: ['task_task', 'task_result', 'investigation_investigation'],
  calls: ['investigation.return-result'],
  react: ({ data }, view) => {
    const { caseId, taskId } = data as unknown as TaskEvents['task.Confirmed']
    const rows = view as unknown as View<TaskRows & ResultRows & InvestigationRows>
    const task = rows.get('task_task', taskId)
    if (!task?.originId?.startsWith(ORIGIN)) return []
    const investigationId = task.originId.slice(ORIGIN.length)
    if (rows.get('investigation_investigation', investigationId)?.state !== 'granted') return []
    return [
      {
        name: 'investigation.return-result',
        input: { caseId, investigationId, taskId, result: task.report ?? task.affair },
      },
    ]
  },
}

/** Whatever a result says of property goes into the register of clues. */
const cluesOfResult: Reaction = {
  id: 'investigation.clues-of-result',
  on: ['investigation.ResultReturned'],
  reads: [],
  calls: ['clue.register'],
  react: ({ data }): CommandCall[] => {
    const { caseId, investigationId, kind, clues, partyId } =
      data as unknown as InvestigationEvents['investigation.ResultReturned']
    return clues.map(({ clueText: content, type }) => ({
      name: 'clue.register',
      input: { caseId, origin: ORIGIN_OF_CLUE[kind], partyId, type, content, investigationId },
    }))
  },
}

export const investigationReactions: readonly Reaction[] = [carryOut, resultOfAffair, cluesOfResult]
