import { ZhixingError } from '../../kernel/errors'
import { heldBy } from '../../kernel/hold'
import { hasPartyRights } from '../../kernel/party-rights'
import type { QueryContext } from '../../kernel/query'
import { readAll } from '../../kernel/read-all'
import { isParty } from '../../kernel/role'
import type { CaseRows } from '../case/model'
import type { HoldRow } from '../openness/model'
import type { NextStep } from './contract'
import type { DisclosureRow, NodeRows } from './model'
import { readCourse } from './tables'

type Rows = NodeRows & CaseRows & { openness_hold: HoldRow }
type OneCase = { readonly caseId: string }

/** What the parties have been shown, in order; a party asks of his own case, and sees nothing that is held back. */
export async function readDisclosed(
  input: OneCase,
  context: QueryContext,
): Promise<readonly DisclosureRow[]> {
  const holds = await holdsFor('node.disclosed', input, context)
  const shown = await shownOf(input, context)
  return shown.filter(({ id, nodeId, node, about }) => !heldBy([id, nodeId, `node:${node}`, ...about], holds))
}

function shownOf({ caseId }: OneCase, context: QueryContext): Promise<readonly DisclosureRow[]> {
  return readAll<Rows, 'node_disclosure'>(context.reader<Rows>(), {
    table: 'node_disclosure',
    where: [{ column: 'caseId', op: 'eq', value: caseId }],
    orderBy: [{ column: 'shownOn', direction: 'asc' }],
  })
}

/** 全进程可预期 for the parties (seed 000:14): the open nodes that run and those to be expected, without names. */
export async function readUpcoming(input: OneCase, context: QueryContext): Promise<readonly NextStep[]> {
  const holds = await holdsFor('node.upcoming', input, context)
  const row = await context.reader<Rows>().get('case_case', input.caseId)
  if (!row) return []
  const shown = new Set(
    context
      .profileOf(row.profileId, row.profileVersion)
      .nodes.filter(({ open }) => open === true)
      .map(({ id }) => id),
  )
  const about = new Map((await shownOf(input, context)).map((one) => [one.nodeId, one.about]))
  const subjects = (id: string | null, node: string) =>
    id === null ? [`node:${node}`] : [id, `node:${node}`, ...(about.get(id) ?? [])]
  return (await readCourse(input, context))
    .filter(
      ({ node, state }) =>
        shown.has(node) && (state === 'predicted' || state === 'running' || state === 'suspended'),
    )
    .filter(({ id, node }) => !heldBy(subjects(id, node), holds))
    .map(({ node, dueOn, state }) => ({ node, dueOn, state: state as NextStep['state'] }))
    .sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0))
}

/** Of his own case only; the court sees what is held back as well. */
async function holdsFor(
  query: string,
  { caseId }: OneCase,
  context: QueryContext,
): Promise<readonly HoldRow[]> {
  if (!isParty(context.actor)) return []
  const reader = context.reader<Rows>()
  const party = await reader.get('case_party', context.actor.id)
  if (party?.caseId !== caseId || !hasPartyRights(party)) {
    throw new ZhixingError('query-not-permitted', { query })
  }
  return readAll<Rows, 'openness_hold'>(reader, {
    table: 'openness_hold',
    where: [{ column: 'caseId', op: 'eq', value: caseId }],
  })
}
