import { ownerFindings } from '../domain/stage/index'
import { CENTRES } from '../kernel/centre'
import type { Directory, DirectoryUnit } from '../kernel/directory'
import type { Profile } from '../kernel/profile'
import { policiesOf } from '../kernel/profile-stage'
import { type ProfileFinding, problem, remark } from './finding'
import { parameterOf } from './parameters'
import { validateProfile } from './validate'
import { DIVERSION } from './validate-affairs'
import { pipelinesByPath } from './validate-stages'

/**
 * Whether a court can work by a profile: the findings about the profile itself, and what its units lack. One unit may
 * have several functions (seed 000:12), so a small court with one team may be in order; without anybody who owns
 * diversion it is not (seed 000:16).
 */
export function validateForCourt(profile: Profile, directory: Directory): readonly ProfileFinding[] {
  return [
    ...validateProfile(profile),
    ...(servedByCity(profile, directory) ? [] : diversion(directory)),
    ...missingUnits(profile, directory),
    ...owners(profile, directory),
    ...sidesTogether(profile, directory),
  ]
}

/** With one centre for several courts, a court without one has its centre at the city court (seed 004:75). */
function servedByCity({ parameters }: Profile, directory: Directory): boolean {
  return (
    parameters['org.centre-model'] === 'city-integrated' && unitsOf('command-centre', directory).length === 0
  )
}

function unitsOf(kind: string, directory: Directory): readonly DirectoryUnit[] {
  return directory.units().filter(({ functions }) => functions.includes(kind))
}

function diversion(directory: Directory): ProfileFinding[] {
  const owned = DIVERSION.some((kind) => unitsOf(kind, directory).length > 0)
  return owned ? [] : [problem('units', 'diversion-unowned', 'command-centre')]
}

/** 案件较少的法院可以精简, but diversion stays (seed 000:16); a branch centre has what is done at the city (seed 004:75). */
function isReduced(profile: Profile): boolean {
  return parameterOf(profile, 'org.court-size') !== 'full'
}

/** A unit that must do something is missed; one that is only named is mentioned. */
function missingUnits(profile: Profile, directory: Directory): ProfileFinding[] {
  const { triage } = profile
  const stages = policiesOf(profile).flatMap((policy) => policy.stages)
  const needed = new Set([
    ...profile.affairs.map(({ unitKind }) => unitKind),
    ...profile.nodes.flatMap(({ holder }) => (holder.kind === 'unit' ? [holder.unitKind] : [])),
    ...Object.values(triage?.teams ?? {}),
    ...stages.flatMap(({ owner }) => (owner.kind === 'unit' ? [owner.unitKind] : [])),
  ])
  return profile.unitKinds.flatMap((kind) => {
    const units = unitsOf(kind, directory)
    if (units.length === 0) {
      const elsewhere = servedByCity(profile, directory) && CENTRES.some((centre) => centre === kind)
      const needs = needed.has(kind) && !elsewhere && !isReduced(profile)
      const finding = needs ? problem : remark
      return [finding(`unitKinds.${kind}`, 'unit-missing', kind)]
    }
    const headless = needed.has(kind) && units.every(({ headId }) => headId === null)
    return headless ? [remark(`unitKinds.${kind}`, 'unit-without-head', kind)] : []
  })
}

/** What the owners of stages lack; a missing unit has been told already. */
function owners(profile: Profile, directory: Directory): readonly ProfileFinding[] {
  return pipelinesByPath(profile).flatMap(({ policy, path }) =>
    ownerFindings(policy, directory, path)
      .filter(({ reason }) => reason !== 'unit-missing')
      .map(({ refusal: _refusal, ...finding }) => finding),
  )
}

/** Functions by the side they stand on: handling, money, closing review, supervision (seed 000:8). */
const SIDES: Readonly<Record<string, readonly string[]>> = {
  handling: ['implementation-team', 'fast-team', 'intensive-team'],
  money: ['fund-team'],
  review: ['closing-review'],
  watch: ['supervision-centre', 'quality-team'],
}

/** 相互制约: one unit does not stand on two sides, unless a small court's profile keeps only people apart. */
function sidesTogether({ parameters }: Profile, directory: Directory): ProfileFinding[] {
  if (parameters['org.unit-separation'] === 'people') return []
  return directory.units().flatMap(({ id, functions }) => {
    const sides = Object.values(SIDES).filter((kinds) => kinds.some((kind) => functions.includes(kind)))
    return sides.length > 1 ? [problem(`units[${id}].functions`, 'sides-together', id)] : []
  })
}
