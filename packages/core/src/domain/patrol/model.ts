import type { EvolveTable } from '../../kernel/module'
import { date, integer, nullable, type RowOf, table, text } from '../../kernel/table'
import { patch, put } from '../../kernel/view'
import type { ClosingEvents } from '../closing/model'

/** What a defect is about (seed 004:58; requirement data-patrol): 完整、一致、真实. */
export type DefectKind = 'completeness' | 'consistency' | 'truth'

/** When the data of a case is looked at again, and what has been found so far. */
export const plans = table('patrol_plan', {
  stream: 'case',
  columns: {
    caseId: text(),
    caseNumber: text(),
    /** The clock looks on this day; never once the case is closed. */
    nextOn: nullable(date()),
    lastOn: nullable(date()),
    rounds: integer(),
    /** Defects of the last round. */
    found: integer(),
    source: text(),
  },
  indexes: [{ columns: ['nextOn'], whereNotNull: 'nextOn' }],
})

export type PlanRow = RowOf<typeof plans>
export type PatrolRows = { patrol_plan: PlanRow }

export type PatrolEvents = {
  'patrol.CasePlanned': PlanRow
  /** The case went over to a profile without a patrol. */
  'patrol.CaseReleased': { caseId: string }
  'patrol.CaseChecked': { caseId: string; checks: readonly string[]; found: number; nextOn: string }
  /** One for each defect of a round; supervision follows it until it is closed. */
  'patrol.DefectFound': {
    caseId: string
    check: string
    defect: DefectKind
    objectId: string
    holderId: string | null
  }
}

type Evolved = PatrolEvents & Pick<ClosingEvents, 'closing.CaseClosed'>

export const evolvePatrol: EvolveTable<Evolved, PatrolRows> = {
  'patrol.CasePlanned': (_view, { data }) => [put('patrol_plan', data)],
  'patrol.CaseReleased': (view, { data }) => [patch(view, 'patrol_plan', data.caseId, { nextOn: null })],
  'patrol.CaseChecked': (view, { data, occurredOn }) => [
    patch(view, 'patrol_plan', data.caseId, {
      nextOn: data.nextOn,
      lastOn: occurredOn,
      rounds: (view.get('patrol_plan', data.caseId)?.rounds ?? 0) + 1,
      found: data.found,
    }),
  ],
  'patrol.DefectFound': () => [],
  // A court whose profile has no patrol plans none.
  'closing.CaseClosed': (view, { data }) =>
    view.get('patrol_plan', data.caseId) ? [patch(view, 'patrol_plan', data.caseId, { nextOn: null })] : [],
}
