import type { EvolveTable } from '../../kernel/module'
import { date, json, nullable, type RowOf, table, text } from '../../kernel/table'
import { patch, put } from '../../kernel/view'

/** What is inspected by samples (seed 004:72): 案件质量、案款管理. */
export const INSPECTED = ['quality', 'money'] as const
export type Inspected = (typeof INSPECTED)[number]

/** What the inspector found in one case of the sample. */
export type InspectionResult = {
  readonly caseId: string
  readonly outcome: 'sound' | 'flawed'
  readonly note: string
}

/** 定期抽查: a sample of cases that nobody could choose, and what was found in each. */
export const inspections = table('patrol_inspection', {
  stream: 'inspection',
  columns: {
    object: text<Inspected>(),
    /** The court inspected: one's own, or one below it. */
    inspectedCourtId: text(),
    from: date(),
    to: date(),
    /** The draw can be made again from these three (see `recomputeSample`). */
    seed: text(),
    nonce: text(),
    candidates: json<readonly string[]>(),
    chosen: json<readonly string[]>(),
    results: json<readonly InspectionResult[]>(),
    state: text<'open' | 'done'>(),
    drawnBy: text(),
    drawnOn: date(),
    doneOn: nullable(date()),
    source: text(),
  },
  indexes: [{ columns: ['drawnOn'] }, { columns: ['state', 'drawnOn'] }],
})

export type InspectionRow = RowOf<typeof inspections>
export type InspectionRows = { patrol_inspection: InspectionRow }

export type InspectionEvents = {
  'patrol.InspectionDrawn': InspectionRow
  'patrol.InspectionRecorded': { inspectionId: string; result: InspectionResult; isLast: boolean }
}

export const evolveInspection: EvolveTable<InspectionEvents, InspectionRows> = {
  'patrol.InspectionDrawn': (_view, { data }) => [put('patrol_inspection', data)],
  'patrol.InspectionRecorded': (view, { data, occurredOn }) => [
    patch(view, 'patrol_inspection', data.inspectionId, {
      results: [...(view.get('patrol_inspection', data.inspectionId)?.results ?? []), data.result],
      ...(data.isLast ? { state: 'done', doneOn: occurredOn } : {}),
    }),
  ],
}
