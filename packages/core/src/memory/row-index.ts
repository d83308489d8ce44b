import type { Row } from '../kernel/table'

type Found = Map<string, Row>

/**
 * The rows of one table by what a column holds, so that no question has to look at all of them: kept for a column from
 * the first time that somebody asks by it.
 */
export class RowIndex {
  /** Rows whose column is not null. */
  readonly #present = new Map<string, Found>()
  /** Rows by the text in a column. */
  readonly #byText = new Map<string, Map<string, Found>>()

  with(column: string, all: () => Iterable<Row>): Iterable<Row> {
    return this.#kept(column, all).values()
  }

  equal(column: string, text: string, all: () => Iterable<Row>): Iterable<Row> {
    let texts = this.#byText.get(column)
    if (!texts) {
      texts = new Map()
      this.#byText.set(column, texts)
      for (const row of all()) addText(texts, column, row)
    }
    return texts.get(text)?.values() ?? []
  }

  put(row: Row, before: Row | undefined): void {
    if (before) this.forget(before)
    for (const [column, found] of this.#present) if (isPresent(row, column)) found.set(row.id, row)
    for (const [column, texts] of this.#byText) addText(texts, column, row)
  }

  forget(row: Row): void {
    for (const found of this.#present.values()) found.delete(row.id)
    for (const [column, texts] of this.#byText) texts.get(textIn(row, column))?.delete(row.id)
  }

  #kept(column: string, all: () => Iterable<Row>): Found {
    const known = this.#present.get(column)
    if (known) return known
    const found: Found = new Map()
    for (const row of all()) if (isPresent(row, column)) found.set(row.id, row)
    this.#present.set(column, found)
    return found
  }
}

function addText(texts: Map<string, Found>, column: string, row: Row): void {
  const text = textIn(row, column)
  const found = texts.get(text)
  if (found) found.set(row.id, row)
  else texts.set(text, new Map([[row.id, row]]))
}

function textIn(row: Row, column: string): string {
  const value = row[column]
  return typeof value === 'string' ? value : ''
}

function isPresent(row: Row, column: string): boolean {
  return row[column] !== null && row[column] !== undefined
}
