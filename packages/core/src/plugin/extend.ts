import type { Profile } from '../kernel/profile'
import type { Plugin } from './types'

/** Only what the court has somebody for: a node without a holder would stop the filing of cases. */
export function extended(profile: Profile, { nodes = [], affairs = [] }: Plugin): Profile {
  const units = new Set(profile.unitKinds)
  const fitting = nodes.filter(
    ({ id, holder, stage }) =>
      (holder.kind !== 'unit' || units.has(holder.unitKind)) &&
      (stage === undefined || profile.stages?.stages.some((each) => each.id === stage)) &&
      !profile.nodes.some((each) => each.id === id),
  )
  // A way of working that lists no affairs does without them.
  const work = (profile.affairs.length === 0 ? [] : affairs).filter(
    ({ id, unitKind }) => units.has(unitKind) && !profile.affairs.some((each) => each.id === id),
  )
  if (fitting.length === 0 && work.length === 0) return profile
  // Where teams own their affairs by name, the new one belongs to the team that does it.
  const teamKinds = profile.teamKinds?.map((team) => {
    const added = work.filter(({ unitKind }) => unitKind === team.id).map(({ id }) => id)
    return added.length === 0 ? team : { ...team, affairs: [...team.affairs, ...added] }
  })
  return {
    ...profile,
    nodes: [...profile.nodes, ...fitting],
    affairs: [...profile.affairs, ...work],
    ...(teamKinds ? { teamKinds } : {}),
  }
}
