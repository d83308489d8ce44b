import { z } from 'zod'
import { command, field, query } from '../../kernel/contract'
import type { CountedPage } from '../../kernel/query'
import { COURT_STAFF, PARTY, type Role } from '../../kernel/role'
import { caseStream } from '../../kernel/stream'
import { ASSET_TYPES } from '../../ports/asset-hit'
import { CHANGES, type FlagRow, type ItemRow, type OrderRow, SANCTIONS } from './model'

const ofCase = (input: { caseId: string }) => caseStream(input.caseId)
const oneOrder = z.object({ caseId: field.id(), orderId: field.id() })
const oneFlag = z.object({ caseId: field.id(), flagId: field.id() })

const JUDGES: readonly Role[] = ['quota-judge', 'execution-officer']
const HELPERS: readonly Role[] = [...JUDGES, 'judge-assistant', 'clerk', 'affairs-clerk']

const item = z.object({
  type: z.enum(ASSET_TYPES),
  title: field.text(300),
  /** Account number, 不动产单元号, plate: by which it is met in what registries say. */
  ref: field.text(120).nullable().default(null),
  valueFen: field.fen().nullable().default(null),
  change: z.enum(CHANGES).nullable().default(null),
  changedOn: field.date().nullable().default(null),
  note: z.string().trim().max(500).default(''),
})

/** An item as it is shown: numbers by their ends. */
export interface DeclaredItem extends Omit<ItemRow, 'itemTitle' | 'itemRef'> {
  readonly title: string
  readonly ref: string | null
}

/** One thing beside the other: what was declared and what a source says of it. */
export interface ComparedLine {
  readonly kind: 'agrees' | 'undeclared' | 'unclear' | 'unconfirmed'
  readonly item: DeclaredItem | null
  readonly finding: {
    readonly id: string
    readonly type: ItemRow['type']
    readonly title: string
    readonly sourceName: string
    readonly asOf: string
    readonly valueFen: bigint | null
    readonly balanceFen: bigint | null
  } | null
}

/** A declaration with its comparison, for judge and screen. */
export interface DeclarationView {
  readonly order: OrderRow
  readonly items: readonly DeclaredItem[]
  readonly lines: readonly ComparedLine[]
  readonly flags: readonly FlagRow[]
}

export const declarationCommands = {
  /** 签发报告财产令, together with the execution notice. */
  'declaration.order': command<{ orderId: string }>()({
    input: z.object({
      caseId: field.id(),
      partyId: field.id(),
      documentNumber: field.text(120),
      reportDueOn: field.date(),
      /** Who issued the paper, where the order follows from it; read from nobody but the system. */
      orderedBy: field.id().optional(),
    }),
    streams: ofCase,
    reads: ['case_case', 'case_party', 'declaration_order'],
    emits: ['declaration.Ordered'],
    allow: JUDGES,
  }),
  'declaration.serve': command()({
    input: oneOrder.extend({ servedOn: field.date().optional() }),
    streams: ofCase,
    reads: ['declaration_order'],
    emits: ['declaration.Served'],
    allow: HELPERS,
  }),
  /** The debtor asks for more time, the judge gives it. */
  'declaration.extend': command()({
    input: oneOrder.extend({ reportDueOn: field.date(), reason: field.text(300) }),
    streams: ofCase,
    reads: ['declaration_order'],
    emits: ['declaration.Extended'],
    allow: JUDGES,
  }),
  /** 财产申报: by the debtor himself, or taken down from his paper. An empty list says that he has nothing. */
  'declaration.submit': command<{ items: number }>()({
    input: oneOrder.extend({ items: z.array(item).max(500), declaredOn: field.date().optional() }),
    streams: ofCase,
    reads: ['declaration_order', 'declaration_item'],
    emits: ['declaration.ItemDeclared', 'declaration.Submitted'],
    allow: [...HELPERS, PARTY],
    right: 'participate',
  }),
  /** Property has changed since: from now on ten days for the supplement. */
  'declaration.note-change': command()({
    input: oneOrder.extend({ note: field.text(300), changedOn: field.date().optional() }),
    streams: ofCase,
    reads: ['declaration_order'],
    emits: ['declaration.PropertyChanged'],
    allow: [...HELPERS, PARTY],
    right: 'participate',
  }),
  /** 补充申报, also after the round was terminated. */
  'declaration.supplement': command<{ items: number }>()({
    input: oneOrder.extend({ items: z.array(item).min(1).max(500) }),
    streams: ofCase,
    reads: ['declaration_order', 'declaration_item'],
    emits: ['declaration.ItemDeclared', 'declaration.Supplemented'],
    allow: [...HELPERS, PARTY],
    right: 'participate',
  }),
  /** Sets the declaration beside what the sources say; by itself whenever either of them changes. */
  'declaration.compare': command()({
    input: oneOrder,
    streams: ofCase,
    reads: ['declaration_order', 'declaration_item', 'declaration_flag', 'query_finding', 'query_line'],
    emits: ['declaration.Compared', 'declaration.FlagRaised'],
    allow: [...HELPERS, 'system'],
  }),
  'declaration.check': command()({
    input: oneOrder,
    streams: ofCase,
    reads: ['declaration_order', 'declaration_flag'],
    emits: ['declaration.Overdue', 'declaration.FlagRaised'],
    allow: ['system'],
  }),
  /** The flag holds: these sanctions follow, each as an affair where the court has it. */
  'declaration.confirm-flag': command()({
    input: oneFlag.extend({
      sanctions: z.array(z.enum(SANCTIONS)).min(1).max(SANCTIONS.length),
      reason: field.text(500),
    }),
    streams: ofCase,
    reads: ['declaration_flag'],
    emits: ['declaration.FlagConfirmed'],
    allow: JUDGES,
  }),
  'declaration.dismiss-flag': command()({
    input: oneFlag.extend({ reason: field.text(500) }),
    streams: ofCase,
    reads: ['declaration_flag'],
    emits: ['declaration.FlagDismissed'],
    allow: JUDGES,
  }),
}

export const declarationQueries = {
  'declaration.of-case': query<readonly DeclarationView[]>()({
    input: z.object({ caseId: field.id() }),
    allow: COURT_STAFF,
  }),
  /** Flags of the court that nobody has decided, the oldest first. */
  'declaration.flags': query<CountedPage<FlagRow>>()({
    input: z.object({
      state: z.enum(['raised', 'confirmed', 'dismissed']).default('raised'),
      limit: field.limit(),
      cursor: field.cursor(),
    }),
    allow: COURT_STAFF,
  }),
}
