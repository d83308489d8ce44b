import { daysBetween } from '../../law/index'
import { quantile } from './numbers'
import type { NodeReport } from './report'

/** A clock as the event that starts it tells it. */
export interface Clock {
  readonly id: string
  readonly node: string
  readonly dueOn: string
}

interface Sums {
  started: number
  met: number
  readonly lateDays: number[]
}

/** Every clock of every case: started, met, late. */
export class NodeGauge {
  readonly #running = new Map<string, { readonly node: string; dueOn: string }>()
  readonly #sums = new Map<string, Sums>()

  start({ id, node, dueOn }: Clock): void {
    this.#running.set(id, { node, dueOn })
    this.#of(node).started += 1
  }

  move(id: string, dueOn: string): void {
    const running = this.#running.get(id)
    if (running) running.dueOn = dueOn
  }

  end(id: string, on: string, met: boolean): void {
    const running = this.#running.get(id)
    if (!running) return
    this.#running.delete(id)
    const sums = this.#of(running.node)
    if (met) sums.met += 1
    if (on > running.dueOn) sums.lateDays.push(daysBetween(running.dueOn, on))
  }

  /** What is still running past its date counts as late by now. */
  report(until: string): NodeReport[] {
    for (const id of [...this.#running.keys()]) {
      const running = this.#running.get(id)
      if (running && running.dueOn < until) this.end(id, until, false)
    }
    return [...this.#sums]
      .map(([node, { started, met, lateDays }]) => ({
        node,
        started,
        met,
        late: lateDays.length,
        lateDaysP50: quantile(lateDays, 0.5),
        lateDaysP90: quantile(lateDays, 0.9),
      }))
      .sort((a, b) => b.late - a.late || (a.node < b.node ? -1 : 1))
  }

  #of(node: string): Sums {
    const known = this.#sums.get(node)
    if (known) return known
    const made: Sums = { started: 0, met: 0, lateDays: [] }
    this.#sums.set(node, made)
    return made
  }
}
