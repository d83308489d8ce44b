import { z } from 'zod'
import { command, field, query } from '../../kernel/contract'
import type { CountedPage } from '../../kernel/query'
import type { Role } from '../../kernel/role'
import { caseStream, naturalId } from '../../kernel/stream'
import { watchQueries } from './contract-watch'
import { CAUSES, type CampaignRow, type Cause } from './model'

/** A campaign is its name: opened twice it meets itself. */
export function campaignIdOf(name: string): string {
  return naturalId('campaign', name)
}

const LEADERS: readonly Role[] = ['execution-director', 'vice-president-in-charge', 'president']
/** Who handles case money, and who watches over it. */
export const CLEARERS: readonly Role[] = [
  ...LEADERS,
  'fund-clerk',
  'cashier',
  'special-supervisor',
  'system-administrator',
]

/** Why an item is on the list; it may be for more than one of them. */
export const ITEM_KINDS = ['inherited', 'unattributed', 'unclaimed', 'overdue'] as const
export type ItemKind = (typeof ITEM_KINDS)[number]

/** Where an item stands. */
export type ItemState =
  | 'unattributed'
  | 'waiting'
  | 'in-payment'
  | 'deposited'
  | 'held'
  | 'leaving'
  | 'settled'

/** A sum or a thing that the court holds. */
export interface ClearanceItem {
  /** Of a sum on an account its entry, of one without a case its receipt, of a thing its register number. */
  readonly id: string
  readonly type: 'sum' | 'goods'
  readonly caseId: string | null
  readonly caseNumber: string | null
  readonly accountId: string | null
  readonly receiptId: string | null
  /** Debtor of the account, payer of the bank line, name of the thing. */
  readonly label: string
  /** Nothing for a thing. */
  readonly amountFen: bigint | null
  readonly leftFen: bigint | null
  readonly since: string
  readonly ageDays: number
  readonly kinds: readonly ItemKind[]
  readonly state: ItemState
  readonly cause: Cause | null
  readonly note: string | null
}

/** How many items, and how much money. */
export interface ItemCount {
  readonly items: number
  readonly sumFen: bigint
}

/** Items by age and reason; the counts are of all that the question is about, not of the page. */
export interface ClearancePage extends CountedPage<ClearanceItem> {
  readonly sumFen: bigint
  readonly byKind: Readonly<Record<ItemKind, ItemCount>>
  /** Items of at least `fromDays` and less than the next line. */
  readonly byAge: readonly (ItemCount & { readonly fromDays: number })[]
}

/** How far a campaign has come, counted from the ledger and the register of goods. */
export interface CampaignProgress {
  readonly campaign: CampaignRow
  /** What was held on the day that the campaign is about. */
  readonly start: ItemCount
  /** What of it is still held: the number that has to fall to zero. */
  readonly open: ItemCount
  readonly settled: ItemCount
  readonly openByKind: Readonly<Record<ItemKind, ItemCount>>
  /** The number at the end of every day on which it changed, from the day the campaign is about. */
  readonly course: readonly (ItemCount & { readonly on: string })[]
}

/** A register for who takes part from outside (会同检察院): columns and lines, and the same as CSV. */
export interface ClearanceExport {
  readonly fileName: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
  readonly csv: string
}

export const clearanceCommands = {
  'clearance.open-campaign': command<{ campaignId: string }>()({
    input: z.object({
      name: field.text(120),
      basis: field.text(200),
      jointWith: field.text(120).nullable().default(null),
      inheritedUntil: field.date(),
    }),
    streams: ({ name }) => `campaign/${campaignIdOf(name)}`,
    reads: ['clearance_campaign'],
    emits: ['clearance.CampaignOpened'],
    allow: LEADERS,
    creates: true,
  }),
  'clearance.close-campaign': command()({
    input: z.object({ campaignId: field.id(), summary: field.text(1000) }),
    streams: ({ campaignId }) => `campaign/${campaignId}`,
    reads: ['clearance_campaign'],
    emits: ['clearance.CampaignClosed'],
    allow: LEADERS,
  }),
  /** 核查: what was found out about a sum or a thing of the case. */
  'clearance.note-item': command()({
    input: z.object({
      caseId: field.id(),
      itemId: field.id(),
      cause: z.enum(CAUSES),
      note: field.text(500),
    }),
    streams: ({ caseId }) => caseStream(caseId),
    reads: ['fund_entry', 'goods_item'],
    emits: ['clearance.ItemNoted'],
    allow: ['fund-clerk', 'quota-judge', 'execution-officer', 'execution-director'],
  }),
}

const itemFilter = {
  /** Only what this campaign is about, as it stands today. */
  campaignId: field.id().optional(),
  kind: z.enum(ITEM_KINDS).optional(),
  type: z.enum(['sum', 'goods']).optional(),
  caseId: field.id().optional(),
}

export const clearanceQueries = {
  /** What the court holds, the oldest first, with the reason why each is on the list. */
  'clearance.items': query<ClearancePage>()({
    input: z.object({ ...itemFilter, limit: field.limit(), cursor: field.cursor() }),
    allow: [...CLEARERS, 'quota-judge', 'execution-officer'],
  }),
  'clearance.campaigns': query<CountedPage<CampaignRow>>()({
    input: z.object({ limit: field.limit(), cursor: field.cursor() }),
    allow: CLEARERS,
  }),
  'clearance.progress': query<CampaignProgress | null>()({
    input: z.object({ campaignId: field.id() }),
    allow: CLEARERS,
  }),
  'clearance.export': query<ClearanceExport>()({ input: z.object(itemFilter), allow: CLEARERS }),
  ...watchQueries,
}
