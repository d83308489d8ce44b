import { z } from 'zod'
import { command, field, query } from '../../kernel/contract'
import type { CountedPage } from '../../kernel/query'
import { COURT_STAFF, type Role } from '../../kernel/role'
import { caseStream } from '../../kernel/stream'
import { CHANNELS, CONDITIONS, type ReliefRow, SOURCES } from './model'

const ofCase = (input: { caseId: string }) => caseStream(input.caseId)
const one = z.object({ caseId: field.id(), applicationId: field.id() })

const HELPERS: readonly Role[] = [
  'quota-judge',
  'execution-officer',
  'judge-assistant',
  'affairs-clerk',
  'clerk',
]
const DECIDERS: readonly Role[] = ['execution-director', 'vice-president-in-charge', 'president']

/** An application and how many days it has been on its way. */
export interface ReliefItem extends ReliefRow {
  /** From the application until its end, or until today. */
  readonly days: number
}

/** How long one step took: the middle one of all, and the longest. Nothing where none was taken. */
export interface ReliefStep {
  readonly count: number
  readonly medianDays: number | null
  readonly longestDays: number | null
}

/** 司法救助: how far it reaches, and how fast (扩大覆盖面、加强及时性, seed 004:137). */
export interface ReliefReport {
  readonly from: string | null
  readonly to: string
  readonly applied: number
  readonly granted: number
  readonly refused: number
  readonly paid: number
  readonly askedFen: bigint
  readonly grantedFen: bigint
  readonly paidFen: bigint
  /** Applications of the period that are not at their end today, and the days of the longest. */
  readonly waiting: number
  readonly longestWaitingDays: number | null
  /** Cases that are recognised as inability today, and in how many of them relief was ever asked for and paid. */
  readonly coverage: { readonly inabilities: number; readonly asked: number; readonly paid: number }
  readonly speed: {
    readonly check: ReliefStep
    readonly decision: ReliefStep
    readonly payment: ReliefStep
    /** From the application to the money. */
    readonly whole: ReliefStep
  }
}

export const reliefCommands = {
  'relief.apply': command<{ applicationId: string }>()({
    input: z.object({
      caseId: field.id(),
      partyId: field.id(),
      channel: z.enum(CHANNELS).default('application'),
      ground: field.text(1000),
      askedFen: field.positiveFen(),
    }),
    streams: ofCase,
    reads: ['case_case', 'case_party', 'relief_application'],
    emits: ['relief.Applied'],
    allow: HELPERS,
  }),
  /** Another person looks at every condition, with what shows it. */
  'relief.check': command()({
    input: one.extend({
      conditions: z
        .array(z.object({ condition: z.enum(CONDITIONS), met: z.boolean(), evidence: field.text(500) }))
        .length(CONDITIONS.length),
    }),
    streams: ofCase,
    reads: ['relief_application'],
    emits: ['relief.Checked'],
    allow: HELPERS,
  }),
  'relief.grant': command()({
    input: one.extend({ grantedFen: field.positiveFen(), reason: field.text(500) }),
    streams: ofCase,
    reads: ['case_case', 'relief_application'],
    emits: ['relief.Granted'],
    allow: DECIDERS,
  }),
  'relief.refuse': command()({
    input: one.extend({ reason: field.text(500) }),
    streams: ofCase,
    reads: ['relief_application'],
    emits: ['relief.Refused'],
    allow: DECIDERS,
  }),
  'relief.record-payment': command()({
    input: one.extend({ source: z.enum(SOURCES), reference: field.text(100) }),
    streams: ofCase,
    reads: ['relief_application'],
    emits: ['relief.Paid'],
    allow: ['cashier'],
  }),
  'relief.withdraw': command()({
    input: one.extend({ reason: field.text(500) }),
    streams: ofCase,
    reads: ['relief_application'],
    emits: ['relief.Withdrawn'],
    allow: HELPERS,
  }),
}

export const reliefQueries = {
  /** Applications, the oldest first; of one case or in one state. */
  'relief.list': query<CountedPage<ReliefItem>>()({
    input: z.object({
      caseId: field.id().optional(),
      state: z.enum(['applied', 'checked', 'granted', 'refused', 'paid', 'withdrawn']).optional(),
      limit: field.limit(),
      cursor: field.cursor(),
    }),
    allow: COURT_STAFF,
  }),
  'relief.report': query<ReliefReport>()({
    input: z.object({ from: field.date().optional(), to: field.date().optional() }),
    allow: COURT_STAFF,
  }),
}
