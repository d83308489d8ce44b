import type { AffairDefinition, Profile } from './profile'
import type { DutyDefinition, ServiceDefinition } from './profile-catalogue'

/** The listed affairs of a way of working (事务性工作): nine under `city-plan` (seed 000:11). */
export function listAffairs(profile: Profile): readonly AffairDefinition[] {
  return profile.affairs.filter(({ outsideCatalogue }) => !outsideCatalogue)
}

/** The management duties of the command centre (管理职责): nine under `city-plan` (seed 000:11). */
export function listDuties(profile: Profile): readonly DutyDefinition[] {
  return profile.duties ?? []
}

/** The technical services of the command centre (技术服务): eight under `city-plan` (seed 000:11). */
export function listServices(profile: Profile): readonly ServiceDefinition[] {
  return profile.services ?? []
}

/**
 * Affairs, duties and services whose owner is not among the units that the profile requires. However small a court is,
 * somebody owns what is diverted to the centre (执行事务分流功能, seed 000:16).
 */
export function unownedWork(profile: Profile): readonly string[] {
  const owned = new Set(profile.unitKinds)
  return [...profile.affairs, ...listDuties(profile), ...listServices(profile)]
    .filter(({ unitKind }) => !owned.has(unitKind))
    .map(({ id }) => id)
}
