import type { Role } from '../../kernel/role'
import type { DemoPerson } from '../../testing/court'
import type { WorkKind } from './assumptions'
import type { Matter } from './matter'

/** One piece of work that lies somewhere until somebody has had the minutes for it. */
export interface Item {
  readonly seq: number
  readonly kind: WorkKind | 'further'
  readonly matter: Matter
  /** Who may do it; anybody of the unit when nothing is said. */
  readonly role?: Role
  readonly due: string
  readonly priority: number
  /** The day on which it came. */
  readonly since: number
  /** The affair, payout, finding … it is about. */
  readonly ref: string
  readonly desk: Desk
  /** It goes along when somebody else gets the case. */
  readonly ofHolder: boolean
  minutesLeft: number
  begun: boolean
  gone: boolean
}

/** A person at work. */
export interface Worker {
  readonly person: DemoPerson
  readonly isJudge: boolean
  left: number
}

/** The people of a unit and what lies before them, in the order of the engine's queue: due date, priority, then age. */
export class Desk {
  readonly unitId: string
  readonly functions: readonly string[]
  readonly workers: readonly Worker[]
  items: Item[] = []
  received = 0
  finished = 0
  peak = 0
  judgeMinutes = 0
  otherMinutes = 0
  /** Minutes of finished work that only judges may do, and of all other work. */
  judgeWork = 0
  otherWork = 0
  /** Minutes of work that lie here. */
  waiting = 0
  ageSum = 0
  openSum = 0
  minutesAvailable = 0
  #sorted = true
  readonly #able = new Map<Role | undefined, readonly Worker[]>()

  constructor(unitId: string, functions: readonly string[], people: readonly DemoPerson[]) {
    this.unitId = unitId
    this.functions = functions
    this.workers = people.map((person) => ({
      person,
      isJudge: person.roles.includes('quota-judge'),
      left: 0,
    }))
  }

  push(item: Item): void {
    this.items.push(item)
    this.received += 1
    this.waiting += item.minutesLeft
    this.#sorted = false
  }

  /** What is no longer wanted, or has gone to another desk. */
  drop(item: Item): void {
    if (item.gone) return
    item.gone = true
    this.waiting -= item.minutesLeft
  }

  /** Everything that is done today, with who did it; a thing that does not fit is gone on with tomorrow. */
  *day(minutes: number, today: number): Generator<{ item: Item; worker: Worker; ends: boolean }> {
    for (const worker of this.workers) worker.left = minutes
    this.minutesAvailable += Number.isFinite(minutes) ? minutes * this.workers.length : 0
    const there = this.#open()
    this.peak = Math.max(this.peak, there.length)
    this.openSum += there.length
    for (const item of there) this.ageSum += today - item.since
    // Judges do what only they may do first, and help the others with what is left of their day.
    for (const judgesHelp of [false, true]) {
      for (const item of there) {
        if (item.gone) continue
        if (!free(this.workers)) return
        yield* this.#work(item, judgesHelp)
      }
    }
  }

  *#work(item: Item, judgesHelp: boolean): Generator<{ item: Item; worker: Worker; ends: boolean }> {
    for (let worker = this.#for(item, judgesHelp); worker; worker = this.#for(item, judgesHelp)) {
      const minutes = Math.min(worker.left, item.minutesLeft)
      worker.left -= minutes
      item.minutesLeft -= minutes
      this.waiting -= minutes
      if (worker.isJudge) this.judgeMinutes += minutes
      else this.otherMinutes += minutes
      if (item.role === 'quota-judge') this.judgeWork += minutes
      else this.otherWork += minutes
      const ends = item.minutesLeft <= 0
      if (ends) {
        item.gone = true
        this.finished += 1
      }
      if (ends || !item.begun) yield { item, worker, ends }
      item.begun = true
      if (ends || item.gone) return
    }
  }

  #for({ role }: Item, judgesHelp: boolean): Worker | undefined {
    const able = this.#ableTo(role)
    if (role !== undefined) return free(able)
    return free(able) ?? (judgesHelp ? free(this.workers) : undefined)
  }

  /** Who has the role; for what needs none, those who are not judges. Where there is nobody of them, everybody. */
  #ableTo(role: Role | undefined): readonly Worker[] {
    const known = this.#able.get(role)
    if (known) return known
    const fits = ({ isJudge, person }: Worker) =>
      role === undefined ? !isJudge : person.roles.includes(role)
    const found = this.workers.filter(fits)
    const able = found.length > 0 ? found : this.workers
    this.#able.set(role, able)
    return able
  }

  #open(): Item[] {
    this.items = this.items.filter(({ gone }) => !gone)
    if (!this.#sorted) {
      this.items.sort((a, b) => order(a.due, b.due) || a.priority - b.priority || a.seq - b.seq)
      this.#sorted = true
    }
    return [...this.items]
  }
}

function free(workers: readonly Worker[]): Worker | undefined {
  let best: Worker | undefined
  for (const worker of workers) if (worker.left > 0 && (!best || worker.left > best.left)) best = worker
  return best
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
