import type { Directory, DirectoryUnit } from './directory'
import type { Profile } from './profile'

/** The command centre and the three under it (一体两化三中心, seed 004:52). */
export const CENTRES = ['command-centre', 'service-centre', 'affairs-centre', 'supervision-centre'] as const

export type CentreKind = (typeof CENTRES)[number]

/** Work that belongs to a centre: an affair, a window, a watched domain, a duty, a service. */
interface Attached {
  readonly centre?: CentreKind
  readonly unitKind?: string
  readonly outsideCatalogue?: boolean
}

const NATURAL = {
  affairs: 'affairs-centre',
  serviceItems: 'service-centre',
  domains: 'supervision-centre',
  duties: 'command-centre',
  services: 'command-centre',
} as const satisfies Readonly<Record<string, CentreKind>>

export type CentreWork = keyof typeof NATURAL

/**
 * The centre that work belongs to: the one the profile names for it, else its unit kind where that is a centre, else the
 * centre of its sort, else the command centre. Affairs outside of the catalogue belong to none unless one is named.
 */
export function centreOf(profile: Profile, work: CentreWork, entry: Attached): CentreKind | undefined {
  if (entry.centre) return entry.centre
  const own = CENTRES.find((kind) => kind === entry.unitKind)
  if (own) return own
  if (entry.outsideCatalogue) return undefined
  return profile.unitKinds.includes(NATURAL[work]) ? NATURAL[work] : 'command-centre'
}

/** The centres that a profile has, the command centre first. */
export function centresOf({ unitKinds }: Profile): readonly CentreKind[] {
  return CENTRES.filter((kind) => kind === 'command-centre' || unitKinds.includes(kind))
}

/** True for work of the centre itself, and of the command centre for all work of the centres under it. */
export function isUnder(centre: CentreKind, of: CentreKind | undefined): boolean {
  return of !== undefined && (centre === 'command-centre' || centre === of)
}

/**
 * The centres that a unit belongs to: those of its own functions or of the unit above it, else that of the work which its
 * functions own; none for teams beside the centre.
 */
export function centresOfUnit(
  unit: DirectoryUnit,
  profile: Profile,
  directory: Directory,
): readonly CentreKind[] {
  const seen = new Set<string>()
  for (let at: DirectoryUnit | undefined = unit; at && !seen.has(at.id); at = above(at, directory)) {
    const { functions } = at
    const own = CENTRES.filter((kind) => functions.includes(kind))
    if (own.length > 0) return own
    seen.add(at.id)
  }
  const owned = ({ unitKind }: { readonly unitKind: string }) => unit.functions.includes(unitKind)
  const affairs = profile.affairs.filter(owned).flatMap((each) => centreOf(profile, 'affairs', each) ?? [])
  const duties = [...(profile.duties ?? []), ...(profile.services ?? [])].filter(owned)
  return [...new Set([...affairs, ...duties.map(() => 'command-centre' as const)])]
}

function above({ parentId }: DirectoryUnit, directory: Directory): DirectoryUnit | undefined {
  return parentId ? directory.unit(parentId) : undefined
}
