import { defineModule } from '../../kernel/module'
import { patrolCommands, patrolQueries } from './contract'
import { checkCase, planCase } from './decide'
import { evolvePatrol, type PlanRow, plans } from './model'
import { patrolReactions } from './reactions'
import { patrolRules } from './rules'
import { readPlans, readReport } from './tables'

export { patrolChecks } from './rules-check'

/** 数据巡检: the data of every open case, checked again and again by the same standards. */
export const patrolModule = defineModule({
  name: 'patrol',
  tables: [plans],
  commands: patrolCommands,
  queries: patrolQueries,
  decide: { 'patrol.plan-case': planCase, 'patrol.check-case': checkCase },
  read: { 'patrol.report': readReport, 'patrol.plans': readPlans },
  evolve: evolvePatrol,
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
