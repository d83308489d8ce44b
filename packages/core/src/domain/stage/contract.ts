import { z } from 'zod'
import { command, field, query } from '../../kernel/contract'
import { LADDER } from '../../kernel/ladder'
import type { CountedPage } from '../../kernel/query'
import { COURT_STAFF, type Role } from '../../kernel/role'
import { caseStream } from '../../kernel/stream'
import type { Term } from '../../kernel/term'
import type { HandoverRow, StayRow } from './model'

const ofCase = (input: { caseId: string }) => caseStream(input.caseId)
const oneCase = z.object({ caseId: field.id() })
const byClock: readonly Role[] = ['system']
const profileVersion = z.object({ profileId: field.id(), version: field.id() })
const handlers: readonly Role[] = ['quota-judge', 'execution-officer', 'judge-assistant', ...LADDER]
const ALL = ['case_case', 'stage_stay', 'stage_handover', 'node_node'] as const
const MOVES = [
  'stage.Left',
  'stage.Entered',
  'stage.HandedOver',
  'stage.UndertakerMoved',
  'stage.WorkPrescribed',
  'stage.StatutoryLimitExceeded',
] as const

/** A stay with names and the time that is left. */
export interface StayDetail extends StayRow {
  readonly unitName: string | null
  readonly holderName: string
  readonly overdue: boolean
  /** Calendar days from today to the due date; negative when overdue, `null` when left or suspended. */
  readonly daysLeft: number | null
  /** What a screen colours it by: `soon` within the days of the setting `stage.soon-days`. */
  readonly term: Term
  /** How long it lasted, or has lasted until today (seed 003:37). */
  readonly days: number
}

/** The way of a case through teams and ranks, with every hand-over (横向和纵向的双向制约, seed 003:27). */
export interface StagePath {
  readonly stays: readonly StayDetail[]
  readonly handovers: readonly HandoverRow[]
}

export type UpgradeId = 'concept' | 'norms' | 'management' | 'ability' | 'quality'

/** One of the five upgrades 理念、规范、管理、能力、质效 (seed 002:2): so many of so many. */
export interface Upgrade {
  readonly id: UpgradeId
  readonly of: number
  readonly among: number
  /** The quotient; nothing when there is nothing to divide by. */
  readonly value: number | null
  readonly source: string
}

export const stageCommands = {
  /** The first stage of a case: by a reaction when it is filed. */
  'stage.enter': command()({
    input: oneCase.extend({
      /** The holder becomes the undertaker, where the case itself moves. */
      takesOver: z.boolean().default(true),
    }),
    streams: ofCase,
    reads: ALL,
    emits: MOVES,
    allow: byClock,
  }),
  /** A case that triage found not to be one for the first stage is screened out at once; else nothing happens. */
  'stage.screen': command()({
    input: oneCase.extend({ class: field.id() }),
    streams: ofCase,
    reads: ALL,
    emits: MOVES,
    allow: byClock,
  }),
  /** An event of the case makes it one for a stage ahead; nothing when it is there or has been. By a reaction. */
  'stage.trigger': command()({
    input: oneCase.extend({ to: field.id(), trigger: field.text(200), source: field.text(300) }),
    streams: ofCase,
    reads: ALL,
    emits: [...MOVES, 'stage.Triggered'],
    allow: byClock,
  }),
  /** Moves the case on when the time of its stage is over; does nothing before. */
  'stage.check': command()({
    input: oneCase.extend({ stayId: field.id() }),
    streams: ofCase,
    reads: ALL,
    emits: [...MOVES, 'stage.Expired', 'stage.Overstayed', 'stage.ReportedToLeader'],
    allow: byClock,
  }),
  /** Screens a case out to the next stage (筛选过滤), or passes on what was given back and has been put right. */
  'stage.move': command()({
    input: oneCase.extend({ reason: field.text(300) }),
    streams: ofCase,
    reads: ALL,
    emits: MOVES,
    allow: handlers,
  }),
  'stage.accept-handover': command()({
    input: oneCase.extend({ handoverId: field.id() }),
    streams: ofCase,
    reads: ALL,
    emits: ['stage.HandoverAccepted'],
    allow: handlers,
  }),
  /** The next stage objects: the stage before gets the case back, to be put right by a date (seed 000:8). */
  'stage.reject-handover': command()({
    input: oneCase.extend({ handoverId: field.id(), reason: field.text(300), dueBackOn: field.date() }),
    streams: ofCase,
    reads: ALL,
    emits: [...MOVES, 'stage.HandoverRejected'],
    allow: handlers,
  }),
  /** Calls for the prescribed affairs of the open stay, or records why not. */
  'stage.prescribe': command()({
    input: oneCase,
    streams: ofCase,
    reads: ['case_case', 'stage_stay', 'task_task'],
    emits: ['stage.AffairCalled', 'stage.AffairOmitted'],
    allow: byClock,
  }),
  /** The stage of a case that goes over to another profile. */
  'stage.migrate': command()({
    input: oneCase.extend({
      from: profileVersion,
      to: profileVersion,
      stageTargets: z.record(z.string(), field.id()),
    }),
    streams: ofCase,
    reads: [...ALL, 'triage_result'],
    emits: [...MOVES, 'stage.Redated', 'stage.Paused'],
    allow: byClock,
  }),
  /** The clock of the stage stands still while the case is suspended. */
  'stage.follow': command()({
    input: oneCase.extend({ event: z.enum(['case.Suspended', 'case.Resumed']), occurredOn: field.date() }),
    streams: ofCase,
    reads: ['stage_stay'],
    emits: ['stage.Paused', 'stage.Resumed'],
    allow: byClock,
  }),
}

export const stageQueries = {
  /** 五大提升: five groups, a value each. */
  'stage.upgrades': query<readonly Upgrade[]>()({ input: z.object({}), allow: COURT_STAFF }),
  'stage.path': query<StagePath>()({ input: oneCase, allow: COURT_STAFF }),
  /** Open stays by due date: of everybody, or of a person, a stage. */
  'stage.list': query<CountedPage<StayDetail>>()({
    input: z.object({
      holderId: field.id().optional(),
      stage: field.id().optional(),
      overdue: z.boolean().default(false),
      limit: field.limit(),
      cursor: field.cursor(),
    }),
    allow: COURT_STAFF,
  }),
}
