import { z } from 'zod'
import { command, field, query } from '../../kernel/contract'
import type { CountedPage } from '../../kernel/query'
import { COURT_STAFF, type Role } from '../../kernel/role'
import { caseStream, courtStream } from '../../kernel/stream'
import { ASSET_TYPES, type AssetHit } from '../../ports/asset-hit'
import { assetHit } from '../../ports/asset-hit-shape'
import { type ControlTerms, SOURCE_ACTS, SOURCE_KINDS } from '../../ports/asset-source'
import { sourceAnswer, sourceReceipt } from './contract-answer'
import {
  type FindingRow,
  LINE_STATES,
  type LineRow,
  type LineState,
  type OrderRow,
  type SourceRow,
} from './model'

const ofCase = (input: { caseId: string }) => caseStream(input.caseId)
const oneLine = z.object({ caseId: field.id(), lineId: field.id() })

/** Who finds property: the people of a case and the centre that asks first for all (seed 002:5). */
const SEARCHERS: readonly Role[] = [
  'quota-judge',
  'execution-officer',
  'judge-assistant',
  'affairs-clerk',
  'execution-director',
]
const sentDocument = z.object({
  number: field.text(120),
  name: field.text(120),
  hash: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable()
    .default(null),
})
const READS = ['case_case', 'case_party', 'query_source', 'query_order', 'query_line', 'query_finding']

/** A line as screens show it: how old its answer is, and whether it is late. */
export interface QueryLine extends Omit<LineRow, 'controlText' | 'termsText'> {
  /** Days since the source's books stood so; nothing while there is no answer. */
  readonly ageDays: number | null
  /** 请求单号 as people say it: case number, order of the case, line of the order. `requestNo` is what the source knows. */
  readonly shownNo: string
}

/** Where the queries of a case stand: nothing that is missing looks like an empty answer. */
export interface QueryProgress {
  readonly caseId: string
  /** `answered` of `asked` lines have an answer that can be used. */
  readonly asked: number
  readonly answered: number
  readonly open: number
  readonly bySource: readonly {
    readonly sourceId: string
    readonly sourceName: string
    readonly lines: readonly QueryLine[]
    readonly states: Readonly<Partial<Record<LineState, number>>>
    readonly hits: number
    readonly oldestAsOf: string | null
  }[]
  /** The oldest first; `shownNo` is what the numbers of its lines begin with. */
  readonly orders: readonly (OrderRow & { readonly shownNo: string })[]
  /** Active sources of the court that nobody has asked in this case. */
  readonly notAsked: readonly { readonly sourceId: string; readonly sourceName: string }[]
}

/** A finding with its hit; account numbers, identity numbers and plates are masked. */
export interface QueryFinding extends Omit<FindingRow, 'hitText'> {
  readonly hit: AssetHit
  readonly sourceName: string
  readonly requestNo: string
}

/** A request as a source that comes by itself fetches it; only the system is told numbers in clear. */
export interface OpenRequest {
  readonly caseId: string
  readonly lineId: string
  readonly requestNo: string
  readonly sourceId: string
  readonly act: LineRow['act']
  readonly caseNumber: string
  readonly subject: {
    readonly kind: 'person' | 'organisation'
    readonly name: string
    readonly idNumber: string
  }
  readonly assetTypes: OrderRow['assetTypes']
  readonly document: { readonly number: string; readonly name: string; readonly hash: string | null }
  readonly handlerName: string
  /** Of a control act: what is to be held, how far and until when. */
  readonly control?: ControlTerms
  readonly urgent: boolean
  readonly attempts: number
  readonly orderedAt: string
}

export const queryCommands = {
  /** 登记查控来源: what the adapter declared is taken up by a person, for the court. */
  'query.register-source': command()({
    input: z.object({
      sourceId: field.id(),
      name: field.text(100),
      kind: z.enum(SOURCE_KINDS),
      transport: z.enum(['call', 'poll']),
      acts: z.array(z.enum(SOURCE_ACTS)).min(1),
      assetTypes: z.array(z.enum(ASSET_TYPES)).min(1),
      subjects: z.array(z.enum(['person', 'organisation'])).min(1),
      repeatable: z.boolean(),
      needsDocument: z.boolean(),
      answersWithinMinutes: z.number().int().min(1).max(100_000),
    }),
    streams: () => courtStream,
    reads: ['query_source'],
    emits: ['query.SourceRegistered'],
    allow: ['system-administrator', 'execution-director'],
  }),
  'query.pause-source': command()({
    input: z.object({ sourceId: field.id(), active: z.boolean(), reason: field.text(300) }),
    streams: () => courtStream,
    reads: ['query_source'],
    emits: ['query.SourcePaused'],
    allow: ['system-administrator', 'execution-director'],
  }),
  /** 发起查询: one line for each subject and source. */
  'query.order': command<{ orderId: string; lineIds: readonly string[] }>()({
    input: z.object({
      caseId: field.id(),
      partyIds: z.array(field.id()).min(1).max(200),
      sourceIds: z.array(field.id()).min(1).max(100),
      assetTypes: z
        .array(z.enum(ASSET_TYPES))
        .min(1)
        .default([...ASSET_TYPES]),
      document: sentDocument,
      concentrated: z.boolean().default(false),
      urgent: z.boolean().default(false),
      reason: field.text(300),
    }),
    streams: ofCase,
    reads: [...READS, 'task_task'],
    emits: ['query.Ordered', 'query.LineOrdered'],
    allow: SEARCHERS,
  }),
  /** A control, its renewal, release or deduction becomes a line; the room of controls calls for it. */
  'query.order-control': command<{ lineId: string }>()({
    input: z.object({
      caseId: field.id(),
      controlId: field.id(),
      controlActId: field.id(),
      partyId: field.id(),
      sourceId: field.id(),
      act: z.enum(SOURCE_ACTS).exclude(['query']),
      assetType: z.enum(ASSET_TYPES),
      /** `ControlTerms` as JSON text: it names accounts. */
      termsText: z.string().min(2).max(20_000),
      document: sentDocument,
      urgent: z.boolean().default(false),
      reason: field.text(300),
      /** The judge whose act it is. */
      orderedBy: field.id(),
    }),
    streams: ofCase,
    reads: READS,
    emits: ['query.Ordered', 'query.LineOrdered'],
    allow: ['system'],
  }),
  /** What a source says when it is handed a line, or fetches it. */
  'query.record-receipt': command()({
    input: oneLine.extend({ receipt: sourceReceipt }),
    streams: ofCase,
    reads: ['query_line'],
    emits: ['query.Received'],
    allow: ['system', 'import'],
  }),
  /** What a source answers, late, in parts, twice or otherwise than before. */
  'query.record-answer': command<{ state: LineState }>()({
    input: oneLine.extend({ answer: sourceAnswer }),
    streams: ofCase,
    reads: READS,
    emits: ['query.Found', 'query.Answered', 'query.ControlTold'],
    allow: ['system', 'import'],
  }),
  /** Asks once more under the same number. */
  'query.ask-again': command()({
    input: oneLine.extend({ reason: field.text(300) }),
    streams: ofCase,
    reads: READS,
    emits: ['query.AskedAgain'],
    allow: [...SEARCHERS, 'system'],
  }),
  /** 人工核实: a person settles what the source left open, on evidence. */
  'query.confirm-by-hand': command()({
    input: oneLine.extend({
      outcome: z.enum(['found', 'nothing']),
      hits: z.array(assetHit).max(200).default([]),
      asOf: field.date(),
      evidence: field.text(500),
      reason: field.text(300),
    }),
    streams: ofCase,
    reads: READS,
    emits: ['query.Found', 'query.Answered', 'query.Confirmed'],
    allow: SEARCHERS,
  }),
  /** Nobody waits for this answer any more; it never counts as "no property". */
  'query.give-up': command()({
    input: oneLine.extend({ reason: field.text(300) }),
    streams: ofCase,
    reads: ['query_line'],
    emits: ['query.GivenUp'],
    allow: SEARCHERS,
  }),
  'query.check': command()({
    input: oneLine,
    streams: ofCase,
    reads: ['query_line'],
    emits: ['query.Overdue'],
    allow: ['system'],
  }),
}

export const queryQueries = {
  'query.sources': query<readonly SourceRow[]>()({ input: z.object({}), allow: COURT_STAFF }),
  'query.progress': query<QueryProgress>()({ input: z.object({ caseId: field.id() }), allow: COURT_STAFF }),
  'query.findings': query<CountedPage<QueryFinding>>()({
    input: z.object({
      caseId: field.id(),
      lineId: field.id().optional(),
      limit: field.limit(),
      cursor: field.cursor(),
    }),
    allow: COURT_STAFF,
  }),
  /** Lines of the court, open ones first: for whoever looks after the lines to the registries. */
  'query.lines': query<CountedPage<QueryLine>>()({
    input: z.object({
      sourceId: field.id().optional(),
      state: z.enum(LINE_STATES).optional(),
      open: z.boolean().default(true),
      limit: field.limit(),
      cursor: field.cursor(),
    }),
    allow: COURT_STAFF,
  }),
  /** 查询日志: who asked after whom, for which case and why (own cases only). */
  'query.log': query<CountedPage<OrderRow & { readonly orderedByName: string }>>()({
    input: z.object({
      caseId: field.id().optional(),
      orderedBy: field.id().optional(),
      limit: field.limit(),
      cursor: field.cursor(),
    }),
    allow: COURT_STAFF,
  }),
  /** What lies ready for a source. */
  'query.requests': query<CountedPage<OpenRequest>>()({
    input: z.object({
      sourceId: field.id(),
      states: z.array(z.enum(LINE_STATES)).min(1).default(['ordered']),
      /** Only these: whom an answer belongs to that came by itself. */
      requestNos: z.array(field.id()).min(1).max(200).optional(),
      limit: field.limit(),
      cursor: field.cursor(),
    }),
    allow: ['system'],
  }),
}
