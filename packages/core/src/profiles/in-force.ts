import { ZhixingError } from '../kernel/errors'
import type { Profile } from '../kernel/profile'

/**
 * The version of a profile that is in force on a date: the one with the latest effective date that has come. Of two with
 * the same date the one that stands later in the list, as the one that was added later.
 *
 * @throws ZhixingError `profile-unknown` { id, version } when none of this id is in force yet
 */
export function profileInForce(profiles: readonly Profile[], id: string, date: string): Profile {
  let found: Profile | undefined
  for (const profile of profiles) {
    if (profile.id !== id || profile.effectiveFrom > date) continue
    if (!found || profile.effectiveFrom >= found.effectiveFrom) found = profile
  }
  if (!found) throw new ZhixingError('profile-unknown', { id, version: date })
  return found
}
