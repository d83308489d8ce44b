import type { Stay } from '../../internal/core'

/** A stay with its place in the picture: how many rungs above the teams. */
export interface PlacedStay {
  readonly stay: Stay
  /** 0 for teams; each escalation goes one up, each return one down. */
  readonly level: number
}

/** Sideways is one step to the right, escalation one step up: the way of the case as it is drawn (横向移交、依次上提). */
export function placed(stays: readonly Stay[]): readonly PlacedStay[] {
  let level = 0
  return stays.map((stay) => {
    if (stay.entry === 'escalated') level += 1
    if (stay.entry === 'returned' || stay.entry === 'resumed') level = 0
    return { stay, level }
  })
}

/** The highest rung that was reached. */
export function topOf(places: readonly PlacedStay[]): number {
  return places.reduce((top, { level }) => Math.max(top, level), 0)
}
