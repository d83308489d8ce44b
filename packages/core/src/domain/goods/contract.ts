import { z } from 'zod'
import { command, field, query } from '../../kernel/contract'
import type { CountedPage } from '../../kernel/query'
import { COURT_STAFF, type Role } from '../../kernel/role'
import { caseStream } from '../../kernel/stream'
import { CONDITIONS, GOODS_KINDS, type GoodsRow, HAND_OUT_PURPOSES } from './model'

const ofCase = (input: { caseId: string }) => caseStream(input.caseId)
/** Photographs of a thing are papers in the dossier of its case. */
const photos = z.array(field.id()).max(20).optional()
const oneItem = z.object({ caseId: field.id(), itemId: field.id() })

/** Whoever goes out to seize, and the clerks who register what an older system left behind. */
const TAKERS: readonly Role[] = [
  'quota-judge',
  'execution-officer',
  'judge-assistant',
  'judicial-police',
  'affairs-clerk',
]
const HANDLERS: readonly Role[] = [...TAKERS, 'clerk', 'execution-director']

/** An item with its age and the names of the people. */
export interface GoodsItem extends GoodsRow {
  /** Days since the court has held it, until today or until it left. */
  readonly ageDays: number
  readonly keeperName: string
}

/** What happened to an item: who, when, what; all of it out of the journal. */
export interface GoodsStep {
  readonly seq: number
  readonly type: string
  readonly on: string
  readonly byId: string
  readonly byName: string
  /** Place, keeper, purpose, reason: what the event says beside the item. */
  readonly data: Readonly<Record<string, unknown>>
}

/** An item and its whole way. */
export interface GoodsTrace {
  readonly item: GoodsItem
  readonly steps: readonly GoodsStep[]
}

/** How many items lie in one place or with one person, and since when the oldest. */
export interface GoodsLine {
  readonly code: string
  readonly name: string
  readonly items: number
  readonly oldest: string
}

/** What the court holds today. */
export interface GoodsInventory {
  readonly held: number
  readonly leaving: number
  readonly inherited: number
  readonly missing: number
  /** Not looked at within the days of the court. */
  readonly unchecked: number
  readonly checkDays: number
  /** By age: `count` items held for at least `fromDays` and less than the next line. */
  readonly byAge: readonly { readonly fromDays: number; readonly count: number }[]
  readonly byPlace: readonly GoodsLine[]
  readonly byKeeper: readonly GoodsLine[]
}

export const goodsCommands = {
  /** 入库: a thing comes into custody, with its place and its keeper. */
  'goods.take-in': command<{ itemId: string }>()({
    input: z.object({
      caseId: field.id(),
      name: field.text(200),
      kind: z.enum(GOODS_KINDS),
      quantity: z.number().int().min(1).max(1_000_000).default(1),
      measure: field.text(20),
      basis: field.text(200),
      fromPartyId: field.id().nullable().default(null),
      inherited: z.boolean().default(false),
      heldSince: field.date().optional(),
      place: field.text(120),
      keeperId: field.id(),
      photos,
    }),
    streams: ofCase,
    reads: ['case_case', 'case_party', 'dossier_material'],
    emits: ['goods.TakenIn'],
    allow: TAKERS,
  }),
  /** 移库、移交: another place, another keeper, or both. */
  'goods.move': command()({
    input: oneItem.extend({ place: field.text(120), keeperId: field.id(), reason: field.text(300) }),
    streams: ofCase,
    reads: ['goods_item'],
    emits: ['goods.Moved'],
    allow: HANDLERS,
  }),
  /** 盘点: somebody other than the keeper looks whether it is there. */
  'goods.check': command()({
    input: oneItem.extend({
      condition: z.enum(CONDITIONS),
      note: z.string().trim().max(300).default(''),
      photos,
    }),
    streams: ofCase,
    reads: ['goods_item', 'dossier_material'],
    emits: ['goods.Checked'],
    allow: [...HANDLERS, 'special-supervisor'],
  }),
  /** Who is to get it, and on what basis. */
  'goods.request-hand-out': command()({
    input: oneItem.extend({
      purpose: z.enum(HAND_OUT_PURPOSES),
      recipientPartyId: field.id().nullable().default(null),
      /** Where the recipient is no party of the case: buyer, treasury, disposal firm. */
      recipientName: field.text(200).nullable().default(null),
      basis: field.text(200),
    }),
    streams: ofCase,
    reads: ['case_case', 'case_party', 'goods_item'],
    emits: ['goods.HandOutRequested'],
    allow: ['quota-judge', 'execution-officer', 'execution-director'],
  }),
  /** 出库: two people sign, one of them the keeper; with the second signature the item has left. */
  'goods.sign-hand-out': command<{ handedOut: boolean }>()({
    input: oneItem,
    streams: ofCase,
    reads: ['goods_item'],
    emits: ['goods.HandOutSigned', 'goods.HandedOut'],
    allow: HANDLERS,
  }),
  'goods.cancel-hand-out': command()({
    input: oneItem.extend({ reason: field.text(300) }),
    streams: ofCase,
    reads: ['goods_item'],
    emits: ['goods.HandOutCancelled'],
    allow: ['quota-judge', 'execution-officer', 'execution-director'],
  }),
}

export const goodsQueries = {
  /** The register: what is held, the oldest first; of one case with what has left. */
  'goods.list': query<CountedPage<GoodsItem>>()({
    input: z.object({
      caseId: field.id().optional(),
      keeperId: field.id().optional(),
      state: z.enum(['held', 'leaving', 'handed-out']).optional(),
      inherited: z.boolean().optional(),
      limit: field.limit(),
      cursor: field.cursor(),
    }),
    allow: COURT_STAFF,
  }),
  'goods.trace': query<GoodsTrace | null>()({ input: oneItem, allow: COURT_STAFF }),
  'goods.inventory': query<GoodsInventory>()({ input: z.object({}), allow: COURT_STAFF }),
}
