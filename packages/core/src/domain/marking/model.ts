import type { EvolveTable } from '../../kernel/module'
import {
  boolean,
  instant,
  integer,
  json,
  nullable,
  personal,
  type RowOf,
  table,
  text,
} from '../../kernel/table'
import { patch, put } from '../../kernel/view'

/** A rectangle in ten-thousandths of the page's width and height. */
export type MarkPlace = {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Bookmarks (书签) and annotations (批注) on papers of a dossier; never part of the paper. In streams of their own, as readings are. */
export const marks = table('marking_mark', {
  stream: 'marking',
  columns: {
    caseId: text(),
    materialId: text(),
    kind: text<'bookmark' | 'annotation'>(),
    /** Seen by the colleagues of the case; otherwise by who made it alone. */
    shared: boolean(),
    page: integer(),
    place: nullable(json<MarkPlace>()),
    /** What was written; it may name people. */
    markText: personal(text()),
    authorId: text(),
    madeAt: instant(),
    /** The mark that this one takes the place of. */
    corrects: nullable(text()),
    struckBy: nullable(text()),
    struckAt: nullable(instant()),
  },
  indexes: [{ columns: ['materialId', 'madeAt'] }, { columns: ['caseId', 'madeAt'] }],
})

export type MarkRow = RowOf<typeof marks>
export type MarkingRows = { marking_mark: MarkRow }

export type MarkingEvents = {
  'marking.Marked': MarkRow
  'marking.Struck': { caseId: string; markId: string; struckBy: string; struckAt: string }
}

export const evolveMarking: EvolveTable<MarkingEvents, MarkingRows> = {
  'marking.Marked': (_view, { data }) => [put('marking_mark', data)],
  'marking.Struck': (view, { data: { markId, struckBy, struckAt } }) => [
    patch(view, 'marking_mark', markId, { struckBy, struckAt }),
  ],
}
