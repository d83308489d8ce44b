import type { EvolveTable } from '../../kernel/module'
import { patch, put } from '../../kernel/view'
import { addDays } from '../../law/date'
import type {
  CONDUCTS,
  DefaultRow,
  EndedHow,
  EndGround,
  MatchRow,
  MeasureKind,
  MeasureRow,
  MeasureRows,
} from './model-tables'

export * from './model-tables'

/** What names a measure in every event. */
export type OfMeasure = { caseId: string; measureId: string; debtorId: string; kind: MeasureKind }

export type MeasureEvents = {
  /** The period of the notice has passed and nothing was performed. */
  'measure.NoticePeriodEnded': DefaultRow & { debtorId: string }
  'measure.Proposed': OfMeasure & { origin: MeasureRow['origin']; row: MeasureRow }
  'measure.Decided': OfMeasure & {
    approved: boolean
    reason: string
    documentNumber: string | null
    graceUntil: string | null
    commitment: string | null
    state: MeasureRow['state']
  }
  'measure.TookEffect': OfMeasure & { from: string; until: string | null; hasTerm: boolean }
  'measure.CarriedOut': OfMeasure & { result: string; proof: string; proofHash: string | null }
  'measure.FamilyTold': OfMeasure & { how: string }
  'measure.ConductRecorded': {
    caseId: string
    debtorId: string
    ground: (typeof CONDUCTS)[number]
    told: string
    evidence: string
    evidenceHash: string | null
  }
  /** Why it has to go is there: from now on its days run. */
  'measure.GroundEnded': OfMeasure & { ground: EndGround; evidence: string }
  'measure.Matched': MatchRow
  'measure.Ended': OfMeasure & {
    how: EndedHow
    ground: EndGround | null
    reason: string
    barredUntil: string | null
  }
}

/** A detention is over on its last day; what has a last day of its own is over on the day after it. */
function endOf({ kind, until }: MeasureEvents['measure.TookEffect']): string | null {
  if (until === null) return null
  return kind === 'detention' ? until : addDays(until, 1)
}

export const evolveMeasure: EvolveTable<MeasureEvents, MeasureRows> = {
  'measure.NoticePeriodEnded': (_view, { data: { debtorId: _id, ...row } }) => [put('measure_default', row)],
  'measure.Proposed': (_view, { data }) => [put('measure_measure', data.row)],
  'measure.Decided': (view, { data, actor, occurredOn }) => [
    patch(view, 'measure_measure', data.measureId, {
      state: data.state,
      open: data.approved ? true : null,
      decidedBy: actor.id,
      decidedOn: occurredOn,
      decisionReason: data.reason,
      documentNumber: data.documentNumber,
      graceUntil: data.graceUntil,
      commitment: data.commitment,
      checkOn: data.graceUntil === null ? null : addDays(data.graceUntil, 1),
    }),
  ],
  'measure.TookEffect': (view, { data }) => [
    patch(view, 'measure_measure', data.measureId, {
      state: 'effective',
      from: data.from,
      until: data.until,
      checkOn: endOf(data),
    }),
  ],
  'measure.CarriedOut': (view, { data }) => [
    patch(view, 'measure_measure', data.measureId, {
      result: data.result,
      proof: data.proof,
      proofHash: data.proofHash,
    }),
  ],
  'measure.FamilyTold': (view, { data, occurredOn }) => [
    patch(view, 'measure_measure', data.measureId, { familyToldOn: occurredOn }),
  ],
  'measure.ConductRecorded': () => [],
  'measure.Matched': (_view, { data }) => [put('measure_match', data)],
  'measure.GroundEnded': (view, { data }) => [
    patch(view, 'measure_measure', data.measureId, { endGround: data.ground }),
  ],
  'measure.Ended': (view, { data, actor, occurredOn }) => [
    patch(view, 'measure_measure', data.measureId, {
      state: 'ended',
      open: null,
      checkOn: null,
      endedHow: data.how,
      endGround: data.ground,
      endReason: data.reason,
      endedBy: actor.id,
      endedOn: occurredOn,
      barredUntil: data.barredUntil,
    }),
  ],
}
