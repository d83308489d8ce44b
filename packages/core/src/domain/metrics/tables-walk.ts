import type { QueryContext } from '../../kernel/query'
import { walk } from '../../kernel/read-all'
import { readJournal } from '../../kernel/read-journal'
import { caseStream } from '../../kernel/stream'
import type { CaseRow, CaseRows } from '../case/model'
import type { Period } from './contract-duties'
import { type CaseCourse, courseOf } from './model'

export type Days = Period

/** The period that is asked for; it never goes beyond today. */
export function daysOf(
  { from, to }: { readonly from?: string | undefined; readonly to?: string | undefined },
  { today }: Pick<QueryContext, 'today'>,
): Days {
  return { from: from ?? null, to: to !== undefined && to < today ? to : today }
}

/** Every case that was open on some day of the period, a page at a time. */
export async function walkCases(
  context: QueryContext,
  { from, to }: Days,
  visit: (row: CaseRow) => void | Promise<void>,
): Promise<void> {
  const reader = context.reader<CaseRows>()
  const filed = { column: 'filedOn', op: 'lte', value: to } as const
  const stillOpen = { column: 'state', op: 'ne', value: 'closed' } as const
  const closedSince = { column: 'closedOn', op: 'gte', value: from ?? '' } as const
  await walk<CaseRows, 'case_case'>(reader, { table: 'case_case', where: [filed, stillOpen] }, visit)
  await walk<CaseRows, 'case_case'>(reader, { table: 'case_case', where: [filed, closedSince] }, visit)
}

/** What the journals of those cases say up to the last day. The table only names the journals. */
export async function readCourses(
  context: QueryContext,
  days: Days,
  visit: (course: CaseCourse) => void,
): Promise<void> {
  await walkCases(context, days, async ({ id }) => {
    const course = courseOf(await readJournal(context.reader<CaseRows>(), caseStream(id)), days.to)
    if (course) visit(course)
  })
}
