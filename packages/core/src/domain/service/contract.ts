import { z } from 'zod'
import { command, field, query } from '../../kernel/contract'
import type { CountedPage } from '../../kernel/query'
import { COURT_STAFF, type Role } from '../../kernel/role'
import { caseStream, type StreamId } from '../../kernel/stream'
import type { MatterRow, VisitRow } from './model'

const ofCase = (input: { caseId: string }) => caseStream(input.caseId)
/** An item has a stream of its own, so that taking a matter reads no more than the items asked for. */
const itemStream = (item: string): StreamId => `service-item/${item}`
const oneVisit = z.object({ caseId: field.id(), visitId: field.id() })

const WINDOW: readonly Role[] = COURT_STAFF.filter(
  (role) => role !== 'system' && role !== 'system-administrator',
)

/** The five fixings of a service item: 定岗、定责、定人、定标准、定时限 (seed 004:55). */
export const FIXINGS = ['post', 'duty', 'person', 'standard', 'limit'] as const
export type Fixing = (typeof FIXINGS)[number]

/** An item of the service centre: which fixings it lacks, and whether parties may ask for it. */
export interface ServiceItem {
  readonly id: string
  readonly active: boolean
  readonly missing: readonly Fixing[]
  readonly affair: string | null
  /** The centre whose window it is. */
  readonly centre: string | null
  readonly source: string
}

/** A ticket with its matters; the visitor's name is masked. */
export interface VisitDetail extends VisitRow {
  readonly matters: readonly (MatterRow & { readonly personName: string; readonly overdue: boolean })[]
}

export const serviceCommands = {
  /** 启用服务事项: only when post, duty, person, standard and limit are fixed. */
  'service.activate-item': command()({
    input: z.object({ item: field.id() }),
    streams: ({ item }) => itemStream(item),
    reads: ['service_item'],
    creates: true,
    emits: ['service.ItemActivated'],
    allow: ['execution-director', 'vice-president-in-charge', 'system-administrator'],
  }),
  /** 来访登记: one ticket for all that a party has come for. */
  'service.open-visit': command<{ visitId: string }>()({
    input: z.object({
      caseId: field.id(),
      partyId: field.id(),
      visitorName: field.text(60),
      matters: z
        .array(z.object({ item: field.id(), note: field.text(500) }))
        .min(1)
        .max(20),
    }),
    streams: ({ caseId, matters }) => [
      caseStream(caseId),
      ...new Set(matters.map(({ item }) => itemStream(item))),
    ],
    reads: ['service_item', 'service_visit', 'service_matter', 'case_case', 'case_party'],
    emits: ['service.VisitOpened', 'service.MatterTaken'],
    allow: WINDOW,
  }),
  /** 窗口答复: answers a matter that needs no affair. */
  'service.answer-matter': command()({
    input: oneVisit.extend({ matterId: field.id(), answer: field.text(1000) }),
    streams: ofCase,
    reads: ['service_visit', 'service_matter'],
    emits: ['service.MatterAnswered'],
    allow: WINDOW,
  }),
  /** Closes a ticket of which every matter is answered; does nothing before. */
  'service.close-visit': command()({
    input: oneVisit,
    streams: ofCase,
    reads: ['service_visit', 'service_matter'],
    emits: ['service.VisitClosed'],
    allow: ['system'],
  }),
}

export const serviceQueries = {
  'service.items': query<readonly ServiceItem[]>()({ input: z.object({}), allow: COURT_STAFF }),
  /** Tickets, oldest first. */
  'service.visits': query<CountedPage<VisitRow>>()({
    input: z.object({
      state: z.enum(['open', 'closed']).default('open'),
      limit: field.limit(),
      cursor: field.cursor(),
    }),
    allow: COURT_STAFF,
  }),
  'service.visit': query<VisitDetail | null>()({
    input: z.object({ visitId: field.id() }),
    allow: COURT_STAFF,
  }),
}
