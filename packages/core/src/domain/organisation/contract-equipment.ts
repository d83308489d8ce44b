import { z } from 'zod'
import { command, field, query } from '../../kernel/contract'
import { COURT_STAFF } from '../../kernel/role'
import { courtStream } from '../../kernel/stream'
import type { EquipmentRow } from './model'

/** Kinds of equipment that the seeds name (seed 001:186, 004:61). */
export const EQUIPMENT_KINDS = [
  'body-camera',
  '5g-unit',
  'pad',
  'wireless-printer',
  'vehicle',
  'other',
] as const

const inCourt = () => courtStream

export const equipmentCommands = {
  /** 装备入册: with one centre for several courts only in the register of the city (seed 004:75). */
  'organisation.register-equipment': command()({
    input: z.object({
      equipmentId: field.id(),
      kind: z.enum(EQUIPMENT_KINDS),
      name: field.text(80),
      unitId: field.id().nullable().default(null),
    }),
    streams: inCourt,
    reads: ['org_unit', 'org_equipment'],
    emits: ['organisation.EquipmentRegistered'],
    allow: ['system-administrator', 'execution-director'],
  }),
  /** 装备调配: to a unit of this court; to a court below only by the engine (`engine.equip`). */
  'organisation.assign-equipment': command()({
    input: z.object({
      equipmentId: field.id(),
      custodyCourtId: field.id(),
      unitId: field.id().nullable().default(null),
      reason: field.text(200),
    }),
    streams: inCourt,
    reads: ['org_unit', 'org_equipment'],
    emits: ['organisation.EquipmentAssigned'],
    allow: ['system-administrator', 'execution-director', 'vice-president-in-charge', 'system'],
  }),
}

export const equipmentQueries = {
  /** The register of this court, or what a court has in custody of it. */
  'organisation.equipment': query<readonly EquipmentRow[]>()({
    input: z.object({ custodyCourtId: field.id().optional() }),
    allow: COURT_STAFF,
  }),
}
