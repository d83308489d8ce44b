import type { Role } from './role'

/** A unit of the court: a centre, a team, or one specialist. */
export interface DirectoryUnit {
  readonly id: string
  readonly name: string
  /** What it does: unit kinds such as `dossier-centre`; several functions may be merged into one unit (seed 000:12). */
  readonly functions: readonly string[]
  /** Answers for the unit's work until one of its people takes it on. */
  readonly headId: string | null
  /** The unit it belongs to, e.g. the command centre of a sub-centre. */
  readonly parentId?: string | null
}

/** A person of the court. */
export interface DirectoryPerson {
  readonly id: string
  readonly name: string
  readonly staffClass: string
  readonly roles: readonly Role[]
  readonly unitId: string | null
  readonly active: boolean
  /** The latest absence: first and last day, and who stands in. */
  readonly awayFrom?: string
  readonly awayUntil?: string
  readonly deputyId?: string
  /** Lent by another court for these days. */
  readonly lentBy?: string
  readonly lentFrom?: string
  readonly lentUntil?: string
}

/** In service, not away today, and lent for no other days than these. */
export function isAtWork(person: DirectoryPerson, today: string): boolean {
  const isAway = (person.awayFrom ?? '9999') <= today && today <= (person.awayUntil ?? '')
  const { lentFrom = '', lentUntil } = person
  const isLentNow = lentUntil === undefined || (lentFrom <= today && today <= lentUntil)
  return person.active && !isAway && isLentNow
}

/** Who exists at the court, as decisions see it. */
export interface Directory {
  person(id: string): DirectoryPerson | undefined
  unit(id: string): DirectoryUnit | undefined
  /** The unit that has a function, e.g. `dossier-centre`; the first by id when there are several. */
  unitFor(unitKind: string): DirectoryUnit | undefined
  units(): readonly DirectoryUnit[]
  people(): readonly DirectoryPerson[]
}
