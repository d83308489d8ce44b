import { sumFen } from '../../kernel/money'
import type { QueryContext } from '../../kernel/query'
import { readAll } from '../../kernel/read-all'
import { caseStream } from '../../kernel/stream'
import type { CaseRows } from '../case/model'
import type { FundRows } from '../fund/model'
import type { NodeRows } from '../node/model'
import type { TaskRows } from '../task/model'
import type { CourtFigures, ShareOfPeople, Unowned } from './contract'
import type { SupervisionRows } from './model'

const OPEN_CASES = ['filed', 'assigned', 'suspended']
const JOURNAL_PAGE = 500

/** Nothing unowned: every open case, node, affair and finding has one active person who answers for it (seed 000:14). */
export async function readUnowned(_input: object, context: QueryContext): Promise<readonly Unowned[]> {
  const reader = context.reader<CaseRows & NodeRows & TaskRows & SupervisionRows>()
  const [cases, nodes, tasks, findings, orders, due] = await Promise.all([
    readAll(reader, { table: 'case_case', where: [{ column: 'state', op: 'in', value: OPEN_CASES }] }),
    readAll(reader, { table: 'node_node', where: stillIn(['running', 'suspended']) }),
    readAll(reader, { table: 'task_task', where: stillIn(['issued', 'received', 'reported', 'returned']) }),
    readAll(reader, { table: 'supervision_finding', where: stillIn(['open', 'answered']) }),
    readAll(reader, { table: 'supervision_order', where: stillIn(['issued', 'replied', 'returned']) }),
    readAll(reader, { table: 'supervision_accountability', where: stillIn(['due']) }),
  ])
  const held = new Map<string, string>()
  for (const { caseId, holderId } of nodes) if (holderId !== null) held.set(caseId, holderId)
  const one = (kind: Unowned['kind'], id: string, caseId: string, holderId: string | null): Unowned[] => {
    const reason = whyNot(holderId, context)
    return reason ? [{ kind, id, caseId, holderId, reason }] : []
  }
  return [
    // Until a case has an undertaker, who holds its nodes answers for it.
    ...cases.flatMap(({ id, undertakerId }) => one('case', id, id, undertakerId ?? held.get(id) ?? null)),
    ...nodes.flatMap(({ id, caseId, holderId }) => one('node', id, caseId, holderId)),
    ...tasks.flatMap(({ id, caseId, holderId }) => one('task', id, caseId, holderId)),
    ...findings.flatMap(({ id, caseId, supervisorId }) => one('finding', id, caseId, supervisorId)),
    // A reply that is in waits with who follows the order.
    ...orders.flatMap(({ id, caseId, state, addresseeId, supervisorId }) =>
      one('order', id, caseId, state === 'replied' ? supervisorId : addresseeId),
    ),
    ...due.flatMap(({ id, caseId, supervisorId }) => one('accountability', id, caseId, supervisorId)),
  ]
}

function stillIn(value: readonly string[]) {
  return [{ column: 'state', op: 'in', value }] as const
}

function whyNot(holderId: string | null, { directory, today }: QueryContext): Unowned['reason'] | undefined {
  if (holderId === null) return 'nobody'
  const person = directory.person(holderId)
  if (!person?.active) return 'not-active'
  const isAway = (person.awayFrom ?? '9999') <= today && today <= (person.awayUntil ?? '')
  const deputy = person.deputyId === undefined ? undefined : directory.person(person.deputyId)
  return isAway && !deputy?.active ? 'away-without-deputy' : undefined
}

/** Who did what in a case (打破一人包案到底, seed 002:1): acts of people, not of the system. */
export async function readPeopleOfCase(
  { caseId }: { readonly caseId: string },
  context: QueryContext,
): Promise<ShareOfPeople> {
  const reader = context.reader<CaseRows>()
  const found = new Map<string, { acts: number; parts: Set<string> }>()
  for (let afterSeq = 0; ; ) {
    const events = await reader.journal(caseStream(caseId), { afterSeq, limit: JOURNAL_PAGE })
    for (const { actor, type } of events) {
      // A stopped act and a supervisor's look are no part of the work.
      if (actor.kind !== 'person' || type.startsWith('supervision.')) continue
      const share = found.get(actor.id) ?? { acts: 0, parts: new Set<string>() }
      share.acts += 1
      share.parts.add(type.slice(0, type.indexOf('.')))
      found.set(actor.id, share)
    }
    const last = events.at(-1)
    if (!last || events.length < JOURNAL_PAGE) break
    afterSeq = last.seq
  }
  const people = [...found].map(([personId, { acts, parts }]) => ({
    personId,
    name: context.directory.person(personId)?.name ?? personId,
    unitId: context.directory.person(personId)?.unitId ?? null,
    acts,
    parts: [...parts].sort(),
  }))
  return { onePerson: people.length === 1, people: people.sort((a, b) => b.acts - a.acts) }
}

/** Figures by which an upper court compares the courts below it. */
export async function readCourtFigures(_input: object, context: QueryContext): Promise<CourtFigures> {
  const reader = context.reader<CaseRows & NodeRows & FundRows & SupervisionRows>()
  const [openCases, closedCases, overdueNodes, openFindings, ...held] = await Promise.all([
    reader.count({ table: 'case_case', where: [{ column: 'state', op: 'in', value: OPEN_CASES }] }),
    reader.count({ table: 'case_case', where: [{ column: 'state', op: 'eq', value: 'closed' }] }),
    reader.count({
      table: 'node_node',
      where: [
        { column: 'holderId', op: 'not-null' },
        { column: 'dueOn', op: 'lt', value: context.today },
      ],
    }),
    reader.count({
      table: 'supervision_finding',
      where: [{ column: 'state', op: 'eq', value: 'open' }],
    }),
    reader.sum('fund_account', 'availableFen'),
    reader.sum('fund_account', 'reservedFen'),
    reader.sum('fund_account', 'depositedFen'),
  ])
  return { openCases, closedCases, overdueNodes, openFindings, heldFen: sumFen(held) }
}
