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
import { patch, put } from '../../kernel/view'
import type { PlaceRow, PlaceRows } from './model-place'

/** formed (形成) → handed-in (移送, 2 working days) → catalogued (扫描编目, 2 working days) (seed 000:13). */
export type MaterialState = 'formed' | 'handed-in' | 'catalogued'

/** Register kinds: 借出, 借阅, 复制. Only a loan leaves the centre and needs the director's approval. */
export type LoanKind = 'loan' | 'reading' | 'copy'

export type LoanState = 'requested' | 'approved' | 'refused' | 'out' | 'returned' | 'registered'

/** Where a material comes from that another room has brought (共建共享): the event, what it was about, and where it is read. */
export type MaterialOrigin = {
  readonly contribution: string
  readonly event: string
  readonly seq: number
  readonly subjectId: string
  /** The query of its room; nothing for what is read as every paper of the dossier is. */
  readonly readBy: string | null
  /** Parties are not told before a material of this kind is there about the same. */
  readonly quietUntil: string | null
  /** It was none of this case, since this day. */
  readonly leftOn?: string
}

/** Journals of the first versions knew only papers and documents of the dossier’s own. */
const OF_ITS_OWN = { origin: null }

export const materials = table('dossier_material', {
  stream: 'case',
  columns: {
    caseId: text(),
    caseNumber: text(),
    /** Kind of document, e.g. `execution-notice`; its words are in the locale. */
    kind: text(),
    title: text(),
    /** Part of the catalogue, e.g. `filing`, `measures`, `funds`, `closing`. */
    section: text(),
    paper: boolean(),
    state: text<MaterialState>(),
    formedOn: date(),
    producedBy: text(),
    pages: integer(),
    handedInOn: nullable(date()),
    receivedBy: nullable(text()),
    cataloguedOn: nullable(date()),
    cataloguedBy: nullable(text()),
    /** Place in the electronic dossier: 1, 2, 3 … */
    catalogueNumber: nullable(integer()),
    fileHash: nullable(inFileStore(text())),
    mediaType: nullable(text()),
    fileSize: nullable(integer()),
    /** Where the paper lies. */
    location: nullable(text()),
    onLoan: boolean(),
    /** What another room did that it comes from; nothing for papers and documents of the dossier’s own. */
    origin: nullable(json<MaterialOrigin>()),
  },
  indexes: [
    { columns: ['caseId', 'formedOn'] },
    { columns: ['state', 'paper', 'formedOn', 'id'] },
    { columns: ['fileHash'], whereNotNull: 'fileHash' },
  ],
})

export const loans = table('dossier_loan', {
  stream: 'case',
  columns: {
    caseId: text(),
    caseNumber: text(),
    materialId: text(),
    title: text(),
    kind: text<LoanKind>(),
    state: text<LoanState>(),
    requestedBy: text(),
    requestedOn: date(),
    purpose: text(),
    decidedBy: nullable(text()),
    decidedOn: nullable(date()),
    dueBackOn: nullable(date()),
    lentOn: nullable(date()),
    returnedOn: nullable(date()),
  },
  indexes: [
    { columns: ['requestedOn'] },
    { columns: ['state', 'requestedOn', 'id'] },
    { columns: ['caseId', 'requestedOn'] },
  ],
})

export type MaterialRow = RowOf<typeof materials>
export type LoanRow = RowOf<typeof loans>
export type DossierRows = { dossier_material: MaterialRow; dossier_loan: LoanRow }

type OfMaterial = { caseId: string; materialId: string }
type OfLoan = OfMaterial & { loanId: string }

export type DossierEvents = {
  /** Carries `materialId` beside the row so that clocks of this paper can be told apart. */
  'dossier.MaterialFormed': MaterialRow & { materialId: string; place?: PlaceRow }
  /** Another room brought a result: a reference, catalogued at once. */
  'dossier.ResultTakenIn': MaterialRow & { materialId: string; place?: PlaceRow }
  /** It was none of this case after all. */
  'dossier.ResultLeft': { caseId: string; materialId: string; event: string }
  /** Its kind became known later: said on the day on which the paper came in, as if it had been known then. */
  'dossier.MaterialRecognised': MaterialRow & { materialId: string; was: string }
  'dossier.MaterialHandedIn': OfMaterial & { givenBy: string; pages: number }
  'dossier.MaterialCatalogued': OfMaterial & {
    section: string
    catalogueNumber: number
    fileHash: string
    mediaType: string
    fileSize: number
    pages: number
    location: string | null
    /** When the scan says where it belongs. */
    place?: PlaceRow
  }
  'dossier.LoanRequested': LoanRow
  'dossier.LoanApproved': OfLoan
  'dossier.LoanRefused': OfLoan & { reason: string }
  'dossier.MaterialLent': OfLoan & { dueBackOn: string }
  'dossier.MaterialReturned': OfLoan
  /** Reading and copying at the centre: registered, nothing leaves. */
  'dossier.UseRegistered': LoanRow
}

export const evolveDossier: EvolveTable<DossierEvents, DossierRows & PlaceRows> = {
  'dossier.MaterialFormed': (_view, { data: { materialId: _id, place, ...row } }) => [
    put('dossier_material', { ...OF_ITS_OWN, ...row }),
    ...(place ? [put('dossier_place', place)] : []),
  ],
  'dossier.ResultTakenIn': (_view, { data: { materialId: _id, place, ...row } }) => [
    put('dossier_material', row),
    ...(place ? [put('dossier_place', place)] : []),
  ],
  'dossier.ResultLeft': (view, { data, occurredOn }) => {
    const origin = view.get('dossier_material', data.materialId)?.origin
    return origin
      ? [patch(view, 'dossier_material', data.materialId, { origin: { ...origin, leftOn: occurredOn } })]
      : []
  },
  'dossier.MaterialRecognised': () => [],
  'dossier.MaterialHandedIn': (view, { data, actor, occurredOn }) => [
    patch(view, 'dossier_material', data.materialId, {
      state: 'handed-in',
      handedInOn: occurredOn,
      receivedBy: actor.id,
      pages: data.pages,
    }),
  ],
  'dossier.MaterialCatalogued': (view, { data, actor, occurredOn }) => [
    patch(view, 'dossier_material', data.materialId, {
      state: 'catalogued',
      cataloguedOn: occurredOn,
      cataloguedBy: actor.id,
      section: data.section,
      catalogueNumber: data.catalogueNumber,
      fileHash: data.fileHash,
      mediaType: data.mediaType,
      fileSize: data.fileSize,
      pages: data.pages,
      location: data.location,
    }),
    ...(data.place ? [put('dossier_place', data.place)] : []),
  ],
  'dossier.LoanRequested': (_view, { data }) => [put('dossier_loan', data)],
  'dossier.LoanApproved': (view, { data, actor, occurredOn }) => [
    patch(view, 'dossier_loan', data.loanId, {
      state: 'approved',
      decidedBy: actor.id,
      decidedOn: occurredOn,
    }),
  ],
  'dossier.LoanRefused': (view, { data, actor, occurredOn }) => [
    patch(view, 'dossier_loan', data.loanId, {
      state: 'refused',
      decidedBy: actor.id,
      decidedOn: occurredOn,
    }),
  ],
  'dossier.MaterialLent': (view, { data, occurredOn }) => [
    patch(view, 'dossier_loan', data.loanId, { state: 'out', lentOn: occurredOn, dueBackOn: data.dueBackOn }),
    patch(view, 'dossier_material', data.materialId, { onLoan: true }),
  ],
  'dossier.MaterialReturned': (view, { data, occurredOn }) => [
    patch(view, 'dossier_loan', data.loanId, { state: 'returned', returnedOn: occurredOn }),
    patch(view, 'dossier_material', data.materialId, { onLoan: false }),
  ],
  'dossier.UseRegistered': (_view, { data }) => [put('dossier_loan', data)],
}

/** Whether it belongs to the case still. */
export const isOfCase = ({ origin }: Pick<MaterialRow, 'origin'>): boolean => origin?.leftOn === undefined
