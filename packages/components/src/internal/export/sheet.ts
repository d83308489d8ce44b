/** What a column holds: texts stay texts in a spreadsheet whatever they begin with, money has two decimals. */
export type ColumnKind = 'text' | 'money' | 'date' | 'count'

export interface SheetColumn {
  readonly title: string
  readonly kind: ColumnKind
}

/** A cell: fen as bigint in a column of money, else a text or a number; nothing when there is nothing. */
export type SheetCell = string | number | bigint | null

/** A table as a finance office files it: what it is, its columns, its rows, and what is to be said below. */
export interface Sheet {
  readonly name: string
  /** Lines above the table: title, case, day. */
  readonly head: readonly string[]
  readonly columns: readonly SheetColumn[]
  readonly rows: readonly (readonly SheetCell[])[]
  /** The last row: sums as values, the same as on the screen. */
  readonly total?: readonly SheetCell[]
  /** Lines below the table. */
  readonly foot?: readonly string[]
}

/** `1234567n` → `12345.67`: yuan with a plain point, as spreadsheets read it. */
export function plainYuan(fen: bigint): string {
  const digits = (fen < 0n ? -fen : fen).toString().padStart(3, '0')
  return `${fen < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
}

/** The rows of the table with its total. */
export function bodyOf({ rows, total }: Sheet): readonly (readonly SheetCell[])[] {
  return total ? [...rows, total] : rows
}
