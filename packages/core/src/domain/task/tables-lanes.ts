import type { InputOf } from '../../kernel/contract'
import type { CourtReader, QueryContext } from '../../kernel/query'
import { compareText } from '../../ports/table-query'
import type { NodeRow } from '../node/model'
import type { StayRow } from '../stage/model'
import type { PromptRow } from '../supervision/model'
import type { ResultRow as TriageRow } from '../triage/model'
import {
  GROUPINGS,
  type LaneGrouping,
  type laneQueries,
  type WorkLane,
  type WorkLanes,
} from './contract-lanes'
import type { TaskRows } from './model'
import { type Found, itemOf, rowsAfter, withFlags } from './tables'

type Rows = TaskRows & {
  node_node: NodeRow
  supervision_prompt: PromptRow
  triage_result: TriageRow
  stage_stay: StayRow
}
type Lane = Pick<WorkLane, 'of' | 'code'>

/** So much of one person's work is laid out; nobody has more, but for who receives for a whole centre. */
const AT_MOST = 2000
/** Ids in one question. */
const CHUNK = 200
const WORK = { node: 'node', task: 'affair', prompt: 'watch' } as const
const NONE: Lane = { of: null, code: 'none' }

/** Somebody's open work in lanes; in each what a flag puts first, then by due date. */
export async function lanes(
  input: InputOf<(typeof laneQueries)['task.lanes']>,
  context: QueryContext,
): Promise<WorkLanes> {
  const groupings = groupingsOf(context)
  const reader = context.reader<Rows>()
  const where = [{ column: 'holderId', op: 'eq' as const, value: input.holderId ?? context.actor.id }]
  const kinds = ['node', 'prompt', 'task'] as const
  const read = await Promise.all(kinds.map((kind) => rowsAfter(reader, kind, where, undefined, AT_MOST + 1)))
  const isLate = ({ row }: Found) => row.state !== 'suspended' && row.dueOn < context.today
  const found = read.flatMap((rows) => rows.slice(0, AT_MOST)).filter((one) => !input.overdue || isLate(one))
  const asked = groupings.filter((one) => one === input.by)
  const { by, laneOf } = await laned(asked.length > 0 ? asked : groupings, found, reader)
  const grouped = new Map<string, { readonly lane: Lane; readonly found: Found[] }>()
  for (const one of found) {
    const lane = laneOf(one)
    const key = `${lane.of}:${lane.code}`
    const group = grouped.get(key) ?? { lane, found: [] }
    group.found.push(one)
    grouped.set(key, group)
  }
  const shown = await Promise.all(
    [...grouped.values()].map(async (group): Promise<WorkLane> => {
      const ordered = group.found.sort(firstThenDue)
      const items = ordered.slice(0, input.perLane).map((one) => itemOf(one, context))
      return {
        ...group.lane,
        total: ordered.length,
        overdue: ordered.filter(isLate).length,
        first: ordered.filter(({ row }) => row.priority === 0).length,
        items: await withFlags(items, context),
      }
    }),
  )
  return {
    by,
    groupings,
    lanes: shown.sort(inOrder(by, context)),
    total: found.length,
    isCapped: read.some((rows) => rows.length > AT_MOST),
  }
}

function groupingsOf({ profile }: QueryContext): readonly LaneGrouping[] {
  const has = { lane: profile.triage !== undefined, stage: (profile.pipelines ?? []).length > 0, work: true }
  return GROUPINGS.filter((one) => has[one])
}

/** By the first grouping that any of the work has a lane in: where no case was sorted yet, lanes say nothing. */
async function laned(groupings: readonly LaneGrouping[], found: readonly Found[], reader: CourtReader<Rows>) {
  for (const by of groupings) {
    const laneOf = await laning(by, found, reader)
    if (groupings.length === 1 || found.some((one) => laneOf(one).of !== null)) return { by, laneOf }
  }
  return { by: groupings[0] ?? 'work', laneOf: workOf }
}

/** The lane of each piece of work: by its case, or by itself. */
async function laning(
  by: LaneGrouping,
  found: readonly Found[],
  reader: CourtReader<Rows>,
): Promise<(one: Found) => Lane> {
  if (by === 'work') return workOf
  const ids = [...new Set(found.map(({ row }) => row.caseId))]
  const of = new Map<string, Lane>()
  for (let at = 0; at < ids.length; at += CHUNK) {
    const value = ids.slice(at, at + CHUNK)
    if (by === 'lane') {
      const where = [{ column: 'id', op: 'in' as const, value }]
      const { items } = await reader.find({ table: 'triage_result', where, limit: CHUNK })
      for (const { caseId, lane } of items) if (lane !== null) of.set(caseId, { of: 'lane', code: lane })
    } else {
      const where = [
        { column: 'caseId', op: 'in' as const, value },
        { column: 'state', op: 'eq' as const, value: 'open' },
      ]
      // A case has one open stay.
      const { items } = await reader.find({ table: 'stage_stay', where, limit: CHUNK })
      for (const { caseId, stage } of items) of.set(caseId, { of: 'stage', code: stage })
    }
  }
  return ({ row }) => of.get(row.caseId) ?? NONE
}

function workOf({ kind, row }: Found): Lane {
  const of = WORK[kind]
  if (kind === 'node') return { of, code: row.node }
  return { of, code: kind === 'task' ? row.affair : row.code }
}

function firstThenDue(a: Found, b: Found): number {
  return (
    a.row.priority - b.row.priority ||
    compareText(a.row.dueOn, b.row.dueOn) ||
    compareText(a.row.id, b.row.id) ||
    compareText(a.kind, b.kind)
  )
}

/** Fast before slow, stages as the profile has them, work by what is late; what has no lane is last. */
function inOrder(by: LaneGrouping, { profile }: QueryContext): (a: WorkLane, b: WorkLane) => number {
  const stages = (profile.pipelines ?? []).flatMap((pipeline) => (pipeline.stages ?? []).map(({ id }) => id))
  const known = by === 'lane' ? ['fast', 'slow'] : stages
  const place = ({ of, code }: WorkLane) => {
    if (of === null) return known.length + 1
    const at = known.indexOf(code)
    return by === 'work' || at < 0 ? known.length : at
  }
  const due = (lane: WorkLane) => lane.items[0]?.dueOn ?? ''
  return (a, b) =>
    place(a) - place(b) || b.overdue - a.overdue || compareText(due(a), due(b)) || compareText(a.code, b.code)
}
