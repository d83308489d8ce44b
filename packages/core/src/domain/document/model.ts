import type { EvolveTable } from '../../kernel/module'
import type { DocumentField } from '../../kernel/profile-document'
import { date, integer, json, type RowOf, table, text } from '../../kernel/table'
import { put } from '../../kernel/view'

/** A field as it was filled in, with where its value comes from (信息自动回填，来源可见). */
export type FilledField = {
  readonly name: DocumentField
  readonly value: string
  /** The event that recorded it; `today` comes from the clock. */
  readonly from: string
}

/** A form document that was made by itself. Its text is part of the record: its hash is that of the file in the dossier. */
export const documents = table('document_document', {
  stream: 'case',
  columns: {
    caseId: text(),
    caseNumber: text(),
    /** Id of the template, and the profile it stood in. */
    template: text(),
    profileId: text(),
    profileVersion: text(),
    kind: text(),
    section: text(),
    title: text(),
    text: text(),
    fields: json<readonly FilledField[]>(),
    /** Fields for which nothing was recorded yet: left blank. */
    missing: json<readonly string[]>(),
    /** The event that made it. */
    trigger: text(),
    formedOn: date(),
    fileHash: text(),
    fileSize: integer(),
    source: text(),
  },
  indexes: [{ columns: ['caseId', 'formedOn'] }],
})

export type DocumentRow = RowOf<typeof documents>
export type DocumentRows = { document_document: DocumentRow }
export type DocumentEvents = { 'document.Generated': DocumentRow }

export const evolveDocument: EvolveTable<DocumentEvents, DocumentRows> = {
  'document.Generated': (_view, { data }) => [put('document_document', data)],
}
