import type { Directory } from '../kernel/directory'
import { isZhixingError } from '../kernel/errors'
import type { Profile } from '../kernel/profile'
import type { ProfileShelf } from '../kernel/profile-shelf'
import { profileInForce } from './in-force'
import { namelessCodes } from './labels'
import { changesOf } from './migration'
import { readProfile } from './schema'
import { validateForCourt } from './validate-court'

/** What a shelf is made of. */
export interface ShelfParts {
  /** What the court has published stands last and goes before a profile of the same id and version. */
  readonly profiles: readonly Profile[]
  readonly directory: Directory
  /** Whether the library has words for a label key, e.g. `node.case-limit`. */
  readonly isNamed: (key: string) => boolean
}

/** The ways of working that a court may name. */
export function profileShelf({ profiles, directory, isNamed }: ShelfParts): ProfileShelf {
  return {
    all: () => profiles,
    find: (id, version) => profiles.findLast((profile) => profile.id === id && profile.version === version),
    inForce(id, on) {
      try {
        return profileInForce(profiles, id, on)
      } catch (error) {
        if (isZhixingError(error)) return undefined
        throw error
      }
    },
    read(json) {
      const { profile, findings } = readProfile(json)
      return profile
        ? { profile, findings: [...findings, ...namelessCodes(profile, isNamed)] }
        : { profile, findings }
    },
    forCourt: (profile) => validateForCourt(profile, directory),
    preview: changesOf,
  }
}
