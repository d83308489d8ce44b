import { defineModule } from '../../kernel/module'
import { triageCommands, triageQueries } from './contract'
import { decideTriage, overrideTriage, recordFacts } from './decide'
import { assignTriaged } from './decide-assign'
import { draws, evolveTriage, results } from './model'
import { triageReactions } from './reactions'
import { triageRules } from './rules'
import { readBoard, readLoad, readTriage } from './tables'

export { type DrawResult, drawSeed, recomputeDraw } from '../../kernel/draw'
export { decideClass, isSettled } from './decide-class'

/** 繁简分流: sorting cases by a table that the court sets, and giving them to teams. */
export const triageModule = defineModule({
  name: 'triage',
  tables: [results, draws],
  commands: triageCommands,
  queries: triageQueries,
  decide: {
    'triage.record-facts': recordFacts,
    'triage.decide': decideTriage,
    'triage.override': overrideTriage,
    'triage.assign': assignTriaged,
  },
  read: { 'triage.get': readTriage, 'triage.board': readBoard, 'triage.load': readLoad },
  evolve: evolveTriage,
  rules: triageRules,
  reactions: triageReactions,
})
