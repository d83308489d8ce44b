/** What was changed, to be taken back and done again; a hundred steps. */
export class History<T> {
  #past: readonly T[] = []
  #future: readonly T[] = []
  #now: T

  constructor(now: T) {
    this.#now = now
  }

  get now(): T {
    return this.#now
  }

  get canUndo(): boolean {
    return this.#past.length > 0
  }

  get canRedo(): boolean {
    return this.#future.length > 0
  }

  change(next: T): void {
    if (next === this.#now) return
    this.#past = [...this.#past.slice(-99), this.#now]
    this.#future = []
    this.#now = next
  }

  undo(): void {
    const before = this.#past.at(-1)
    if (before === undefined) return
    this.#past = this.#past.slice(0, -1)
    this.#future = [this.#now, ...this.#future]
    this.#now = before
  }

  redo(): void {
    const [next, ...rest] = this.#future
    if (next === undefined) return
    this.#past = [...this.#past, this.#now]
    this.#future = rest
    this.#now = next
  }
}
