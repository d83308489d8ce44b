import type { RecordedEvent } from '../../kernel/event'
import type { CommandCall, Reaction } from '../../kernel/module'
import { streamKey } from '../../kernel/stream'
import type { View } from '../../kernel/view'
import type { CaseRows } from '../case/model'
import type { DossierRows } from '../dossier/model'
import type { TaskRows } from '../task/model'
import { ONE_PERSON, watchRules } from './rules-watch'

type About = {
  readonly nodeId?: string
  readonly taskId?: string
  readonly proposalId?: string
  readonly orderId?: string
  readonly node?: string
  readonly affair?: string
  readonly holderId?: string | null
}

/** Everything that is late or sent back becomes a finding at once, without a user (seed 002:3, 000:14 执行风险自动预警). */
export const supervisionReactions: readonly Reaction[] = [
  {
    id: 'supervision.watch',
    on: [...new Set(watchRules.map(({ on }) => on))],
    reads: [],
    calls: ['supervision.raise-finding'],
    react: (event, _view, context) => (context.profile.supervision ? foundBy(event) : []),
  },
  {
    id: 'supervision.one-person',
    on: [ONE_PERSON.on],
    reads: ['case_case', 'task_task', 'dossier_material'],
    calls: ['supervision.raise-finding'],
    react: (event, view, context) => {
      const caseId = streamKey(event.stream)
      const person = onePersonOf(caseId, view as View<CaseRows & TaskRows & DossierRows>)
      if (!context.profile.supervision || person === undefined) return []
      return [call({ caseId, rule: ONE_PERSON.id, objectId: caseId, code: 'one-person', holderId: person })]
    },
  },
]

function foundBy(event: RecordedEvent): readonly CommandCall[] {
  const { nodeId, taskId, proposalId, orderId, node, affair, holderId = null } = event.data as About
  const code = node ?? affair ?? event.type
  const objectId = nodeId ?? taskId ?? proposalId ?? orderId ?? streamKey(event.stream)
  const rule = watchRules.find(({ on, codes }) => on === event.type && (!codes || codes.includes(code)))
  if (!rule) return []
  return [call({ caseId: streamKey(event.stream), rule: rule.id, objectId, code, holderId })]
}

/** The undertaker, when no affair was another's and no paper came from anybody else (一人包案到底). */
function onePersonOf(caseId: string, view: View<CaseRows & TaskRows & DossierRows>): string | undefined {
  const undertakerId = view.get('case_case', caseId)?.undertakerId
  if (undertakerId === null || undertakerId === undefined) return undefined
  const hands = [
    ...view.all('task_task').map(({ workerId }) => workerId),
    ...view.all('dossier_material').map(({ producedBy }) => producedBy),
  ]
  return hands.every((id) => id === undertakerId) ? undertakerId : undefined
}

function call(input: object): CommandCall {
  return { name: 'supervision.raise-finding', input }
}
