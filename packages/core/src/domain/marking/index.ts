import { defineModule } from '../../kernel/module'
import { markingCommands, markingQueries } from './contract'
import { annotate, bookmark, strike } from './decide'
import { evolveMarking, marks } from './model'
import { markingRules } from './rules'
import { readMarks } from './tables'

/** 书签与批注: notes on papers of a dossier, beside the paper and never in it. */
export const markingModule = defineModule({
  name: 'marking',
  tables: [marks],
  commands: markingCommands,
  queries: markingQueries,
  decide: { 'marking.bookmark': bookmark, 'marking.annotate': annotate, 'marking.strike': strike },
  read: { 'marking.of-case': readMarks },
  evolve: evolveMarking,
  rules: markingRules,
})
