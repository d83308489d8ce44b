import type { EquipmentRow } from '../domain/organisation/model'
import type { Actor, Role } from '../kernel/role'
import type { CourtId } from '../kernel/stream'
import type { Run } from './across'
import { delegate, mayCommand } from './across-orders'
import { type EngineParts, profileOn, readFrame } from './deps'
import type { EngineOutcome } from './outcome'
import { runQuery } from './query'

/** A case that the city accepts for one of its base courts (执行案件统一受理, seed 004:75). */
export interface Intake {
  /** Of the city court: who files cases there. */
  readonly actor: Actor
  readonly courtId: CourtId
  /** As the command `case.file` takes it. */
  readonly filing: unknown
  readonly key?: string
}

/** Equipment of the city's register that goes into the custody of a court (装备统一管理, seed 004:75). */
export interface Equipping {
  readonly actor: Actor
  readonly equipmentId: string
  readonly toCourtId: CourtId
  readonly unitId?: string
  readonly reason: string
  readonly key?: string
}

const ACCEPTS_CASES: readonly Role[] = ['case-filing-clerk', 'execution-director', 'vice-president-in-charge']

/** Files a case of a base court that the city's centre serves; for any other court, and by anybody else, it is refused there. */
export async function intake(parts: EngineParts, run: Run, order: Intake): Promise<EngineOutcome> {
  const { actor, courtId, filing, key } = order
  const request = { name: 'case.file', input: filing, ...(key === undefined ? {} : { key }) }
  const may =
    (await isIntegrated(parts, courtId)) && (await mayCommand(parts, actor, [courtId], ACCEPTS_CASES))
  return may
    ? run({ ...request, actor: delegate('intake', courtId, actor) })
    : run({ ...request, actor, courtId })
}

/** Gives equipment into the custody of this court or of one below it; the register stays where it is. */
export async function equip(parts: EngineParts, run: Run, order: Equipping): Promise<EngineOutcome> {
  const { actor, equipmentId, toCourtId, unitId, reason, key } = order
  const unit = unitId === undefined ? {} : { unitId }
  const input = { equipmentId, custodyCourtId: toCourtId, ...unit, reason }
  const request = { name: 'organisation.assign-equipment', input, ...(key === undefined ? {} : { key }) }
  const isThere =
    unitId === undefined || (await readFrame(parts, toCourtId)).directory.unit(unitId) !== undefined
  const mayGive = isThere && (await mayCommand(parts, actor, [toCourtId]))
  return run({ ...request, actor: mayGive ? delegate('equip', actor.courtId, actor) : actor })
}

/**
 * What the actor's court has in custody: out of the register of the city where that serves it, else out of its own.
 *
 * @throws ZhixingError `query-not-permitted`
 */
export async function equipmentFor(parts: EngineParts, actor: Actor): Promise<readonly EquipmentRow[]> {
  const { parentId, level } = await readFrame(parts, actor.courtId)
  const isServed = level === 'basic' && parentId !== null && (await isIntegrated(parts, actor.courtId))
  const input = { custodyCourtId: actor.courtId }
  const request = { name: 'organisation.equipment', input, actor }
  // Asked at home first: who may not read there reads nothing.
  const own = (await runQuery(parts, request)) as readonly EquipmentRow[]
  return isServed ? ((await runQuery(parts, request, parentId)) as readonly EquipmentRow[]) : own
}

async function isIntegrated(parts: EngineParts, courtId: CourtId): Promise<boolean> {
  const profile = profileOn(parts, await readFrame(parts, courtId), parts.clock.now().slice(0, 10))
  return profile.parameters['org.centre-model'] === 'city-integrated'
}
