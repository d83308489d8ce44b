import type { Standing } from '../../kernel/case-standing'
import type { EvolveTable } from '../../kernel/module'
import { date, instant, integer, nullable, personal, type RowOf, table, text } from '../../kernel/table'
import { put } from '../../kernel/view'

/** What was read: a dossier (once a day), a file of one, the text of a document, or the personal data of a party unmasked. */
export const READ_KINDS = ['file', 'party', 'dossier', 'document'] as const
/** Or words of a dossier that a search across all of them showed. */
export type ReadKind = (typeof READ_KINDS)[number] | 'search'

/**
 * Who read what, when and why (全程留痕; 个保法 51). In streams of its own, so that reading never makes a conflict for who
 * works on the case.
 */
export const entries = table('reading_entry', {
  stream: 'reading',
  appendOnly: true,
  columns: {
    kind: text<ReadKind>(),
    /** The case it belongs to; none for a file that lies in no dossier. */
    caseId: nullable(text()),
    /** Hash of the file, or id of the document, party, case or search. */
    objectId: text(),
    readBy: text(),
    standing: text<Standing>(),
    why: text(),
    readOn: date(),
    readAt: instant(),
  },
  indexes: [
    { columns: ['readAt'] },
    { columns: ['caseId', 'readAt'], whereNotNull: 'caseId' },
    { columns: ['readBy', 'readAt'] },
  ],
})

/** 检索留痕: what somebody looked for in all dossiers, and how much of it was found; what was shown to him are entries beside it. */
export const searches = table('reading_search', {
  stream: 'reading',
  appendOnly: true,
  columns: {
    readingId: text(),
    /** As it was typed: it may be a name or a number of somebody. */
    soughtWords: personal(text()),
    kind: nullable(text()),
    withinCaseId: nullable(text()),
    formedFrom: nullable(date()),
    formedTo: nullable(date()),
    found: integer(),
    readBy: text(),
    readAt: instant(),
  },
  indexes: [{ columns: ['readAt'] }, { columns: ['readBy', 'readAt'] }],
})

export type EntryRow = RowOf<typeof entries>
export type SearchRow = RowOf<typeof searches>
export type ReadingRows = { reading_entry: EntryRow; reading_search: SearchRow }
export type ReadingEvents = {
  'reading.DataRead': EntryRow
  'reading.SearchMade': { readonly search: SearchRow; readonly shown: readonly EntryRow[] }
}

export const evolveReading: EvolveTable<ReadingEvents, ReadingRows> = {
  'reading.DataRead': (_view, { data }) => [put('reading_entry', data)],
  'reading.SearchMade': (_view, { data: { search, shown } }) => [
    put('reading_search', search),
    ...shown.map((row) => put<ReadingRows, 'reading_entry'>('reading_entry', row)),
  ],
}
