import type { EvolveTable } from '../../kernel/module'
import type { TriageClass, TriagePolicy, TriageRow } from '../../kernel/profile-triage'
import { date, integer, json, nullable, type RowOf, table, text } from '../../kernel/table'
import { patch, put } from '../../kernel/view'
import type { ClosingEvents } from '../closing/model'

export type TriageAnswer = TriageRow['when'][string]
export type TriageAnswers = Readonly<Record<string, TriageAnswer>>
export type Lane = TriageClass['lane']
export type AssignmentMode = TriagePolicy['assignment']

/** One row per case, under the id of the case: facts first, then the class, then who got it. */
export const results = table('triage_result', {
  stream: 'case',
  columns: {
    caseId: text(),
    answers: json<TriageAnswers>(),
    /** What the answers rest on, in the words of who recorded them. */
    basis: nullable(text()),
    class: nullable(text()),
    lane: nullable(text<Lane>()),
    decidedBy: nullable(text<'rule' | 'person'>()),
    deciderId: nullable(text()),
    decidedOn: nullable(date()),
    /** Why a person set the table aside. */
    reason: nullable(text()),
    /** The line of the table that decided, from 0, and the class it gave. */
    tableRow: nullable(integer()),
    decidedAnswers: nullable(json<TriageAnswers>()),
    ruleClass: nullable(text()),
    /** How it was assigned, and the class it had then. */
    assignedMode: nullable(text<AssignmentMode>()),
    assignedClass: nullable(text()),
    unitId: nullable(text()),
    undertakerId: nullable(text()),
    /** Open cases of those who were compared. */
    load: nullable(json<Readonly<Record<string, number>>>()),
    closedOn: nullable(date()),
    closingKind: nullable(text()),
  },
  indexes: [
    { columns: ['class', 'closedOn'] },
    { columns: ['class', 'closingKind'] },
    { columns: ['class', 'decidedBy'] },
  ],
})

/** Draws are only ever added. */
export const draws = table('triage_draw', {
  stream: 'case',
  columns: {
    caseId: text(),
    /** What the seed was made of, with the case number and the day. */
    nonce: text(),
    seed: text(),
    /** Ids of units, sorted. */
    candidates: json<readonly string[]>(),
    chosenIndex: integer(),
    chosenId: text(),
    drawnOn: date(),
  },
  indexes: [{ columns: ['caseId', 'drawnOn'] }],
  appendOnly: true,
})

export type ResultRow = RowOf<typeof results>
export type DrawRow = RowOf<typeof draws>
export type TriageRows = { triage_result: ResultRow; triage_draw: DrawRow }

export type TriageEvents = {
  /** All answers as they are now. */
  'triage.FactsRecorded': { caseId: string; answers: TriageAnswers; basis: string | null }
  'triage.Decided': {
    caseId: string
    class: string
    lane: Lane
    /** The class before, when facts have changed it. */
    from: string | null
    tableRow: number
    answers: TriageAnswers
  }
  'triage.Overridden': { caseId: string; class: string; lane: Lane; from: string; reason: string }
  'triage.Drawn': DrawRow
  'triage.UndertakerChosen': {
    caseId: string
    mode: AssignmentMode
    class: string
    unitId: string
    undertakerId: string
    drawId: string | null
    load: Readonly<Record<string, number>> | null
  }
}

type Evolved = TriageEvents & Pick<ClosingEvents, 'closing.CaseClosed'>

export const evolveTriage: EvolveTable<Evolved, TriageRows> = {
  'triage.FactsRecorded': (view, { data }) => [
    put<TriageRows, 'triage_result'>('triage_result', {
      ...(view.get('triage_result', data.caseId) ?? emptyResult(data.caseId)),
      answers: data.answers,
      basis: data.basis,
    }),
  ],
  'triage.Decided': (view, { data, actor, occurredOn }) => [
    put<TriageRows, 'triage_result'>('triage_result', {
      ...(view.get('triage_result', data.caseId) ?? emptyResult(data.caseId)),
      decidedAnswers: data.answers,
      class: data.class,
      lane: data.lane,
      decidedBy: 'rule',
      deciderId: actor.id,
      decidedOn: occurredOn,
      reason: null,
      tableRow: data.tableRow,
      ruleClass: data.class,
    }),
  ],
  'triage.Overridden': (view, { data, actor, occurredOn }) => [
    patch(view, 'triage_result', data.caseId, {
      class: data.class,
      lane: data.lane,
      decidedBy: 'person',
      deciderId: actor.id,
      decidedOn: occurredOn,
      reason: data.reason,
    }),
  ],
  'triage.Drawn': (_view, { data }) => [put('triage_draw', data)],
  'triage.UndertakerChosen': (view, { data }) => [
    patch(view, 'triage_result', data.caseId, {
      assignedMode: data.mode,
      assignedClass: data.class,
      unitId: data.unitId,
      undertakerId: data.undertakerId,
      load: data.load,
    }),
  ],
  'closing.CaseClosed': (view, { data, occurredOn }) =>
    view.get('triage_result', data.caseId)
      ? [
          patch(view, 'triage_result', data.caseId, {
            closedOn: occurredOn,
            closingKind: data.closingKind,
          }),
        ]
      : [],
}

function emptyResult(caseId: string): ResultRow {
  return {
    id: caseId,
    caseId,
    answers: {},
    basis: null,
    class: null,
    lane: null,
    decidedBy: null,
    deciderId: null,
    decidedOn: null,
    reason: null,
    tableRow: null,
    decidedAnswers: null,
    ruleClass: null,
    assignedMode: null,
    assignedClass: null,
    unitId: null,
    undertakerId: null,
    load: null,
    closedOn: null,
    closingKind: null,
  }
}
