import type { Table } from '@zhixing/core/ports'

/** Rows that each commit of the child process writes: all of them are there, or none. */
export const ROWS_PER_COMMIT = 3

/** The table of the durability tests. */
export const childTables: readonly Table[] = [
  {
    name: 'child_row',
    stream: 'case',
    columns: { amountFen: { type: 'fen', nullable: false, personal: false } },
    indexes: [],
    appendOnly: false,
  },
]
