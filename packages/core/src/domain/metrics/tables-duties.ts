import type { InputOf, ResultOf } from '../../kernel/contract'
import type { Filter, QueryContext } from '../../kernel/query'
import { walk } from '../../kernel/read-all'
import { addDays } from '../../law/index'
import { compareText } from '../../ports/table-query'
import type { FundRows } from '../fund/model'
import type { NodeRow, NodeRows } from '../node/model'
import type { dutyQueries, NodeCounts, NodeLine } from './contract-duties'
import { type Days, daysOf } from './tables-walk'

type Queries = typeof dutyQueries
type Mutable<T> = { -readonly [K in keyof T]: T[K] }
type Counts = Mutable<NodeCounts>

/** Money on an account longer than this is looked at (law 法发〔2017〕6号 10: paid out within 30 days). */
const HELD_DAYS = 30

/** 执行案款: what came, went and lies there. */
export async function readMoney(
  input: InputOf<Queries['metrics.money']>,
  context: QueryContext,
): Promise<ResultOf<Queries['metrics.money']>> {
  const days = daysOf(input, context)
  const reader = context.reader<FundRows>()
  const within = (column: string): Filter[] => [
    { column, op: 'gte', value: days.from ?? '' },
    { column, op: 'lte', value: days.to },
  ]
  const kinds = (value: readonly string[]): Filter[] => [
    { column: 'kind', op: 'in', value },
    ...within('bookedOn'),
  ]
  const identified = [{ column: 'state', op: 'eq', value: 'identified' } as const, ...within('identifiedOn')]
  const waiting: Filter[] = [{ column: 'state', op: 'in', value: ['unidentified', 'claimed'] }]
  const holding: Filter[] = [{ column: 'holdingSince', op: 'not-null' }]
  const long: Filter[] = [{ column: 'holdingSince', op: 'lt', value: addDays(context.today, -HELD_DAYS) }]
  const held = async (where: readonly Filter[]) =>
    (await reader.sum('fund_account', 'availableFen', where)) +
    (await reader.sum('fund_account', 'reservedFen', where))
  const moved = (...of: readonly string[]) => reader.sum('fund_entry', 'amountFen', kinds(of))
  return {
    ...days,
    receivedFen: (await moved('receipt', 'opening', 'interest')) - (await moved('unidentify')),
    paidFen: (await moved('payment')) - (await moved('return', 'return-kept')),
    identified: await reader.count({ table: 'fund_receipt', where: identified }),
    identifiedFen: await reader.sum('fund_receipt', 'amountMinor', identified),
    unidentified: await reader.count({ table: 'fund_receipt', where: waiting }),
    unidentifiedFen: await reader.sum('fund_receipt', 'openFen', waiting),
    heldFen: (await held([])) + (await reader.sum('fund_account', 'depositedFen')),
    accountsHolding: await reader.count({ table: 'fund_account', where: holding }),
    accountsOver30Days: await reader.count({ table: 'fund_account', where: long }),
    heldOver30DaysFen: await held(long),
  }
}

/** 节点管控: clocks that ran on some day of the period; what is open is counted as of today. */
export async function readNodes(
  input: InputOf<Queries['metrics.nodes']>,
  context: QueryContext,
): Promise<ResultOf<Queries['metrics.nodes']>> {
  const days = daysOf(input, context)
  const total = none()
  const groups = { byNode: groupsOf(), byUnit: groupsOf(), byHolder: groupsOf() }
  await walkNodes(context, days, (row) => {
    const into = [total, groups.byNode(row.node), groups.byUnit(row.unitId ?? '')]
    if (row.holderId !== null) into.push(groups.byHolder(row.holderId))
    for (const counts of into) count(counts, row, context.today)
  })
  const { directory } = context
  return {
    ...days,
    total,
    byNode: groups.byNode.lines((code) => code),
    byUnit: groups.byUnit.lines((code) => directory.unit(code)?.name ?? code),
    byHolder: groups.byHolder.lines((code) => directory.person(code)?.name ?? code),
  }
}

async function walkNodes(context: QueryContext, { from, to }: Days, visit: (row: NodeRow) => void) {
  const reader = context.reader<NodeRows>()
  const begun: Filter = { column: 'startedOn', op: 'lte', value: to }
  const met: Filter[] = [
    { column: 'state', op: 'eq', value: 'met' },
    { column: 'endedOn', op: 'gte', value: from ?? '' },
    { column: 'endedOn', op: 'lte', value: to },
  ]
  const open: Filter = { column: 'state', op: 'in', value: ['running', 'suspended'] }
  await walk<NodeRows, 'node_node'>(reader, { table: 'node_node', where: [begun, open] }, visit)
  await walk<NodeRows, 'node_node'>(reader, { table: 'node_node', where: [begun, ...met] }, visit)
}

function none(): Counts {
  return { running: 0, suspended: 0, met: 0, late: 0 }
}

/** Counts by a code, made as they are asked for. */
function groupsOf() {
  const groups = new Map<string, Counts>()
  const of = (code: string): Counts => {
    const known = groups.get(code) ?? none()
    groups.set(code, known)
    return known
  }
  const lines = (name: (code: string) => string): readonly NodeLine[] =>
    [...groups]
      .sort(([a], [b]) => compareText(a, b))
      .map(([code, counts]) => ({ code, name: name(code), ...counts }))
  return Object.assign(of, { lines })
}

function count(counts: Counts, { state, dueOn, endedOn }: NodeRow, today: string): void {
  if (state === 'cancelled') return
  counts[state] += 1
  // A clock that stands still is not late.
  if (state !== 'suspended' && (endedOn ?? today) > dueOn) counts.late += 1
}
