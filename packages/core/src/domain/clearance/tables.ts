import type { InputOf, ResultOf } from '../../kernel/contract'
import { countedPage } from '../../kernel/counted-page'
import { ZhixingError } from '../../kernel/errors'
import type { QueryContext } from '../../kernel/query'
import { compareText } from '../../ports/table-query'
import type { ClearanceItem, ClearancePage, clearanceQueries, ItemCount, ItemKind } from './contract'
import type { ClearanceRows } from './model'
import { registerOf } from './tables-export'
import { itemsOf } from './tables-items'
import { pageOf } from './tables-page'
import { progressOf } from './tables-progress'
import type { Scope } from './tables-scope'

type Queries = typeof clearanceQueries
type ReadClearance<N extends keyof Queries> = (
  input: InputOf<Queries[N]>,
  context: QueryContext,
) => Promise<ResultOf<Queries[N]>>

/** From how many days on an item is counted in a line of its own. */
const AGES = [0, 30, 90, 180, 365, 1095] as const

/** What is held, the oldest first; with the number of all of it by reason and by age. */
export const listItems: ReadClearance<'clearance.items'> = async (input, context) => {
  const items = await filtered(input, context)
  const byAge = AGES.map((fromDays, at) => {
    const next = AGES[at + 1] ?? Number.POSITIVE_INFINITY
    return { fromDays, ...count(items.filter(({ ageDays }) => ageDays >= fromDays && ageDays < next)) }
  })
  const page: ClearancePage = {
    ...pageOf(items, ({ since, id }) => `${since} ${id}`, input),
    sumFen: count(items).sumFen,
    byKind: byKind(items),
    byAge,
  }
  return page
}

/** Campaigns, the newest first. */
export const listCampaigns: ReadClearance<'clearance.campaigns'> = ({ limit, cursor }, context) =>
  countedPage(context.reader<ClearanceRows>(), {
    table: 'clearance_campaign',
    orderBy: [{ column: 'openedOn', direction: 'desc' }],
    limit,
    ...(cursor === undefined ? {} : { cursor }),
  })

/** How far a campaign has come: until today, or until the day it was closed. */
export const readProgress: ReadClearance<'clearance.progress'> = async ({ campaignId }, context) => {
  const campaign = await context.reader<ClearanceRows>().get('clearance_campaign', campaignId)
  if (!campaign) return null
  const { inheritedUntil, closedOn } = campaign
  const tracked = await itemsOf(context, { inheritedUntil })
  const open = tracked.map(({ item }) => item).filter(({ state }) => state !== 'settled')
  return {
    campaign,
    ...progressOf(tracked, inheritedUntil, closedOn ?? context.today),
    openByKind: byKind(open),
  }
}

/** Sums and things with their states, as a register for outside. */
export const exportItems: ReadClearance<'clearance.export'> = async (input, context) =>
  registerOf(await filtered(input, context), `clearance-${context.courtId}-${context.today}.csv`)

type Asked = InputOf<Queries['clearance.export']>

/** Items of the campaign as they stand now, or all that is held; what is settled is not listed. */
async function filtered(input: Asked, context: QueryContext): Promise<readonly ClearanceItem[]> {
  const { campaignId, caseId, kind, type } = input
  const scope: Scope = { caseId, inheritedUntil: await dayOf(campaignId, context) }
  const items = (await itemsOf(context, scope))
    .map(({ item }) => item)
    .filter((item) => item.state !== 'settled')
    .filter((item) => kind === undefined || item.kinds.includes(kind))
    .filter((item) => type === undefined || item.type === type)
  return items.sort((a, b) => compareText(`${a.since} ${a.id}`, `${b.since} ${b.id}`))
}

async function dayOf(campaignId: string | undefined, context: QueryContext): Promise<string | undefined> {
  if (campaignId === undefined) return undefined
  const campaign = await context.reader<ClearanceRows>().get('clearance_campaign', campaignId)
  if (!campaign) throw new ZhixingError('input-invalid', { query: 'clearance.items', fields: 'campaignId' })
  return campaign.inheritedUntil
}

function byKind(items: readonly ClearanceItem[]): Readonly<Record<ItemKind, ItemCount>> {
  const of = (kind: ItemKind) => count(items.filter(({ kinds }) => kinds.includes(kind)))
  return {
    inherited: of('inherited'),
    unattributed: of('unattributed'),
    unclaimed: of('unclaimed'),
    overdue: of('overdue'),
  }
}

function count(items: readonly ClearanceItem[]): ItemCount {
  return { items: items.length, sumFen: items.reduce((sum, { leftFen }) => sum + (leftFen ?? 0n), 0n) }
}
