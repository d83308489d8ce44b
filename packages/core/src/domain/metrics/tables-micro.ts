import type { InputOf } from '../../kernel/contract'
import type { QueryContext } from '../../kernel/query'
import { addMonths, daysBetween } from '../../law/index'
import { compareText } from '../../ports/table-query'
import type { AffairCounts, CaseCounts, Line, MicroModel, metricsQueries, PersonLine } from './contract'
import type { AffairFacts, CaseCourse, CaseFacts } from './model'
import { type Days, daysOf, readCourses } from './tables-walk'

type Mutable<T> = { -readonly [K in keyof T]: T[K] }

const noCases: CaseCounts = { carried: 0, filed: 0, closed: 0, open: 0 }
const noAffairs: AffairCounts = {
  carried: 0,
  issued: 0,
  received: 0,
  reported: 0,
  returned: 0,
  confirmed: 0,
  withdrawn: 0,
  open: 0,
  late: 0,
  daysToReport: 0,
}
/** Bands of months in hand; the longest has no end. */
const AGES = [3, 6, 12] as const

/** 人、案、事 (seed 004:61): every figure is counted out of the journals of the cases, none out of rows. */
export async function readMicroModel(
  input: InputOf<(typeof metricsQueries)['metrics.micro-model']>,
  context: QueryContext,
): Promise<MicroModel> {
  const days = daysOf(input, context)
  const courses: CaseCourse[] = []
  await readCourses(context, days, (course) => courses.push(course))
  return microModelOf(courses, days, context)
}

/** The three axes of these cases. */
export function microModelOf(
  courses: readonly CaseCourse[],
  days: Days,
  { directory }: Pick<QueryContext, 'directory'>,
): MicroModel {
  const cases = courses.map((course) => course.case)
  const affairs = courses.flatMap((course) => course.affairs)
  const personName = (id: string) => directory.person(id)?.name ?? id
  const unitName = (id: string) => directory.unit(id)?.name ?? id
  const unitOf = (personId: string | null) =>
    personId === null ? null : (directory.person(personId)?.unitId ?? null)
  const countCases = (group: readonly CaseFacts[]) => caseCounts(group, days)
  const countAffairs = (group: readonly AffairFacts[]) => affairCounts(group, days)
  const people = (
    caseKey: (facts: CaseFacts) => string | null,
    affairKey: (facts: AffairFacts) => string | null,
    name: (code: string) => string,
  ) => personLines(grouped(cases, caseKey), grouped(affairs, affairKey), countCases, countAffairs, name)
  return {
    ...days,
    people: {
      byPerson: people(
        (one) => one.undertakerId,
        (one) => one.workerId,
        personName,
      ),
      byUnit: people(
        (one) => one.unitId ?? unitOf(one.undertakerId),
        (one) => one.unitId,
        unitName,
      ),
    },
    cases: {
      ...countCases(cases),
      byClass: lines(
        grouped(cases, (one) => one.class),
        countCases,
      ),
      byKind: lines(
        grouped(cases, (one) => one.kind),
        countCases,
      ),
      byStage: lines(
        grouped(cases, (one) => one.stage),
        countCases,
      ),
      byAge: lines(
        grouped(cases, (one) => ageOf(one, days)),
        countCases,
      ),
    },
    affairs: {
      ...countAffairs(affairs),
      byAffair: lines(
        grouped(affairs, (one) => one.affair),
        countAffairs,
      ),
      byUnit: lines(
        grouped(affairs, (one) => one.unitId),
        countAffairs,
        unitName,
      ),
      byPerson: lines(
        grouped(affairs, (one) => one.workerId),
        countAffairs,
        personName,
      ),
    },
  }
}

function grouped<T>(all: readonly T[], keyOf: (one: T) => string | null): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const one of all) {
    const key = keyOf(one) ?? ''
    const group = groups.get(key)
    if (group) group.push(one)
    else groups.set(key, [one])
  }
  return groups
}

function lines<T, Counts>(
  groups: ReadonlyMap<string, readonly T[]>,
  count: (group: readonly T[]) => Counts,
  name: (code: string) => string = (code) => code,
): readonly Line<Counts>[] {
  return [...groups]
    .sort(([a], [b]) => compareText(a, b))
    .map(([code, group]) => ({ code, name: name(code), ...count(group) }))
}

function personLines(
  cases: ReadonlyMap<string, readonly CaseFacts[]>,
  affairs: ReadonlyMap<string, readonly AffairFacts[]>,
  countCases: (group: readonly CaseFacts[]) => CaseCounts,
  countAffairs: (group: readonly AffairFacts[]) => AffairCounts,
  name: (code: string) => string,
): readonly PersonLine[] {
  return [...new Set([...cases.keys(), ...affairs.keys()])].sort(compareText).map((code) => ({
    code,
    name: name(code),
    cases: countCases(cases.get(code) ?? []),
    affairs: countAffairs(affairs.get(code) ?? []),
  }))
}

function caseCounts(group: readonly CaseFacts[], { from }: Days): CaseCounts {
  const counts: Mutable<CaseCounts> = { ...noCases }
  for (const { filedOn, closedOn } of group) {
    counts[from !== null && filedOn < from ? 'carried' : 'filed'] += 1
    counts[closedOn === null ? 'open' : 'closed'] += 1
  }
  return counts
}

function affairCounts(group: readonly AffairFacts[], { from, to }: Days): AffairCounts {
  const counts: Mutable<AffairCounts> = { ...noAffairs }
  const isIn = (day: string) => from === null || day >= from
  for (const one of group) {
    const endedOn = one.confirmedOn ?? one.withdrawnOn
    // What had ended before the period is no part of it.
    if (endedOn !== null && !isIn(endedOn)) continue
    const lastReport = one.reportedOn.at(-1)
    counts[isIn(one.issuedOn) ? 'issued' : 'carried'] += 1
    if (one.receivedOn !== null && isIn(one.receivedOn)) counts.received += 1
    if (one.reportedOn.some(isIn)) counts.reported += 1
    counts.returned += one.returnedOn.filter(isIn).length
    if (isLate(one, to)) counts.late += 1
    if (endedOn === null) counts.open += 1
    else if (one.confirmedOn === null) counts.withdrawn += 1
    else counts.confirmed += 1
    if (one.confirmedOn !== null && lastReport !== undefined) {
      counts.daysToReport += daysBetween(one.issuedOn, lastReport)
    }
  }
  return counts
}

/** Late by the first report that was not sent back; withdrawn work is never late. */
function isLate({ dueOn, reportedOn, returnedOn, withdrawnOn }: AffairFacts, to: string): boolean {
  if (withdrawnOn !== null) return false
  const stands = reportedOn.length > returnedOn.length ? reportedOn.at(-1) : undefined
  return (stands ?? to) > dueOn
}

function ageOf({ filedOn, closedOn }: CaseFacts, { to }: Days): string {
  const end = closedOn ?? to
  const band = AGES.find((months) => end <= addMonths(filedOn, months))
  return band === undefined ? `over-${AGES.at(-1)}` : `up-to-${band}`
}
