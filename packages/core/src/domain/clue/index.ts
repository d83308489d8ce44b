import { defineModule } from '../../kernel/module'
import { clueCommands, clueQueries } from './contract'
import { registerClue, tellGiver, verifyClue } from './decide'
import { clues, evolveClue } from './model'
import { clueRules } from './rules'
import { listClues } from './tables'

/** 财产线索: registered, looked into within days, and whoever gave it is told. */
export const clueModule = defineModule({
  name: 'clue',
  tables: [clues],
  commands: clueCommands,
  queries: clueQueries,
  decide: { 'clue.register': registerClue, 'clue.verify': verifyClue, 'clue.tell': tellGiver },
  read: { 'clue.list': listClues },
  evolve: evolveClue,
  rules: clueRules,
})
