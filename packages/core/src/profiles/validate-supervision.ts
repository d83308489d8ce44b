import { patrolChecks } from '../domain/patrol/index'
import { isNeverOverridden } from '../kernel/override'
import type { Profile } from '../kernel/profile'
import { ROLES } from '../kernel/role'
import { type ProfileFinding, problem } from './finding'

/** Posts of the watch are there, checks of the patrol are known, and no rule of money can be overridden. */
export function supervisionFindings({ supervision }: Profile): ProfileFinding[] {
  const roles: readonly string[] = ROLES
  const lists = { domains: supervision?.domains ?? [], overrides: supervision?.overrides ?? [] }
  const unknown = Object.entries(lists).flatMap(([list, entries]) =>
    entries
      .filter(({ role }) => !roles.includes(role))
      .map(({ id, role }) => problem(`supervision.${list}[${id}].role`, 'role-unknown', role)),
  )
  const never = lists.overrides
    .filter(({ id }) => isNeverOverridden(id))
    .map(({ id }) => problem(`supervision.overrides[${id}]`, 'rule-never-overridden', id))
  const checks = (supervision?.patrol?.checks ?? [])
    .filter((check) => !patrolChecks.some(({ id }) => id === check))
    .map((check) => problem(`supervision.patrol.checks[${check}]`, 'patrol-check-unknown', check))
  return [...unknown, ...never, ...checks]
}
