import type { Actor, Role } from '../kernel/role'
import type { DemoCourt, DemoPerson } from '../testing/court'
import { actorOf } from '../testing/court'
import { type Random, randomOf } from '../testing/random'

/** A person of a simulated court. */
export interface Worker extends DemoPerson {
  readonly actor: Actor
  /** How long things lie on his desk: 1 is usual, 2 twice as long. */
  readonly pace: number
}

/** The people of a court, by what they do. */
export interface Staff {
  readonly court: DemoCourt
  readonly judges: readonly Worker[]
  readonly director: Worker
  readonly vicePresident: Worker
  withRole(role: Role): readonly Worker[]
  inUnit(unitFunction: string): readonly Worker[]
  person(id: string): Worker
}

/** Judges differ: most are quick, a few are slow, and their nodes become late. */
const PACES: readonly (readonly [number, number])[] = [
  [0.7, 30],
  [0.9, 35],
  [1.1, 20],
  [1.5, 10],
  [2.1, 5],
]

/** Looks up the people of a court; how diligent each is follows from the seed. */
export function staffOf(court: DemoCourt, seed: number): Staff {
  const workers = court.people.map(
    (person): Worker => ({
      ...person,
      actor: actorOf(court, person.id),
      pace: randomOf('pace', seed, person.id).weighted(PACES),
    }),
  )
  const unitsWith = (unitFunction: string) =>
    new Set(
      court.units.filter(({ functions }) => functions.includes(unitFunction)).map(({ unitId }) => unitId),
    )
  const inUnit = (unitFunction: string) => {
    const units = unitsWith(unitFunction)
    return workers.filter(({ unitId }) => units.has(unitId))
  }
  const withRole = (role: Role) => workers.filter(({ roles }) => roles.includes(role))
  const one = (role: Role): Worker => {
    const [worker] = withRole(role)
    if (!worker) throw new Error(`${court.courtId} has nobody as ${role}`)
    return worker
  }
  const byId = new Map(workers.map((worker) => [worker.id, worker]))
  return {
    court,
    judges: inUnit('implementation-team').filter(({ roles }) => roles.includes('quota-judge')),
    director: one('execution-director'),
    vicePresident: one('vice-president-in-charge'),
    withRole: memo(withRole),
    inUnit: memo(inUnit),
    person: (id) => byId.get(id) ?? one('execution-director'),
  }
}

/** Working days that something takes: at most `max` for a usual person, longer for a slow one. */
export function delay(random: Random, max: number, pace: number): number {
  return Math.floor(random.next() * (max + 1) * pace)
}

function memo<K extends string, V>(make: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>()
  return (key) => {
    const there = known.get(key)
    if (there !== undefined) return there
    const made = make(key)
    known.set(key, made)
    return made
  }
}
