import type { DecideContext } from '../../kernel/context'
import { type EventsOf, event } from '../../kernel/event'
import { subjectsOf } from '../../kernel/hold'
import type { NodeEvents } from './model'

type Event = EventsOf<NodeEvents>

/**
 * 执行过程自动公开: beginning and end of an open node are shown to the parties in the same act, by no one's click. To whom is
 * a setting: the applicant (seed 000:17), all parties (seed 004:61), or the public.
 */
export function disclosures(
  events: readonly Event[],
  { profile }: DecideContext,
  cause: { readonly event: string; readonly data: Readonly<Record<string, unknown>> },
): Event[] {
  const isOpen = (node: string) => profile.nodes.some(({ id, open }) => id === node && open === true)
  const shown = events.filter(isBeginningOrEnd).filter(({ data }) => isOpen(data.node))
  // Mostly nothing is: what it all is about is gathered only where it is told.
  if (shown.length === 0) return []
  const about = subjectsOf(cause.event, cause.data)
  const target = String(profile.parameters['openness.targets'] ?? 'applicant')
  return shown.map((one): Event => {
    if (one.type === 'node.Started') {
      const { id: nodeId, caseId, node, startedOn, dueOn } = one.data
      const what = { caseId, nodeId, node, what: 'started' as const, dueOn, target, about }
      return event('node.Disclosed', { ...what, id: `${nodeId}:started` }, { occurredOn: startedOn })
    }
    const { caseId, nodeId, node } = one.data
    const what = { caseId, nodeId, node, what: 'met' as const, dueOn: null, target, about }
    const occurred = one.occurredOn === undefined ? {} : { occurredOn: one.occurredOn }
    return event('node.Disclosed', { ...what, id: `${nodeId}:met` }, occurred)
  })
}

function isBeginningOrEnd(one: Event): one is Extract<Event, { type: 'node.Started' | 'node.Met' }> {
  return one.type === 'node.Started' || one.type === 'node.Met'
}
