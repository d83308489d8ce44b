import { z } from 'zod'
import { command, field, query } from '../../kernel/contract'
import { COURT_STAFF, type Role } from '../../kernel/role'
import { caseStream } from '../../kernel/stream'
import type { DueExplanation, NodeState } from './model'

const ofCase = (input: { caseId: string }) => caseStream(input.caseId)
const oneNode = z.object({ caseId: field.id(), nodeId: field.id() })
const byClock: readonly Role[] = ['system']

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

export const nodeCommands = {
  /** Starts, ends, pauses or resumes the clocks that an event touches; called by the engine on every event. */
  'node.follow': command()({
    input: z.object({
      caseId: field.id(),
      event: z.string(),
      seq: z.number().int(),
      occurredOn: field.date(),
      data: z.record(z.string(), z.unknown()),
    }),
    streams: ofCase,
    reads: ['case_case', 'node_node'],
    emits: ['node.Started', 'node.Met', 'node.Cancelled', 'node.Paused', 'node.Resumed', 'node.HandedOver'],
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
  'node.extend': command()({
    input: oneNode.extend({ to: field.date(), reason: field.text(300) }),
    streams: ofCase,
    reads: ['node_node'],
    emits: ['node.Extended'],
    allow: ['team-head', 'execution-director', 'vice-president-in-charge'],
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
  /** Every node of a case, past and future, with predicted dates for the future ones (seed 000:14). */
  'node.course': query<readonly CourseNode[]>()({
    input: z.object({ caseId: field.id() }),
    allow: COURT_STAFF,
  }),
}
