import type { QueryResult, ZhixingClient } from '../../internal/core'
import { asManyAs } from '../../internal/court-board'
import type { AskCourts } from '../supervision-board/courts'
import type { SuperviseBelow } from './orders-board'

export const SHOWN = ['waiting', 'mine', 'overdue', 'replied', 'all'] as const
export type OrdersShown = (typeof SHOWN)[number] | 'below'

export type Order = QueryResult<'supervision.orders'>['items'][number] & {
  /** The court below in whose case it was issued; the own court has none. */
  readonly court?: { readonly id: string; readonly name: string }
}
export type OrderStep = QueryResult<'supervision.order-steps'>[number]

/** How the own court is asked, and those below it. */
export interface Asked {
  readonly client: ZhixingClient
  readonly across: AskCourts | undefined
  readonly supervise: SuperviseBelow | undefined
  readonly courtNames: Readonly<Record<string, string>>
  readonly caseId: string | undefined
  readonly shown: string | undefined
  readonly most: number
}

export interface Read {
  readonly items: readonly Order[]
  readonly total: number
  readonly totalIsCapped: boolean
  readonly hasMore: boolean
}

/** What each choice asks for. */
const FILTERS = {
  waiting: { waiting: true },
  mine: { mine: true },
  overdue: { overdue: true },
  replied: { state: 'replied' },
  all: {},
} as const

export function shownOf({ shown, across }: Pick<Asked, 'shown' | 'across'>): OrdersShown {
  if (shown === 'below' && across) return 'below'
  return SHOWN.find((one) => one === shown) ?? 'waiting'
}

export async function ordersOf(asked: Asked): Promise<Read> {
  const { client, across, caseId, most } = asked
  const shown = shownOf(asked)
  if (shown === 'below') return across ? ordersBelow(across, most) : NOTHING
  const filter = { ...FILTERS[shown], ...(caseId === undefined ? {} : { caseId }) }
  return asManyAs(most, (limit, cursor) =>
    client.query('supervision.orders', { ...filter, limit, ...(cursor === undefined ? {} : { cursor }) }),
  )
}

const NOTHING: Read = { items: [], total: 0, totalIsCapped: false, hasMore: false }

/** Each court below answers for itself; the earliest reply stands first among all of them. */
async function ordersBelow(across: AskCourts, most: number): Promise<Read> {
  const answers = await across('supervision.orders', { limit: Math.min(500, most) })
  const items = answers.flatMap(({ courtId: id, courtName: name, answer }) =>
    answer.items.map((item): Order => ({ ...item, court: { id, name } })),
  )
  const isDone = ({ state }: Order) => (state === 'confirmed' ? 1 : 0)
  return {
    items: items.toSorted((a, b) => isDone(a) - isDone(b) || a.replyBy.localeCompare(b.replyBy)),
    total: answers.reduce((sum, { answer }) => sum + answer.total, 0),
    totalIsCapped: answers.some(({ answer }) => answer.totalIsCapped),
    hasMore: most < 500 && answers.some(({ answer }) => answer.next !== undefined),
  }
}

/** Every step of an order, of the own court or of one below it. */
export async function stepsOf(
  { client, across }: Asked,
  { caseId, id: orderId, court }: Order,
): Promise<readonly OrderStep[]> {
  if (!court || !across) return client.query('supervision.order-steps', { caseId, orderId })
  const [found] = await across('supervision.order-steps', { caseId, orderId }, court.id)
  return found?.answer ?? []
}
