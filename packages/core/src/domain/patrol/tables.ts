import type { InputOf, ResultOf } from '../../kernel/contract'
import { countedPage } from '../../kernel/counted-page'
import type { QueryContext } from '../../kernel/query'
import type { FindingRow } from '../supervision/model'
import type { PatrolCheckReport, patrolQueries } from './contract'
import type { PatrolRows } from './model'
import { patrolChecks } from './rules-check'

type Queries = typeof patrolQueries
type Rows = PatrolRows & { supervision_finding: FindingRow }

/** How the data of the court is patrolled, and what each check has brought to light (数据巡检, seed 004:58). */
export async function readReport(
  _input: object,
  context: QueryContext,
): Promise<ResultOf<Queries['patrol.report']>> {
  const reader = context.reader<Rows>()
  const patrol = context.profile.supervision?.patrol
  const count = (code: string, state: readonly string[]) =>
    reader.count({
      table: 'supervision_finding',
      where: [
        { column: 'rule', op: 'eq', value: 'data-defect' },
        { column: 'state', op: 'in', value: state },
        { column: 'code', op: 'eq', value: code },
      ],
    })
  const checks = patrolChecks.map(
    async ({ id, defect, source }): Promise<PatrolCheckReport> => ({
      check: id,
      defect,
      source,
      made: patrol?.checks.includes(id) ?? false,
      open: await count(id, ['open', 'answered']),
      closed: await count(id, ['closed']),
    }),
  )
  const planned = { column: 'nextOn', op: 'not-null' } as const
  return {
    everyDays: patrol?.everyDays ?? null,
    checks: await Promise.all(checks),
    planned: await reader.count({ table: 'patrol_plan', where: [planned] }),
    overdue: await reader.count({
      table: 'patrol_plan',
      where: [planned, { column: 'nextOn', op: 'lt', value: context.today }],
    }),
  }
}

/** When each case was looked at, and when it will be. */
export function readPlans(
  { caseId, limit, cursor }: InputOf<Queries['patrol.plans']>,
  context: QueryContext,
): Promise<ResultOf<Queries['patrol.plans']>> {
  return countedPage(context.reader<Rows>(), {
    table: 'patrol_plan',
    where: caseId === undefined ? [] : [{ column: 'id', op: 'eq', value: caseId }],
    limit,
    ...(cursor === undefined ? {} : { cursor }),
  })
}
