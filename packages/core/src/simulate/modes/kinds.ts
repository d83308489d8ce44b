import type { AffairDefinition, Profile } from '../../kernel/profile'
import { standardProfiles } from '../../profiles/index'
import type { WorkKind } from './assumptions'

/** Affairs by which profiles name a kind of work; the first that a profile has is the one. */
const AFFAIRS: Partial<Readonly<Record<WorkKind, readonly string[]>>> = {
  reception: ['first-reception'],
  notice: ['format-documents'],
  query: ['query-control'],
  measures: ['measures', 'dishonesty-list'],
  disposal: ['asset-disposal'],
  'auction-aux': ['auction-aux'],
  delegated: ['delegated'],
  petition: ['petition-reception'],
  hotline: ['hotline'],
}

/** Kinds of work that a unit may do for the holder of a case. */
export const AFFAIR_KINDS = Object.keys(AFFAIRS) as readonly WorkKind[]

/** Measures that a stage prescribes without exception (五个一律): where a case does not need one, it is only recorded. */
const PRESCRIBED = new Set(['fine', 'detention', 'refusal-transfer'])

/** Affairs of the shipped profiles: what is not asked for here comes after the closing, or is part of the judge's own work. */
const SHIPPED = new Set(standardProfiles.flatMap(({ affairs }) => affairs.map(({ id }) => id)))

/** Units that every court has, whatever its profile names. */
const ALWAYS = ['command-centre', 'case-filing', 'closing-review']

/** The affair by which this profile has a kind of work done; nothing when the holder does it himself. */
export function affairFor(kind: WorkKind, profile: Profile): AffairDefinition | undefined {
  for (const id of AFFAIRS[kind] ?? []) {
    const found = profile.affairs.find((affair) => affair.id === id)
    if (found) return found
  }
  return undefined
}

/** The kind of work behind an affair; nothing for one that only this profile knows. */
export function kindOfAffair(affair: string): WorkKind | undefined {
  if (PRESCRIBED.has(affair)) return 'prescribed'
  return AFFAIR_KINDS.find((kind) => AFFAIRS[kind]?.includes(affair))
}

/** Affairs that a court added of its own and that no stage prescribes: a share of the cases needs one. */
export function furtherAffairs(profile: Profile): readonly string[] {
  const prescribed = new Set(profile.stages?.stages.flatMap((stage) => stage.prescribed) ?? [])
  return profile.affairs.map(({ id }) => id).filter((id) => !SHIPPED.has(id) && !prescribed.has(id))
}

/** Every unit kind that the profile names, and those that every court has. */
export function kindsOf(profile: Profile): readonly string[] {
  const { stages, triage } = profile
  return [
    ...new Set([
      ...ALWAYS,
      ...profile.unitKinds,
      ...handlingKinds(profile),
      ...profile.affairs.map(({ unitKind }) => unitKind),
      ...profile.nodes.flatMap(({ holder }) => (holder.kind === 'unit' ? [holder.unitKind] : [])),
      ...Object.values(triage?.teams ?? {}),
      ...(stages?.stages ?? []).flatMap(({ owner }) => (owner.kind === 'unit' ? [owner.unitKind] : [])),
    ]),
  ].sort()
}

/** Unit kinds whose people hold cases: owners of stages, teams of the triage; without both the implementing teams. */
export function handlingKinds({ stages, triage }: Profile): readonly string[] {
  const owners = (stages?.stages ?? []).flatMap(({ owner }) =>
    owner.kind === 'unit' ? [owner.unitKind] : [],
  )
  const kinds = [...new Set([...owners, ...Object.values(triage?.teams ?? {})])]
  return kinds.length > 0 ? kinds : ['implementation-team']
}

/** Unit kinds between whose units cases go sideways: at least two units each (seed 003:25). */
export function lateralKinds({ stages }: Profile): ReadonlySet<string> {
  return new Set(
    (stages?.stages ?? []).flatMap(({ owner, onExpiry }) =>
      owner.kind === 'unit' && onExpiry.kind === 'lateral' ? [owner.unitKind] : [],
    ),
  )
}

/** Unit kinds that do work reserved to judges and officers (seed 000:16). */
export function reservedKinds({ affairs }: Profile): ReadonlySet<string> {
  return new Set(affairs.flatMap(({ reservedToJudge, unitKind }) => (reservedToJudge ? [unitKind] : [])))
}
