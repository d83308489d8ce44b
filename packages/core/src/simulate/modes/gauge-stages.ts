import type { EntryRow } from '../../domain/points/model'
import type { Profile } from '../../kernel/profile'
import { daysBetween } from '../../law/index'
import { mean } from './numbers'
import type { StageReport } from './report'

interface Sums {
  entries: number
  readonly outflows: Record<string, number>
  expiries: number
  deducted: number
  added: number
  open: number
  readonly days: number[]
}

/** Entries, outflows and points of every stage. */
export class StageGauge {
  lateral = 0
  escalations = 0
  expiries = 0
  readonly #sums = new Map<string, Sums>()
  readonly #entered = new Map<string, string>()

  hear(type: string, data: Readonly<Record<string, unknown>>, today: string): void {
    if (type === 'stage.Entered') {
      const sums = this.#of(String(data.stage))
      sums.entries += 1
      sums.open += 1
      this.#entered.set(String(data.id), today)
      if (data.entry === 'lateral') this.lateral += 1
      if (data.entry === 'escalated') this.escalations += 1
    }
    if (type === 'stage.Left') this.#left(String(data.stage), String(data.stayId), String(data.exit), today)
    if (type === 'stage.Expired') {
      this.expiries += 1
      this.#of(String(data.stage)).expiries += 1
    }
    if (type === 'points.Transferred') {
      for (const entry of data.entries as readonly EntryRow[]) {
        const sums = this.#of(entry.stage)
        if (entry.points < 0) sums.deducted -= entry.points
        else sums.added += entry.points
      }
    }
  }

  /** A case that is closed leaves its stage. */
  closed(stage: string, stayId: string, today: string): void {
    this.#left(stage, stayId, 'closed', today)
  }

  report({ stages }: Profile): StageReport[] {
    return (stages?.stages ?? []).map(({ id }) => {
      const { entries, outflows, expiries, deducted, added, open, days } = this.#of(id)
      return {
        stage: id,
        entries,
        outflows,
        expiries,
        pointsDeducted: deducted,
        pointsAdded: added,
        openAtEnd: open,
        meanDays: mean(days),
      }
    })
  }

  #left(stage: string, stayId: string, exit: string, today: string): void {
    const enteredOn = this.#entered.get(stayId)
    if (enteredOn === undefined) return
    this.#entered.delete(stayId)
    const sums = this.#of(stage)
    sums.open -= 1
    sums.outflows[exit] = (sums.outflows[exit] ?? 0) + 1
    sums.days.push(daysBetween(enteredOn, today))
  }

  #of(stage: string): Sums {
    const known = this.#sums.get(stage)
    if (known) return known
    const made: Sums = { entries: 0, outflows: {}, expiries: 0, deducted: 0, added: 0, open: 0, days: [] }
    this.#sums.set(stage, made)
    return made
  }
}
