import type { Database } from './database'

/** An index and how many columns it has; the key of a WITHOUT ROWID table goes by the table's name. */
export interface IndexShape {
  readonly name: string
  readonly columns: number
  readonly isUnique: boolean
}

const ROWS = 1_000_000

/**
 * Tells SQLite's planner that one court holds nearly all rows. Without that it takes the primary key (court_id, id) for
 * selective and reads the whole court to find one case: 160 µs instead of 3 at 4,000 rows, and growing. Fixed figures
 * also keep the plans the same on every machine, whatever ANALYZE would have found on a small day.
 */
export function writeStatistics(db: Database, table: string, indexes: readonly IndexShape[]): void {
  const known = db.statement('SELECT idx, stat FROM sqlite_stat1 WHERE tbl = ?').all(table)
  const before = new Map(known.map((record) => [String(record.idx), String(record.stat)]))
  for (const index of indexes) {
    const stat = estimate(index)
    if (before.get(index.name) === stat) continue
    db.statement('DELETE FROM sqlite_stat1 WHERE tbl = ? AND idx = ?').run(table, index.name)
    db.statement('INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES (?, ?, ?)').run(table, index.name, stat)
  }
}

/** The table that holds them, made once; then the planner reads it again. */
export function prepareStatistics(db: Database): void {
  db.exec('ANALYZE zx_meta')
}

/** Makes this connection plan by the figures. */
export function loadStatistics(db: Database): void {
  db.exec('ANALYZE sqlite_schema')
}

/** Rows in all, then rows per distinct court, per court and first column, and so on. */
function estimate({ columns, isUnique }: IndexShape): string {
  const figures = [ROWS, ROWS]
  for (let n = 1, rows = 2000; n < columns; n++, rows = Math.max(2, rows / 10)) figures.push(Math.ceil(rows))
  if (isUnique) figures[columns] = 1
  return figures.join(' ')
}
