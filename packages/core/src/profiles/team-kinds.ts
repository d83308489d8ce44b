import type { Profile } from '../kernel/profile'
import { policiesOf } from '../kernel/profile-stage'
import type { TeamKindDefinition } from '../kernel/profile-team'
import { type ProfileFinding, problem } from './finding'

/** The kinds of team of a profile, each with the affairs and stages that the profile gives it. */
export function teamKinds(
  kinds: readonly string[],
  { affairs, stages }: Pick<Profile, 'affairs' | 'stages'>,
  source: string,
): readonly TeamKindDefinition[] {
  return kinds.map((id) => {
    const owned = (stages?.stages ?? []).flatMap((stage) =>
      stage.owner.kind === 'unit' && stage.owner.unitKind === id ? [stage.id] : [],
    )
    return {
      id,
      affairs: affairs.filter(({ unitKind }) => unitKind === id).map((affair) => affair.id),
      ...(owned.length > 0 ? { stages: owned } : {}),
      source,
    }
  })
}

/** Kinds of team are unit kinds, name what is there, and own what the profile gives them. */
export function teamFindings(profile: Profile): ProfileFinding[] {
  const { teamKinds: kinds = [], unitKinds, affairs } = profile
  const stages = policiesOf(profile).flatMap((policy) => policy.stages)
  const byId = new Map(kinds.map((kind) => [kind.id, kind]))
  const named = kinds.flatMap(({ id, affairs: own, stages: held = [] }) => {
    const path = `teamKinds[${id}]`
    const unknown = own.filter((each) => !affairs.some((affair) => affair.id === each))
    const lost = held.filter((each) => !stages.some((stage) => stage.id === each))
    return [
      ...(unitKinds.includes(id) ? [] : [problem(path, 'unit-kind-unknown', id)]),
      ...unknown.map((each) => problem(`${path}.affairs`, 'affair-unknown', each)),
      ...lost.map((each) => problem(`${path}.stages`, 'stage-unknown', each)),
    ]
  })
  const outside = affairs.filter(({ id, unitKind }) => byId.get(unitKind)?.affairs.includes(id) === false)
  const beyond = stages.flatMap(({ id, owner }) => {
    const kind = owner.kind === 'unit' ? byId.get(owner.unitKind) : undefined
    return kind && !kind.stages?.includes(id)
      ? [problem(`stages[${id}].owner`, 'team-does-not-own', kind.id)]
      : []
  })
  return [
    ...named,
    ...outside.map(({ id, unitKind }) => problem(`affairs[${id}].unitKind`, 'team-does-not-own', unitKind)),
    ...beyond,
  ]
}
