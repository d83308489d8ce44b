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

/** Fixed equality on what is named, also inside a row of the event; nothing else is looked at. */
export function patternMatches(pattern: EventPattern, happened: Happened): boolean {
  const { event, where } = pattern
  if (event !== happened.event && !eventsOf(pattern).includes(happened.event)) return false
  for (const key in where) if (valueAt(happened.data, key) !== where[key]) return false
  return true
}

/** A member of an event's data; `act.until` is that of a row which the event carries. */
export function valueAt(data: Readonly<Record<string, unknown>>, path: string): unknown {
  if (path in data || !path.includes('.')) return data[path]
  let found: unknown = data
  for (const name of path.split('.')) {
    if (typeof found !== 'object' || found === null) return undefined
    found = (found as Readonly<Record<string, unknown>>)[name]
  }
  return found
}

/** A member of the event that has to be there, or must not be. */
export type WhenMember = { readonly given: string } | { readonly missing: string }

/** Nothing and an empty text are not there. */
export function memberFits(when: WhenMember | undefined, data: Readonly<Record<string, unknown>>): boolean {
  if (!when) return true
  const value = valueAt(data, 'given' in when ? when.given : when.missing)
  return 'given' in when === (value !== undefined && value !== null && value !== '')
}

interface Triggered {
  readonly on?: EventPattern
}
const indexes = new WeakMap<readonly Triggered[], Map<string, readonly Triggered[]>>()

/** The entries of a list that speak of this event, looked for once: most events concern none of them. */
export function entriesOn<T extends Triggered>(entries: readonly T[], happened: Happened): readonly T[] {
  const touched = indexOf(entries, happened.event) as readonly T[]
  return touched.length === 0 ? touched : touched.filter(({ on }) => on && patternMatches(on, happened))
}

function indexOf(entries: readonly Triggered[], event: string): readonly Triggered[] {
  let index = indexes.get(entries)
  if (!index) {
    index = new Map()
    indexes.set(entries, index)
  }
  const known = index.get(event)
  if (known) return known
  const touched = entries.filter(({ on }) => on && eventsOf(on).includes(event))
  index.set(event, touched)
  return touched
}
