import type { Standing } from '../../kernel/case-standing'
import type { EvolveTable } from '../../kernel/module'
import { date, instant, nullable, type RowOf, table, text } from '../../kernel/table'
import { put } from '../../kernel/view'

/** What was read: a dossier (once a day), a file of one, the text of a document, or the personal data of a party unmasked. */
export const READ_KINDS = ['file', 'party', 'dossier', 'document'] as const
export type ReadKind = (typeof READ_KINDS)[number]

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
    /** Hash of the file, or id of the document, party or case. */
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

export type EntryRow = RowOf<typeof entries>
export type ReadingRows = { reading_entry: EntryRow }
export type ReadingEvents = { 'reading.DataRead': EntryRow }

export const evolveReading: EvolveTable<ReadingEvents, ReadingRows> = {
  'reading.DataRead': (_view, { data }) => [put('reading_entry', data)],
}
