import { defineModule } from '../../kernel/module'
import { planCommands, planQueries } from './contract'
import { analyseCase, changePlan, decidePlan } from './decide'
import { evolvePlan, items, plans, versions } from './model'
import { planReactions } from './reactions'
import { planRules } from './rules'
import { readPlan } from './tables'

/** 执行方案: what the judge sees in the case, what he decides, and the affairs that come out of it. */
export const planModule = defineModule({
  name: 'plan',
  tables: [plans, versions, items],
  commands: planCommands,
  queries: planQueries,
  decide: {
    'plan.analyse': analyseCase,
    'plan.decide': decidePlan,
    'plan.change': changePlan,
  },
  read: { 'plan.get': readPlan },
  evolve: evolvePlan,
  rules: planRules,
  reactions: planReactions,
})
