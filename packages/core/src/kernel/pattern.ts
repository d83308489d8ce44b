import type { EventPattern } from './profile'

/** Something that happened, as patterns look at it. */
export interface Happened {
  readonly event: string
  readonly data: Readonly<Record<string, unknown>>
}

/** Fixed equality on what is named; nothing else is looked at. */
export function patternMatches({ event, where }: EventPattern, happened: Happened): boolean {
  if (event !== happened.event) return false
  for (const key in where) if (happened.data[key] !== where[key]) return false
  return true
}
