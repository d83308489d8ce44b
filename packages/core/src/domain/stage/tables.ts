import type { InputOf, ResultOf } from '../../kernel/contract'
import { countedPage } from '../../kernel/counted-page'
import type { Filter, QueryContext } from '../../kernel/query'
import { readAll } from '../../kernel/read-all'
import { termOf } from '../../kernel/term'
import { daysBetween } from '../../law/index'
import type { StayDetail, stageQueries } from './contract'
import type { StageRows, StayRow } from './model'

type Queries = typeof stageQueries

/** How many days before its end a stage is close to it (parameter: the seeds give no number). */
const SOON_DAYS = 5

/** Every stay and hand-over of a case, in order. */
export async function readPath(
  input: InputOf<Queries['stage.path']>,
  context: QueryContext,
): Promise<ResultOf<Queries['stage.path']>> {
  const reader = context.reader<StageRows>()
  const where: Filter[] = [{ column: 'caseId', op: 'eq', value: input.caseId }]
  const [stays, handovers] = await Promise.all([
    readAll<StageRows, 'stage_stay'>(reader, {
      table: 'stage_stay',
      where,
      orderBy: [{ column: 'enteredOn', direction: 'asc' }],
    }),
    readAll<StageRows, 'stage_handover'>(reader, {
      table: 'stage_handover',
      where,
      orderBy: [{ column: 'offeredOn', direction: 'asc' }],
    }),
  ])
  return { stays: inOrder(stays).map((stay) => detail(stay, context)), handovers }
}

/** Open stays, the earliest date first (增强执行期限管理意识, seed 002:4). */
export async function listStays(
  input: InputOf<Queries['stage.list']>,
  context: QueryContext,
): Promise<ResultOf<Queries['stage.list']>> {
  const where: Filter[] = [{ column: 'state', op: 'eq', value: 'open' }]
  if (input.holderId !== undefined) where.push({ column: 'holderId', op: 'eq', value: input.holderId })
  if (input.stage !== undefined) where.push({ column: 'stage', op: 'eq', value: input.stage })
  if (input.overdue) where.push({ column: 'dueOn', op: 'lt', value: context.today })
  const page = await countedPage(context.reader<StageRows>(), {
    table: 'stage_stay',
    where,
    orderBy: [{ column: 'dueOn', direction: 'asc' }],
    limit: input.limit,
    ...(input.cursor === undefined ? {} : { cursor: input.cursor }),
  })
  return { ...page, items: page.items.map((stay) => detail(stay, context)) }
}

/** Each stay behind the one it came from; several may begin on one day. */
function inOrder(stays: readonly StayRow[]): readonly StayRow[] {
  const next = new Map(stays.map((stay) => [stay.fromStayId, stay]))
  const ordered: StayRow[] = []
  for (let stay = next.get(null); stay && ordered.length < stays.length; stay = next.get(stay.id)) {
    ordered.push(stay)
  }
  return ordered
}

function detail(stay: StayRow, { directory, today, profile }: QueryContext): StayDetail {
  const soon = Number(profile.parameters['stage.soon-days'] ?? SOON_DAYS)
  const runs = stay.state === 'open' && stay.suspendedOn === null
  return {
    ...stay,
    unitName: stay.unitId === null ? null : (directory.unit(stay.unitId)?.name ?? stay.unitId),
    holderName: directory.person(stay.holderId)?.name ?? stay.holderId,
    overdue: runs && stay.dueOn < today,
    daysLeft: runs ? daysBetween(today, stay.dueOn) : null,
    term: termOf({
      dueOn: stay.dueOn,
      today,
      ended: stay.state === 'left',
      stopped: stay.suspendedOn !== null,
      warned: daysBetween(today, stay.dueOn) <= soon,
    }),
    days: daysBetween(stay.enteredOn, stay.leftOn ?? today),
  }
}
