import type { EvolveTable } from '../../kernel/module'
import {
  boolean,
  date,
  inFileStore,
  integer,
  json,
  nullable,
  type RowOf,
  table,
  text,
} from '../../kernel/table'
import { patch, put, type View } from '../../kernel/view'
import type { LayoutProblem } from '../../ports/render'
import type { FileRef } from './model'

/** proposed 待启用 → in-use 在用 → replaced 已替换; or refused 不采用. Nothing is deleted: old documents bear their version. */
export type LayoutState = 'proposed' | 'in-use' | 'replaced' | 'refused'

/** What a form looks like on paper at this court: its own docx, or the plain one as docx or PDF. */
export type DocumentFormat = 'docx' | 'pdf'

/** The court's layouts of its forms. They lie with the court, so that every document sees the one in use. */
export const layouts = table('document_layout', {
  stream: 'court',
  columns: {
    template: text(),
    title: text(),
    /** Counted for each form, from 1. */
    number: integer(),
    format: text<DocumentFormat>(),
    /** The docx that was given in; nothing where the plain layout is used. */
    file: nullable(inFileStore(json<FileRef>())),
    fileName: nullable(text()),
    state: text<LayoutState>(),
    /** What the host found in it; nothing of that is known before. */
    checked: boolean(),
    tags: json<readonly string[]>(),
    /** These keep it from being used; those are to be known. */
    errors: json<readonly LayoutProblem[]>(),
    warnings: json<readonly LayoutProblem[]>(),
    /** Filled in with the case that was named. */
    preview: nullable(inFileStore(json<FileRef>())),
    previewCase: text(),
    note: text(),
    proposedBy: text(),
    proposedOn: date(),
    decidedBy: nullable(text()),
    decidedOn: nullable(date()),
    reason: nullable(text()),
  },
  indexes: [{ columns: ['template', 'number'] }],
})

export type LayoutRow = RowOf<typeof layouts>
export type LayoutRows = { document_layout: LayoutRow }

/** What leaves for the host: what is to be looked at, and the case it is tried with. */
export type LayoutOrder = {
  readonly layoutId: string
  readonly format: DocumentFormat
  readonly file: FileRef | null
  readonly kind: string
  readonly title: string
  readonly number: string | null
  readonly form: string
  readonly text: string
  readonly values: Readonly<Record<string, string>>
}

export type LayoutEvents = {
  'document.LayoutProposed': { readonly row: LayoutRow; readonly order: LayoutOrder }
  'document.LayoutChecked': { readonly layoutId: string } & Pick<
    LayoutRow,
    'tags' | 'errors' | 'warnings' | 'preview'
  >
  'document.LayoutAdopted': { readonly layoutId: string; readonly replaces: string | null }
  'document.LayoutRefused': { readonly layoutId: string; readonly reason: string }
}

export const evolveLayout: EvolveTable<LayoutEvents, LayoutRows> = {
  'document.LayoutProposed': (_view, { data: { row } }) => [put('document_layout', row)],
  'document.LayoutChecked': (view, { data: { layoutId, ...found } }) => [
    patch(view, 'document_layout', layoutId, { ...found, checked: true }),
  ],
  'document.LayoutAdopted': (view, { data: { layoutId, replaces }, actor, occurredOn }) => [
    ...(replaces === null ? [] : [patch(view, 'document_layout', replaces, { state: 'replaced' })]),
    patch(view, 'document_layout', layoutId, {
      state: 'in-use',
      decidedBy: actor.id,
      decidedOn: occurredOn,
    }),
  ],
  'document.LayoutRefused': (view, { data: { layoutId, reason }, actor, occurredOn }) => [
    patch(view, 'document_layout', layoutId, {
      state: 'refused',
      decidedBy: actor.id,
      decidedOn: occurredOn,
      reason,
    }),
  ],
}

/** The layout that documents of this form get today. */
export function layoutInUse(view: View<LayoutRows>, template: string): LayoutRow | undefined {
  return view.all('document_layout').find((one) => one.template === template && one.state === 'in-use')
}
