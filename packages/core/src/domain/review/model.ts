import type { EvolveTable } from '../../kernel/module'
import { date, integer, json, nullable, type RowOf, table, text } from '../../kernel/table'
import { patch, put } from '../../kernel/view'

export const MARKS = ['met', 'defect', 'not-applicable'] as const
/** Which cases a sample is drawn from: by the day of filing, or of closing. */
export const SCOPES = ['filed', 'closed'] as const

/** An item of the checklist as it stood on the day of the draw. */
export type CheckedItem = {
  readonly id: string
  readonly zh: string
  readonly en: string
  readonly points: number
}
export type Mark = { readonly item: string; readonly outcome: (typeof MARKS)[number] }

/** 评查批次: a sample that nobody could choose, with the checklist by which it is reviewed. */
export const rounds = table('review_round', {
  stream: 'review',
  columns: {
    scope: text<(typeof SCOPES)[number]>(),
    from: date(),
    to: date(),
    /** Only cases of this unit, where one is named. */
    ofUnitId: nullable(text()),
    /** The draw can be made again from these (see `recomputeSample`). */
    seed: text(),
    nonce: text(),
    candidates: json<readonly string[]>(),
    chosen: json<readonly string[]>(),
    items: json<readonly CheckedItem[]>(),
    reviewed: integer(),
    drawnBy: text(),
    drawnOn: date(),
    source: text(),
  },
  indexes: [{ columns: ['drawnOn'] }],
})

/** One dossier of a sample, reviewed: its id is that of round and case. */
export const reviewed = table('review_dossier', {
  stream: 'review',
  columns: {
    reviewId: text(),
    caseId: text(),
    caseNumber: text(),
    /** Who had it in hand on the day of the review: results are counted for this unit. */
    unitId: nullable(text()),
    undertakerId: nullable(text()),
    marks: json<readonly Mark[]>(),
    points: integer(),
    ofPoints: integer(),
    defects: integer(),
    reviewedBy: text(),
    reviewedOn: date(),
  },
  indexes: [{ columns: ['reviewId'] }],
})

/** open → mended → settled, or open again. */
export type DefectState = 'open' | 'mended' | 'settled'

/** 评查问题: a defect in the case it was found in, with who mends it until when. */
export const defects = table('review_defect', {
  stream: 'case',
  columns: {
    caseId: text(),
    caseNumber: text(),
    reviewId: text(),
    item: text(),
    itemZh: text(),
    itemEn: text(),
    materialId: nullable(text()),
    note: text(),
    state: text<DefectState>(),
    unitId: nullable(text()),
    responsibleId: text(),
    foundBy: text(),
    foundOn: date(),
    dueOn: date(),
    mendedBy: nullable(text()),
    mendedOn: nullable(date()),
    how: nullable(text()),
    settledBy: nullable(text()),
    settledOn: nullable(date()),
    /** How often it came back because it was not mended. */
    returned: integer(),
  },
  indexes: [
    { columns: ['reviewId', 'caseId'] },
    { columns: ['state', 'dueOn', 'id'] },
    { columns: ['responsibleId', 'state', 'dueOn'] },
  ],
})

export type RoundRow = RowOf<typeof rounds>
export type ReviewedRow = RowOf<typeof reviewed>
export type DefectRow = RowOf<typeof defects>
export type ReviewRows = { review_round: RoundRow; review_dossier: ReviewedRow; review_defect: DefectRow }

type OfDefect = { readonly caseId: string; readonly defectId: string; readonly responsibleId: string }

export type ReviewEvents = {
  'review.RoundDrawn': RoundRow
  'review.DossierReviewed': ReviewedRow
  /** Starts a clock of whoever is responsible, in the case. */
  'review.DefectFound': DefectRow & { readonly defectId: string }
  'review.DefectMended': OfDefect & { readonly how: string }
  'review.DefectSettled': OfDefect & { readonly note: string }
  'review.DefectReturned': OfDefect & { readonly note: string; readonly dueOn: string }
}

export const evolveReview: EvolveTable<ReviewEvents, ReviewRows> = {
  'review.RoundDrawn': (_view, { data }) => [put<ReviewRows, 'review_round'>('review_round', data)],
  'review.DossierReviewed': (view, { data }) => [
    put<ReviewRows, 'review_dossier'>('review_dossier', data),
    patch(view, 'review_round', data.reviewId, {
      reviewed: (view.get('review_round', data.reviewId)?.reviewed ?? 0) + 1,
    }),
  ],
  'review.DefectFound': (_view, { data: { defectId: _id, ...row } }) => [
    put<ReviewRows, 'review_defect'>('review_defect', row),
  ],
  'review.DefectMended': (view, { data, actor, occurredOn }) => [
    patch(view, 'review_defect', data.defectId, {
      ...{ state: 'mended', mendedBy: actor.id, mendedOn: occurredOn, how: data.how },
    }),
  ],
  'review.DefectSettled': (view, { data, actor, occurredOn }) => [
    patch(view, 'review_defect', data.defectId, {
      ...{ state: 'settled', settledBy: actor.id, settledOn: occurredOn },
    }),
  ],
  'review.DefectReturned': (view, { data }) => [
    patch(view, 'review_defect', data.defectId, {
      ...{ state: 'open', note: data.note, dueOn: data.dueOn },
      returned: (view.get('review_defect', data.defectId)?.returned ?? 0) + 1,
    }),
  ],
}
