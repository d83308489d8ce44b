import type { EvolveTable } from '../../kernel/module'
import { boolean, date, integer, json, nullable, type RowOf, table, text } from '../../kernel/table'
import { patch, put } from '../../kernel/view'

/** held → leaving (somebody is to get it, two people have to sign) → handed out; or back to held. */
export type GoodsState = 'held' | 'leaving' | 'handed-out'

/** What kind of thing lies there; a court that needs finer kinds says so in the name of the item. */
export const GOODS_KINDS = [
  'movable',
  'vehicle',
  'certificate',
  'valuable',
  'cash-equivalent',
  'other',
] as const
export type GoodsKind = (typeof GOODS_KINDS)[number]

/** What a thing leaves for: back to whom it came from, to the creditor, to its buyer, to the treasury, to be destroyed. */
export const HAND_OUT_PURPOSES = ['return', 'delivery', 'sale', 'treasury', 'destruction'] as const
export type HandOutPurpose = (typeof HAND_OUT_PURPOSES)[number]

/** How an item was found when somebody looked. */
export const CONDITIONS = ['present', 'damaged', 'missing'] as const
export type Condition = (typeof CONDITIONS)[number]

export const items = table('goods_item', {
  stream: 'case',
  columns: {
    caseId: text(),
    caseNumber: text(),
    name: text(),
    kind: text<GoodsKind>(),
    quantity: integer(),
    /** What is counted: 件, 台, 本. */
    measure: text(),
    /** The document it is held under. */
    basis: text(),
    /** From whom it was taken; nobody where that is not known any more. */
    fromPartyId: nullable(text()),
    /** Taken over from before this register (历史遗留). */
    inherited: boolean(),
    /** Since when the court has held it: what its age counts from. */
    heldSince: date(),
    place: text(),
    keeperId: text(),
    takenInBy: text(),
    /** Papers of the dossier that show it; nothing in rows from before they were kept. */
    photos: nullable(json<readonly string[]>()),
    condition: text<Condition>(),
    checkedOn: nullable(date()),
    checkedBy: nullable(text()),
    state: text<GoodsState>(),
    purpose: nullable(text<HandOutPurpose>()),
    recipientPartyId: nullable(text()),
    recipientName: nullable(text()),
    handOutBasis: nullable(text()),
    requestedBy: nullable(text()),
    requestedOn: nullable(date()),
    /** Who has signed the hand-out; two people, one of them its keeper. */
    signedBy: json<readonly string[]>(),
    handedOutOn: nullable(date()),
  },
  indexes: [
    { columns: ['caseId', 'heldSince'] },
    { columns: ['state', 'heldSince'] },
    { columns: ['keeperId', 'heldSince'] },
  ],
})

export type GoodsRow = RowOf<typeof items>
export type GoodsRows = { goods_item: GoodsRow }

type OfItem = { caseId: string; itemId: string }

export type GoodsEvents = {
  /** Carries `itemId` beside the row, as all events of an item do. */
  'goods.TakenIn': GoodsRow & { itemId: string }
  'goods.Moved': OfItem & {
    place: string
    keeperId: string
    from: string
    fromKeeperId: string
    reason: string
  }
  'goods.Checked': OfItem & { condition: Condition; note: string; photos?: readonly string[] }
  'goods.HandOutRequested': OfItem & {
    purpose: HandOutPurpose
    recipientPartyId: string | null
    recipientName: string
    basis: string
  }
  'goods.HandOutSigned': OfItem & { signatures: number }
  'goods.HandedOut': OfItem & { recipientName: string; purpose: HandOutPurpose }
  'goods.HandOutCancelled': OfItem & { reason: string }
}

const nobody = {
  state: 'held',
  purpose: null,
  recipientPartyId: null,
  recipientName: null,
  handOutBasis: null,
  requestedBy: null,
  requestedOn: null,
  signedBy: [],
} as const satisfies Partial<GoodsRow>

/** An item as it comes in: nobody has looked for it yet, and nobody is to get it. */
export const fresh = {
  ...nobody,
  condition: 'present',
  checkedOn: null,
  checkedBy: null,
  photos: [],
  handedOutOn: null,
} as const

export const evolveGoods: EvolveTable<GoodsEvents, GoodsRows> = {
  'goods.TakenIn': (_view, { data: { itemId: _id, ...row } }) => [
    put<GoodsRows, 'goods_item'>('goods_item', { ...row, photos: row.photos ?? null }),
  ],
  'goods.Moved': (view, { data }) => [
    patch(view, 'goods_item', data.itemId, { place: data.place, keeperId: data.keeperId }),
  ],
  'goods.Checked': (view, { data, actor, occurredOn }) => [
    patch(view, 'goods_item', data.itemId, {
      condition: data.condition,
      checkedOn: occurredOn,
      checkedBy: actor.id,
      ...(data.photos === undefined
        ? {}
        : { photos: [...(view.get('goods_item', data.itemId)?.photos ?? []), ...data.photos] }),
    }),
  ],
  'goods.HandOutRequested': (view, { data, actor, occurredOn }) => [
    patch(view, 'goods_item', data.itemId, {
      state: 'leaving',
      purpose: data.purpose,
      recipientPartyId: data.recipientPartyId,
      recipientName: data.recipientName,
      handOutBasis: data.basis,
      requestedBy: actor.id,
      requestedOn: occurredOn,
      signedBy: [],
    }),
  ],
  'goods.HandOutSigned': (view, { data, actor }) => [
    patch(view, 'goods_item', data.itemId, {
      signedBy: [...(view.get('goods_item', data.itemId)?.signedBy ?? []), actor.id],
    }),
  ],
  'goods.HandedOut': (view, { data, occurredOn }) => [
    patch(view, 'goods_item', data.itemId, { state: 'handed-out', handedOutOn: occurredOn }),
  ],
  'goods.HandOutCancelled': (view, { data }) => [patch(view, 'goods_item', data.itemId, nobody)],
}
