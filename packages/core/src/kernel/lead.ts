import type { Directory, DirectoryPerson } from './directory'
import { LADDER } from './ladder'
import type { Profile } from './profile'
import { isJudge, type Role } from './role'

type Holder = { readonly roles: readonly Role[] }

/**
 * May lead a team that owns cases: a quota judge or execution officer (seed 000:12), or a judge only, where the profile
 * says so (以法官为主导的团队, seed 002:5).
 */
export function mayLead(person: Holder | undefined, profile: Pick<Profile, 'parameters'>): boolean {
  if (profile.parameters['org.lead-roles'] !== 'judge') return isJudge(person)
  return person?.roles.includes('quota-judge') ?? false
}

type Here = { readonly directory: Directory; readonly profile: Pick<Profile, 'parameters'> }

/** May own a case: in a team that is led, or holding a post above the teams (提级, seed 003:27). */
export function mayOwn(person: DirectoryPerson, here: Here): boolean {
  const isLeader = LADDER.some((rung) => rung !== 'team-head' && person.roles.includes(rung))
  return isLeader || isLed(person.unitId, here)
}

/** True when the unit has such a head at work: only then it may own cases. Who belongs to no unit answers for himself. */
export function isLed(unitId: string | null, { directory, profile }: Here): boolean {
  if (unitId === null) return true
  const headId = directory.unit(unitId)?.headId ?? null
  const head = headId === null ? undefined : directory.person(headId)
  return head?.active === true && mayLead(head, profile)
}
