// The one thing of the core that runs in the page: statutory arithmetic, pure, and loaded when somebody calculates.
import type { InterestDebt, InterestEnd, Rational, Stop, StopGround } from '@zhixing/core/law'

export type { InterestDebt, InterestEnd, Rational, Stop, StopGround }
export type Law = typeof import('@zhixing/core/law')
export type DelayInterest = ReturnType<Law['delayInterest']>
export type InterestOptions = NonNullable<Parameters<Law['delayInterest']>[2]>
export type InterestPeriod = DelayInterest['periods'][number]
export type ClockStep = DelayInterest['explanation']['steps'][number]

/** The arithmetic; a part of its own that a page fetches once, on the first calculation. */
export function loadLaw(): Promise<Law> {
  return import('@zhixing/core/law')
}
