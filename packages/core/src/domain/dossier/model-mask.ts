import type { EvolveTable } from '../../kernel/module'
import {
  date,
  inFileStore,
  integer,
  json,
  nullable,
  personal,
  type RowOf,
  table,
  text,
} from '../../kernel/table'
import { patch, put } from '../../kernel/view'

/** For whom a copy is made: a party, a lawyer, the public. */
export const COPY_PURPOSES = ['party', 'lawyer', 'publication'] as const
export type CopyPurpose = (typeof COPY_PURPOSES)[number]

/** Why a place is covered: found for what the case knows of a person, for the form of a number, or drawn by hand. */
export const COVER_GROUNDS = ['name', 'id-number', 'phone', 'account', 'address', 'drawn'] as const
export type CoverGround = (typeof COVER_GROUNDS)[number]

/** A covered place in ten-thousandths of its page; what stood there is not kept. */
export type Cover = {
  readonly page: number
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly ground: CoverGround
}

/** made (制作) → approved (他人审核同意), or refused (不同意); handed out as often as it is needed. */
export type CopyState = 'made' | 'approved' | 'refused'

/** 遮盖副本: a flat copy of a paper with places that are gone; its id is that of the material it is filed as. */
export const copies = table('dossier_copy', {
  stream: 'case',
  columns: {
    caseId: text(),
    caseNumber: text(),
    title: text(),
    originalId: text(),
    originalHash: inFileStore(text()),
    fileHash: inFileStore(text()),
    pages: integer(),
    purpose: text<CopyPurpose>(),
    covers: json<readonly Cover[]>(),
    state: text<CopyState>(),
    madeBy: text(),
    madeOn: date(),
    decidedBy: nullable(text()),
    decidedOn: nullable(date()),
    refusedFor: nullable(text()),
  },
  indexes: [{ columns: ['caseId', 'madeOn'] }],
})

/** 对外提供: which copy went to whom, when, by whom. */
export const handouts = table('dossier_handout', {
  stream: 'case',
  columns: {
    caseId: text(),
    copyId: text(),
    fileHash: inFileStore(text()),
    purpose: text<CopyPurpose>(),
    handedTo: personal(text()),
    handedBy: text(),
    handedOn: date(),
  },
  indexes: [{ columns: ['caseId', 'handedOn'] }],
})

export type CopyRow = RowOf<typeof copies>
export type HandoutRow = RowOf<typeof handouts>
export type MaskRows = { dossier_copy: CopyRow; dossier_handout: HandoutRow }

type OfCopy = { caseId: string; copyId: string }

export type MaskEvents = {
  'dossier.CopyMasked': CopyRow
  'dossier.CopyApproved': OfCopy & { fileHash: string }
  'dossier.CopyRefused': OfCopy & { reason: string }
  'dossier.CopyHandedOut': HandoutRow
}

export const evolveMask: EvolveTable<MaskEvents, MaskRows> = {
  'dossier.CopyMasked': (_view, { data }) => [put('dossier_copy', data)],
  'dossier.CopyApproved': (view, { data, actor, occurredOn }) => [
    patch(view, 'dossier_copy', data.copyId, {
      state: 'approved',
      decidedBy: actor.id,
      decidedOn: occurredOn,
    }),
  ],
  'dossier.CopyRefused': (view, { data, actor, occurredOn }) => [
    patch(view, 'dossier_copy', data.copyId, {
      state: 'refused',
      decidedBy: actor.id,
      decidedOn: occurredOn,
      refusedFor: data.reason,
    }),
  ],
  'dossier.CopyHandedOut': (_view, { data }) => [put('dossier_handout', data)],
}
