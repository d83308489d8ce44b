import type { EvolveTable } from '../../kernel/module'
import {
  boolean,
  date,
  fen,
  integer,
  json,
  nullable,
  personal,
  type RowOf,
  table,
  text,
} from '../../kernel/table'
import { patch, put } from '../../kernel/view'
import type { AssetType } from '../../ports/asset-hit'

/** ordered 已签发 → served 已送达 → declared 已申报, or overdue 逾期未申报 (which a late declaration ends). */
export type DeclarationState = 'ordered' | 'served' | 'declared' | 'overdue'

/** 报告财产令: what a debtor has to say, by when, and what comparing it with the findings came to. */
export const orders = table('declaration_order', {
  stream: 'case',
  columns: {
    caseId: text(),
    caseNumber: text(),
    partyId: text(),
    partyName: text(),
    documentNumber: text(),
    orderedBy: text(),
    orderedOn: date(),
    servedOn: nullable(date()),
    /** The day that the order states; nothing in the law gives one. */
    reportDueOn: date(),
    /** From which day on changes of property have to be told: one year before the notice was received. */
    coversFrom: nullable(date()),
    state: text<DeclarationState>(),
    declaredOn: nullable(date()),
    /** The debtor himself, or the clerk who took his paper down. */
    declaredBy: nullable(text()),
    items: integer(),
    /** The day after the last one that is still the debtor's. */
    checkOn: nullable(date()),
    comparedOn: nullable(date()),
    /** Findings that the declaration does not name. */
    undeclared: json<readonly string[]>(),
    /** Findings of a kind that was declared without a number: a person has to look. */
    unclear: json<readonly string[]>(),
    /** Items that no source has confirmed. */
    unconfirmed: json<readonly string[]>(),
    /** Whether every line of the queries about this debtor had an answer by then. */
    complete: boolean(),
  },
  indexes: [
    { columns: ['caseId', 'orderedOn'] },
    { columns: ['state', 'reportDueOn'] },
    { columns: ['checkOn'], whereNotNull: 'checkOn' },
  ],
})

/** What became of property in the year before the notice, where it is not there any more (财产调查规定 6). */
export const CHANGES = ['sold', 'given-away', 'pledged', 'debt-waived', 'other'] as const
export type Change = (typeof CHANGES)[number]

/** One thing that the debtor declares. */
export const items = table('declaration_item', {
  stream: 'case',
  columns: {
    caseId: text(),
    orderId: text(),
    partyId: text(),
    type: text<AssetType>(),
    /** Address, bank, plate: what he writes. */
    itemTitle: personal(text()),
    itemRef: nullable(personal(text())),
    /** By which the same thing in a finding is met; nothing where he gave no number. */
    refKey: nullable(text()),
    valueFen: nullable(fen()),
    change: nullable(text<Change>()),
    changedOn: nullable(date()),
    note: text(),
    supplement: boolean(),
    declaredOn: date(),
  },
  indexes: [{ columns: ['caseId', 'orderId'] }],
})

/** 拒不申报 or 申报不实. */
export type FlagKind = 'refused' | 'untrue'
export type FlagState = 'raised' | 'confirmed' | 'dismissed'

/** What a flag that a judge confirms may lead to; the first three are affairs where the court's profile knows them. */
export const SANCTIONS = ['fine', 'detention', 'dishonesty-list', 'refusal-transfer'] as const
export type Sanction = (typeof SANCTIONS)[number]

export const flags = table('declaration_flag', {
  stream: 'case',
  columns: {
    caseId: text(),
    caseNumber: text(),
    orderId: text(),
    partyId: text(),
    partyName: text(),
    kind: text<FlagKind>(),
    state: text<FlagState>(),
    raisedOn: date(),
    /** What was found and not declared. */
    findings: json<readonly string[]>(),
    /** What is proposed; a judge decides (seed 001:90 依法进行制裁). */
    proposed: json<readonly Sanction[]>(),
    sanctions: json<readonly Sanction[]>(),
    reason: nullable(text()),
    decidedBy: nullable(text()),
    decidedOn: nullable(date()),
  },
  indexes: [{ columns: ['caseId', 'raisedOn'] }, { columns: ['state', 'raisedOn'] }],
})

export type OrderRow = RowOf<typeof orders>
export type ItemRow = RowOf<typeof items>
export type FlagRow = RowOf<typeof flags>
export type DeclarationRows = {
  declaration_order: OrderRow
  declaration_item: ItemRow
  declaration_flag: FlagRow
}

type OfOrder = { caseId: string; orderId: string; partyId: string }

export type Comparison = {
  undeclared: readonly string[]
  unclear: readonly string[]
  unconfirmed: readonly string[]
  complete: boolean
}

export type DeclarationEvents = {
  'declaration.Ordered': OrderRow
  'declaration.Served': OfOrder & { reportDueOn: string; coversFrom: string; checkOn: string }
  'declaration.Extended': OfOrder & { reportDueOn: string; checkOn: string; reason: string }
  'declaration.ItemDeclared': ItemRow
  'declaration.Submitted': OfOrder & { items: number; late: boolean }
  /** 财产变动: the debtor has ten days to tell of it. */
  'declaration.PropertyChanged': OfOrder & { note: string }
  'declaration.Supplemented': OfOrder & { items: number }
  'declaration.Compared': OfOrder & Comparison
  'declaration.Overdue': OfOrder & { reportDueOn: string }
  'declaration.FlagRaised': FlagRow
  'declaration.FlagConfirmed': OfOrder & { flagId: string; sanctions: readonly Sanction[]; reason: string }
  'declaration.FlagDismissed': OfOrder & { flagId: string; reason: string }
}

export const evolveDeclaration: EvolveTable<DeclarationEvents, DeclarationRows> = {
  'declaration.Ordered': (_view, { data }) => [put('declaration_order', data)],
  'declaration.Served': (view, { data, occurredOn }) => [
    patch(view, 'declaration_order', data.orderId, {
      state: 'served',
      servedOn: occurredOn,
      coversFrom: data.coversFrom,
      checkOn: data.checkOn,
    }),
  ],
  'declaration.Extended': (view, { data }) => [
    patch(view, 'declaration_order', data.orderId, {
      reportDueOn: data.reportDueOn,
      checkOn: data.checkOn,
      state: 'served',
    }),
  ],
  'declaration.ItemDeclared': (_view, { data }) => [put('declaration_item', data)],
  'declaration.Submitted': (view, { data, actor, occurredOn }) => [
    patch(view, 'declaration_order', data.orderId, {
      state: 'declared',
      declaredOn: occurredOn,
      declaredBy: actor.id,
      items: data.items,
      checkOn: null,
    }),
  ],
  'declaration.PropertyChanged': () => [],
  'declaration.Supplemented': (view, { data }) => {
    const before = view.get('declaration_order', data.orderId)?.items ?? 0
    return [patch(view, 'declaration_order', data.orderId, { items: before + data.items })]
  },
  'declaration.Compared': (view, { data, occurredOn }) => [
    patch(view, 'declaration_order', data.orderId, {
      comparedOn: occurredOn,
      undeclared: data.undeclared,
      unclear: data.unclear,
      unconfirmed: data.unconfirmed,
      complete: data.complete,
    }),
  ],
  'declaration.Overdue': (view, { data }) => [
    patch(view, 'declaration_order', data.orderId, { state: 'overdue', checkOn: null }),
  ],
  'declaration.FlagRaised': (_view, { data }) => [put('declaration_flag', data)],
  'declaration.FlagConfirmed': (view, { data, actor, occurredOn }) => [
    patch(view, 'declaration_flag', data.flagId, {
      state: 'confirmed',
      sanctions: data.sanctions,
      reason: data.reason,
      decidedBy: actor.id,
      decidedOn: occurredOn,
    }),
  ],
  'declaration.FlagDismissed': (view, { data, actor, occurredOn }) => [
    patch(view, 'declaration_flag', data.flagId, {
      state: 'dismissed',
      reason: data.reason,
      decidedBy: actor.id,
      decidedOn: occurredOn,
    }),
  ],
}
