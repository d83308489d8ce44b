import { centreOf } from '../../kernel/centre'
import type { InputOf, ResultOf } from '../../kernel/contract'
import { countedPage } from '../../kernel/counted-page'
import type { Filter, QueryContext } from '../../kernel/query'
import type { Finding, supervisionQueries } from './contract'
import type { FindingRow, FindingState, SupervisionRows } from './model'
import { allRules, DAILY_CHECKS, DATA_OF_DOMAIN, type DailyCheck, specialistsOf } from './rules-watch'

type Queries = typeof supervisionQueries

/** The day list of a supervisor; a leader may look at another's (seed 002:3 日常核查). */
export async function dayList(
  input: InputOf<Queries['supervision.day-list']>,
  context: QueryContext,
): Promise<ResultOf<Queries['supervision.day-list']>> {
  const { actor } = context
  const isLeader = actor.roles.some(
    (role) => role === 'execution-director' || role === 'vice-president-in-charge',
  )
  const supervisorId = isLeader ? (input.supervisorId ?? actor.id) : actor.id
  return pageOf(input, context, [
    ...onDesk(supervisorId),
    ...(input.check ? [{ column: 'rule', op: 'in', value: DAILY_CHECKS[input.check] } as const] : []),
  ])
}

const onDesk = (supervisorId: string): readonly Filter[] => [
  { column: 'supervisorId', op: 'eq', value: supervisorId },
  { column: 'state', op: 'in', value: ['open', 'answered'] },
]

/** The three named checks of the day: each done when nothing of it waits (seed 002:3). */
export async function readDailyChecks(
  _input: object,
  context: QueryContext,
): Promise<ResultOf<Queries['supervision.daily-checks']>> {
  const reader = context.reader<SupervisionRows>()
  const checks = Object.entries(DAILY_CHECKS) as [DailyCheck, readonly string[]][]
  return Promise.all(
    checks.map(async ([check, rules]) => {
      const where = [...onDesk(context.actor.id), { column: 'rule', op: 'in', value: rules } as const]
      const late = { column: 'dueOn', op: 'lt', value: context.today } as const
      const [waiting, overdue] = await Promise.all([
        reader.count({ table: 'supervision_finding', where }),
        reader.count({ table: 'supervision_finding', where: [...where, late] }),
      ])
      return { check, rules, waiting, overdue, day: context.today }
    }),
  )
}

/** Findings by case, domain or state, the earliest due first. */
export async function readFindings(
  input: InputOf<Queries['supervision.findings']>,
  context: QueryContext,
): Promise<ResultOf<Queries['supervision.findings']>> {
  const where: Filter[] = []
  for (const column of ['caseId', 'domain', 'state', 'rule', 'abuse', 'level'] as const) {
    const value = input[column]
    if (value !== undefined) where.push({ column, op: 'eq', value })
  }
  if (input.growing) where.push({ column: 'nextCheckOn', op: 'not-null' })
  return pageOf(input, context, where)
}

/** The supervised domains of the court: specialist, rules, work, and what is closed (seed 004:58). */
export async function readDomains(
  _input: object,
  context: QueryContext,
): Promise<ResultOf<Queries['supervision.domains']>> {
  const reader = context.reader<SupervisionRows>()
  const count = (domain: string, state: FindingState) =>
    reader.count({
      table: 'supervision_finding',
      where: [
        { column: 'domain', op: 'eq', value: domain },
        { column: 'state', op: 'eq', value: state },
      ],
    })
  return Promise.all(
    (context.profile.supervision?.domains ?? []).map(async (domain) => {
      const [open, answered, closed] = await Promise.all([
        count(domain.id, 'open'),
        count(domain.id, 'answered'),
        count(domain.id, 'closed'),
      ])
      return {
        domain: domain.id,
        unit: domain.unit,
        centre: centreOf(context.profile, 'domains', domain) ?? null,
        specialists: specialistsOf(domain, context).map(({ id, name }) => ({ id, name })),
        rules: allRules.filter(({ domains }) => domains.includes(domain.id)),
        kept: DATA_OF_DOMAIN[domain.id] ?? [],
        open,
        answered,
        closed,
        source: domain.source,
      }
    }),
  )
}

async function pageOf(
  { limit, cursor }: { readonly limit: number; readonly cursor?: string | undefined },
  context: QueryContext,
  where: readonly Filter[],
) {
  const page = await countedPage(context.reader<SupervisionRows>(), {
    table: 'supervision_finding',
    where,
    orderBy: [{ column: 'dueOn', direction: 'asc' }],
    limit,
    ...(cursor === undefined ? {} : { cursor }),
  })
  return { ...page, items: page.items.map((row) => named(row, context)) }
}

function named(row: FindingRow, { directory, today }: QueryContext): Finding {
  const nameOf = (id: string | null) => (id === null ? null : (directory.person(id)?.name ?? id))
  return {
    ...row,
    holderName: nameOf(row.holderId),
    supervisorName: nameOf(row.supervisorId),
    headName: nameOf(row.headId),
    overdue: row.state === 'open' && row.dueOn < today,
  }
}
