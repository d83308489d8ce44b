import type { InputOf, ResultOf } from '../../kernel/contract'
import type { Filter, QueryContext } from '../../kernel/query'
import { walk } from '../../kernel/read-all'
import type { CaseRows } from '../case/model'
import type { FundRows } from '../fund/model'
import type { NodeRows } from '../node/model'
import type { PointsRows } from '../points/model'
import type { StageRows } from '../stage/model'
import type { SupervisionRows } from '../supervision/model'
import type { TaskRows } from '../task/model'
import type { dutyQueries, StageFlow } from './contract-duties'
import { shareOf } from './model'
import { type Days, daysOf } from './tables-walk'

type Queries = typeof dutyQueries

/** 工作量下灌: of the cases that came into a stage in the period, how many flowed out of it undone (seed 003:35). */
export async function readFlow(
  input: InputOf<Queries['metrics.flow']>,
  context: QueryContext,
): Promise<ResultOf<Queries['metrics.flow']>> {
  const days = daysOf(input, context)
  const stages = context.profile.stages?.stages ?? []
  return { ...days, stages: await Promise.all(stages.map(({ id }) => flowOf(id, days, context))) }
}

async function flowOf(stage: string, { from, to }: Days, context: QueryContext): Promise<StageFlow> {
  const reader = context.reader<StageRows & PointsRows>()
  const where: Filter[] = [
    { column: 'stage', op: 'eq', value: stage },
    { column: 'enteredOn', op: 'gte', value: from ?? '' },
    { column: 'enteredOn', op: 'lte', value: to },
  ]
  const left = { expired: 0, 'passed-on': 0, rejected: 0, migrated: 0, closed: 0 }
  let [entered, open, idle, pointsDeducted, pointsAdded] = [0, 0, 0, 0, 0]
  await walk<StageRows & PointsRows, 'stage_stay'>(reader, { table: 'stage_stay', where }, (stay) => {
    entered += 1
    if (stay.exit === null) open += 1
    else left[stay.exit] += 1
    if (stay.idle) idle += 1
  })
  await walk<StageRows & PointsRows, 'points_entry'>(reader, { table: 'points_entry', where }, (entry) => {
    if (entry.side === 'before') pointsDeducted -= entry.points
    else pointsAdded += entry.points
  })
  return {
    stage,
    entered,
    open,
    passedOn: left['passed-on'],
    rejected: left.rejected,
    migrated: left.migrated,
    closed: left.closed,
    expired: shareOf(left.expired, entered),
    idle,
    pointsDeducted,
    pointsAdded,
  }
}

type HubRows = CaseRows & TaskRows & NodeRows & SupervisionRows & FundRows

/** Figures by which the city court compares, in its three domains; by counting only, so that many courts can be asked. */
export async function readFigures(
  input: InputOf<Queries['metrics.figures']>,
  context: QueryContext,
): Promise<ResultOf<Queries['metrics.figures']>> {
  const days = daysOf(input, context)
  const reader = context.reader<HubRows>()
  const count = (table: keyof HubRows & string, where: readonly Filter[]) => reader.count({ table, where })
  const until = (column: string): Filter => ({ column, op: 'lte', value: days.to })
  const since = (column: string): Filter => ({ column, op: 'gte', value: days.from ?? '' })
  const held: Filter = { column: 'holderId', op: 'not-null' }
  const late: Filter = { column: 'dueOn', op: 'lt', value: context.today }
  const filed = await count('case_case', [until('filedOn')])
  const before =
    days.from === null
      ? 0
      : await count('case_case', [{ ...until('closedOn'), op: 'lt', value: days.from } as Filter])
  const closed = await count('case_case', [since('closedOn'), until('closedOn')])
  const accepted = filed - before
  return {
    ...days,
    'case-handling': {
      accepted,
      closed,
      open: accepted - closed,
      closingRate: shareOf(closed, accepted).percent,
    },
    'affair-consolidation': {
      issued: await count('task_task', [
        since('issuedOn'),
        until('issuedOn'),
        { column: 'state', op: 'in', value: AFFAIR_STATES },
      ]),
      confirmed: await count('task_task', [
        { column: 'state', op: 'eq', value: 'confirmed' },
        since('closedOn'),
        until('closedOn'),
      ]),
      open: await count('task_task', [held, { column: 'state', op: 'ne', value: 'requested' }]),
      late: await count('task_task', [
        held,
        late,
        { column: 'state', op: 'in', value: ['issued', 'received', 'returned'] },
      ]),
    },
    'quality-supervision': {
      overdueNodes: await count('node_node', [held, late, { column: 'state', op: 'eq', value: 'running' }]),
      openFindings: await count('supervision_finding', [{ column: 'state', op: 'eq', value: 'open' }]),
      heldFen:
        (await reader.sum('fund_account', 'availableFen')) +
        (await reader.sum('fund_account', 'reservedFen')) +
        (await reader.sum('fund_account', 'depositedFen')),
    },
  }
}

/** A request of a party is no affair until it is accepted, which makes one. */
const AFFAIR_STATES = ['issued', 'received', 'reported', 'returned', 'confirmed', 'withdrawn']
