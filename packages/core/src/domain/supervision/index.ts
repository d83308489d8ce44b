import { defineModule } from '../../kernel/module'
import { supervisionCommands, supervisionQueries } from './contract'
import { blockedActs, evolveSupervision } from './model'
import { readBlockedActs } from './tables'

/** 监管: acts that rules stopped. The engine records them; nobody commands here. */
export const supervisionModule = defineModule({
  name: 'supervision',
  tables: [blockedActs],
  commands: supervisionCommands,
  queries: supervisionQueries,
  decide: {},
  read: { 'supervision.blocked-acts': readBlockedActs },
  evolve: evolveSupervision,
})
