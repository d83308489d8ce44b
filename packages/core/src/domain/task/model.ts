import type { EvolveTable } from '../../kernel/module'
import { date, integer, nullable, type RowOf, table, text } from '../../kernel/table'
import { patch, put } from '../../kernel/view'
import type { CaseEvents } from '../case/model'

/** issued (交办) → received (接收) → reported (反馈) → confirmed (确认) or returned (退回) → received … (seed 000:14). */
export type TaskState = 'issued' | 'received' | 'reported' | 'returned' | 'confirmed' | 'withdrawn'

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
  },
  indexes: [
    { columns: ['holderId', 'dueOn', 'priority'], whereNotNull: 'holderId' },
    { columns: ['dueOn', 'priority'], whereNotNull: 'holderId' },
    { columns: ['unitId', 'dueOn', 'priority'], whereNotNull: 'holderId' },
    { columns: ['caseId', 'issuedOn'] },
  ],
})

export type TaskRow = RowOf<typeof tasks>
export type TaskRows = { task_task: TaskRow }

export type TaskEvents = {
  'task.Dispatched': TaskRow
  'task.Received': { caseId: string; taskId: string; workerId: string }
  'task.Reported': { caseId: string; taskId: string; affair: string; report: string }
  'task.Confirmed': { caseId: string; taskId: string; affair: string }
  'task.Returned': { caseId: string; taskId: string; affair: string; reason: string }
  'task.Withdrawn': { caseId: string; taskId: string; affair: string; reason: string }
}

type Evolved = TaskEvents & Pick<CaseEvents, 'case.Assigned'>

export const evolveTask: EvolveTable<Evolved, TaskRows> = {
  'task.Dispatched': (_view, { data }) => [put('task_task', data)],
  'task.Received': (view, { data, occurredOn }) => [
    patch(view, 'task_task', data.taskId, {
      state: 'received',
      workerId: data.workerId,
      holderId: data.workerId,
      receivedOn: occurredOn,
    }),
  ],
  'task.Reported': (view, { data, occurredOn }) => [
    patch(view, 'task_task', data.taskId, {
      state: 'reported',
      report: data.report,
      reportedOn: occurredOn,
      holderId: view.get('task_task', data.taskId)?.issuedBy ?? null,
    }),
  ],
  'task.Confirmed': (view, { data, occurredOn }) => [
    patch(view, 'task_task', data.taskId, { state: 'confirmed', holderId: null, closedOn: occurredOn }),
  ],
  'task.Returned': (view, { data }) => [
    patch(view, 'task_task', data.taskId, {
      state: 'returned',
      returnReason: data.reason,
      holderId: view.get('task_task', data.taskId)?.workerId ?? null,
    }),
  ],
  'task.Withdrawn': (view, { data, occurredOn }) => [
    patch(view, 'task_task', data.taskId, { state: 'withdrawn', holderId: null, closedOn: occurredOn }),
  ],
  /** Who takes a case over takes over what his predecessor is waiting for; the work itself stays where it is. */
  'case.Assigned': (view, { data }) =>
    view
      .all('task_task')
      .filter((task) => task.holderId !== null && task.issuedBy === data.from)
      .map((task) =>
        patch(view, 'task_task', task.id, {
          issuedBy: data.undertakerId,
          holderId: task.state === 'reported' ? data.undertakerId : task.holderId,
        }),
      ),
}
