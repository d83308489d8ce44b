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
