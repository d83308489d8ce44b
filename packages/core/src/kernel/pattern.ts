import type { EventPattern } from './profile'

/** Something that happened, as patterns look at it. */
export interface Happened {
  readonly event: string
  readonly data: Readonly<Record<string, unknown>>
}

/** A paper whose kind was recognised later counts as one that came in as this kind; only for patterns that name the kind. */
const FORMED = 'dossier.MaterialFormed'
const RECOGNISED = 'dossier.MaterialRecognised'

/** The events that a pattern speaks of. */
export function eventsOf({ event, where }: EventPattern): readonly string[] {
  return event === FORMED && where?.kind !== undefined ? [event, RECOGNISED] : [event]
}

/** Fixed equality on what is named; nothing else is looked at. */
export function patternMatches(pattern: EventPattern, happened: Happened): boolean {
  const { event, where } = pattern
  if (event !== happened.event && !eventsOf(pattern).includes(happened.event)) return false
  for (const key in where) if (happened.data[key] !== where[key]) return false
  return true
}
