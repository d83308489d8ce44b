import type { EvolveTable } from '../../kernel/module'
import type { DocumentField } from '../../kernel/profile-document'
import { date, inFileStore, integer, json, nullable, type RowOf, table, text } from '../../kernel/table'
import { patch, put } from '../../kernel/view'
import type { SealCertificate } from '../../ports/seal'
import type { DocumentFormat } from './model-layout'

/**
 * `made` by itself and in the dossier at once; or `draft` 拟稿 → `issued` 签发 → `sealed` 用印, where its form has a seal. `void`
 * 作废 is no deletion: row, number and file stay.
 */
export type DocumentState = 'made' | 'draft' | 'issued' | 'sealed' | 'void'

/** Whether the seal was asked for, and what became of it; unknown is a time-out: it may have been put. */
export type SealState = 'requested' | 'sealed' | 'refused' | 'unknown'

/** A field as it was filled in, with where its value comes from (信息自动回填，来源可见). */
export type FilledField = {
  readonly name: DocumentField
  readonly value: string
  /** The event that recorded it; `today` comes from the clock, `said` from whoever made the document. */
  readonly from: string
  /** What it was before somebody corrected it, and why. */
  readonly was?: { readonly value: string; readonly from: string }
  readonly reason?: string
}

/** The act that a document sets down: what it was about, who did it, and until when the parties are not told. */
export type DocumentAbout = {
  readonly subjectId: string
  readonly seq: number
  readonly by: string
  readonly quietUntil: string | null
}

/** A file of the file store. */
export type FileRef = { readonly hash: string; readonly mediaType: string; readonly size: number }

/** A form document. Its text is part of the record: its hash is that of the text file. */
export const documents = table('document_document', {
  stream: 'case',
  columns: {
    caseId: text(),
    caseNumber: text(),
    /** Id of the template, the profile it stood in, and which edition it was. */
    template: text(),
    profileId: text(),
    profileVersion: text(),
    version: nullable(text()),
    kind: text(),
    section: text(),
    title: text(),
    /** 文号, and the series it was counted in; nothing where the form has no numbers. */
    number: nullable(text()),
    series: nullable(text()),
    /** The words of the form, with its fields in braces. */
    form: text(),
    text: text(),
    fields: json<readonly FilledField[]>(),
    /** Fields for which nothing was recorded yet: left blank. */
    missing: json<readonly string[]>(),
    /** The event that made it; `person` when somebody did. */
    trigger: text(),
    formedOn: date(),
    fileHash: inFileStore(text()),
    fileSize: integer(),
    state: text<DocumentState>(),
    /** The party it is for. */
    partyId: nullable(text()),
    /** The run in which it was made with others. */
    batchId: nullable(text()),
    draftedBy: nullable(text()),
    issuedBy: nullable(text()),
    issuedOn: nullable(date()),
    /** Hash of the docx layout in the file store, which version of the court's layouts it was, and what the court wants without one. */
    layout: nullable(inFileStore(text())),
    layoutNumber: nullable(integer()),
    format: nullable(text<DocumentFormat>()),
    /** What the renderer made of it, or why it could not. */
    rendered: nullable(inFileStore(json<FileRef>())),
    trouble: nullable(text()),
    seal: nullable(text()),
    sealState: nullable(text<SealState>()),
    sealed: nullable(inFileStore(json<FileRef>())),
    certificate: nullable(json<SealCertificate>()),
    voidReason: nullable(text()),
    /** The newest thing known about its service; the services themselves are rows of their own. */
    servedOn: nullable(date()),
    source: text(),
    /** What act it sets down; nothing where it is about the whole case. */
    about: nullable(json<DocumentAbout>()),
  },
  indexes: [
    { columns: ['caseId', 'formedOn'] },
    { columns: ['batchId', 'formedOn'], whereNotNull: 'batchId' },
    { columns: ['formedOn'], whereNotNull: 'batchId' },
    { columns: ['sealState', 'formedOn'], whereNotNull: 'sealState' },
  ],
})

export type DocumentRow = RowOf<typeof documents>
export type DocumentRows = { document_document: DocumentRow }

type OfDocument = { readonly caseId: string; readonly documentId: string }

/** What a filled-in form comes to; every change of a field makes all of it anew. */
export type Filled = Pick<DocumentRow, 'text' | 'fields' | 'missing' | 'fileHash' | 'fileSize'>

/** What leaves for the renderer. */
export type RenderOrder = OfDocument &
  Pick<DocumentRow, 'kind' | 'title' | 'number' | 'form' | 'text' | 'layout' | 'format'> & {
    /** As they stand on paper. */
    readonly values: Readonly<Record<string, string>>
  }

/** What leaves for the seal. */
export type SealOrder = OfDocument & {
  readonly sealKey: string
  readonly seal: string
  readonly file: FileRef
  readonly caseNumber: string
  readonly title: string
  readonly number: string | null
  readonly authorisedBy: string
  readonly authorisedByName: string
}

/** What the dossier needs of a finished file. */
type Finished = OfDocument & {
  readonly kind: string
  readonly title: string
  readonly section: string
  readonly file: FileRef
}

export type DocumentEvents = {
  'document.Generated': DocumentRow
  'document.Drafted': DocumentRow
  'document.Corrected': OfDocument &
    Filled & { readonly field: DocumentField; readonly value: string; readonly reason: string }
  /** 签发: from here on nothing in it changes. */
  'document.Issued': RenderOrder & {
    readonly partyId: string | null
    readonly reportDueOn: string | null
    readonly sealed: boolean
  }
  /** The execution notice has gone out: clocks of the law begin. */
  'document.NoticeIssued': OfDocument & { readonly partyId: string | null }
  'document.Rendered': Finished & { readonly final: boolean }
  'document.RenderingFailed': OfDocument & { readonly trouble: string }
  /** Somebody had it rendered once more. */
  'document.RenderingAsked': RenderOrder
  'document.SealRequested': SealOrder
  'document.Sealed': Finished & { readonly certificate: SealCertificate }
  'document.SealRefused': OfDocument & { readonly told: string }
  'document.SealUnknown': OfDocument & { readonly told: string }
  'document.Voided': OfDocument & { readonly number: string | null; readonly reason: string }
}

/** Before the court had layouts of its own, nobody said which. */
const WITHOUT_LAYOUTS = { layoutNumber: null, format: null, about: null } as const

/** Documents of the first versions only made themselves. */
const FIRST = {
  version: null,
  number: null,
  series: null,
  form: '',
  state: 'made',
  partyId: null,
  batchId: null,
  draftedBy: null,
  issuedBy: null,
  issuedOn: null,
  layout: null,
  ...WITHOUT_LAYOUTS,
  rendered: null,
  trouble: null,
  seal: null,
  sealState: null,
  sealed: null,
  certificate: null,
  voidReason: null,
  servedOn: null,
} as const

export const evolveDocument: EvolveTable<DocumentEvents, DocumentRows> = {
  'document.Generated': (_view, { data }) => [put('document_document', { ...FIRST, ...data })],
  'document.Drafted': (_view, { data }) => [put('document_document', { ...WITHOUT_LAYOUTS, ...data })],
  'document.Corrected': (
    view,
    { data: { caseId: _c, documentId, field: _f, value: _v, reason: _r, ...filled } },
  ) => [patch(view, 'document_document', documentId, filled)],
  'document.Issued': (view, { data, actor, occurredOn }) => [
    patch(view, 'document_document', data.documentId, {
      state: 'issued',
      issuedBy: actor.id,
      issuedOn: occurredOn,
    }),
  ],
  'document.NoticeIssued': () => [],
  'document.Rendered': (view, { data }) => [
    patch(view, 'document_document', data.documentId, { rendered: data.file, trouble: null }),
  ],
  'document.RenderingFailed': (view, { data }) => [
    patch(view, 'document_document', data.documentId, { trouble: data.trouble }),
  ],
  'document.RenderingAsked': () => [],
  'document.SealRequested': (view, { data }) => [
    patch(view, 'document_document', data.documentId, { sealState: 'requested', trouble: null }),
  ],
  'document.Sealed': (view, { data }) => [
    patch(view, 'document_document', data.documentId, {
      state: 'sealed',
      sealState: 'sealed',
      sealed: data.file,
      certificate: data.certificate,
      trouble: null,
    }),
  ],
  'document.SealRefused': (view, { data }) => [
    patch(view, 'document_document', data.documentId, { sealState: 'refused', trouble: data.told }),
  ],
  'document.SealUnknown': (view, { data }) => [
    patch(view, 'document_document', data.documentId, { sealState: 'unknown', trouble: data.told }),
  ],
  'document.Voided': (view, { data }) => [
    patch(view, 'document_document', data.documentId, { state: 'void', voidReason: data.reason }),
  ],
}

/** The court wants a file of its own look of it, not the plain text. */
export function isLaidOut({ layout, format }: Partial<Pick<DocumentRow, 'layout' | 'format'>>): boolean {
  return (layout ?? format ?? null) !== null
}
