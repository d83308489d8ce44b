import type { Coverage } from './coverage'
import type { History } from './history'
import { type Step, stepTo } from './steps'

/** So many steps in a row are made towards one cell, before another gets its turn. */
const PATIENCE = 12

/** Cells of the table that a history is after: coverage by intent, not by luck. */
export class Goals {
  readonly #coverage: Coverage
  #open: readonly string[]
  #aim: string | undefined
  readonly #most: number
  #patience = 0
  #history: History | undefined

  constructor(cells: readonly string[], coverage: Coverage, patience = PATIENCE) {
    this.#open = cells
    this.#most = patience
    this.#coverage = coverage
  }

  /** Nothing is left that nobody has reached yet. */
  get isReached(): boolean {
    this.#open = this.#open.filter((cell) => !this.#coverage.has(cell))
    return this.#open.length === 0
  }

  /** What comes next towards one of them; nothing when chance is to have its turn. */
  next(history: History): Step | undefined {
    if (this.isReached || history.random.chance(0.15)) return undefined
    const [name = '', kind = '', fault = ''] = this.#aimIn(history).split('|')
    return stepTo(history, name, kind, fault)
  }

  #aimIn(history: History): string {
    const isNew = this.#history !== history || this.#patience === 0
    if (isNew || this.#aim === undefined || this.#coverage.has(this.#aim)) {
      this.#history = history
      this.#aim = history.random.pick(this.#open)
      this.#patience = this.#most
    }
    this.#patience -= 1
    return this.#aim
  }
}
