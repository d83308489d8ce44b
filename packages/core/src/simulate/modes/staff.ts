import type { Profile } from '../../kernel/profile'
import type { DemoCourt, DemoPerson } from '../../testing/court'
import type { Assumptions } from './assumptions'
import { handlingKinds, kindsOf, lateralKinds, reservedKinds } from './kinds'

/** How many people a court has, the same in every mode. */
export interface Headcount {
  readonly judges: number
  readonly others: number
  readonly filing: number
  readonly fund: number
  readonly cashiers: number
  readonly reviewers: number
  readonly dossier: number
  readonly supervisors: number
}

/** Minutes of work that a trial run sent to each unit kind. */
export type Demand = ReadonlyMap<string, { readonly judge: number; readonly other: number }>

type Unit = DemoCourt['units'][number]

export const COURT_ID = 'gan1202'

/** Small courts still need one person for each post, and enough judges for every stage. */
const LEAST = { judges: 5, others: 6 }

/** The same people for the same number of cases, whatever the mode. */
export function headcount(cases: number, { casesPerPerson, judgeShare }: Assumptions): Headcount {
  const per = (count: number) => Math.max(1, Math.round(cases / count))
  const posts = {
    filing: per(2300),
    fund: per(7000),
    cashiers: per(7000),
    reviewers: per(3400),
    dossier: per(3400),
    supervisors: per(3400),
  }
  const held = Object.values(posts).reduce((sum, count) => sum + count, 0)
  const free = Math.round(cases / casesPerPerson) - held
  const judges = Math.max(LEAST.judges, Math.round(free * judgeShare))
  return { judges, others: Math.max(LEAST.others, free - judges), ...posts }
}

/**
 * Puts the people into the units of a profile: where a trial run sent the work, there go the people, judges by the work
 * that only they may do. A kind with less than half a person's work is done by the command centre, or where that has
 * nobody either, by the leaders (one unit may have several functions, seed 000:12).
 */
export function placeStaff(profile: Profile, people: Headcount, demand: Demand): DemoCourt {
  const handling = handlingKinds(profile)
  const lateral = lateralKinds(profile)
  const reserved = reservedKinds(profile)
  const total = [...demand.values()].reduce((sum, { judge, other }) => sum + judge + other, 0)
  const perPerson = total / Math.max(people.judges + people.others, 1)
  const of = (kind: string) => demand.get(kind) ?? { judge: 0, other: 0 }
  const post = new Set(['case-filing', 'closing-review', 'fund-team', 'supervision-centre', 'dossier-centre'])
  const staffed = kindsOf(profile).filter((kind) => {
    if (post.has(kind)) return false
    return handling.includes(kind) || reserved.has(kind) || of(kind).other + of(kind).judge > perPerson / 2
  })
  const least = (kind: string) =>
    lateral.has(kind) ? 2 : handling.includes(kind) || reserved.has(kind) ? 1 : 0
  const judges = shareOut(people.judges, staffed, (kind) => of(kind).judge, least)
  const others = shareOut(
    people.others,
    staffed,
    (kind) => of(kind).other,
    (kind) => (least(kind) > 0 ? 0 : 1),
  )
  const merged = kindsOf(profile).filter((kind) => !staffed.includes(kind) && !post.has(kind))
  const built = new Builder()
  for (const kind of staffed) {
    const extra = kind === 'command-centre' ? merged : []
    built.team(kind, extra, judges.get(kind) ?? 0, others.get(kind) ?? 0, splits(kind, handling))
  }
  built.posts(people, kindsOf(profile), staffed.includes('command-centre') ? [] : merged)
  return built.court()
}

/** One judge leads one team; the centre stays one unit, because it is one place. */
function splits(kind: string, handling: readonly string[]): boolean {
  return handling.includes(kind) && kind !== 'command-centre'
}

/** By largest remainder, with a least number for each. */
function shareOut(
  count: number,
  kinds: readonly string[],
  weight: (kind: string) => number,
  least: (kind: string) => number,
): Map<string, number> {
  const given = new Map(kinds.map((kind) => [kind, least(kind)]))
  const sum = kinds.reduce((total, kind) => total + weight(kind), 0)
  const ideal = (kind: string) => (sum === 0 ? count / kinds.length : (count * weight(kind)) / sum)
  const missing = (kind: string) => ideal(kind) - (given.get(kind) ?? 0)
  for (let left = count - kinds.reduce((all, kind) => all + least(kind), 0); left > 0; left -= 1) {
    const next = kinds.reduce<string | undefined>(
      (best, kind) => (best === undefined || missing(kind) > missing(best) ? kind : best),
      undefined,
    )
    if (next === undefined) break
    given.set(next, (given.get(next) ?? 0) + 1)
  }
  return given
}

class Builder {
  readonly #units: Unit[] = []
  readonly #people: DemoPerson[] = []

  /** A unit kind with its people: one unit, or one for each judge. */
  team(kind: string, extra: readonly string[], judges: number, others: number, split: boolean): void {
    const count = split ? Math.max(1, judges) : 1
    for (let at = 1; at <= count; at += 1) {
      const unitId = split ? `${kind}-${String(at).padStart(2, '0')}` : kind
      this.#units.push({ unitId, name: unitId, functions: [kind, ...extra] })
      const own = split ? Math.min(1, judges) : judges
      const helpers = Math.floor(others / count) + (at <= others % count ? 1 : 0)
      for (let n = 1; n <= own; n += 1) this.#hire(`judge-${n}`, unitId, 'quota-judge', ['quota-judge'])
      for (let n = 1; n <= helpers; n += 1) {
        this.#hire(`clerk-${n}`, unitId, 'judge-assistant', ['judge-assistant', 'affairs-clerk'])
      }
    }
  }

  /** Posts that every court has, and the leaders, who take what no unit is large enough for. */
  posts(people: Headcount, kinds: readonly string[], merged: readonly string[]): void {
    const named = (kind: string, otherwise: string) => (kinds.includes(kind) ? kind : otherwise)
    this.#units.push(
      { unitId: 'leaders', name: 'leaders', functions: ['leaders', ...merged] },
      { unitId: 'filing', name: 'filing', functions: ['case-filing'] },
      { unitId: 'funds', name: 'funds', functions: [named('fund-team', 'case-money')] },
      { unitId: 'review', name: 'review', functions: ['closing-review'] },
      { unitId: 'dossier', name: 'dossier', functions: [named('dossier-centre', 'dossier-keeping')] },
      { unitId: 'watch', name: 'watch', functions: [named('supervision-centre', 'special-supervision')] },
    )
    const leader = (id: string, role: 'execution-director' | 'vice-president-in-charge') =>
      this.#hire(id, 'leaders', 'quota-judge', [role, 'quota-judge'])
    leader('director', 'execution-director')
    leader('vice-president', 'vice-president-in-charge')
    for (let n = 1; n <= people.filing; n += 1)
      this.#hire(`${n}`, 'filing', 'clerk', ['case-filing-clerk', 'clerk'])
    for (let n = 1; n <= people.fund; n += 1)
      this.#hire(`fund-${n}`, 'funds', 'clerk', ['fund-clerk', 'clerk'])
    for (let n = 1; n <= people.cashiers; n += 1)
      this.#hire(`cashier-${n}`, 'funds', 'clerk', ['cashier', 'clerk'])
    for (let n = 1; n <= people.reviewers; n += 1) {
      this.#hire(`${n}`, 'review', 'quota-judge', ['closing-reviewer', 'quota-judge'])
    }
    for (let n = 1; n <= people.dossier; n += 1) {
      this.#hire(`${n}`, 'dossier', 'clerk', ['dossier-clerk', 'clerk'])
    }
    for (let n = 1; n <= people.supervisors; n += 1) {
      this.#hire(`${n}`, 'watch', 'judge-assistant', ['special-supervisor', 'judge-assistant'])
    }
  }

  court(): DemoCourt {
    const about = {
      courtId: COURT_ID,
      name: '某基层人民法院',
      level: 'basic',
      parentId: null,
      codeName: '甘1202',
    } as const
    return { ...about, units: this.#units, people: this.#people }
  }

  #hire(key: string, unitId: string, staffClass: DemoPerson['staffClass'], roles: DemoPerson['roles']): void {
    const head = !this.#people.some((person) => person.unitId === unitId)
    const id = `${unitId}-${key}`
    const all: DemoPerson['roles'] = head && unitId !== 'leaders' ? [...roles, 'team-head'] : roles
    this.#people.push({ id, name: id, staffClass, roles: all, unitId, head })
  }
}
