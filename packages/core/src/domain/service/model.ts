import type { EvolveTable } from '../../kernel/module'
import { date, nullable, personal, type RowOf, table, text } from '../../kernel/table'
import { patch, put } from '../../kernel/view'
import type { TaskEvents } from '../task/model'

/** A ticket is open until every matter of it is answered. */
export type VisitState = 'open' | 'closed'
export type MatterState = 'open' | 'answered'

/** An item that the service centre offers, as it stood when it was activated. */
export const items = table('service_item', {
  stream: 'service-item',
  columns: {
    post: text(),
    duty: text(),
    person: text(),
    standard: text(),
    activatedBy: text(),
    activatedOn: date(),
  },
})

/** One visit of a party, one ticket (走进一中心，事务一站清, seed 004:55). */
export const visits = table('service_visit', {
  stream: 'case',
  columns: {
    caseId: text(),
    caseNumber: text(),
    partyId: text(),
    visitorName: personal(text()),
    state: text<VisitState>(),
    openedBy: text(),
    openedOn: date(),
    closedOn: nullable(date()),
  },
  indexes: [{ columns: ['state', 'openedOn'] }, { columns: ['caseId'] }],
})

/** A matter of a ticket: a service item asked for once. */
export const matters = table('service_matter', {
  stream: 'case',
  columns: {
    caseId: text(),
    visitId: text(),
    item: text(),
    /** The affair that it becomes; nothing for what the window answers by itself. */
    affair: nullable(text()),
    taskId: nullable(text()),
    note: text(),
    /** 定人: who answers for it. */
    personId: text(),
    /** 定时限. */
    dueOn: date(),
    state: text<MatterState>(),
    answer: nullable(text()),
    answeredOn: nullable(date()),
  },
  indexes: [{ columns: ['visitId'] }, { columns: ['state', 'dueOn'] }],
})

export type ItemRow = RowOf<typeof items>
export type VisitRow = RowOf<typeof visits>
export type MatterRow = RowOf<typeof matters>
export type ServiceRows = { service_item: ItemRow; service_visit: VisitRow; service_matter: MatterRow }

export type ServiceEvents = {
  'service.ItemActivated': ItemRow
  'service.VisitOpened': VisitRow
  'service.MatterTaken': MatterRow
  'service.MatterAnswered': { caseId: string; visitId: string; matterId: string; answer: string }
  'service.VisitClosed': { caseId: string; visitId: string }
}

type Evolved = ServiceEvents &
  Pick<TaskEvents, 'task.Dispatched' | 'task.Reported' | 'task.Confirmed' | 'task.Withdrawn'>

export const evolveService: EvolveTable<Evolved, ServiceRows> = {
  'service.ItemActivated': (_view, { data }) => [put('service_item', data)],
  'service.VisitOpened': (_view, { data }) => [put('service_visit', data)],
  'service.MatterTaken': (_view, { data }) => [put('service_matter', data)],
  'service.MatterAnswered': (view, { data, occurredOn }) => [
    patch(view, 'service_matter', data.matterId, {
      state: 'answered',
      answer: data.answer,
      answeredOn: occurredOn,
    }),
  ],
  'service.VisitClosed': (view, { data, occurredOn }) => [
    patch(view, 'service_visit', data.visitId, { state: 'closed', closedOn: occurredOn }),
  ],
  'task.Dispatched': (view, { data }) =>
    view
      .all('service_matter')
      .filter(({ id }) => id === data.originId)
      .map(({ id }) => patch(view, 'service_matter', id, { taskId: data.id })),
  // What the worker reports is the answer, once it is confirmed.
  'task.Reported': (view, { data }) =>
    ofTask(view.all('service_matter'), data.taskId).map(({ id }) =>
      patch(view, 'service_matter', id, { answer: data.report }),
    ),
  'task.Confirmed': (view, { data, occurredOn }) =>
    ofTask(view.all('service_matter'), data.taskId).map(({ id }) =>
      patch(view, 'service_matter', id, { state: 'answered', answeredOn: occurredOn }),
    ),
  'task.Withdrawn': (view, { data, occurredOn }) =>
    ofTask(view.all('service_matter'), data.taskId).map(({ id }) =>
      patch(view, 'service_matter', id, { state: 'answered', answer: data.reason, answeredOn: occurredOn }),
    ),
}

function ofTask(all: readonly MatterRow[], taskId: string): readonly MatterRow[] {
  return all.filter((matter) => matter.taskId === taskId && matter.state === 'open')
}
