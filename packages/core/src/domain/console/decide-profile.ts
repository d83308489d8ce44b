import type { Profile } from '../../kernel/profile'
import { policiesOf } from '../../kernel/profile-stage'
import type { PROFILE_KINDS } from './contract-definition'

/** Codes of a way of working by kind, for conditions: `profile-has` `stage` `intensive`. */
export function codesOf(
  profile: Profile,
): Readonly<Record<(typeof PROFILE_KINDS)[number], readonly string[]>> {
  const ids = (entries: readonly { readonly id: string }[] | undefined) => (entries ?? []).map(({ id }) => id)
  return {
    affair: ids(profile.affairs),
    node: ids(profile.nodes),
    stage: [...new Set(policiesOf(profile).flatMap(({ stages }) => ids(stages)))],
    class: ids(profile.triage?.classes),
    team: ids(profile.teamKinds),
    unit: profile.unitKinds,
    duty: ids(profile.duties),
    service: ids(profile.services),
  }
}
