import { z } from 'zod'
import { command, field, query } from '../../kernel/contract'
import { LADDER } from '../../kernel/ladder'
import { COURT_STAFF, PARTY, type Role } from '../../kernel/role'
import { caseStream } from '../../kernel/stream'
import type { Term } from '../../kernel/term'
import type { DayKind, Limit } from '../../kernel/time'
import type { CountedExclusion } from '../../law/index'
import type { DisclosureRow, DueExplanation, NodeState } from './model'

const ofCase = (input: { caseId: string }) => caseStream(input.caseId)
const oneNode = z.object({ caseId: field.id(), nodeId: field.id() })
const byClock: readonly Role[] = ['system']
const profileVersion = z.object({ profileId: field.id(), version: field.id() })

/** A node of a case: past, running, or still to come with the date it is expected. */
export interface CourseNode {
  /** Absent for predicted nodes. */
  readonly id: string | null
  readonly node: string
  readonly subjectId: string | null
  readonly state: NodeState | 'predicted'
  readonly startedOn: string | null
  readonly dueOn: string
  readonly endedOn: string | null
  readonly late: boolean
  readonly overdue: boolean
  readonly daysLeft: number | null
  /** What must have been recorded before it can end, and whether it has been. */
  readonly required: readonly { readonly id: string; readonly recorded: boolean }[]
  /** What a screen colours it by. */
  readonly term: Term
  readonly provisional: boolean
  readonly holderId: string | null
  readonly holderName: string | null
  readonly unitName: string | null
  readonly warnings: number
  readonly breached: boolean
  /** The event that started it: sequence number in the journal. */
  readonly triggerSeq: number | null
  readonly explanation: DueExplanation | null
  /** Why the date is what it is, in words. */
  readonly reason: Readonly<Record<'zh-CN' | 'en', string>>
  readonly source: string
  /** The source spelled out. */
  readonly sourceText: Readonly<Record<'zh-CN' | 'en', string>>
}

/** A node that comes next, for the parties: what and until when. */
export interface NextStep {
  readonly node: string
  readonly dueOn: string
  readonly state: 'running' | 'suspended' | 'predicted'
}

/** An event of the journal that made a date. */
export interface NodeFact {
  readonly seq: number
  readonly type: string
  readonly occurredOn: string
  readonly actorName: string
}

/** More time that was given, and by whom. */
export interface NodeExtension extends NodeFact {
  readonly from: string
  readonly to: string
  readonly askedOn: string
  readonly filing: string | null
  readonly reason: string
}

/** Why the date of a node is what it is: everything it rests on, with words in both languages. */
export interface NodeWhy {
  readonly node: CourseNode
  /** The event that started it. */
  readonly start: NodeFact | null
  /** The event that ended it. */
  readonly end: NodeFact | null
  /** The length; none where the event named the date itself. */
  readonly limit: Limit | null
  /** The end of limit and extensions, before pauses and rolling. */
  readonly nominalOn: string
  /** Days that did not count, and how far each run moved the date. */
  readonly pauses: readonly CountedExclusion[]
  /** It stands still since then. */
  readonly stoppedSince: string | null
  readonly extensions: readonly NodeExtension[]
  /** The day off that the date was moved from. */
  readonly rolledFrom: { readonly date: string; readonly kind: DayKind } | null
  readonly calendar: {
    readonly version: string
    /** Notices that speak of the days between. */
    readonly notices: readonly { readonly year: number; readonly version: string; readonly source: string }[]
    /** Years between for which none was published when the date was counted. */
    readonly missingYears: readonly number[]
    /** The date under the calendar of today, where it would be another one. */
    readonly dueOnNow: string | null
  }
}

export const nodeCommands = {
  /** Starts, ends, pauses or resumes the clocks that an event touches; called by the engine on every event. */
  'node.follow': command()({
    input: z.object({
      caseId: field.id(),
      event: z.string(),
      seq: z.number().int(),
      occurredOn: field.date(),
      data: field.recorded(),
    }),
    streams: ofCase,
    reads: ['case_case', 'node_node', 'stage_stay'],
    emits: [
      'node.DataRecorded',
      'node.Started',
      'node.Met',
      'node.Cancelled',
      'node.Paused',
      'node.Resumed',
      'node.HandedOver',
      'node.Disclosed',
    ],
    allow: byClock,
  }),
  /** Looks whether a warning or a breach is due today; does nothing when it is not. */
  'node.check': command()({
    input: oneNode,
    streams: ofCase,
    reads: ['node_node'],
    emits: ['node.Warned', 'node.Breached'],
    allow: byClock,
  }),
  /** The clocks of a case that goes over to another profile. */
  'node.migrate': command()({
    input: z.object({
      caseId: field.id(),
      from: profileVersion,
      to: profileVersion,
      dates: z.record(z.string(), field.date()),
    }),
    streams: ofCase,
    reads: ['node_node'],
    emits: ['node.Redated', 'node.Cancelled'],
    allow: byClock,
  }),
  'node.extend': command()({
    input: oneNode.extend({
      to: field.date(),
      reason: field.text(300),
      /** Today, when nothing is said. */
      askedOn: field.date().optional(),
      /** Number of the filing with the higher court, where a further extension needs one. */
      filing: field.text(120).optional(),
    }),
    streams: ofCase,
    reads: ['node_node'],
    emits: ['node.Extended'],
    allow: LADDER,
  }),
  'node.hand-over': command()({
    input: oneNode.extend({ toPersonId: field.id(), reason: field.text(300) }),
    streams: ofCase,
    reads: ['node_node'],
    emits: ['node.HandedOver'],
    allow: [
      'team-head',
      'execution-director',
      'quota-judge',
      'execution-officer',
      'dossier-clerk',
      'fund-clerk',
    ],
  }),
}

export const nodeQueries = {
  /** What the parties have been shown, in order: for their own pages; no names of officers. A party sees his own case. */
  'node.disclosed': query<readonly DisclosureRow[]>()({
    input: z.object({ caseId: field.id() }),
    allow: [...COURT_STAFF, PARTY],
    right: 'know',
  }),
  /** What comes next and when, of the nodes that are shown: for the parties, without names. */
  'node.upcoming': query<readonly NextStep[]>()({
    input: z.object({ caseId: field.id() }),
    allow: [...COURT_STAFF, PARTY],
    right: 'know',
  }),
  /** Every node of a case, past and future, with predicted dates for the future ones (seed 000:14). */
  'node.course': query<readonly CourseNode[]>()({
    input: z.object({ caseId: field.id() }),
    allow: COURT_STAFF,
  }),
  /** Why the date of one node is what it is; nothing for a node that the case does not have. */
  'node.why': query<NodeWhy | null>()({ input: oneNode, allow: COURT_STAFF }),
}
