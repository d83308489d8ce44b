import type { InputOf, ResultOf } from '../../kernel/contract'
import { countedPage } from '../../kernel/counted-page'
import type { Filter, QueryContext } from '../../kernel/query'
import { walk } from '../../kernel/read-all'
import { readJournal } from '../../kernel/read-journal'
import { caseStream } from '../../kernel/stream'
import { addDays, daysBetween } from '../../law/date'
import { compareText } from '../../ports/table-query'
import type { GoodsInventory, GoodsItem, GoodsLine, goodsQueries } from './contract'
import type { GoodsRow, GoodsRows } from './model'

type Queries = typeof goodsQueries
type ReadGoods<N extends keyof Queries> = (
  input: InputOf<Queries[N]>,
  context: QueryContext,
) => Promise<ResultOf<Queries[N]>>

/** From how many days on an item is counted in a line of its own. */
const AGES = [0, 30, 180, 365, 1095] as const

const HERE: Filter = { column: 'state', op: 'in', value: ['held', 'leaving'] }

/** The register of things, the oldest first. */
export const listGoods: ReadGoods<'goods.list'> = async (input, context) => {
  const { caseId, keeperId, state, inherited, limit, cursor } = input
  const where: Filter[] = [
    ...(caseId === undefined ? [] : [{ column: 'caseId', op: 'eq', value: caseId } as const]),
    ...(keeperId === undefined ? [] : [{ column: 'keeperId', op: 'eq', value: keeperId } as const]),
    ...(inherited === undefined ? [] : [{ column: 'inherited', op: 'eq', value: inherited } as const]),
  ]
  if (state !== undefined) where.push({ column: 'state', op: 'eq', value: state })
  else if (caseId === undefined) where.push(HERE)
  const page = await countedPage(context.reader<GoodsRows>(), {
    table: 'goods_item',
    where,
    orderBy: [{ column: 'heldSince', direction: 'asc' }],
    limit,
    ...(cursor === undefined ? {} : { cursor }),
  })
  return { ...page, items: page.items.map((row) => shown(row, context)) }
}

/** An item and its whole way, out of the journal of its case. */
export const traceGoods: ReadGoods<'goods.trace'> = async ({ caseId, itemId }, context) => {
  const reader = context.reader<GoodsRows>()
  const row = await reader.get('goods_item', itemId)
  if (row?.caseId !== caseId) return null
  const events = await readJournal(reader, caseStream(caseId))
  const own = events.filter(({ type, data }) => type.startsWith('goods.') && data.itemId === itemId)
  return {
    item: shown(row, context),
    steps: own.map(({ seq, type, occurredOn, actor, data }) => ({
      seq,
      type,
      on: occurredOn,
      byId: actor.id,
      byName: context.directory.person(actor.id)?.name ?? actor.id,
      data: context.masked(data),
    })),
  }
}

/** What the court holds today, counted by age, place and keeper. */
export const readInventory: ReadGoods<'goods.inventory'> = async (_input, context) => {
  const checkDays = Number(context.profile.parameters['goods.check-days'] ?? CHECK_DAYS)
  const since = addDays(context.today, -checkDays)
  const byAge = AGES.map((fromDays) => ({ fromDays, count: 0 }))
  const places = new Map<string, Line>()
  const keepers = new Map<string, Line>()
  const sums = { held: 0, leaving: 0, inherited: 0, missing: 0, unchecked: 0 }
  await walk(context.reader<GoodsRows>(), { table: 'goods_item', where: [HERE] }, (row) => {
    sums[row.state === 'held' ? 'held' : 'leaving'] += 1
    if (row.inherited) sums.inherited += 1
    if (row.condition === 'missing') sums.missing += 1
    // What has just come in was seen when it came in.
    if ((row.checkedOn ?? row.heldSince) < since) sums.unchecked += 1
    const age = byAge.findLast(({ fromDays }) => daysBetween(row.heldSince, context.today) >= fromDays)
    if (age) age.count += 1
    add(places, row.place, row)
    add(keepers, row.keeperId, row)
  })
  const result: GoodsInventory = {
    ...sums,
    checkDays,
    byAge,
    byPlace: lines(places, (code) => code),
    byKeeper: lines(keepers, (code) => context.directory.person(code)?.name ?? code),
  }
  return result
}

/** Half a year: parameter, no seed says how often things are counted. */
const CHECK_DAYS = 180

type Line = { items: number; oldest: string }

function add(into: Map<string, Line>, code: string, { heldSince }: GoodsRow): void {
  const line = into.get(code) ?? { items: 0, oldest: heldSince }
  into.set(code, line)
  line.items += 1
  if (heldSince < line.oldest) line.oldest = heldSince
}

function lines(of: ReadonlyMap<string, Line>, name: (code: string) => string): readonly GoodsLine[] {
  return [...of]
    .sort(([a], [b]) => compareText(a, b))
    .map(([code, line]) => ({ code, name: name(code), ...line }))
}

function shown(row: GoodsRow, { today, directory }: QueryContext): GoodsItem {
  return {
    ...row,
    ageDays: daysBetween(row.heldSince, row.handedOutOn ?? today),
    keeperName: directory.person(row.keeperId)?.name ?? row.keeperId,
  }
}
