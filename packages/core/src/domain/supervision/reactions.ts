import type { Directory } from '../../kernel/directory'
import type { RecordedEvent } from '../../kernel/event'
import type { CommandCall, Reaction } from '../../kernel/module'
import { streamKey } from '../../kernel/stream'
import type { View } from '../../kernel/view'
import { daysBetween } from '../../law/date'
import type { CaseRows } from '../case/model'
import type { DossierRows } from '../dossier/model'
import type { NodeRows } from '../node/model'
import type { TaskRows } from '../task/model'
import { BACK_DATED, ONE_PERSON, TERMINATION, TERMINATION_NODES, watchRules } from './rules-watch'

type About = {
  readonly nodeId?: string
  readonly taskId?: string
  readonly proposalId?: string
  readonly orderId?: string
  /** A defect says which object it is in. */
  readonly objectId?: string
  readonly check?: string
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
      const rows = view as View<CaseRows & TaskRows & DossierRows>
      const person = onePersonOf(caseId, rows, context.directory)
      if (!context.profile.supervision || person === undefined) return []
      return [call({ caseId, rule: ONE_PERSON.id, objectId: caseId, code: 'one-person', holderId: person })]
    },
  },
  {
    id: 'supervision.back-dated',
    on: [BACK_DATED.on],
    reads: [],
    calls: ['supervision.raise-finding'],
    react: ({ stream, type, actor, occurredOn, recordedAt }, _view, { profile }) => {
      const allowed = profile.supervision?.backdatedAfter
      // A register of an older system says when things happened there.
      if (allowed === undefined || actor.kind !== 'person') return []
      if (daysBetween(occurredOn, recordedAt.slice(0, 10)) <= allowed) return []
      const caseId = streamKey(stream)
      return [call({ caseId, rule: BACK_DATED.id, objectId: caseId, code: type, holderId: actor.id })]
    },
  },
  {
    id: 'supervision.termination',
    on: [TERMINATION.on],
    reads: ['case_case', 'node_node'],
    calls: ['supervision.raise-finding'],
    react: (event, view, { profile }) => {
      const { closingKind, proposalId } = event.data as { closingKind?: string; proposalId?: string }
      if (!profile.supervision || closingKind !== 'round-terminated') return []
      const caseId = streamKey(event.stream)
      const rows = view as View<CaseRows & NodeRows>
      const holderId = rows.get('case_case', caseId)?.undertakerId ?? null
      const met = rows.all('node_node').filter(({ state }) => state === 'met')
      return TERMINATION_NODES.filter((id) => profile.nodes.some((node) => node.id === id))
        .filter((id) => !met.some(({ node }) => node === id))
        .map((code) => call({ caseId, rule: TERMINATION.id, objectId: proposalId ?? caseId, code, holderId }))
    },
  },
]

function foundBy(event: RecordedEvent): readonly CommandCall[] {
  const about = event.data as About
  const { nodeId, taskId, proposalId, orderId, holderId = null } = about
  const code = about.node ?? about.affair ?? about.check ?? event.type
  const objectId = about.objectId ?? nodeId ?? taskId ?? proposalId ?? orderId ?? streamKey(event.stream)
  const rule = watchRules.find(({ on, codes }) => on === event.type && (!codes || codes.includes(code)))
  if (!rule) return []
  return [call({ caseId: streamKey(event.stream), rule: rule.id, objectId, code, holderId })]
}

/** The undertaker, when no affair was another's and no paper came from anybody else (一人包案到底). */
function onePersonOf(
  caseId: string,
  view: View<CaseRows & TaskRows & DossierRows>,
  directory: Directory,
): string | undefined {
  const undertakerId = view.get('case_case', caseId)?.undertakerId
  if (undertakerId === null || undertakerId === undefined) return undefined
  const hands = [
    ...view.all('task_task').map(({ workerId }) => workerId),
    ...view.all('dossier_material').map(({ producedBy }) => producedBy),
  ]
  // What made itself came from nobody.
  const people = hands.filter((id) => directory.person(id) !== undefined)
  return people.every((id) => id === undertakerId) ? undertakerId : undefined
}

function call(input: object): CommandCall {
  return { name: 'supervision.raise-finding', input }
}
