import { centreOf } from '../../kernel/centre'
import type { InputOf, ResultOf } from '../../kernel/contract'
import { countedPage } from '../../kernel/counted-page'
import type { QueryContext } from '../../kernel/query'
import { readAll } from '../../kernel/read-all'
import { FIXINGS, type serviceQueries } from './contract'
import type { ServiceRows, VisitRow } from './model'

type Queries = typeof serviceQueries
type Input<N extends keyof Queries> = InputOf<Queries[N]>
type Answer<N extends keyof Queries> = Promise<ResultOf<Queries[N]>>

/** The items of the service centre, what each lacks, and whether it is offered. */
export async function readItems(
  _input: Input<'service.items'>,
  context: QueryContext,
): Answer<'service.items'> {
  const activated = await readAll(context.reader<ServiceRows>(), { table: 'service_item' })
  const ids = new Set(activated.map(({ id }) => id))
  return (context.profile.serviceItems ?? []).map((item) => {
    const missing = FIXINGS.filter((fixing) => !item[fixing])
    const active = missing.length === 0 && (item.active === true || ids.has(item.id))
    return {
      id: item.id,
      active,
      missing,
      affair: item.affair ?? null,
      centre: centreOf(context.profile, 'serviceItems', item) ?? null,
      source: item.source,
    }
  })
}

/** Tickets in the order in which they were opened. */
export async function readVisits(
  input: Input<'service.visits'>,
  context: QueryContext,
): Answer<'service.visits'> {
  const page = await countedPage(context.reader<ServiceRows>(), {
    table: 'service_visit',
    where: [{ column: 'state', op: 'eq', value: input.state }],
    orderBy: [{ column: 'openedOn', direction: 'asc' }],
    limit: input.limit,
    ...(input.cursor === undefined ? {} : { cursor: input.cursor }),
  })
  return { ...page, items: page.items.map(masked) }
}

/** One ticket with everything on it. */
export async function readVisit(
  input: Input<'service.visit'>,
  context: QueryContext,
): Answer<'service.visit'> {
  const reader = context.reader<ServiceRows>()
  const visit = await reader.get('service_visit', input.visitId)
  if (!visit) return null
  const matters = await readAll(reader, {
    table: 'service_matter',
    where: [{ column: 'visitId', op: 'eq', value: visit.id }],
  })
  return {
    ...masked(visit),
    matters: matters.map((matter) => ({
      ...matter,
      personName: context.directory.person(matter.personId)?.name ?? matter.personId,
      overdue: matter.state === 'open' && matter.dueOn < context.today,
    })),
  }
}

/** The first character of the name is enough to call somebody to the window. */
function masked(visit: VisitRow): VisitRow {
  const [first = '', ...rest] = visit.visitorName
  return { ...visit, visitorName: first + '＊'.repeat(Math.min(rest.length, 2)) }
}
