import type { Reaction } from '../../kernel/module'
import type { View } from '../../kernel/view'
import type { ServiceEvents, ServiceRows } from './model'

/** One stop: what the window takes becomes affairs of the case in the same act (seed 004:55). */
const fanOut: Reaction = {
  id: 'service.matter-becomes-affair',
  on: ['service.MatterTaken'],
  reads: [],
  calls: ['task.dispatch'],
  react: (event) => {
    const matter = event.data as unknown as ServiceEvents['service.MatterTaken']
    if (matter.affair === null) return []
    const { caseId, affair, note, personId } = matter
    const input = { caseId, kind: 'request', affair, note, workerId: personId, originId: matter.id }
    return [{ name: 'task.dispatch', input }]
  },
}

/** The ticket closes with the last answer. */
const closeWhenAnswered: Reaction = {
  id: 'service.close-when-answered',
  on: ['task.Confirmed', 'task.Withdrawn', 'service.MatterAnswered'],
  reads: ['service_visit', 'service_matter'],
  calls: ['service.close-visit'],
  react: (_event, view) => {
    const rows = view as unknown as View<ServiceRows>
    const waiting = new Set(
      rows
        .all('service_matter')
        .filter(({ state }) => state === 'open')
        .map(({ visitId }) => visitId),
    )
    return rows
      .all('service_visit')
      .filter(({ id, state }) => state === 'open' && !waiting.has(id))
      .map(({ id, caseId }) => ({ name: 'service.close-visit', input: { caseId, visitId: id } }))
  },
}

export const serviceReactions: readonly Reaction[] = [fanOut, closeWhenAnswered]
