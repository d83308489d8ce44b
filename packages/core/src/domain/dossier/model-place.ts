import type { EvolveTable } from '../../kernel/module'
import type { Volume } from '../../kernel/profile-paper'
import { date, integer, nullable, type RowOf, table, text } from '../../kernel/table'
import { patch, put } from '../../kernel/view'
import type { DossierRows } from './model'
import { type EntryProposalRows, overtaken } from './model-proposal'

/** Where a paper lies in the catalogue, and why there; its id is that of the paper. */
export const places = table('dossier_place', {
  stream: 'case',
  columns: {
    caseId: text(),
    caseNumber: text(),
    title: text(),
    kind: text(),
    /** 正卷、副卷; `none` while nothing says where it belongs: 未编目. */
    volume: text<Volume | 'none'>(),
    section: text(),
    /** Place in its volume; papers of one place follow each other by their dates. */
    position: integer(),
    /** The node that this kind of paper ends, and the affair it came out of. */
    node: nullable(text()),
    affair: nullable(text()),
    taskId: nullable(text()),
    /** A rule of the profile, a form of the profile, a clerk, or nobody yet. */
    decidedBy: text<'rule' | 'form' | 'clerk' | 'none'>(),
    /** The rule, form or person that decided. */
    deciderId: nullable(text()),
    reason: text(),
    placedOn: date(),
  },
  indexes: [{ columns: ['caseId'] }, { columns: ['volume', 'placedOn'] }],
})

/** A paper that was expected and does not exist (标注无), with the reason. */
export const nones = table('dossier_none', {
  stream: 'case',
  columns: {
    caseId: text(),
    /** The expected paper of the profile, and what it was expected after. */
    paper: text(),
    occasionId: text(),
    notedBy: text(),
    notedOn: date(),
    reason: text(),
  },
  indexes: [{ columns: ['caseId'] }],
})

export type PlaceRow = RowOf<typeof places>
export type NoneRow = RowOf<typeof nones>
export type PlaceRows = { dossier_place: PlaceRow; dossier_none: NoneRow }

export type PlaceEvents = {
  /** 改归: a clerk says where it belongs, and what it is, with the reason. */
  'dossier.MaterialRefiled': PlaceRow & { materialId: string }
  'dossier.PaperNotedNone': NoneRow
}

export const evolvePlace: EvolveTable<PlaceEvents, PlaceRows & DossierRows & EntryProposalRows> = {
  'dossier.MaterialRefiled': (view, { data: { materialId, ...row } }) => [
    put<PlaceRows, 'dossier_place'>('dossier_place', row),
    patch(view, 'dossier_material', materialId, { section: row.section, kind: row.kind }),
    ...overtaken(view, materialId),
  ],
  'dossier.PaperNotedNone': (_view, { data }) => [put<PlaceRows, 'dossier_none'>('dossier_none', data)],
}
