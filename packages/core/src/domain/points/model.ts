import type { EvolveTable } from '../../kernel/module'
import { date, integer, type RowOf, table, text } from '../../kernel/table'
import { put } from '../../kernel/view'

/** 前减后加: what the expired stage loses (`before`), the next one gains (`after`). Only ever added (seed 003:35). */
export const entries = table('points_entry', {
  stream: 'case',
  appendOnly: true,
  columns: {
    caseId: text(),
    caseNumber: text(),
    side: text<'before' | 'after'>(),
    stage: text(),
    /** The unit; empty for a post without one. */
    unitId: text(),
    holderId: text(),
    /** Less than zero on the side before. */
    points: integer(),
    /** The how-manieth transfer of the case by expiry. */
    transfer: integer(),
    /** The stay that expired. */
    stayId: text(),
    enteredOn: date(),
  },
  indexes: [
    { columns: ['enteredOn'] },
    { columns: ['caseId', 'enteredOn'] },
    { columns: ['unitId', 'enteredOn'] },
    { columns: ['stage', 'enteredOn'] },
  ],
})

export type EntryRow = RowOf<typeof entries>
export type PointsRows = { points_entry: EntryRow }

export type PointsEvents = {
  'points.Transferred': { caseId: string; stayId: string; entries: readonly EntryRow[] }
}

export const evolvePoints: EvolveTable<PointsEvents, PointsRows> = {
  'points.Transferred': (_view, { data }) => data.entries.map((row) => put('points_entry', row)),
}
