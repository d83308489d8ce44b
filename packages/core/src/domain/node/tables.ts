import { resolveHolder } from '../../kernel/node-holder'
import type { NodeDefinition } from '../../kernel/profile'
import { nodeIsFor } from '../../kernel/profile-stage'
import type { QueryContext } from '../../kernel/query'
import { readAll } from '../../kernel/read-all'
import { sourceWords } from '../../kernel/source-words'
import { termOf } from '../../kernel/term'
import { type DueDateExplanation, daysBetween, explainDueDate, laterDate } from '../../law/index'
import type { CaseRow, CaseRows } from '../case/model'
import type { CourseNode } from './contract'
import { dueOf } from './decide-follow'
import type { DueExplanation, NodeRow, NodeRows } from './model'

/**
 * The course of a case: what has been, what runs, and what is still to come with the dates to be expected
 * (全节点可查询、全进程可预期, seed 000:14).
 */
export async function readCourse(
  input: { caseId: string },
  context: QueryContext,
): Promise<readonly CourseNode[]> {
  const reader = context.reader<CaseRows & NodeRows>()
  const row = await reader.get('case_case', input.caseId)
  if (!row) return []
  const nodes = await readAll<CaseRows & NodeRows, 'node_node'>(reader, {
    table: 'node_node',
    where: [{ column: 'caseId', op: 'eq', value: input.caseId }],
    orderBy: [{ column: 'startedOn', direction: 'asc' }],
  })
  const definitions = context.profileOf(row.profileId, row.profileVersion).nodes
  const known = nodes.map((node) =>
    courseNode(
      node,
      context,
      definitions.find(({ id }) => id === node.node),
    ),
  )
  return row.state === 'closed' ? known : [...known, ...predict(row, nodes, context)]
}

/** A node with names, time left and reasons. */
export function courseNode(node: NodeRow, context: QueryContext, definition?: NodeDefinition): CourseNode {
  const open = node.holderId !== null
  const late = node.endedOn !== null && node.state === 'met' && node.endedOn > node.dueOn
  return {
    id: node.id,
    node: node.node,
    subjectId: node.subjectId || null,
    state: node.state,
    startedOn: node.startedOn,
    dueOn: node.dueOn,
    endedOn: node.endedOn,
    late,
    overdue: open && node.state === 'running' && node.dueOn < context.today,
    daysLeft: open ? daysBetween(context.today, node.dueOn) : null,
    required: (definition?.requires ?? []).map(({ id, on }) => ({
      id,
      recorded: node.state === 'met' || (on !== undefined && !node.missing.includes(id)),
    })),
    // By its own warnings, not by one number for all: a seal that lapses is close earlier than a paper to be handed in.
    term: termOf({
      dueOn: node.dueOn,
      today: context.today,
      ended: !open,
      stopped: node.state === 'suspended',
      warned: node.warnings > 0,
    }),
    provisional: node.provisional,
    holderId: node.holderId,
    holderName:
      node.holderId === null ? null : (context.directory.person(node.holderId)?.name ?? node.holderId),
    unitName: node.unitId === null ? null : (context.directory.unit(node.unitId)?.name ?? node.unitId),
    warnings: node.warnings,
    breached: node.breached,
    triggerSeq: node.triggerSeq,
    explanation: node.explanation,
    reason: reasons(node.explanation),
    source: node.source,
    sourceText: spelled(node.source),
  }
}

/** Expected nodes that nothing has started: each begins when the one it follows is due to end. */
function predict(row: CaseRow, nodes: readonly NodeRow[], context: QueryContext): CourseNode[] {
  const ends = new Map<string, string>()
  for (const node of nodes) ends.set(node.node, node.endedOn ?? node.dueOn)
  const predicted: CourseNode[] = []
  const profile = context.profileOf(row.profileId, row.profileVersion)
  for (const definition of profile.nodes) {
    if (!nodeIsFor(profile, row.kind, definition.id)) continue
    if (!definition.expected || ends.has(definition.id) || 'dateField' in definition.limit) continue
    const after = definition.follows === undefined ? row.filedOn : ends.get(definition.follows)
    if (after === undefined) continue
    // What should have begun in the past and has not can begin today at the earliest.
    const begins = laterDate(after, context.today)
    const due = dueOf(definition, { occurredOn: begins, data: {} }, context)
    ends.set(definition.id, due.date)
    predicted.push(predictedNode(definition, row, begins, due, context))
  }
  return predicted
}

function predictedNode(
  definition: NodeDefinition,
  row: CaseRow,
  begins: string,
  due: ReturnType<typeof dueOf>,
  context: QueryContext,
): CourseNode {
  const holder = resolveHolder(definition.holder, row, {}, context.directory)
  const explanation = due.explanation as unknown as DueExplanation
  return {
    id: null,
    node: definition.id,
    subjectId: null,
    state: 'predicted',
    startedOn: begins,
    dueOn: due.date,
    endedOn: null,
    late: false,
    overdue: false,
    daysLeft: daysBetween(context.today, due.date),
    required: (definition.requires ?? []).map(({ id }) => ({ id, recorded: false })),
    term: 'calm',
    provisional: due.provisional,
    holderId: holder?.holderId ?? null,
    holderName: holder ? (context.directory.person(holder.holderId)?.name ?? holder.holderId) : null,
    unitName: holder?.unitId ? (context.directory.unit(holder.unitId)?.name ?? holder.unitId) : null,
    warnings: 0,
    breached: false,
    triggerSeq: null,
    explanation,
    reason: reasons(explanation),
    source: definition.source,
    sourceText: spelled(definition.source),
  }
}

function spelled(source: string): CourseNode['sourceText'] {
  return { 'zh-CN': sourceWords(source, 'zh-CN'), en: sourceWords(source, 'en') }
}

function reasons(explanation: DueExplanation): CourseNode['reason'] {
  const due = explanation as unknown as DueDateExplanation
  return { 'zh-CN': explainDueDate(due, 'zh-CN'), en: explainDueDate(due, 'en') }
}
