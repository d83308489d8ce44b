import type { DecideContext } from '../../kernel/context'
import type { InputOf } from '../../kernel/contract'
import { accept, type Decision, refuse } from '../../kernel/decision'
import { type EventsOf, event } from '../../kernel/event'
import type { ExtensionRule } from '../../kernel/extension-rule'
import type { Role } from '../../kernel/role'
import type { View } from '../../kernel/view'
import {
  addDays,
  type DueDateExplanation,
  type ExtensionProblem,
  extendUntil,
  extensionProblem,
} from '../../law/index'
import type { nodeCommands } from './contract'
import { nextCheck, openNode } from './decide-follow'
import type { DueExplanation, NodeEvents, NodeRow, NodeRows } from './model'

/** Who may extend a clock of which the profile says nothing. */
export const EXTENDERS: readonly Role[] = [
  'team-head',
  'execution-director',
  'vice-president-in-charge',
  'president',
]

const USUAL: ExtensionRule<Role> = { by: EXTENDERS, source: 'design: any leader, before the period ends' }

/** Gives a node more time: within the window of the profile, by whom it names, and no more than it allows. */
export function extendNode(
  input: InputOf<(typeof nodeCommands)['node.extend']>,
  view: View<NodeRows>,
  context: DecideContext,
): Decision<EventsOf<NodeEvents>> {
  const node = openNode(view, input.nodeId)
  if (!node) return refuse('node.is-open')
  const due = node.explanation as unknown as DueDateExplanation
  const definition = context.profile.nodes.find(({ id }) => id === node.node)
  const askedOn = input.askedOn ?? context.today
  if (askedOn > context.today) return refuse('node.extension-in-window', window(node, askedOn, askedOn))
  const asked = {
    by: context.actor.roles,
    askedOn: standing(node, askedOn),
    grantedOn: standing(node, context.today),
    to: input.to,
    given: due.terms.extensions?.length ?? 0,
    ...(input.filing === undefined ? {} : { filing: input.filing }),
  }
  const problem = extensionProblem(definition?.extension ?? USUAL, due, asked, context.calendar)
  if (problem) return refused(problem, node, askedOn, input.to)
  // Kept with the terms, so that a later pause moves the extended date and the date still explains itself.
  const longer = extendUntil(due, input.to, input.reason, context.calendar)
  const next = definition ? nextCheck(definition, longer.date, 0) : addDays(longer.date, 1)
  return accept([
    event('node.Extended', {
      caseId: node.caseId,
      nodeId: node.id,
      node: node.node,
      from: node.dueOn,
      to: longer.date,
      askedOn,
      filing: input.filing ?? null,
      reason: input.reason,
      provisional: longer.provisional,
      nextCheckOn: node.state === 'suspended' ? null : next,
      explanation: longer.explanation as unknown as DueExplanation,
    }),
  ])
}

/** While a clock stands still its time does not run out: the day on which it stopped is its day. */
function standing(node: NodeRow, on: string): string {
  return node.suspendedOn !== null && on > node.suspendedOn ? node.suspendedOn : on
}

function refused(problem: ExtensionProblem, node: NodeRow, askedOn: string, to: string) {
  const { dueOn } = node
  switch (problem.why) {
    case 'not-the-approver':
      return refuse('node.extension-by-approver', {
        node: node.node,
        role: problem.by.split(' ')[0] ?? '',
      })
    case 'expired':
      return refuse('node.extension-before-expiry', { node: node.node, dueOn })
    case 'not-forward':
      return refuse('node.extension-moves-forward', { from: dueOn, to })
    case 'too-early':
      return refuse('node.extension-in-window', { ...window(node, askedOn, problem.opensOn) })
    case 'too-late':
      return refuse('node.extension-in-window', {
        ...window(node, askedOn, node.startedOn),
        closesOn: problem.closesOn,
      })
    case 'too-often':
      return refuse('node.extension-count', { node: node.node, times: problem.times })
    case 'too-long':
      return refuse('node.extension-within-most', { to, latest: problem.latest })
  }
}

function window(node: NodeRow, askedOn: string, opensOn: string) {
  return { node: node.node, askedOn, opensOn, closesOn: node.dueOn }
}
