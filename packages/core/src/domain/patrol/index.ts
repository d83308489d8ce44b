import { defineModule } from '../../kernel/module'
import { patrolCommands, patrolQueries } from './contract'
import { checkCase, planCase } from './decide'
import { drawInspection, recordInspection } from './decide-inspection'
import { evolvePatrol, type PlanRow, plans } from './model'
import { evolveInspection, inspections } from './model-inspection'
import { patrolReactions } from './reactions'
import { patrolRules } from './rules'
import { readPlans, readReport } from './tables'
import { readCandidates, readInspections } from './tables-inspection'

export { patrolChecks } from './rules-check'

/** 数据巡检: the data of every open case, checked again and again by the same standards. */
export const patrolModule = defineModule({
  name: 'patrol',
  tables: [plans, inspections],
  commands: patrolCommands,
  queries: patrolQueries,
  decide: {
    'patrol.plan-case': planCase,
    'patrol.check-case': checkCase,
    'patrol.draw-inspection': drawInspection,
    'patrol.record-inspection': recordInspection,
  },
  read: {
    'patrol.report': readReport,
    'patrol.plans': readPlans,
    'patrol.inspection-candidates': readCandidates,
    'patrol.inspections': readInspections,
  },
  evolve: { ...evolvePatrol, ...evolveInspection },
  rules: patrolRules,
  reactions: patrolReactions,
  agenda: [
    {
      table: 'patrol_plan',
      dateColumn: 'nextOn',
      command: 'patrol.check-case',
      input: (row) => ({ caseId: (row as PlanRow).caseId }),
    },
  ],
})
