import type { CampaignProgress, ItemCount } from './contract'
import type { Tracked } from './tables-scope'

/** Money and number of one thing that is cleaned up, at the start and after each day on which some of it left. */
interface Unit {
  startFen: bigint
  /** A thing has no money: it is here until it is handed out. */
  readonly isThing: boolean
  readonly left: Map<string, bigint>
}

/**
 * How a campaign went: what was held at the end of its day, and the number after each day on which it changed. All of it is
 * folded from entries and the register, so that the same question about the same day always has the same answer.
 */
export function progressOf(
  tracked: readonly Tracked[],
  from: string,
  to: string,
): Pick<CampaignProgress, 'start' | 'open' | 'settled' | 'course'> {
  const units = unitsOf(tracked, from, to)
  const start = countOf([...units].map(({ startFen }) => startFen))
  const days = new Map<string, { items: number; sumFen: bigint }>()
  for (const unit of units) addDays(days, unit)
  let now = start
  const course = [{ on: from, ...start }]
  for (const [on, change] of [...days].sort(([a], [b]) => (a < b ? -1 : 1))) {
    now = { items: now.items + change.items, sumFen: now.sumFen + change.sumFen }
    course.push({ on, ...now })
  }
  const settled = { items: start.items - now.items, sumFen: start.sumFen - now.sumFen }
  return { start, open: now, settled, course }
}

function unitsOf(tracked: readonly Tracked[], from: string, to: string): readonly Unit[] {
  const units = new Map<string, Unit>()
  for (const { key, item, fen: pieceFen, flows } of tracked) {
    const unit: Unit = units.get(key) ?? { startFen: 0n, isThing: item.type === 'goods', left: new Map() }
    units.set(key, unit)
    unit.startFen += pieceFen
    for (const { on, fen } of flows) {
      if (on > to) continue
      if (on <= from) unit.startFen -= fen
      else unit.left.set(on, (unit.left.get(on) ?? 0n) + fen)
    }
    // A thing that had left before is no part of it.
    if (unit.isThing && flows.some(({ on }) => on <= from)) units.delete(key)
  }
  return [...units.values()].filter(({ isThing, startFen }) => isThing || startFen > 0n)
}

function addDays(days: Map<string, { items: number; sumFen: bigint }>, unit: Unit): void {
  let leftFen = unit.startFen
  for (const [on, fen] of [...unit.left].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const day = days.get(on) ?? { items: 0, sumFen: 0n }
    days.set(on, day)
    const wasHere = unit.isThing || leftFen > 0n
    leftFen -= fen
    const isHere = !unit.isThing && leftFen > 0n
    day.sumFen -= fen
    day.items += Number(isHere) - Number(wasHere)
  }
}

function countOf(sums: readonly bigint[]): ItemCount {
  return { items: sums.length, sumFen: sums.reduce((total, fen) => total + fen, 0n) }
}
