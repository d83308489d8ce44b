import { defineModule } from '../../kernel/module'
import { serviceCommands, serviceQueries } from './contract'
import { activateItem, answerMatter, closeVisit, openVisit } from './decide'
import { evolveService, items, matters, visits } from './model'
import { serviceReactions } from './reactions'
import { serviceRules } from './rules'
import { readItems, readVisit, readVisits } from './tables'

/** 执行服务中心: one visit, one ticket, answered as a whole. */
export const serviceModule = defineModule({
  name: 'service',
  tables: [items, visits, matters],
  commands: serviceCommands,
  queries: serviceQueries,
  decide: {
    'service.activate-item': activateItem,
    'service.open-visit': openVisit,
    'service.answer-matter': answerMatter,
    'service.close-visit': closeVisit,
  },
  read: { 'service.items': readItems, 'service.visits': readVisits, 'service.visit': readVisit },
  evolve: evolveService,
  rules: serviceRules,
  reactions: serviceReactions,
})
