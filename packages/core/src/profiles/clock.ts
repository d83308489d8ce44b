import type { NodeDefinition } from '../kernel/profile'
import { caseClosed, whenEvent } from './pattern'

/** What differs between the clocks of the composite list. */
interface Clock {
  readonly id: string
  readonly from: string
  readonly to: string
  readonly where?: Readonly<Record<string, string | boolean>>
  readonly limit: NodeDefinition['limit']
  readonly source: string
  readonly subjectField?: string
  /** A period of the parties: its last day rolls off days off. */
  readonly ofParty?: boolean
  readonly warn?: readonly number[]
  readonly holder?: NodeDefinition['holder']
  readonly extension?: NodeDefinition['extension']
}

/** A clock between two events of one case, held by the undertaker, stopped when the case is closed. */
export function clock(given: Clock): NodeDefinition {
  return {
    id: given.id,
    startsOn: [whenEvent(given.from, given.where)],
    endsOn: [whenEvent(given.to)],
    cancelsOn: [caseClosed],
    limit: given.limit,
    roll: given.ofParty ?? false,
    holder: given.holder ?? { kind: 'undertaker' },
    ...(given.subjectField ? { subjectField: given.subjectField } : {}),
    warnDaysBefore: given.warn ?? [1, 0],
    ...(given.extension ? { extension: given.extension } : {}),
    expected: false,
    source: given.source,
  }
}

/** Nodes whose beginning and end the parties see (流程节点均应当自动推送, seed 000:17). */
export function shown(nodes: readonly NodeDefinition[]): readonly NodeDefinition[] {
  return nodes.map((node) => ({ ...node, open: true }))
}
