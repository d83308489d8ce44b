import type { InputOf, ResultOf } from '../../kernel/contract'
import type { RecordedEvent } from '../../kernel/event'
import type { QueryContext } from '../../kernel/query'
import { caseStream } from '../../kernel/stream'
import { type DueDateExplanation, recomputeDueDate } from '../../law/index'
import type { CaseRows } from '../case/model'
import type { NodeExtension, NodeFact, nodeQueries } from './contract'
import type { NodeEvents, NodeRow, NodeRows } from './model'
import { courseNode } from './tables'

type Why = (typeof nodeQueries)['node.why']

/** Everything the date of a node rests on (全节点可查询, seed 000:14): taken from its row and from the journal of its case. */
export async function readWhy(input: InputOf<Why>, context: QueryContext): Promise<ResultOf<Why>> {
  const reader = context.reader<NodeRows & CaseRows>()
  const node = await reader.get('node_node', input.nodeId)
  const row = await reader.get('case_case', input.caseId)
  if (!node || !row || node.caseId !== row.id) return null
  const profile = context.profileOf(row.profileId, row.profileVersion)
  const definition = profile.nodes.find(({ id }) => id === node.node)
  const journal = await reader.journal(caseStream(node.caseId))
  const due = node.explanation as unknown as DueDateExplanation
  const ended = ['node.Met', 'node.Cancelled']
  const end = journal.find(({ type, data }) => ended.includes(type) && data.nodeId === node.id)
  return {
    node: courseNode(node, context),
    start: factOf(journal[node.triggerSeq - 1], context),
    // What ended it came just before it in the same act.
    end: factOf(end && causeOf(end, node, journal), context),
    limit: definition && 'dateField' in definition.limit ? null : due.terms.limit,
    nominalOn: due.nominal,
    pauses: due.excluded,
    stoppedSince: node.suspendedOn,
    extensions: journal
      .filter(({ type, data }) => type === 'node.Extended' && data.nodeId === node.id)
      .map((event) => extensionOf(event, context)),
    rolledFrom: due.rolled ? { date: due.unrolled, kind: due.unrolledKind } : null,
    calendar: calendarOf(due, context),
  }
}

function causeOf(
  end: RecordedEvent,
  node: NodeRow,
  journal: readonly RecordedEvent[],
): RecordedEvent | undefined {
  return journal.findLast(({ seq, type, commandId }) => {
    return seq < end.seq && type === node.endEvent && commandId === end.commandId
  })
}

function calendarOf(due: DueDateExplanation, { calendar }: QueryContext) {
  const years = [Number(due.terms.trigger.slice(0, 4)), Number(due.date.slice(0, 4))] as const
  const between = Array.from({ length: years[1] - years[0] + 1 }, (_, at) => years[0] + at)
  const notices = calendar.notices.filter(({ year }) => between.includes(year))
  const known = new Set(notices.map(({ year }) => year))
  const now = recomputeDueDate(due, calendar).date
  return {
    version: due.calendarVersion,
    notices: notices.map(({ year, version, source }) => ({ year, version, source })),
    missingYears: between.filter((year) => !known.has(year)),
    dueOnNow: now === due.date ? null : now,
  }
}

function extensionOf(event: RecordedEvent, context: QueryContext): NodeExtension {
  const { from, to, askedOn, filing, reason } = event.data as unknown as NodeEvents['node.Extended']
  return { ...fact(event, context), from, to, askedOn, filing, reason }
}

function factOf(event: RecordedEvent | undefined, context: QueryContext): NodeFact | null {
  return event ? fact(event, context) : null
}

function fact({ seq, type, occurredOn, actor }: RecordedEvent, { directory }: QueryContext): NodeFact {
  return { seq, type, occurredOn, actorName: directory.person(actor.id)?.name ?? actor.id }
}
