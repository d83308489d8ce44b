import { z } from 'zod'
import type { Engine } from '../engine/index'
import { ZhixingError } from '../kernel/errors'
import { ROLES } from '../kernel/role'
import { standardProfiles, validateForCourt } from '../profiles/index'
import { type DemoCourt, type DemoPerson, establishCourt } from './court'
import { testDirectory } from './given'

const id = z.string().trim().min(1).max(120)
const name = z.string().trim().min(1).max(80)

const person = z.object({
  id,
  name,
  staffClass: z.enum(['quota-judge', 'execution-officer', 'judge-assistant', 'clerk', 'administrator']),
  roles: z.array(z.enum(ROLES)).min(1),
})

const unit = z.object({
  unitId: id,
  name,
  functions: z.array(id).min(1),
  /** The first one is the head. */
  people: z.array(person).min(1),
})

/** A court in one file: one centre, its teams, its specialists (执行指挥中心+执行团队（专员）, seed 000:12). */
export const courtConfig = z.object({
  courtId: id,
  name,
  level: z.enum(['intermediate', 'basic']),
  parentId: id.nullable().default(null),
  codeName: z.string().trim().min(1).max(20),
  profileId: id.default('city-plan'),
  centre: unit,
  teams: z.array(unit).min(1),
  /** A specialist is a unit of one person. */
  specialists: z.array(unit.extend({ people: z.array(person).length(1) })).default([]),
})

/**
 * Sets up a working court out of one configuration: nothing is written unless its units carry everything that the
 * profile gives to units, and somebody owns the diversion of affairs (seed 000:16).
 *
 * @throws ZhixingError `input-invalid`, `profile-unknown`, `profile-invalid`.
 */
export async function establishFromConfig(engine: Engine, json: unknown): Promise<DemoCourt> {
  const read = courtConfig.safeParse(json)
  if (!read.success) {
    const fields = read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ')
    throw new ZhixingError('input-invalid', { fields })
  }
  const { centre, teams, specialists, profileId, ...about } = read.data
  const all = [centre, ...teams, ...specialists]
  const people = all.flatMap((each) =>
    each.people.map((one, at): DemoPerson => ({ ...one, unitId: each.unitId, head: at === 0 })),
  )
  const units = all.map(({ unitId, name: unitName, functions }) => ({ unitId, name: unitName, functions }))
  const court: DemoCourt = { ...about, units, people }
  check(court, profileId)
  await establishCourt(engine, court, profileId)
  return court
}

function check({ units, people }: DemoCourt, profileId: string): void {
  const profile = standardProfiles.find((each) => each.id === profileId)
  if (!profile) throw new ZhixingError('profile-unknown', { id: profileId, version: '' })
  const heads = new Map(people.flatMap((each) => (each.head ? [[each.unitId, each.id]] : [])))
  const directory = testDirectory(
    people.map((each) => ({ ...each, active: true })),
    units.map(({ unitId, ...each }) => ({ ...each, id: unitId, headId: heads.get(unitId) ?? null })),
  )
  const found = validateForCourt(profile, directory).find(({ severity }) => severity === 'error')
  if (found) {
    throw new ZhixingError('profile-invalid', { path: found.path, reason: found.reason, id: found.id })
  }
}
