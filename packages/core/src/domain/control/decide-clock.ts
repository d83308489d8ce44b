import type { DecideContext } from '../../kernel/context'
import { accept, refuse } from '../../kernel/decision'
import { event } from '../../kernel/event'
import { addDays, daysBetween } from '../../law/date'
import { type ControlEvent, controlIn, type DecideControl, ofControl } from './decide'
import { effective } from './decide-result'
import type { ControlRow } from './model'

/** 轮候转正: its own term begins on the day on which what stood before ended. */
export const moveUp: DecideControl<'control.move-up'> = (input, view, context) => {
  const row = controlIn(view, input, ['waiting'])
  if ('rule' in row) return row
  const { effectiveOn, evidence } = input
  if (effectiveOn > context.today) return refuse('control.not-later-than-today', { on: effectiveOn })
  if (effectiveOn < (row.waitsSince ?? row.orderedOn))
    return refuse('control.term-in-order', { from: row.waitsSince ?? row.orderedOn, until: effectiveOn })
  const told = {
    kind: 'effective' as const,
    on: effectiveOn,
    heldFen: null,
    bookedUntil: null,
    before: [],
    serial: null,
    told: null,
    evidence,
    evidenceHash: null,
  }
  return accept(effective({ row, act: null }, told, context))
}

/** The warning of its clock goes on to the team and the supervision. */
export const warnControl: DecideControl<'control.warn'> = (input, view, context) => {
  const row = view.get('control_order', input.controlId)
  if (row?.state !== 'effective' || row.expiresOn === null || row.expiresOn < context.today) return accept([])
  return accept([warning(row, row.expiresOn, null, context)])
}

/** The day has come: the last working day before the end, or the day after it. */
export const checkControl: DecideControl<'control.check'> = (input, view, context) => {
  const row = view.get('control_order', input.controlId)
  if (row?.state !== 'effective' || row.expiresOn === null || row.checkOn === null) return accept([])
  const { today } = context
  const { expiresOn } = row
  if (today > expiresOn) {
    const occurredOn = addDays(expiresOn, 1)
    return accept([event('control.Lapsed', { ...ofControl(row), expiresOn }, { occurredOn })])
  }
  if (row.checkOn > today) return accept([])
  return accept([warning(row, expiresOn, addDays(expiresOn, 1), context)])
}

function warning(
  row: ControlRow,
  expiresOn: string,
  checkOn: string | null,
  context: DecideContext,
): ControlEvent {
  const { directory, today } = context
  const { handlerId } = row
  const teamHeadId = (row.unitId === null ? undefined : directory.unit(row.unitId))?.headId ?? null
  const supervisorId = supervisorOf(context)
  return event('control.Warned', {
    ...ofControl(row),
    daysLeft: daysBetween(today, expiresOn),
    expiresOn,
    renewBy: row.renewBy ?? expiresOn,
    handlerId,
    teamHeadId,
    supervisorId,
    // Nobody is told twice.
    tellTeam: teamHeadId !== null && teamHeadId !== handlerId,
    tellSupervisor: supervisorId !== null && supervisorId !== handlerId && supervisorId !== teamHeadId,
    checkOn,
  })
}

/** 专职监督员, or the director where the court has none. */
function supervisorOf({ directory }: DecideContext): string | null {
  const active = directory.people().filter((person) => person.active)
  const found =
    active.find(({ roles }) => roles.includes('special-supervisor')) ??
    active.find(({ roles }) => roles.includes('execution-director'))
  return found?.id ?? null
}
