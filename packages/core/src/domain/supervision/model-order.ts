import type { EvolveTable } from '../../kernel/module'
import { boolean, date, nullable, type RowOf, table, text } from '../../kernel/table'
import { patch, put } from '../../kernel/view'
import type { PromptRow } from './model-prompt'

/** issued (督办) → replied (回复) → confirmed (认可) or returned (退回) → replied … */
export type OrderState = 'issued' | 'replied' | 'returned' | 'confirmed'

/** How the engine names a person of the court above who acts here: court and person. */
export const FROM_ABOVE = /^supervise:([^/]+)\/(.+)$/

/** A supervision opinion with a date for the reply (督办意见, seed 001:208). */
export const orders = table('supervision_order', {
  stream: 'case',
  columns: {
    caseId: text(),
    caseNumber: text(),
    opinion: text(),
    /** A person of this court, or `court/person` of the one above it. */
    issuedBy: text(),
    /** The upper court that issued it. */
    issuedByCourt: nullable(text()),
    issuedOn: date(),
    state: text<OrderState>(),
    /** Who has to reply: a person, or for the court its director. */
    addresseeId: text(),
    /** Who follows it at this court. */
    supervisorId: nullable(text()),
    replyBy: date(),
    /** The clock looks at it on this day; never while the reply is in. */
    nextCheckOn: nullable(date()),
    /** A date for the reply has passed without one. */
    late: boolean(),
    reply: nullable(text()),
    repliedOn: nullable(date()),
    returnReason: nullable(text()),
    confirmedBy: nullable(text()),
    confirmedOn: nullable(date()),
    source: text(),
  },
  indexes: [
    { columns: ['state', 'replyBy'] },
    { columns: ['addresseeId', 'state', 'replyBy'] },
    { columns: ['caseId', 'replyBy'] },
    { columns: ['nextCheckOn'], whereNotNull: 'nextCheckOn' },
  ],
})

export type OrderRow = RowOf<typeof orders>
export type OrderRows = { supervision_order: OrderRow; supervision_prompt: PromptRow }

type On = { caseId: string; orderId: string }

export type OrderEvents = {
  'supervision.OrderIssued': OrderRow & { prompt: PromptRow }
  'supervision.OrderReplied': On & { reply: string }
  'supervision.OrderConfirmed': On & { by: string }
  'supervision.OrderReturned': On & { reason: string; replyBy: string; nextCheckOn: string }
  /** The date for the reply has passed: a finding by itself (不执行上级法院督办意见, seed 001:208). */
  'supervision.OrderUnanswered': On & { holderId: string; replyBy: string }
}

export const evolveOrder: EvolveTable<OrderEvents, OrderRows> = {
  'supervision.OrderIssued': (_view, { data: { prompt, ...row } }) => [
    put('supervision_order', row),
    put('supervision_prompt', prompt),
  ],
  'supervision.OrderReplied': (view, { data, occurredOn }) => [
    patch(view, 'supervision_order', data.orderId, {
      state: 'replied',
      reply: data.reply,
      repliedOn: occurredOn,
      nextCheckOn: null,
    }),
    patch(view, 'supervision_prompt', data.orderId, { state: 'replied', holderId: null }),
  ],
  'supervision.OrderConfirmed': (view, { data, occurredOn }) => [
    patch(view, 'supervision_order', data.orderId, {
      state: 'confirmed',
      confirmedBy: data.by,
      confirmedOn: occurredOn,
    }),
    patch(view, 'supervision_prompt', data.orderId, { state: 'confirmed' }),
  ],
  'supervision.OrderReturned': (view, { data }) => [
    patch(view, 'supervision_order', data.orderId, {
      state: 'returned',
      returnReason: data.reason,
      replyBy: data.replyBy,
      nextCheckOn: data.nextCheckOn,
    }),
    patch(view, 'supervision_prompt', data.orderId, {
      state: 'returned',
      note: data.reason,
      dueOn: data.replyBy,
      holderId: view.get('supervision_order', data.orderId)?.addresseeId ?? null,
    }),
  ],
  'supervision.OrderUnanswered': (view, { data }) => [
    patch(view, 'supervision_order', data.orderId, { late: true, nextCheckOn: null }),
  ],
}
