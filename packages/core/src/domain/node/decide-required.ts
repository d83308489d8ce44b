import { type Refused, refuse } from '../../kernel/decision'
import { type EventsOf, event } from '../../kernel/event'
import { type Happened, patternMatches } from '../../kernel/pattern'
import type { NodeDefinition } from '../../kernel/profile'
import type { NodeEvents, NodeRow } from './model'

/** What has to be recorded by other events before a node may end; none of it has been when the node starts. */
export function missingAtStart({ requires = [] }: NodeDefinition): readonly string[] {
  return requires.filter(({ on }) => on !== undefined).map(({ id }) => id)
}

/** Ticks off what this event records. */
export function recordData(
  { requires = [] }: NodeDefinition,
  nodes: readonly NodeRow[],
  happened: Happened,
): readonly EventsOf<Pick<NodeEvents, 'node.DataRecorded'>>[] {
  const now = requires.filter(({ on }) => on && patternMatches(on, happened)).map(({ id }) => id)
  return nodes.flatMap((node) => {
    const recorded = node.missing.filter((id) => now.includes(id))
    if (recorded.length === 0) return []
    const { id: nodeId, caseId, node: code } = node
    return [event('node.DataRecorded', { caseId, nodeId, node: code, recorded })]
  })
}

/** A node is not met while something it requires is missing: the act that would end it is refused (系统自动拦截). */
export function incomplete(
  { id, requires = [] }: NodeDefinition,
  node: NodeRow,
  { event: type, data }: Happened,
): Refused | undefined {
  const missing = requires.filter((each) => {
    if (each.on) return node.missing.includes(each.id) && !patternMatches(each.on, { event: type, data })
    return each.field !== undefined && isEmpty(data[each.field])
  })
  const [first] = missing
  return first && refuse('node.required-data', { node: id, requirement: first.id, count: missing.length })
}

function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null) return true
  if (typeof value === 'string') return value.trim() === ''
  return Array.isArray(value) && value.length === 0
}
