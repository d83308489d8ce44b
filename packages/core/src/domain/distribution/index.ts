import { defineModule } from '../../kernel/module'
import { distributionCommands, distributionQueries } from './contract'
import { changeLines, servePlan, withdrawPlan } from './decide'
import { draftPlan } from './decide-draft'
import { approvePlan, executePlan } from './decide-execute'
import { objectToPlan, opposeObjection, recordSuit, settleObjection } from './decide-objection'
import { evolveDistribution, lines, objections, plans, recipients } from './model'
import { distributionRules } from './rules'
import { readPlansOfCase, readSheet } from './tables'
import { readOrigin } from './tables-origin'

export { planHash } from './decide-compute'

/** 财产分配方案: who gets what of one sum, served, objected to, approved, and moved to the account of every case. */
export const distributionModule = defineModule({
  name: 'distribution',
  tables: [plans, lines, recipients, objections],
  commands: distributionCommands,
  queries: distributionQueries,
  decide: {
    'distribution.draft': draftPlan,
    'distribution.change-lines': changeLines,
    'distribution.serve': servePlan,
    'distribution.object': objectToPlan,
    'distribution.oppose': opposeObjection,
    'distribution.record-suit': recordSuit,
    'distribution.settle': settleObjection,
    'distribution.approve': approvePlan,
    'distribution.execute': executePlan,
    'distribution.withdraw': withdrawPlan,
  },
  read: {
    'distribution.get': readSheet,
    'distribution.of-case': readPlansOfCase,
    'distribution.origin': readOrigin,
  },
  evolve: evolveDistribution,
  rules: distributionRules,
})
