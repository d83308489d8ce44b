import type { Actor, Engine } from '@zhixing/core'
import { cityCourts } from '@zhixing/core/simulate'
import type { DemoPerson } from '@zhixing/core/testing'

/** How far the simulated half-year is. */
export interface SeedProgress {
  readonly done: number
  readonly total: number
  readonly label: string
}

/** What the page needs before anybody has signed in. */
export function consoleState(input: {
  readonly engine: Engine
  readonly progress: SeedProgress | null
  readonly ready: boolean
  readonly actor: Actor | null
}) {
  const { engine, progress, ready, actor } = input
  return {
    ready,
    progress,
    today: engine.clock.now().slice(0, 10),
    courts: cityCourts.map(({ courtId, name, level, people, units }) => ({
      courtId,
      name,
      level,
      people: people.map((person) => personView(person, units)),
    })),
    session: actor ? sessionView(actor) : null,
  }
}

/** Who is signed in, with names for the page. */
export function sessionView(actor: Actor) {
  const court = cityCourts.find(({ courtId }) => courtId === actor.courtId)
  const at = court && { courtId: court.courtId, courtName: court.name, personId: actor.id }
  // What a party is called stands in his case; the session only says that he is one.
  if (at && actor.roles.includes('party'))
    return { ...at, id: actor.id, name: '', unitName: '', staffClass: '', roles: actor.roles }
  const person = court?.people.find(({ id }) => id === actor.id)
  if (!court || !person) return null
  const view = personView(person, court.units)
  return { ...at, ...view, isAbove: cityCourts.some(({ parentId }) => parentId === court.courtId) }
}

/** The demo person as an actor; `null` when there is none. */
export function demoActor(courtId: unknown, personId: unknown): Actor | null {
  const court = cityCourts.find((one) => one.courtId === courtId)
  const person = court?.people.find(({ id }) => id === personId)
  return court && person
    ? { kind: 'person', id: person.id, courtId: court.courtId, roles: person.roles }
    : null
}

function personView(
  person: DemoPerson,
  units: readonly { readonly unitId: string; readonly name: string }[],
) {
  const { id, name, roles, staffClass, unitId } = person
  return {
    id,
    name,
    roles,
    staffClass,
    unitName: units.find((unit) => unit.unitId === unitId)?.name ?? unitId,
  }
}
