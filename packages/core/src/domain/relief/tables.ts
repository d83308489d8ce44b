import type { InputOf, ResultOf } from '../../kernel/contract'
import { countedPage } from '../../kernel/counted-page'
import { sumFen } from '../../kernel/money'
import type { Filter, QueryContext } from '../../kernel/query'
import { readAll, walk } from '../../kernel/read-all'
import { daysBetween } from '../../law/date'
import type { CaseRows } from '../case/model'
import type { ReliefStep, reliefQueries } from './contract'
import type { ReliefRow, ReliefRows } from './model'

type Queries = typeof reliefQueries
type Rows = ReliefRows & CaseRows
type ReadRelief<N extends keyof Queries> = (
  input: InputOf<Queries[N]>,
  context: QueryContext,
) => Promise<ResultOf<Queries[N]>>

/** Applications, the oldest first. */
export const listRelief: ReadRelief<'relief.list'> = async ({ caseId, state, limit, cursor }, context) => {
  const where: Filter[] = []
  if (caseId !== undefined) where.push({ column: 'caseId', op: 'eq', value: caseId })
  if (state !== undefined) where.push({ column: 'state', op: 'eq', value: state })
  const page = await countedPage(context.reader<Rows>(), {
    table: 'relief_application',
    where,
    orderBy: [{ column: 'appliedOn', direction: 'asc' }],
    limit,
    ...(cursor === undefined ? {} : { cursor }),
  })
  return { ...page, items: page.items.map((row) => ({ ...row, days: daysOf(row, context) })) }
}

/** Applications of a period: what became of them, how fast; and how many inabilities relief has reached. */
export const readReport: ReadRelief<'relief.report'> = async ({ from, to }, context) => {
  const until = to !== undefined && to < context.today ? to : context.today
  const all = await readAll<Rows, 'relief_application'>(context.reader<Rows>(), {
    table: 'relief_application',
    where: [
      { column: 'appliedOn', op: 'gte', value: from ?? '' },
      { column: 'appliedOn', op: 'lte', value: until },
    ],
  })
  const waiting = all.filter(isOpen)
  const granted = all.filter(({ grantedFen }) => grantedFen !== null)
  const paid = all.filter(({ state }) => state === 'paid')
  return {
    from: from ?? null,
    to: until,
    applied: all.length,
    granted: granted.length,
    refused: all.filter(({ state }) => state === 'refused').length,
    paid: paid.length,
    askedFen: sumFen(all.map(({ askedFen }) => askedFen)),
    grantedFen: sumFen(granted.map(({ grantedFen }) => grantedFen ?? 0n)),
    paidFen: sumFen(paid.map(({ grantedFen }) => grantedFen ?? 0n)),
    waiting: waiting.length,
    longestWaitingDays: longest(waiting.map((row) => daysOf(row, context))),
    coverage: await coverageOf(context),
    speed: {
      check: step(all, 'appliedOn', 'checkedOn'),
      decision: step(all, 'checkedOn', 'decidedOn'),
      payment: step(all, 'decidedOn', 'paidOn'),
      whole: step(all, 'appliedOn', 'paidOn'),
    },
  }
}

async function coverageOf(context: QueryContext) {
  const reader = context.reader<Rows>()
  const inabilities: Filter[] = [{ column: 'recognition', op: 'eq', value: 'inability' }]
  const reached = { inabilities: 0, asked: 0, paid: 0 }
  await walk<Rows, 'case_case'>(reader, { table: 'case_case', where: inabilities }, async ({ id }) => {
    const own = await readAll<Rows, 'relief_application'>(reader, {
      table: 'relief_application',
      where: [{ column: 'caseId', op: 'eq', value: id }],
    })
    reached.inabilities += 1
    if (own.length > 0) reached.asked += 1
    if (own.some(({ state }) => state === 'paid')) reached.paid += 1
  })
  return reached
}

function isOpen({ state }: ReliefRow): boolean {
  return state === 'applied' || state === 'checked' || state === 'granted'
}

function daysOf(row: ReliefRow, { today }: QueryContext): number {
  const end = row.paidOn ?? (row.state === 'refused' ? row.decidedOn : null)
  return daysBetween(row.appliedOn, end ?? today)
}

type Day = 'appliedOn' | 'checkedOn' | 'decidedOn' | 'paidOn'

function step(rows: readonly ReliefRow[], from: Day, to: Day): ReliefStep {
  const days = rows
    .flatMap((row) => {
      const [began, ended] = [row[from], row[to]]
      return began === null || ended === null ? [] : [daysBetween(began, ended)]
    })
    .sort((a, b) => a - b)
  // Of an even number the lower of the two in the middle: a whole number of days.
  return { count: days.length, medianDays: days[(days.length - 1) >> 1] ?? null, longestDays: longest(days) }
}

function longest(days: readonly number[]): number | null {
  return days.length === 0 ? null : Math.max(...days)
}
