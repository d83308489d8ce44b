/** Which rows have which terms: what a database keeps in an index of its own. */
export class TermIndex {
  readonly #rows = new Map<number, Set<string>>()
  readonly #terms = new Map<string, readonly number[]>()

  put(id: string, terms: readonly number[]): void {
    this.remove(id)
    this.#terms.set(id, terms)
    for (const term of terms) {
      const rows = this.#rows.get(term)
      if (rows) rows.add(id)
      else this.#rows.set(term, new Set([id]))
    }
  }

  remove(id: string): void {
    for (const term of this.#terms.get(id) ?? []) {
      const rows = this.#rows.get(term)
      rows?.delete(id)
      if (rows?.size === 0) this.#rows.delete(term)
    }
    this.#terms.delete(id)
  }

  /** Ids of the rows that have all of them; begins with the rarest. */
  having(terms: readonly number[]): readonly string[] {
    const [first, ...others] = terms
      .map((term) => this.#rows.get(term) ?? new Set<string>())
      .sort((a, b) => a.size - b.size)
    return [...(first ?? [])].filter((id) => others.every((rows) => rows.has(id)))
  }

  copy(): TermIndex {
    const copy = new TermIndex()
    for (const [id, terms] of this.#terms) copy.put(id, terms)
    return copy
  }
}
