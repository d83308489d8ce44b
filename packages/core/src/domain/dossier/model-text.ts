import type { EvolveTable } from '../../kernel/module'
import {
  date,
  inFileStore,
  integer,
  nullable,
  personal,
  type RowOf,
  table,
  terms,
  text,
} from '../../kernel/table'
import { put, type RowChange, type View } from '../../kernel/view'

/** read: there are words to be found by; empty: the reader saw none; unreadable: it could not open the file. */
export type TextState = 'read' | 'empty' | 'unreadable'

/** Whether the words of a paper are known, and who read them; its id is that of the paper. */
export const texts = table('dossier_text', {
  stream: 'text',
  columns: {
    caseId: text(),
    fileHash: inFileStore(text()),
    /** The program that read it, e.g. `paper-text-1`. */
    readerId: text(),
    state: text<TextState>(),
    /** Pages of the file, and how many of them have words. */
    pages: integer(),
    withWords: integer(),
    readOn: date(),
    /** Why it could not be read. */
    trouble: nullable(text()),
  },
  indexes: [{ columns: ['caseId'] }, { columns: ['state', 'id'] }],
})

/** 全文索引: pages by what stands on them. Light: many are looked at for one that is shown. */
export const pages = table('dossier_page', {
  stream: 'text',
  appendOnly: true,
  columns: {
    caseId: text(),
    materialId: text(),
    page: integer(),
    /** The day of the paper, by which what is found is ordered. */
    formedOn: date(),
    /** How sure a machine is that read it off a picture, in per cent; null where the words are those of the file. */
    confidence: nullable(integer()),
    words: terms(),
  },
  indexes: [{ columns: ['formedOn', 'id'] }],
})

/** What stands on a page, sealed with the case; under the id of the page. */
export const pageTexts = table('dossier_page_text', {
  stream: 'text',
  appendOnly: true,
  columns: { caseId: text(), pageText: personal(text()) },
})

export type TextRow = RowOf<typeof texts>
export type PageRow = RowOf<typeof pages>
export type TextRows = {
  dossier_text: TextRow
  dossier_page: PageRow
  dossier_page_text: RowOf<typeof pageTexts>
}

export type TextEvents = {
  /** A part of a paper was read: the first one (`from` 1) takes the place of whatever was read before. */
  'dossier.TextRead': Omit<TextRow, 'id' | 'readOn' | 'state' | 'withWords'> & {
    readonly materialId: string
    readonly formedOn: string
    readonly from: number
    readonly found: readonly {
      readonly page: number
      readonly pageText: string
      readonly confidence?: number | undefined
    }[]
  }
}

const pageId = (materialId: string, page: number) => `${materialId}:${page}`

export const evolveText: EvolveTable<TextEvents, TextRows> = {
  'dossier.TextRead': (view, { data, occurredOn }) => {
    const { materialId, formedOn, from, found, ...row } = data
    const before = view.get('dossier_text', materialId)
    const withWords = (from > 1 ? (before?.withWords ?? 0) : 0) + found.length
    const state = row.trouble !== null ? 'unreadable' : withWords > 0 ? 'read' : 'empty'
    const { caseId } = row
    return [
      ...(from > 1 ? [] : gone(view, materialId)),
      put<TextRows, 'dossier_text'>('dossier_text', {
        id: materialId,
        ...row,
        state,
        withWords,
        readOn: occurredOn,
      }),
      ...found.flatMap(({ page, pageText, confidence = null }) => {
        const id = pageId(materialId, page)
        return [
          put<TextRows, 'dossier_page'>('dossier_page', {
            id,
            caseId,
            materialId,
            page,
            formedOn,
            confidence,
            words: pageText,
          }),
          put<TextRows, 'dossier_page_text'>('dossier_page_text', { id, caseId, pageText }),
        ]
      }),
    ]
  },
}

function gone(view: View<TextRows>, materialId: string): RowChange[] {
  const count = view.get('dossier_text', materialId)?.pages ?? 0
  return Array.from({ length: count }, (_, at) => pageId(materialId, at + 1)).flatMap((id): RowChange[] => [
    { op: 'remove', table: 'dossier_page', id },
    { op: 'remove', table: 'dossier_page_text', id },
  ])
}
