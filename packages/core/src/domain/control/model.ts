import type { EvolveTable } from '../../kernel/module'
import { patch, put, type View } from '../../kernel/view'
import type { CaseEvents } from '../case/model'
import type { QueryEvents } from '../query/model'
import type { ActRow, Before, BreachDecision, ControlRow, ControlRows, ReportRow } from './model-tables'

export * from './model-tables'

export type OfControl = { caseId: string; controlId: string; assetId: string }
type Done = OfControl & {
  actId: string
  told: string | null
  evidence: string | null
  evidenceHash: string | null
}

/** The days that follow from the printed and the booked end. */
export type Term = {
  from: string
  until: string
  bookedUntil: string | null
  expiresOn: string
  renewBy: string
  checkOn: string
}

export type ControlEvents = {
  /** `findingId`: the hit it was made of in one step; the thing is taken up in the same act. */
  'control.Ordered': OfControl & { findingId: string | null; row: ControlRow; act: ActRow }
  'control.ActOrdered': OfControl & { act: ActRow }
  'control.TookEffect': Omit<Done, 'actId'> &
    Term & {
      /** Nothing when it moved up by itself. */
      actId: string | null
      effectiveOn: string
      heldFen: bigint | null
      worthFen: bigint | null
      partial: boolean
      serial: string | null
    }
  'control.Waits': Done & { rank: number; before: readonly Before[]; reviewOn: string }
  'control.Refused': Done
  'control.ActRefused': Done
  'control.Renewed': Done & Term
  'control.Released': OfControl & { actId: string | null; reason: string; evidence: string | null }
  'control.Deducted': Done & { amountFen: bigint; ends: boolean }
  'control.Withdrawn': OfControl & { reason: string }
  'control.Lapsed': OfControl & { expiresOn: string }
  /** About to lapse: to the handler always, and to whom of the leaders is another person. */
  'control.Warned': OfControl & {
    daysLeft: number
    expiresOn: string
    renewBy: string
    handlerId: string | null
    teamHeadId: string | null
    supervisorId: string | null
    tellTeam: boolean
    tellSupervisor: boolean
    checkOn: string | null
  }
  /** 保全转执行: the term runs on. */
  'control.Converted': OfControl & { documentNumber: string }
  'control.ReportAwaited': OfControl & { reportDueOn: string }
  'control.ReportReceived': OfControl & { report: ReportRow }
  'control.BreachReported': OfControl & { breachId: string; report: ReportRow }
  'control.BreachDecided': OfControl & { breachId: string; decision: BreachDecision; reason: string }
}

type Evolved = ControlEvents & Pick<CaseEvents, 'case.Assigned'> & Pick<QueryEvents, 'query.LineOrdered'>

const ended = { open: null, expiresOn: null, renewBy: null, checkOn: null, rank: null }

function answered(
  view: View<ControlRows>,
  actId: string | null,
  state: ActRow['state'],
  data: { told?: string | null; evidence?: string | null; evidenceHash?: string | null; amountFen?: bigint },
  answeredOn: string,
) {
  if (actId === null) return []
  const { told = null, evidence = null, evidenceHash = null } = data
  return [patch(view, 'control_act', actId, { state, told, evidence, evidenceHash, answeredOn })]
}

const termOf = ({ from, until, bookedUntil, expiresOn, renewBy, checkOn }: Term) => ({
  from,
  until,
  bookedUntil,
  expiresOn,
  renewBy,
  checkOn,
})

export const evolveControl: EvolveTable<Evolved, ControlRows> = {
  'case.Assigned': (view, { data }) =>
    view
      .all('control_order')
      .filter(({ caseId }) => caseId === data.caseId)
      .map(({ id }) =>
        patch(view, 'control_order', id, { handlerId: data.undertakerId, unitId: data.unitId }),
      ),
  'control.Ordered': (_view, { data }) => [put('control_order', data.row), put('control_act', data.act)],
  'control.ActOrdered': (_view, { data }) => [put('control_act', data.act)],
  /** The number under which the source knows it. */
  'query.LineOrdered': (view, { data: { line } }) => {
    const actId = line.controlActId
    if (line.controlId === null || actId === null) return []
    const { requestNo } = line
    const isOrder = view.get('control_act', actId)?.act === 'order'
    return [
      patch(view, 'control_act', actId, { requestNo }),
      ...(isOrder ? [patch(view, 'control_order', line.controlId, { requestNo })] : []),
    ]
  },
  'control.TookEffect': (view, { data, occurredOn }) => [
    patch(view, 'control_order', data.controlId, {
      ...termOf(data),
      state: 'effective',
      open: true,
      rank: 1,
      before: [],
      effectiveOn: data.effectiveOn,
      heldFen: data.heldFen,
      worthFen: data.worthFen,
      partial: data.partial,
      serial: data.serial,
    }),
    ...answered(view, data.actId, 'done', data, occurredOn),
  ],
  'control.Waits': (view, { data, occurredOn }) => [
    patch(view, 'control_order', data.controlId, {
      state: 'waiting',
      rank: data.rank,
      before: data.before,
      waitsSince: view.get('control_order', data.controlId)?.waitsSince ?? occurredOn,
    }),
    ...answered(view, data.actId, 'done', data, occurredOn),
  ],
  'control.Refused': (view, { data, occurredOn }) => [
    patch(view, 'control_order', data.controlId, {
      ...ended,
      state: 'refused',
      endedOn: occurredOn,
      endReason: data.told,
    }),
    ...answered(view, data.actId, 'refused', data, occurredOn),
  ],
  'control.ActRefused': (view, { data, occurredOn }) =>
    answered(view, data.actId, 'refused', data, occurredOn),
  'control.Renewed': (view, { data, occurredOn }) => [
    patch(view, 'control_order', data.controlId, {
      ...termOf(data),
      state: 'effective',
      open: true,
      rank: 1,
      endedOn: null,
      endReason: null,
      renewals: (view.get('control_order', data.controlId)?.renewals ?? 0) + 1,
    }),
    ...answered(view, data.actId, 'done', data, occurredOn),
  ],
  'control.Released': (view, { data, occurredOn }) => [
    patch(view, 'control_order', data.controlId, {
      ...ended,
      state: 'released',
      endedOn: occurredOn,
      endReason: data.reason,
    }),
    ...answered(view, data.actId, 'done', data, occurredOn),
  ],
  'control.Deducted': (view, { data, occurredOn }) => {
    const row = view.get('control_order', data.controlId)
    const deductedFen = (row?.deductedFen ?? 0n) + data.amountFen
    const heldFen = row?.heldFen == null ? null : row.heldFen - data.amountFen
    return [
      patch(view, 'control_order', data.controlId, {
        deductedFen,
        heldFen,
        worthFen: heldFen ?? row?.worthFen ?? null,
        ...(data.ends ? { ...ended, state: 'deducted' as const, endedOn: occurredOn } : {}),
      }),
      ...answered(view, data.actId, 'done', data, occurredOn),
    ]
  },
  'control.Withdrawn': (view, { data, occurredOn }) => [
    patch(view, 'control_order', data.controlId, {
      ...ended,
      state: 'withdrawn',
      endedOn: occurredOn,
      endReason: data.reason,
    }),
    ...view
      .all('control_act')
      .filter((act) => act.controlId === data.controlId && act.state === 'asked')
      .map(({ id }) => patch(view, 'control_act', id, { state: 'withdrawn', answeredOn: occurredOn })),
  ],
  'control.Lapsed': (view, { data, occurredOn }) => [
    patch(view, 'control_order', data.controlId, { ...ended, state: 'lapsed', endedOn: occurredOn }),
  ],
  'control.Warned': (view, { data }) =>
    data.checkOn === null ? [] : [patch(view, 'control_order', data.controlId, { checkOn: data.checkOn })],
  'control.Converted': (view, { data }) => [
    patch(view, 'control_order', data.controlId, { phase: 'enforcement' }),
  ],
  'control.ReportAwaited': () => [],
  'control.ReportReceived': (_view, { data }) => [put('control_report', data.report)],
  'control.BreachReported': (_view, { data }) => [put('control_report', data.report)],
  'control.BreachDecided': (view, { data, actor, occurredOn }) => [
    patch(view, 'control_report', data.breachId, {
      decision: data.decision,
      decidedBy: actor.id,
      decidedOn: occurredOn,
      decisionReason: data.reason,
    }),
    ...(data.decision === 'revoke'
      ? [patch(view, 'control_order', data.controlId, { living: false, permitted: [] })]
      : []),
  ],
}
