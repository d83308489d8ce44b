import type { InputOf, ResultOf } from '../../kernel/contract'
import type { QueryContext } from '../../kernel/query'
import { readAll } from '../../kernel/read-all'
import { addMonths, daysBetween, decimalText, indicatorRatio, rational } from '../../law/index'
import { compareText } from '../../ports/table-query'
import type { CaseRow, CaseRows } from '../case/model'
import type { FundRows } from '../fund/model'
import type { NodeRows } from '../node/model'
import type { TriageRows } from '../triage/model'
import type { dutyQueries, QualityLine } from './contract-duties'
import { shareOf } from './model'
import { type Days, daysOf, walkCases } from './tables-walk'

type Queries = typeof dutyQueries

/** What is counted of one set of cases. */
interface Tally {
  accepted: number
  closed: number
  performed: number
  roundTerminated: number
  firstClosed: number
  firstRoundTerminated: number
  overLong: number
  inTime: number
  days: number
  receivedFen: bigint
  claimedFen: bigint
}

/** 案件质效, of the court and of each class by itself, so that mixing hides nothing (seed 002:5). */
export async function readQuality(
  input: InputOf<Queries['metrics.quality']>,
  context: QueryContext,
): Promise<ResultOf<Queries['metrics.quality']>> {
  const days = daysOf(input, context)
  const longMonths = Number(context.profile.parameters['metrics.long-open-months'] ?? 12)
  const reader = context.reader<CaseRows & TriageRows>()
  const court = nothing()
  const classes = new Map<string, Tally>()
  await walkCases(context, days, async (row) => {
    const code = (await reader.get('triage_result', row.id))?.class ?? ''
    const own = classes.get(code) ?? nothing()
    classes.set(code, own)
    if (row.closedOn === null || row.closedOn > days.to) {
      for (const tally of [court, own]) addOpen(tally, row, days, longMonths)
      return
    }
    const ended = { ...row, closedOn: row.closedOn, ...(await endOf(row, context)) }
    for (const tally of [court, own]) addClosed(tally, ended)
  })
  const byClass = [...classes].sort(([a], [b]) => compareText(a, b)).map(([code, tally]) => line(code, tally))
  return { ...days, longMonths, court: line('', court), byClass }
}

/** 终本案件维护. */
export async function readTerminated(
  input: InputOf<Queries['metrics.terminated']>,
  context: QueryContext,
): Promise<ResultOf<Queries['metrics.terminated']>> {
  const days = daysOf(input, context)
  const reader = context.reader<CaseRows>()
  const ended = { column: 'closingKind', op: 'eq', value: 'round-terminated' } as const
  const until = { column: 'closedOn', op: 'lte', value: days.to } as const
  const since = { column: 'closedOn', op: 'gte', value: days.from ?? '' } as const
  const count = (where: Parameters<typeof reader.count>[0]['where']) =>
    reader.count({ table: 'case_case', ...(where ? { where } : {}) })
  const [standing, closedInPeriod, resumedInPeriod] = await Promise.all([
    count([ended, until]),
    count([ended, until, since]),
    count([
      { column: 'kind', op: 'eq', value: 'resumed' },
      { column: 'filedOn', op: 'gte', value: days.from ?? '' },
      { column: 'filedOn', op: 'lte', value: days.to },
    ]),
  ])
  return { ...days, standing, closedInPeriod, resumedInPeriod }
}

function nothing(): Tally {
  return {
    accepted: 0,
    closed: 0,
    performed: 0,
    roundTerminated: 0,
    firstClosed: 0,
    firstRoundTerminated: 0,
    overLong: 0,
    inTime: 0,
    days: 0,
    receivedFen: 0n,
    claimedFen: 0n,
  }
}

/** Also one that was closed after the last day: it was open then. */
function addOpen(tally: Tally, row: CaseRow, { to }: Days, longMonths: number): void {
  tally.accepted += 1
  if (addMonths(row.filedOn, longMonths) < to) tally.overLong += 1
}

function addClosed(tally: Tally, row: Ended): void {
  const isRound = row.closingKind === 'round-terminated'
  tally.accepted += 1
  tally.closed += 1
  tally.days += daysBetween(row.filedOn, row.closedOn)
  tally.receivedFen += row.receivedFen
  tally.claimedFen += row.claimFen
  if (row.inTime) tally.inTime += 1
  if (row.closingKind === 'performed') tally.performed += 1
  if (isRound) tally.roundTerminated += 1
  if (row.kind !== 'first') return
  tally.firstClosed += 1
  if (isRound) tally.firstRoundTerminated += 1
}

interface Ended extends CaseRow {
  readonly closedOn: string
  readonly receivedFen: bigint
  readonly inTime: boolean
}

/** What only other rows say of a closed case: what came in, and whether its limit held. */
async function endOf({ id }: CaseRow, context: QueryContext): Promise<Pick<Ended, 'receivedFen' | 'inTime'>> {
  const reader = context.reader<FundRows & NodeRows>()
  const ofCase = { column: 'caseId', op: 'eq', value: id } as const
  const refunds = [
    ofCase,
    { column: 'purpose', op: 'eq', value: 'refund' } as const,
    { column: 'state', op: 'eq', value: 'paid' } as const,
  ]
  // 到位: what came in and did not go back to the debtor, and what he performed to the applicant himself.
  const receivedFen =
    (await reader.sum('fund_account', 'receivedFen', [ofCase])) -
    (await reader.sum('fund_payout', 'amountFen', refunds)) +
    (await reader.sum('fund_performance', 'amountFen', [ofCase]))
  const limits = await readAll<NodeRows, 'node_node'>(reader, {
    table: 'node_node',
    where: [
      { column: 'caseId', op: 'eq', value: id },
      { column: 'node', op: 'eq', value: 'case-limit' },
    ],
  })
  const inTime = limits.every(({ endedOn, dueOn }) => endedOn !== null && endedOn <= dueOn)
  return { receivedFen, inTime }
}

function line(code: string, tally: Tally): QualityLine {
  const { accepted, closed } = tally
  return {
    code,
    accepted,
    open: accepted - closed,
    closed: shareOf(closed, accepted),
    performed: shareOf(tally.performed, closed),
    actual: shareOf(closed - tally.roundTerminated, closed),
    firstRoundTerminated: shareOf(tally.firstRoundTerminated, tally.firstClosed),
    inTime: shareOf(tally.inTime, closed),
    receivedFen: tally.receivedFen,
    claimedFen: tally.claimedFen,
    arrived: indicatorRatio(tally.receivedFen, tally.claimedFen).percent,
    overLong: shareOf(tally.overLong, accepted),
    averageDays: closed === 0 ? null : decimalText(rational(BigInt(tally.days), BigInt(closed))),
  }
}
