import { z } from 'zod'
import { command, field, query } from '../../kernel/contract'
import type { CountedPage } from '../../kernel/query'
import { COURT_STAFF, PARTY, type Role } from '../../kernel/role'
import { caseStream } from '../../kernel/stream'
import { catalogueCommands, catalogueQueries } from './contract-catalogue'
import { formQueries } from './contract-form'
import { laneQueries } from './contract-lanes'
import { loadQueries } from './contract-load'
import { requestQueries } from './contract-request'
import { serviceWorkCommands, serviceWorkQueries } from './contract-service'
import type { TaskRow } from './model'

const ofCase = (input: { caseId: string }) => caseStream(input.caseId)
const oneTask = z.object({ caseId: field.id(), taskId: field.id() })

const simple = z.union([z.string().max(5000), z.boolean()])
const formValues = z.record(field.id(), z.union([simple, z.array(z.record(field.id(), simple)).max(200)]))

const listed = z.object({
  overdue: z.boolean().default(false),
  limit: field.limit(),
  cursor: field.cursor(),
})

const WORKERS: readonly Role[] = COURT_STAFF.filter(
  (role) => role !== 'system' && role !== 'system-administrator',
)

/** One piece of work in somebody's hands: an open node, an open affair, or what supervision has put on his desk. */
export interface QueueItem {
  readonly kind: 'node' | 'task' | 'prompt'
  readonly id: string
  readonly caseId: string
  readonly caseNumber: string
  readonly debtorLabel: string
  /** Node id, affair id, or the watch rule of a prompt; its words are in the locale. */
  readonly code: string
  readonly state: string
  readonly holderId: string
  readonly holderName: string
  readonly unitId: string | null
  readonly dueOn: string
  /** The calendar of that year is not official yet. */
  readonly provisional: boolean
  readonly overdue: boolean
  /** Calendar days from today to the due date; negative when overdue. */
  readonly daysLeft: number
  /** Its place among those of one date, by the flags of the case: 0 comes first (seed 001:158), 1 is the usual one. */
  readonly priority: number
  /** Special flags of the case. */
  readonly flags: readonly string[]
  readonly note: string
}

/** An affair of a case with the names of the people. */
export interface TaskDetail extends TaskRow {
  readonly issuedByName: string
  readonly workerName: string
  readonly unitName: string | null
}

/** An item of a list of work: who gave it, who does it, and which batch it belongs to. */
export interface PoolItem extends QueueItem {
  readonly issuedBy: string
  readonly issuedByName: string
  readonly workerId: string
  readonly workerName: string
  readonly batchId: string | null
}

/** Open affairs of one type that a unit can work through together (集约, seed 000:16). */
export interface WorkBatch {
  readonly affair: string
  readonly open: number
  readonly overdue: number
  /** The first due date among them; nothing when none is open. */
  readonly firstDueOn: string | null
}

export const taskCommands = {
  ...catalogueCommands,
  ...serviceWorkCommands,
  'task.dispatch': command<{ taskId: string }>()({
    input: z.object({
      caseId: field.id(),
      kind: z.enum(['affair', 'instruction', 'request']).default('affair'),
      affair: field.id(),
      note: field.text(500).optional(),
      /** The person who shall do it; otherwise the unit of the affair. */
      workerId: field.id().optional(),
      /** Why a named worker does it and not the pooled unit of the affair (seed 000:16). */
      exception: field.text(300).optional(),
      /** Affairs of several cases that go together. */
      batchId: field.id().optional(),
      /** What it comes out of; only the system says so. */
      originId: field.id().optional(),
      /** The party whom the work is about. */
      aboutPartyId: field.id().optional(),
    }),
    streams: ofCase,
    reads: ['case_case', 'case_party', 'task_task'],
    emits: ['task.Dispatched'],
    allow: ['quota-judge', 'execution-officer', 'judge-assistant', 'execution-director', 'system'],
  }),
  'task.receive': command()({
    input: oneTask.extend({ batchId: field.id().optional() }),
    streams: ofCase,
    reads: ['task_task', 'dossier_material'],
    emits: ['task.Received'],
    allow: WORKERS,
  }),
  'task.report': command()({
    input: oneTask.extend({
      report: field.text(2000),
      /** The filled form of the affair: money as a text of fen, a list as its items. */
      results: formValues.optional(),
      batchId: field.id().optional(),
    }),
    streams: ofCase,
    reads: ['task_task', 'case_party', 'dossier_material'],
    emits: ['task.Reported'],
    allow: WORKERS,
  }),
  'task.confirm': command()({
    input: oneTask,
    streams: ofCase,
    reads: ['case_case', 'task_task', 'task_result'],
    emits: ['task.Confirmed', 'task.Dispatched'],
    allow: WORKERS,
  }),
  'task.return': command()({
    input: oneTask.extend({ reason: field.text(500) }),
    streams: ofCase,
    reads: ['case_case', 'task_task'],
    emits: ['task.Returned'],
    allow: WORKERS,
  }),
  'task.withdraw': command()({
    input: oneTask.extend({ reason: field.text(500) }),
    streams: ofCase,
    reads: ['case_case', 'task_task'],
    emits: ['task.Withdrawn'],
    allow: [...WORKERS, 'system'],
  }),
  /** 请求: a party asks for an affair or a measure (seed 000:17). */
  'task.request': command<{ taskId: string }>()({
    input: z.object({
      caseId: field.id(),
      partyId: field.id(),
      affair: field.id(),
      note: field.text(500),
    }),
    streams: ofCase,
    reads: ['case_case', 'case_party', 'task_task'],
    emits: ['task.Requested'],
    // The party himself, or anybody of the court who writes down what the party asked for.
    allow: [...WORKERS, PARTY],
    right: 'request',
  }),
  'task.answer-request': command<{ taskId: string | null }>()({
    input: oneTask.extend({
      accepted: z.boolean(),
      answer: field.text(500),
      workerId: field.id().optional(),
      exception: field.text(300).optional(),
    }),
    streams: ofCase,
    reads: ['case_case', 'task_task'],
    emits: ['task.RequestAccepted', 'task.RequestDeclined', 'task.Dispatched'],
    allow: ['quota-judge', 'execution-officer', 'judge-assistant', 'execution-director'],
  }),
  /** Looks whether the worker's time to do something has run out; does nothing when it has not. */
  'task.check-lease': command()({
    input: oneTask,
    streams: ofCase,
    reads: ['task_task'],
    emits: ['task.LeaseExpired'],
    allow: ['system'],
  }),
  /** 收回: the head takes work back from somebody who is absent or gone. */
  'task.take-back': command()({
    input: oneTask.extend({ reason: field.text(500) }),
    streams: ofCase,
    reads: ['task_task'],
    emits: ['task.LeaseExpired'],
    allow: WORKERS,
  }),
}

export const taskQueries = {
  /** Open nodes, affairs and prompts of supervision: the inverse of who holds what. By due date; on the same date livelihood first. */
  'task.queue': query<CountedPage<QueueItem>>()({
    input: z.object({
      /** A person (default: who asks), or everybody with `all`. */
      holderId: field.id().optional(),
      all: z.boolean().default(false),
      /** Only what is past its due date. */
      overdue: z.boolean().default(false),
      /** Only what is due on or before this date. */
      dueBy: field.date().optional(),
      kind: z.enum(['node', 'task', 'prompt']).optional(),
      /** A part of the case number or the debtor's name. */
      search: z.string().trim().max(100).optional(),
      limit: field.limit(),
      cursor: field.cursor(),
    }),
    allow: COURT_STAFF,
  }),
  'task.list': query<readonly TaskDetail[]>()({
    input: z.object({ caseId: field.id() }),
    allow: COURT_STAFF,
  }),
  /** What I gave to others and have not confirmed (交办未结), wherever it stands. */
  'task.issued': query<CountedPage<PoolItem>>()({ input: listed, allow: COURT_STAFF }),
  /** What I am to do or have done and nobody has confirmed yet. */
  'task.unconfirmed': query<CountedPage<PoolItem>>()({ input: listed, allow: COURT_STAFF }),
  /** The open affairs of a unit, of all types in one queue (执行事务中心, seed 004:52). */
  'task.pool': query<CountedPage<PoolItem>>()({
    input: listed.extend({
      /** A unit (default: that of who asks), or all of them with `all`. */
      unitId: field.id().optional(),
      all: z.boolean().default(false),
      affair: field.id().optional(),
      batchId: field.id().optional(),
    }),
    allow: COURT_STAFF,
  }),
  /** The open affairs of a unit by type: what can be worked through together. */
  'task.batches': query<readonly WorkBatch[]>()({
    input: z.object({ unitId: field.id().optional() }),
    allow: COURT_STAFF,
  }),
  ...catalogueQueries,
  ...formQueries,
  ...laneQueries,
  ...loadQueries,
  ...requestQueries,
  ...serviceWorkQueries,
}
