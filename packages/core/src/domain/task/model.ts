import type { EvolveTable } from '../../kernel/module'
import type { FieldKind } from '../../kernel/profile-affair'
import { date, fen, integer, nullable, personal, type RowOf, table, text } from '../../kernel/table'
import { patch, put } from '../../kernel/view'
import type { CaseEvents } from '../case/model'
import { evolveServiceWork, type ServiceWorkEvents, type ServiceWorkRows } from './model-service'

/** issued (交办) → received (接收) → reported (反馈) → confirmed (确认) or returned (退回) → received … (seed 000:14). */
export type TaskState =
  | 'issued'
  | 'received'
  | 'reported'
  | 'returned'
  | 'confirmed'
  | 'withdrawn'
  /** A request of a party waits for its answer: accepted it becomes an affair, declined it has a reason. */
  | 'requested'
  | 'accepted'
  | 'declined'

/** Flavours of one loop: 事务, 执行指令, 当事人请求. */
export type TaskKind = 'affair' | 'instruction' | 'request'

export const tasks = table('task_task', {
  stream: 'case',
  columns: {
    caseId: text(),
    caseNumber: text(),
    debtorLabel: text(),
    kind: text<TaskKind>(),
    /** Id of the affair in the profile's catalogue. */
    affair: text(),
    note: text(),
    state: text<TaskState>(),
    issuedBy: text(),
    issuedOn: date(),
    unitId: nullable(text()),
    /** Who does the work. */
    workerId: text(),
    /** Who must act now: the worker, or the issuer once it is reported; nobody when it is finished. */
    holderId: nullable(text()),
    dueOn: date(),
    priority: integer(),
    receivedOn: nullable(date()),
    reportedOn: nullable(date()),
    report: nullable(text()),
    returnReason: nullable(text()),
    closedOn: nullable(date()),
    /** The party who requested it. */
    partyId: nullable(text()),
    /** Why a request was accepted or declined. */
    answer: nullable(text()),
    /** What it came out of: a request, or a matter of a visit. */
    originId: nullable(text()),
    /** Why it did not go to the pooled unit of the affair. */
    exception: nullable(text()),
    /** Affairs of several cases that were worked through together. */
    batchId: nullable(text()),
    /** The day on which the work comes back to its unit when the worker has done nothing. */
    leaseUntil: nullable(date()),
    /** The party whom the work is about: what was already done for him is shown before it is given out again. */
    aboutPartyId: nullable(text()),
    /** How many times it was reported; the last time counts. */
    reports: integer(),
  },
  // Those that a list pages through end with the id: on one date a province has thousands, which nobody shall sort.
  indexes: [
    { columns: ['holderId', 'dueOn', 'priority', 'id'], whereNotNull: 'holderId' },
    { columns: ['dueOn', 'priority', 'id'], whereNotNull: 'holderId' },
    { columns: ['unitId', 'dueOn', 'priority', 'id'], whereNotNull: 'holderId' },
    { columns: ['unitId', 'affair', 'dueOn', 'priority'], whereNotNull: 'holderId' },
    { columns: ['issuedBy', 'dueOn', 'priority'], whereNotNull: 'holderId' },
    { columns: ['workerId', 'dueOn', 'priority'], whereNotNull: 'holderId' },
    { columns: ['batchId', 'dueOn', 'priority'], whereNotNull: 'batchId' },
    { columns: ['leaseUntil'], whereNotNull: 'leaseUntil' },
    { columns: ['caseId', 'issuedOn'] },
  ],
})

export type TaskRow = RowOf<typeof tasks>

/** A duty that was performed or a service that was given: one entry for each (管理职责、技术服务, seed 000:11). */
export const records = table('task_record', {
  /** Of the case that it was given for, otherwise of the court. */
  stream: '*',
  appendOnly: true,
  columns: {
    kind: text<'duty' | 'service'>(),
    /** Id of the duty or service in the profile's catalogue. */
    code: text(),
    unitId: text(),
    performedBy: text(),
    performedOn: date(),
    /** Who asked for a service; nobody for a duty. */
    requestedBy: nullable(text()),
    request: nullable(text()),
    askedOn: nullable(date()),
    result: text(),
    /** The case and its node that a service was given for. */
    caseId: nullable(text()),
    nodeId: nullable(text()),
  },
  indexes: [
    { columns: ['performedOn'] },
    { columns: ['kind', 'code', 'performedOn'] },
    { columns: ['caseId', 'performedOn'], whereNotNull: 'caseId' },
  ],
})

export type RecordRow = RowOf<typeof records>

/** One value of a filled form: what an affair brought back (成果). Every report adds its own; none is overwritten. */
export const results = table('task_result', {
  stream: 'case',
  appendOnly: true,
  columns: {
    caseId: text(),
    taskId: text(),
    affair: text(),
    /** Which report of the affair it belongs to: 1, 2 … */
    turn: integer(),
    /** Its place in the form. */
    position: integer(),
    /** Id of the field; of a part of a list `field.part`. */
    field: text(),
    /** Which item of a list: 1, 2 …; 0 for what is no list. */
    item: integer(),
    kind: text<FieldKind>(),
    /** Text, date, `yes` or `no`, id of the choice, of the material or of the party. */
    value: nullable(text()),
    amountFen: nullable(fen()),
    personalText: nullable(personal(text())),
    enteredBy: text(),
    enteredOn: date(),
  },
  indexes: [
    { columns: ['caseId', 'position'] },
    { columns: ['taskId', 'position'] },
    { columns: ['field', 'value'], whereNotNull: 'value' },
  ],
})

export type ResultRow = RowOf<typeof results>
export type TaskRows = { task_task: TaskRow }
export type ResultRows = { task_result: ResultRow }

type About = { caseId: string; taskId: string; affair: string }

export type TaskEvents = {
  'task.Dispatched': TaskRow
  'task.Received': {
    caseId: string
    taskId: string
    workerId: string
    leaseUntil?: string
    batchId?: string
  }
  'task.Reported': About & { report: string; turn?: number; results?: readonly ResultRow[]; batchId?: string }
  'task.Confirmed': About
  'task.Returned': About & { reason: string; leaseUntil?: string }
  'task.Withdrawn': About & { reason: string }
  /** The work came back from who did nothing with it or is not there. */
  'task.LeaseExpired': About & { from: string; to: string; reason: string }
  'task.Requested': TaskRow
  'task.RequestAccepted': About & { answer: string }
  'task.RequestDeclined': About & { answer: string }
  'task.DutyPerformed': RecordRow
  'task.ServiceUsed': RecordRow
} & ServiceWorkEvents

type Evolved = TaskEvents & Pick<CaseEvents, 'case.Assigned' | 'case.Flagged'>
type Rows = TaskRows & ResultRows & ServiceWorkRows & { task_record: RecordRow }

/** Columns that journals of the first version did not have. */
const ADDED = {
  partyId: null,
  answer: null,
  originId: null,
  exception: null,
  batchId: null,
  leaseUntil: null,
  aboutPartyId: null,
  reports: 0,
}

/** The log had no cases at first. */
const OF_NO_CASE = { caseId: null, nodeId: null, askedOn: null }

const finished = { holderId: null, leaseUntil: null }

export const evolveTask: EvolveTable<Evolved, Rows> = {
  'task.Dispatched': (_view, { data }) => [put('task_task', { ...ADDED, ...data })],
  'task.Received': (view, { data, occurredOn }) => [
    patch(view, 'task_task', data.taskId, {
      state: 'received',
      workerId: data.workerId,
      holderId: data.workerId,
      receivedOn: occurredOn,
      leaseUntil: data.leaseUntil ?? null,
      ...(data.batchId === undefined ? {} : { batchId: data.batchId }),
    }),
  ],
  'task.Reported': (view, { data, occurredOn }) => [
    patch(view, 'task_task', data.taskId, {
      state: 'reported',
      report: data.report,
      reportedOn: occurredOn,
      holderId: view.get('task_task', data.taskId)?.issuedBy ?? null,
      leaseUntil: null,
      reports: data.turn ?? 1,
      ...(data.batchId === undefined ? {} : { batchId: data.batchId }),
    }),
    ...(data.results ?? []).map((row) => put<Rows, 'task_result'>('task_result', row)),
  ],
  'task.Confirmed': (view, { data, occurredOn }) => [
    patch(view, 'task_task', data.taskId, { state: 'confirmed', ...finished, closedOn: occurredOn }),
  ],
  'task.Returned': (view, { data }) => [
    patch(view, 'task_task', data.taskId, {
      state: 'returned',
      returnReason: data.reason,
      holderId: view.get('task_task', data.taskId)?.workerId ?? null,
      leaseUntil: data.leaseUntil ?? null,
    }),
  ],
  'task.Withdrawn': (view, { data, occurredOn }) => [
    patch(view, 'task_task', data.taskId, { state: 'withdrawn', ...finished, closedOn: occurredOn }),
  ],
  'task.LeaseExpired': (view, { data }) => [
    patch(view, 'task_task', data.taskId, {
      state: 'issued',
      workerId: data.to,
      holderId: data.to,
      receivedOn: null,
      leaseUntil: null,
    }),
  ],
  'task.Requested': (_view, { data }) => [put('task_task', { ...ADDED, ...data })],
  'task.RequestAccepted': (view, { data, occurredOn }) => [
    patch(view, 'task_task', data.taskId, {
      state: 'accepted',
      answer: data.answer,
      ...finished,
      closedOn: occurredOn,
    }),
  ],
  'task.RequestDeclined': (view, { data, occurredOn }) => [
    patch(view, 'task_task', data.taskId, {
      state: 'declined',
      answer: data.answer,
      ...finished,
      closedOn: occurredOn,
    }),
  ],
  'task.DutyPerformed': (_view, { data }) => [put('task_record', { ...OF_NO_CASE, ...data })],
  'task.ServiceUsed': (_view, { data }) => [put('task_record', { ...OF_NO_CASE, ...data })],
  ...evolveServiceWork,
  /** What is open goes with its case, before others or no longer. */
  'case.Flagged': (view, { data: { caseId, priority } }) =>
    view
      .all('task_task')
      .filter((open) => open.caseId === caseId && open.holderId !== null)
      .map(({ id }) => patch(view, 'task_task', id, { priority })),
  /**
   * Who takes a case over takes over what his predecessor is waiting for, and the requests that nobody has answered;
   * the work itself stays where it is.
   */
  'case.Assigned': (view, { data }) =>
    view
      .all('task_task')
      .filter((task) => task.holderId !== null)
      .filter((task) => task.issuedBy === data.from || task.state === 'requested')
      .map((task) =>
        patch(view, 'task_task', task.id, {
          issuedBy: data.undertakerId,
          holderId:
            task.state === 'reported' || task.state === 'requested' ? data.undertakerId : task.holderId,
          ...(task.state === 'requested' ? { workerId: data.undertakerId } : {}),
        }),
      ),
}
