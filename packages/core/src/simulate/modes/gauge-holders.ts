import { daysBetween } from '../../law/index'
import type { DemoCourt } from '../../testing/court'
import { mean, quantile } from './numbers'
import type { HolderReport } from './report'

/** In whose hands every case was, and for how long (seed 003:37: time per holder). */
export class HolderGauge {
  readonly #since = new Map<string, { readonly personId: string; readonly on: string }>()
  readonly #days = new Map<string, number[]>()
  readonly #open = new Map<string, number>()

  /** The case is now with this person. */
  take(caseId: string, personId: string, today: string): void {
    this.leave(caseId, today)
    this.#since.set(caseId, { personId, on: today })
    this.#open.set(personId, this.open(personId) + 1)
  }

  /** The case is with nobody any more. */
  leave(caseId: string, today: string): void {
    const held = this.#since.get(caseId)
    if (!held) return
    this.#since.delete(caseId)
    this.#open.set(held.personId, this.open(held.personId) - 1)
    const days = this.#days.get(held.personId) ?? []
    days.push(daysBetween(held.on, today))
    this.#days.set(held.personId, days)
  }

  /** Open cases of a person. */
  open(personId: string): number {
    return this.#open.get(personId) ?? 0
  }

  /** Cases that somebody holds. */
  has(caseId: string): boolean {
    return this.#since.has(caseId)
  }

  report({ people }: DemoCourt): HolderReport[] {
    return people.flatMap(({ id, name, unitId }) => {
      const days = this.#days.get(id) ?? []
      const openAtEnd = this.open(id)
      if (days.length + openAtEnd === 0) return []
      const held = days.length + openAtEnd
      return [
        { personId: id, name, unitId, held, openAtEnd, meanDays: mean(days), p90Days: quantile(days, 0.9) },
      ]
    })
  }
}
