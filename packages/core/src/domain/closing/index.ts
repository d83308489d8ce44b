import { defineModule } from '../../kernel/module'
import { closingCommands, closingQueries } from './contract'
import { confirmClosing, proposeClosing, rejectClosing } from './decide'
import { evolveClosing, proposals as proposalTable } from './model'
import { closingRules } from './rules'
import { proposals } from './tables'

/** 结案: the one gate through which a case leaves (扎口结案). */
export const closingModule = defineModule({
  name: 'closing',
  tables: [proposalTable],
  commands: closingCommands,
  queries: closingQueries,
  decide: {
    'closing.propose': proposeClosing,
    'closing.confirm': confirmClosing,
    'closing.reject': rejectClosing,
  },
  read: { 'closing.proposals': proposals },
  evolve: evolveClosing,
  rules: closingRules,
})
