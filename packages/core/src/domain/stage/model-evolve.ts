import type { EvolveTable } from '../../kernel/module'
import { patch, put, type RowChange, type View } from '../../kernel/view'
import type { CaseEvents } from '../case/model'
import type { ClosingEvents } from '../closing/model'
import type { TaskEvents } from '../task/model'
import type { StageEvents, StageExit, StageRows, StayRow } from './model'

type StageView = View<StageRows>
type Evolved = StageEvents &
  Pick<TaskEvents, 'task.Confirmed' | 'task.Withdrawn'> &
  Pick<CaseEvents, 'case.Assigned'> &
  Pick<ClosingEvents, 'closing.CaseClosed'>

export const evolveStage: EvolveTable<Evolved, StageRows> = {
  'stage.Entered': (_view, { data }) => [put('stage_stay', data)],
  'stage.Left': (view, { data, occurredOn }) => leave(view, data.stayId, data.exit, occurredOn),
  'stage.Expired': () => [],
  'stage.Triggered': () => [],
  'stage.Overstayed': (view, { data }) => [
    patch(view, 'stage_stay', data.stayId, { nextCheckOn: data.nextCheckOn }),
  ],
  'stage.HandedOver': (_view, { data }) => [put('stage_handover', data)],
  'stage.HandoverAccepted': (view, { data, actor, occurredOn }) => [
    patch(view, 'stage_handover', data.handoverId, {
      state: 'accepted',
      decidedBy: actor.id,
      decidedOn: occurredOn,
    }),
  ],
  'stage.HandoverRejected': (view, { data, actor, occurredOn }) => [
    patch(view, 'stage_handover', data.handoverId, {
      state: 'rejected',
      decidedBy: actor.id,
      decidedOn: occurredOn,
      reason: data.reason,
      dueBackOn: data.dueBackOn,
    }),
  ],
  'stage.ReportedToLeader': (view, { data }) => [
    patch(view, 'stage_stay', data.stayId, {
      leaderId: data.leaderId,
      holderId: data.leaderId,
      nextCheckOn: null,
    }),
  ],
  'stage.UndertakerMoved': () => [],
  'stage.WorkPrescribed': () => [],
  'stage.AffairCalled': (view, { data }) => {
    const stay = view.get('stage_stay', data.stayId)
    const { [data.affair]: _called, ...omitted } = stay?.omitted ?? {}
    return [
      patch(view, 'stage_stay', data.stayId, { called: [...(stay?.called ?? []), data.affair], omitted }),
    ]
  },
  'stage.AffairOmitted': (view, { data }) => [
    patch(view, 'stage_stay', data.stayId, {
      omitted: { ...view.get('stage_stay', data.stayId)?.omitted, [data.affair]: data.reason },
    }),
  ],
  'stage.StatutoryLimitExceeded': (view, { data }) => [
    patch(view, 'stage_stay', data.stayId, { statutoryWarned: true }),
  ],
  'stage.Paused': (view, { data, occurredOn }) => [
    patch(view, 'stage_stay', data.stayId, { suspendedOn: occurredOn, nextCheckOn: null }),
  ],
  'stage.Redated': (view, { data }) => [
    patch(view, 'stage_stay', data.stayId, {
      dueOn: data.dueOn,
      provisional: data.provisional,
      nextCheckOn: data.nextCheckOn,
      explanation: data.explanation,
      source: data.source,
    }),
  ],
  'stage.Resumed': (view, { data }) => [
    patch(view, 'stage_stay', data.stayId, {
      suspendedOn: null,
      dueOn: data.dueOn,
      provisional: data.provisional,
      nextCheckOn: data.nextCheckOn,
      explanation: data.explanation,
    }),
  ],
  'task.Confirmed': (view, { data }) =>
    opened(view).flatMap((stay) =>
      stay.prescribed.includes(data.affair) && !stay.doneActions.includes(data.affair)
        ? [patch(view, 'stage_stay', stay.id, { doneActions: [...stay.doneActions, data.affair] })]
        : [],
    ),
  /** What was taken back is not under way any more; why there is no affair for it stays readable. */
  'task.Withdrawn': (view, { data }) =>
    opened(view).flatMap((stay) =>
      stay.called.includes(data.affair)
        ? [patch(view, 'stage_stay', stay.id, { omitted: { ...stay.omitted, [data.affair]: 'withdrawn' } })]
        : [],
    ),
  /** Where the case itself moves, whoever undertakes it answers for it in its stage. */
  'case.Assigned': (view, { data }) =>
    opened(view).flatMap((stay) =>
      stay.ownership === 'case-moves' && stay.leaderId === null
        ? [patch(view, 'stage_stay', stay.id, { holderId: data.undertakerId, unitId: data.unitId })]
        : [],
    ),
  'closing.CaseClosed': (view, { occurredOn }) =>
    opened(view).flatMap((stay) => leave(view, stay.id, 'closed', occurredOn)),
}

function opened(view: StageView): readonly StayRow[] {
  return view.all('stage_stay').filter(({ state }) => state === 'open')
}

/** A hand-over that nobody decided on lapses with the stay that received it. */
function leave(view: StageView, stayId: string, exit: StageExit, leftOn: string): RowChange[] {
  const stay = view.get('stage_stay', stayId)
  const idle = stay?.prescribed.some((affair) => !stay.doneActions.includes(affair)) ?? false
  const lapsed = view
    .all('stage_handover')
    .filter(({ toStayId, state }) => toStayId === stayId && state === 'offered')
  return [
    patch(view, 'stage_stay', stayId, { state: 'left', leftOn, exit, idle, nextCheckOn: null }),
    ...lapsed.map(({ id }) => patch(view, 'stage_handover', id, { state: 'lapsed' })),
  ]
}
