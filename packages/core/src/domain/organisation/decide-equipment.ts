import type { DecideContext } from '../../kernel/context'
import type { InputOf } from '../../kernel/contract'
import { accept, type Decision, refuse } from '../../kernel/decision'
import { type EventsOf, event } from '../../kernel/event'
import type { View } from '../../kernel/view'
import type { equipmentCommands } from './contract-equipment'
import type { OrganisationEvents, OrganisationRows } from './model'

type Input<N extends keyof typeof equipmentCommands> = InputOf<(typeof equipmentCommands)[N]>
type EquipmentView = View<OrganisationRows>
type EquipmentDecision = Decision<EventsOf<OrganisationEvents>>

/** 装备入册: once, in the custody of this court. */
export function registerEquipment(
  { equipmentId, kind, name, unitId }: Input<'organisation.register-equipment'>,
  view: EquipmentView,
  { courtId, actor, today }: DecideContext,
): EquipmentDecision {
  if (view.get('org_equipment', equipmentId)) return refuse('organisation.equipment-exists', { equipmentId })
  if (unitId !== null && !view.get('org_unit', unitId)) return refuse('organisation.unit-unknown', { unitId })
  const custody = { custodyCourtId: courtId, unitId, assignedBy: actor.id, assignedOn: today }
  return accept([event('organisation.EquipmentRegistered', { id: equipmentId, kind, name, ...custody })])
}

/** 装备调配: custody goes to a unit of this court, or to a court below it. */
export function assignEquipment(
  { equipmentId, custodyCourtId, unitId, reason }: Input<'organisation.assign-equipment'>,
  view: EquipmentView,
  { courtId, actor }: DecideContext,
): EquipmentDecision {
  if (!view.get('org_equipment', equipmentId))
    return refuse('organisation.equipment-unknown', { equipmentId })
  const isOwn = custodyCourtId === courtId
  // Which courts lie below is not known here: the engine looks at the tree and acts as the system.
  if (!isOwn && actor.kind !== 'system')
    return refuse('organisation.custody-in-tree', { courtId: custodyCourtId })
  if (isOwn && unitId !== null && !view.get('org_unit', unitId)) {
    return refuse('organisation.unit-unknown', { unitId })
  }
  return accept([event('organisation.EquipmentAssigned', { equipmentId, custodyCourtId, unitId, reason })])
}
