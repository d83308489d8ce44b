import type { InputOf, ResultOf } from '../../kernel/contract'
import { countedPage } from '../../kernel/counted-page'
import type { Filter, QueryContext } from '../../kernel/query'
import type { Finding, supervisionQueries } from './contract'
import type { FindingRow, FindingState, SupervisionRows } from './model'
import { DATA_OF_DOMAIN, ONE_PERSON, specialistsOf, watchRules } from './rules-watch'

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
    { column: 'supervisorId', op: 'eq', value: supervisorId },
    { column: 'state', op: 'in', value: ['open', 'answered'] },
  ])
}

/** Findings by case, domain or state, the earliest due first. */
export async function readFindings(
  input: InputOf<Queries['supervision.findings']>,
  context: QueryContext,
): Promise<ResultOf<Queries['supervision.findings']>> {
  const where: Filter[] = []
  for (const column of ['caseId', 'domain', 'state', 'rule', 'abuse'] as const) {
    const value = input[column]
    if (value !== undefined) where.push({ column, op: 'eq', value })
  }
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
        specialists: specialistsOf(domain, context).map(({ id, name }) => ({ id, name })),
        rules: [...watchRules, ONE_PERSON].filter(({ domains }) => domains.includes(domain.id)),
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
