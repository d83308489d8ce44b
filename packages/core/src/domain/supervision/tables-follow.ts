import type { InputOf, ResultOf } from '../../kernel/contract'
import { countedPage } from '../../kernel/counted-page'
import type { Filter, QueryContext } from '../../kernel/query'
import type { Prompt, supervisionQueries } from './contract'
import type { Accountability, Order, Override } from './contract-follow'
import type { SupervisionRows } from './model'

type Queries = typeof supervisionQueries
type Asked<N extends keyof Queries> = InputOf<Queries[N]>

/** What was put before somebody, the earliest due first: as who has to act, as head of the team, or as who supervises. */
export async function readPrompts(
  input: Asked<'supervision.prompts'>,
  context: QueryContext,
): Promise<ResultOf<Queries['supervision.prompts']>> {
  const found = await countedPage(context.reader<SupervisionRows>(), {
    table: 'supervision_prompt',
    where: [{ column: `${input.as}Id`, op: 'eq', value: context.actor.id }],
    orderBy: [{ column: 'dueOn', direction: 'asc' }],
    ...pageOf(input),
  })
  const named = found.items.map(
    (row): Prompt => ({
      ...row,
      holderName: nameOf(row.holderId, context),
      headName: nameOf(row.headId, context),
      supervisorName: nameOf(row.supervisorId, context),
      overdue: row.holderId !== null && row.dueOn < context.today,
    }),
  )
  return { ...found, items: named }
}

/** Supervision orders, the earliest reply first. */
export async function readOrders(
  input: Asked<'supervision.orders'>,
  context: QueryContext,
): Promise<ResultOf<Queries['supervision.orders']>> {
  const found = await countedPage(context.reader<SupervisionRows>(), {
    table: 'supervision_order',
    where: [...given(input, ['caseId', 'addresseeId', 'state']), ...waitingFor(input, context)],
    orderBy: [{ column: 'replyBy', direction: 'asc' }],
    ...pageOf(input),
  })
  const { actor, courtId, today } = context
  const named = found.items.map((row): Order => {
    const isHere = actor.courtId === courtId
    const waits = WAITING.some((state) => state === row.state)
    const isIssuer =
      row.issuedByCourt === null ? isHere && actor.id === row.issuedBy : actor.courtId === row.issuedByCourt
    return {
      ...row,
      issuedByName: nameOf(row.issuedBy, context) ?? row.issuedBy,
      addresseeName: nameOf(row.addresseeId, context) ?? row.addresseeId,
      overdue: waits && row.replyBy < today,
      mayReply: waits && isHere && actor.id === row.addresseeId,
      mayDecide: row.state === 'replied' && isIssuer,
    }
  })
  return { ...found, items: named }
}

/** States in which an order waits for a reply. */
const WAITING = ['issued', 'returned'] as const

function waitingFor(
  { mine, waiting, overdue }: Asked<'supervision.orders'>,
  { actor, today }: QueryContext,
): readonly Filter[] {
  return [
    ...(mine ? [{ column: 'addresseeId', op: 'eq', value: actor.id } as const] : []),
    ...(mine || waiting || overdue ? [{ column: 'state', op: 'in', value: WAITING } as const] : []),
    ...(overdue ? [{ column: 'replyBy', op: 'lt', value: today } as const] : []),
  ]
}

/** Who is to answer for findings that nobody answered, and what it came to. */
export async function readAccountability(
  input: Asked<'supervision.accountability'>,
  context: QueryContext,
): Promise<ResultOf<Queries['supervision.accountability']>> {
  const found = await countedPage(context.reader<SupervisionRows>(), {
    table: 'supervision_accountability',
    where: given(input, ['caseId', 'state']),
    orderBy: [{ column: 'dueOn', direction: 'asc' }],
    ...pageOf(input),
  })
  const named = found.items.map(
    (row): Accountability => ({
      ...row,
      directName: nameOf(row.directId, context),
      directorName: nameOf(row.directorId, context),
      vicePresidentName: nameOf(row.vicePresidentId, context),
      supervisorName: nameOf(row.supervisorId, context),
    }),
  )
  return { ...found, items: named }
}

/** What was allowed although a rule forbids it, newest first. */
export async function readOverrides(
  input: Asked<'supervision.overrides'>,
  context: QueryContext,
): Promise<ResultOf<Queries['supervision.overrides']>> {
  const found = await countedPage(context.reader<SupervisionRows>(), {
    table: 'supervision_override',
    where: given(input, ['caseId']),
    orderBy: [{ column: 'grantedOn', direction: 'desc' }],
    ...pageOf(input),
  })
  const named = found.items.map(
    (row): Override => ({
      ...row,
      personName: nameOf(row.personId, context) ?? row.personId,
      grantedByName: nameOf(row.grantedBy, context) ?? row.grantedBy,
      usable: row.state === 'granted' && context.today <= row.validUntil,
    }),
  )
  return { ...found, items: named }
}

function given(input: Readonly<Record<string, unknown>>, columns: readonly string[]): Filter[] {
  return columns.flatMap((column): Filter[] => {
    const value = input[column]
    return typeof value === 'string' ? [{ column, op: 'eq', value }] : []
  })
}

function pageOf({ limit, cursor }: { readonly limit: number; readonly cursor?: string | undefined }) {
  return { limit, ...(cursor === undefined ? {} : { cursor }) }
}

function nameOf(id: string | null, { directory }: QueryContext): string | null {
  return id === null ? null : (directory.person(id)?.name ?? id)
}
