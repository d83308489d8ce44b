import type { Json } from '../../kernel/json'
import { boolean, date, integer, json, nullable, type RowOf, table, text } from '../../kernel/table'

/** How a case comes into a stage; the limit of the stage may depend on it (seed 003:23). */
export type StageEntry =
  | 'first'
  | 'resumed'
  | 'screened-out'
  | 'unfinished'
  | 'lateral'
  | 'escalated'
  | 'returned'

/** How a case leaves a stage: its time is over, passed on by a person, taken back by an objection, under another profile, closed. */
export type StageExit = 'expired' | 'passed-on' | 'rejected' | 'migrated' | 'closed'

/** Why a due date is what it is: trigger, limit, calendar and source, step by step. */
export type StageDue = { readonly [key: string]: Json }

/** One stay of a case in a stage (流程段): open until it is left; a case has one open stay at a time. */
export const stays = table('stage_stay', {
  stream: 'case',
  columns: {
    caseId: text(),
    caseNumber: text(),
    debtorLabel: text(),
    /** Id of the definition in the profile. */
    stage: text(),
    entry: text<StageEntry>(),
    ownership: text<'undertaker-stays' | 'case-moves'>(),
    state: text<'open' | 'left'>(),
    unitId: nullable(text()),
    /** Who answers for the case in this stage. */
    holderId: text(),
    enteredOn: date(),
    dueOn: date(),
    provisional: boolean(),
    priority: integer(),
    explanation: json<StageDue>(),
    /** How often the case has moved on by expiry before it came here. */
    transfers: integer(),
    /** Affairs that must be recorded here (规定动作). */
    prescribed: json<readonly string[]>(),
    /** Those for which an affair has been dispatched. */
    called: json<readonly string[]>(),
    /** Those that were not dispatched, with the reason. */
    omitted: json<Readonly<Record<string, string>>>(),
    /** Those that have been confirmed. */
    doneActions: json<readonly string[]>(),
    /** Left without its prescribed actions (空转): not completed. */
    idle: boolean(),
    /** The stay before this one. */
    fromStayId: nullable(text()),
    /** The objection by which it was given back. */
    handoverId: nullable(text()),
    /** The leader who received it because it was not put right in time. */
    leaderId: nullable(text()),
    /** It has been said that the stages go beyond the statutory limit. */
    statutoryWarned: boolean(),
    suspendedOn: nullable(date()),
    /** The clock looks at it on this day; none while it stands still and when nothing is to come. */
    nextCheckOn: nullable(date()),
    leftOn: nullable(date()),
    exit: nullable(text<StageExit>()),
    source: text(),
  },
  indexes: [
    { columns: ['nextCheckOn'], whereNotNull: 'nextCheckOn' },
    { columns: ['caseId', 'enteredOn'] },
    { columns: ['state', 'dueOn'] },
    { columns: ['holderId', 'state', 'dueOn'] },
    { columns: ['stage', 'state', 'dueOn'] },
  ],
})

/** A hand-over between two stays, which the receiver accepts or objects to (密切配合、互相监督, seed 000:10). */
export const handovers = table('stage_handover', {
  stream: 'case',
  columns: {
    caseId: text(),
    caseNumber: text(),
    fromStayId: text(),
    toStayId: text(),
    fromStage: text(),
    toStage: text(),
    fromUnitId: nullable(text()),
    toUnitId: nullable(text()),
    fromHolderId: text(),
    toHolderId: text(),
    /** How the receiving stage got it: the same again when the fault has been put right. */
    entry: text<StageEntry>(),
    /** What is handed over: the prescribed actions done and those missing. */
    contents: json<{ readonly done: readonly string[]; readonly missing: readonly string[] }>(),
    state: text<'offered' | 'accepted' | 'rejected' | 'lapsed'>(),
    offeredOn: date(),
    decidedBy: nullable(text()),
    decidedOn: nullable(date()),
    reason: nullable(text()),
    dueBackOn: nullable(date()),
  },
  indexes: [{ columns: ['caseId', 'offeredOn'] }],
})

export type StayRow = RowOf<typeof stays>
export type HandoverRow = RowOf<typeof handovers>
export type StageRows = { stage_stay: StayRow; stage_handover: HandoverRow }

type On = { caseId: string; stayId: string; stage: string }

export type StageEvents = {
  'stage.Entered': StayRow
  'stage.Left': On & { exit: StageExit }
  /** The case moved on by the clock; `completed` when every prescribed action was recorded. */
  'stage.Expired': On & {
    unitId: string | null
    toStayId: string
    toStage: string
    toUnitId: string | null
    transfer: number
    completed: boolean
  }
  /** An event made the case one for a stage ahead (复杂情形转入). */
  'stage.Triggered': On & { toStayId: string; toStage: string; trigger: string; source: string }
  'stage.Overstayed': On & { reason: 'last-stage' | 'no-receiver'; nextCheckOn: string | null }
  'stage.HandedOver': HandoverRow
  'stage.HandoverAccepted': { caseId: string; handoverId: string }
  'stage.HandoverRejected': { caseId: string; handoverId: string; reason: string; dueBackOn: string }
  'stage.ReportedToLeader': On & { leaderId: string; handoverId: string | null }
  'stage.UndertakerMoved': On & { from: string | null; to: string }
  'stage.WorkPrescribed': On & { affairs: readonly string[] }
  'stage.AffairCalled': On & { affair: string }
  'stage.AffairOmitted': On & { affair: string; reason: string }
  'stage.StatutoryLimitExceeded': On & { dueOn: string; statutoryOn: string }
  'stage.Paused': On
  /** By another profile; pauses are kept. */
  'stage.Redated': On & {
    from: string
    dueOn: string
    provisional: boolean
    nextCheckOn: string | null
    explanation: StageDue
    source: string
  }
  'stage.Resumed': On & {
    dueOn: string
    provisional: boolean
    nextCheckOn: string | null
    explanation: StageDue
  }
}
