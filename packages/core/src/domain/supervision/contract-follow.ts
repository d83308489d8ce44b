import { z } from 'zod'
import { command, field, query } from '../../kernel/contract'
import type { CountedPage } from '../../kernel/query'
import { COURT_STAFF, type Role } from '../../kernel/role'
import { caseStream } from '../../kernel/stream'
import { type AccountabilityRow, OUTCOMES, type OverrideRow, RESPONSIBLE } from './model-follow'
import type { OrderRow } from './model-order'

/** Who watches: the supervision centre and the leaders. */
export const WATCHERS: readonly Role[] = [
  'special-supervisor',
  'execution-director',
  'vice-president-in-charge',
]
/** Everybody who acts in his own name. */
export const PEOPLE: readonly Role[] = COURT_STAFF.filter((role) => role !== 'system')

const ofCase = (input: { caseId: string }) => caseStream(input.caseId)
const oneOrder = z.object({ caseId: field.id(), orderId: field.id() })

/** Orders, accountability and allowed exceptions: what follows when a finding alone does not help. */
export const followCommands = {
  /** 督办: by a leader or specialist of this court, or by the court above through the engine. */
  'supervision.issue-order': command<{ orderId: string }>()({
    input: z.object({
      caseId: field.id(),
      opinion: field.text(1000),
      replyBy: field.date(),
      /** Who has to reply; the court otherwise, for which its director does. */
      toPersonId: field.id().optional(),
    }),
    streams: ofCase,
    reads: ['case_case'],
    emits: ['supervision.OrderIssued'],
    allow: [...WATCHERS, 'system'],
  }),
  'supervision.reply-order': command()({
    input: oneOrder.extend({ reply: field.text(2000) }),
    streams: ofCase,
    reads: ['supervision_order'],
    emits: ['supervision.OrderReplied'],
    allow: PEOPLE,
  }),
  'supervision.confirm-order': command()({
    input: oneOrder,
    streams: ofCase,
    reads: ['supervision_order'],
    emits: ['supervision.OrderConfirmed'],
    allow: [...WATCHERS, 'system'],
  }),
  'supervision.return-order': command()({
    input: oneOrder.extend({ reason: field.text(500), replyBy: field.date() }),
    streams: ofCase,
    reads: ['supervision_order'],
    emits: ['supervision.OrderReturned'],
    allow: [...WATCHERS, 'system'],
  }),
  /** Looks whether the date for the reply has passed; does nothing when it has not. */
  'supervision.check-order': command()({
    input: oneOrder,
    streams: ofCase,
    reads: ['supervision_order'],
    emits: ['supervision.OrderUnanswered'],
    allow: ['system'],
  }),
  'supervision.decide-accountability': command()({
    input: z.object({
      caseId: field.id(),
      accountabilityId: field.id(),
      outcome: z.enum(OUTCOMES),
      responsible: z.array(z.enum(RESPONSIBLE)).min(1),
      ground: field.text(1000),
    }),
    streams: ofCase,
    reads: ['supervision_accountability'],
    emits: ['supervision.AccountabilityDecided'],
    allow: WATCHERS,
  }),
  /** 准许一次: the approver allows exactly what was tried, by who tried it, once and for some days. */
  'supervision.grant-override': command<{ overrideId: string }>()({
    input: z.object({
      caseId: field.id(),
      blockedActId: field.id(),
      reason: field.text(500),
      validUntil: field.date(),
    }),
    streams: ofCase,
    reads: ['case_case', 'supervision_blocked_act', 'supervision_override'],
    emits: ['supervision.OverrideGranted'],
    allow: PEOPLE,
  }),
}

/** An order with the names of the people. */
export interface Order extends OrderRow {
  readonly issuedByName: string
  readonly addresseeName: string
  readonly overdue: boolean
  /** Whether who asks is the one who replies, or who decides about the reply, now. */
  readonly mayReply: boolean
  readonly mayDecide: boolean
}

/** One step of an order or of a record of accountability, out of the journal of its case. */
export interface SupervisionStep {
  readonly seq: number
  readonly type: string
  readonly occurredOn: string
  readonly recordedAt: string
  readonly actorName: string
  /** The court above whose person acted. */
  readonly ofCourt: string | null
  /** What was said: the opinion, the reply, the answer, the reason, the ground. */
  readonly words: string
  /** By when the next step was asked for. */
  readonly dueOn: string | null
  /** How far a finding had grown with it. */
  readonly level: number | null
  /** What makes it a step, as it was recorded, and spelled out. */
  readonly source: string
  readonly sourceText: Readonly<Record<'zh-CN' | 'en', string>>
}

/** A record of accountability with the names of those who may be responsible. */
export interface Accountability extends AccountabilityRow {
  readonly directName: string | null
  readonly directorName: string | null
  readonly vicePresidentName: string | null
  readonly supervisorName: string | null
}

/** An allowed exception with the names of the people. */
export interface Override extends OverrideRow {
  readonly personName: string
  readonly grantedByName: string
  /** Granted, not used, and its last day has not passed. */
  readonly usable: boolean
}

const page = { limit: field.limit(), cursor: field.cursor() }

export const followQueries = {
  'supervision.orders': query<CountedPage<Order>>()({
    input: z.object({
      caseId: field.id().optional(),
      addresseeId: field.id().optional(),
      state: z.enum(['issued', 'replied', 'returned', 'confirmed']).optional(),
      /** Only what who asks has to reply to; only what waits for a reply; of that, only what is overdue. */
      mine: z.boolean().optional(),
      waiting: z.boolean().optional(),
      overdue: z.boolean().optional(),
      ...page,
    }),
    allow: COURT_STAFF,
  }),
  /** 督办经过: issued, replied, returned, not replied to in time, confirmed: all replies, not the last one only. */
  'supervision.order-steps': query<readonly SupervisionStep[]>()({
    input: oneOrder,
    allow: COURT_STAFF,
  }),
  'supervision.accountability': query<CountedPage<Accountability>>()({
    input: z.object({
      caseId: field.id().optional(),
      state: z.enum(['due', 'decided']).optional(),
      ...page,
    }),
    allow: [...WATCHERS, 'system'],
  }),
  /** 警示、督促、追究: every step that led to a record of accountability, and what it came to (seed 001:156). */
  'supervision.accountability-steps': query<readonly SupervisionStep[]>()({
    input: z.object({ caseId: field.id(), accountabilityId: field.id() }),
    allow: [...WATCHERS, 'system'],
  }),
  'supervision.overrides': query<CountedPage<Override>>()({
    input: z.object({ caseId: field.id().optional(), ...page }),
    allow: COURT_STAFF,
  }),
}
