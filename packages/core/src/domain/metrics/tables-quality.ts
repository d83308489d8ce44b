import type { InputOf, ResultOf } from '../../kernel/contract'
import type { IndicatorFact } from '../../kernel/profile-indicator'
import type { QueryContext } from '../../kernel/query'
import { decimalText, indicatorRatio, rational } from '../../law/index'
import { compareText } from '../../ports/table-query'
import type { CaseRows } from '../case/model'
import type { dutyQueries, QualityLine } from './contract-duties'
import { shareOf } from './model'
import type { CaseMeasures } from './model-indicator'
import { longMonthsOf, readMeasures } from './tables-measures'
import { daysOf } from './tables-walk'

type Queries = typeof dutyQueries

/** 案件质效, of the court and of each class by itself, so that mixing hides nothing (seed 002:5). */
export async function readQuality(
  input: InputOf<Queries['metrics.quality']>,
  context: QueryContext,
): Promise<ResultOf<Queries['metrics.quality']>> {
  const days = daysOf(input, context)
  const cases = await readMeasures(context, days)
  const classes = [...new Set(cases.map((one) => one.class ?? ''))].sort(compareText)
  const byClass = classes.map((code) =>
    line(
      code,
      cases.filter((one) => (one.class ?? '') === code),
    ),
  )
  return { ...days, longMonths: longMonthsOf(context), court: line('', cases), byClass }
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

function line(code: string, cases: readonly CaseMeasures[]): QualityLine {
  const having = (of: readonly CaseMeasures[], ...facts: readonly IndicatorFact[]) =>
    of.filter((one) => facts.every((fact) => one.facts.has(fact)))
  const closed = having(cases, 'closed')
  const open = cases.filter((one) => !one.facts.has('closed'))
  const ended = having(closed, 'round-terminated').length
  const first = having(closed, 'first-execution')
  const receivedFen = closed.reduce((sum, one) => sum + one.receivedFen, 0n)
  const claimedFen = closed.reduce((sum, one) => sum + one.claimedFen, 0n)
  const days = closed.reduce((sum, one) => sum + one.days, 0)
  return {
    code,
    accepted: cases.length,
    open: open.length,
    closed: shareOf(closed.length, cases.length),
    performed: shareOf(having(closed, 'performed').length, closed.length),
    actual: shareOf(closed.length - ended, closed.length),
    firstRoundTerminated: shareOf(having(first, 'round-terminated').length, first.length),
    inTime: shareOf(having(closed, 'in-time').length, closed.length),
    receivedFen,
    claimedFen,
    arrived: indicatorRatio(receivedFen, claimedFen).percent,
    overLong: shareOf(having(open, 'over-long').length, cases.length),
    averageDays: closed.length === 0 ? null : decimalText(rational(BigInt(days), BigInt(closed.length))),
  }
}
