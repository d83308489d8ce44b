import type { Coverage } from './coverage'
import { deedOf, nextDeed } from './deeds'
import { STORAGE_FAULTS, type StorageFault } from './faults'
import { knownCommands } from './oracle/index'
import type { Deed, Scene } from './scene'

/** Cells of the table that a history is after: coverage by intent, not by luck. */
export class Goals {
  readonly #coverage: Coverage
  readonly #cells: readonly string[]

  constructor(cells: readonly string[], coverage: Coverage) {
    this.#cells = cells
    this.#coverage = coverage
  }

  /** What nobody has reached yet. */
  get open(): readonly string[] {
    return this.#cells.filter((cell) => !this.#coverage.has(cell))
  }

  /** Whether something is still to be heard from the bank. */
  get wantsBank(): boolean {
    return this.open.some((cell) => cell.startsWith('bank.') || cell.startsWith('outbox'))
  }

  /**
   * What comes next towards one of them: the command itself where things have come so far, by people who fit or do not, and
   * otherwise whatever brings things on.
   */
  next(scene: Scene): { readonly deed: Deed; readonly fault?: StorageFault } {
    const { random } = scene
    const wanted = this.open.filter((cell) => knownCommands.includes(cell.split('|')[0] ?? ''))
    if (wanted.length === 0 || random.chance(0.4)) return { deed: nextDeed({ ...scene, wildness: 0.03 }) }
    const [name = '', kind, fault] = random.pick(wanted).split('|')
    const deed = deedOf(name, { ...scene, wildness: kind === 'refused' ? 0.6 : 0.02 })
    if (!deed) return { deed: nextDeed({ ...scene, wildness: 0.03 }) }
    const known = STORAGE_FAULTS.find((each) => each === fault)
    return known ? { deed, fault: known } : { deed }
  }
}
