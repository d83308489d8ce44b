import type { InputOf, ResultOf } from '../../kernel/contract'
import type { IndicatorDefinition } from '../../kernel/profile-indicator'
import type { QueryContext } from '../../kernel/query'
import { addMonths } from '../../law/index'
import { compareText } from '../../ports/table-query'
import type {
  IndicatorCase,
  IndicatorCut,
  IndicatorFigure,
  IndicatorLine,
  indicatorQueries,
} from './contract-indicators'
import { type CaseMeasures, difference, figureOf, partOf, relative, scaled } from './model-indicator'
import { readMeasures } from './tables-measures'
import { type Days, daysOf } from './tables-walk'

type Queries = typeof indicatorQueries

/** 质效指标: each by its own numerator and denominator, as the profile in force defines them. */
export async function readIndicators(
  input: InputOf<Queries['metrics.indicators']>,
  context: QueryContext,
): Promise<ResultOf<Queries['metrics.indicators']>> {
  const days = daysOf(input, context)
  const cases = await readMeasures(context, days)
  const before = input.compare ? yearBefore(days) : null
  const earlier = before ? await readMeasures(context, before) : null
  const closed = cases.filter(({ facts }) => facts.has('closed')).length
  const carried = cases.filter(({ facts }) => facts.has('carried-over')).length
  return {
    ...days,
    accepted: { all: cases.length, carried, closed, open: cases.length - closed },
    by: input.by ?? null,
    before,
    indicators: (context.profile.indicators ?? []).map((definition) =>
      figure(definition, { days, cases, earlier, by: input.by, context }),
    ),
  }
}

interface Over {
  readonly days: Days
  readonly cases: readonly CaseMeasures[]
  readonly earlier: readonly CaseMeasures[] | null
  readonly by: IndicatorCut | undefined
  readonly context: QueryContext
}

function figure(definition: IndicatorDefinition, over: Over): IndicatorFigure {
  const { id, label, as, decimals, better, bands = [], source } = definition
  const now = figureOf(definition, over.cases)
  const target = targetOf(definition, over.days)
  return {
    ...{ id, label, as, decimals, better, bands, source, target },
    ...now,
    reached: target === null || now.value === null ? null : isReached(better, now.value, target),
    before: over.earlier ? compared(definition, now.value, over.earlier) : null,
    lines: over.by === undefined ? [] : linesOf(definition, over.by, over),
  }
}

function compared(
  definition: IndicatorDefinition,
  now: string | null,
  cases: readonly CaseMeasures[],
): IndicatorFigure['before'] {
  const then = figureOf(definition, cases)
  if (now === null || then.value === null) return { ...then, points: null, percent: null }
  const points = difference(now, then.value, definition.decimals)
  return { ...then, points, percent: relative(now, then.value) }
}

function linesOf(
  definition: IndicatorDefinition,
  by: IndicatorCut,
  { cases, context }: Over,
): IndicatorLine[] {
  const groups = new Map<string, CaseMeasures[]>()
  for (const one of cases) {
    const code = codeOf(by, one)
    groups.set(code, [...(groups.get(code) ?? []), one])
  }
  return [...groups]
    .sort(([a], [b]) => compareText(a, b))
    .map(([code, group]) => ({ code, name: nameOf(by, code, context), ...figureOf(definition, group) }))
}

function codeOf(by: IndicatorCut, one: CaseMeasures): string {
  if (by === 'unit') return one.unitId ?? ''
  if (by === 'person') return one.undertakerId ?? ''
  return by === 'class' ? (one.class ?? '') : one.kind
}

/** Of classes and kinds the code: screens know their labels. */
function nameOf(by: IndicatorCut, code: string, { directory }: QueryContext): string {
  if (by === 'unit') return directory.unit(code)?.name ?? code
  return by === 'person' ? (directory.person(code)?.name ?? code) : code
}

/** The target of the period that holds the last day. */
function targetOf({ targets = [] }: IndicatorDefinition, { to }: Days): string | null {
  return targets.find((target) => target.from <= to && to <= target.to)?.value ?? null
}

function isReached(better: IndicatorDefinition['better'], value: string, target: string): boolean {
  return better === 'higher' ? scaled(value) >= scaled(target) : scaled(value) <= scaled(target)
}

/** 同期: the same days a year before; a court without a first day has none. */
function yearBefore({ from, to }: Days): Days | null {
  return from === null ? null : { from: addMonths(from, -12), to: addMonths(to, -12) }
}

/** 数据统计核查: exactly the cases that a figure was counted of. */
export async function readIndicatorCases(
  input: InputOf<Queries['metrics.indicator-cases']>,
  context: QueryContext,
): Promise<ResultOf<Queries['metrics.indicator-cases']>> {
  const definition = (context.profile.indicators ?? []).find(({ id }) => id === input.indicator)
  if (!definition) return { items: [], total: 0, totalIsCapped: false }
  const { side, only, by, code = '', limit, cursor } = input
  const cases = (await readMeasures(context, daysOf(input, context)))
    .filter((one) => by === undefined || codeOf(by, one) === code)
    .map((one) => caseOf(definition, one, context))
    .filter((one) => one[side] !== null && (only === undefined || one.top === null))
    .sort((a, b) => compareText(a.filedOn, b.filedOn) || compareText(a.caseId, b.caseId))
  const at = cursor === undefined ? 0 : cases.findIndex(({ caseId }) => caseId === cursor) + 1
  const items = cases.slice(at, at + limit)
  const last = items.at(-1)
  const next = last && at + limit < cases.length ? { next: last.caseId } : {}
  return { items, total: cases.length, totalIsCapped: false, ...next }
}

function caseOf(
  definition: IndicatorDefinition,
  one: CaseMeasures,
  { directory }: QueryContext,
): IndicatorCase {
  const { id, caseNumber, undertakerId, unitId, filedOn, closedOn, closingKind } = one
  const text = (part: bigint | null) => (part === null ? null : String(part))
  return {
    caseId: id,
    ...{ caseNumber, filedOn, closedOn, closingKind },
    undertakerName: undertakerId === null ? null : (directory.person(undertakerId)?.name ?? undertakerId),
    unitName: unitId === null ? null : (directory.unit(unitId)?.name ?? unitId),
    top: text(partOf(definition.top, one)),
    bottom: text(partOf(definition.bottom, one)),
  }
}
