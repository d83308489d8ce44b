import type { InputOf, ResultOf } from '../../kernel/contract'
import type { Profile } from '../../kernel/profile'
import type { CourtReader, QueryContext } from '../../kernel/query'
import { readAll } from '../../kernel/read-all'
import type { CaseRow } from '../case/model'
import type { NodeRows } from '../node/model'
import type { difficultyQueries } from './contract-difficulty'
import { shareOf } from './model'
import { recognisedAs } from './tables-measures'
import { type Days, daysOf, walkCases } from './tables-walk'

type Query = (typeof difficultyQueries)['metrics.difficulty']
type Rows = NodeRows

/** Targets and the last day of the time they were set for (seed 001:60); the newest holds on. */
const TARGETS = [
  ['2017-12-31', 'metrics.completed-share-2017-12'],
  ['2016-12-31', 'metrics.completed-share-2016-12'],
] as const

/** 执行难 is counted among cases with property only; what is beyond its limit without any is shown beside it. */
export async function readDifficulty(input: InputOf<Query>, context: QueryContext): Promise<ResultOf<Query>> {
  const days = daysOf(input, context)
  const reader = context.reader<Rows>()
  const count = { accepted: 0, 'executable-property': 0, inability: 0, none: 0 }
  const delayed = { 'executable-property': 0, inability: 0, none: 0 }
  let completed = 0
  await walkCases(context, days, async (row) => {
    const recognition = (await recognisedAs(row.id, days.to, context)) ?? 'none'
    const closed = row.closedOn !== null && row.closedOn <= days.to
    count.accepted += 1
    count[recognition] += 1
    if (recognition === 'executable-property' && closed && row.closingKind === 'performed') completed += 1
    const given = closed && row.closingKind === 'round-terminated'
    if (given || (await isLate(row, days, reader))) delayed[recognition] += 1
  })
  const withProperty = count['executable-property']
  const target = targetOf(context.profile, days.to)
  return {
    ...days,
    accepted: count.accepted,
    executableProperty: withProperty,
    inability: count.inability,
    unrecognised: count.none,
    completed: shareOf(completed, withProperty),
    target,
    reached: target === null || withProperty === 0 ? null : completed * 100 >= target * withProperty,
    difficulty: shareOf(delayed['executable-property'], withProperty),
    leftOut: { inability: delayed.inability, unrecognised: delayed.none },
  }
}

/** The limit of the case ended late, or was past on the last day. */
async function isLate({ id }: CaseRow, { to }: Days, reader: CourtReader<Rows>): Promise<boolean> {
  const limits = await readAll(reader, {
    table: 'node_node',
    where: [
      { column: 'caseId', op: 'eq', value: id },
      { column: 'node', op: 'eq', value: 'case-limit' },
    ],
  })
  return limits.some(({ startedOn, endedOn, dueOn }) => {
    if (startedOn > to) return false
    return endedOn !== null && endedOn <= to ? endedOn > dueOn : dueOn < to
  })
}

function targetOf({ parameters }: Profile, to: string): number | null {
  const due = TARGETS.find(([from, key]) => from <= to && typeof parameters[key] === 'number')
  return due ? Number(parameters[due[1]]) : null
}
