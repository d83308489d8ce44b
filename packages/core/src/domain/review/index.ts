import { defineModule } from '../../kernel/module'
import { reviewCommands, reviewQueries } from './contract'
import { drawRound, mendDefect, recheckDefect, recordReview } from './decide'
import { defects, evolveReview, reviewed, rounds } from './model'
import { reviewRules } from './rules'
import { readCandidates, readDefects, readDossiers, readResults, readRounds } from './tables'

/** 卷宗评查: dossiers reviewed by sample and checklist, defects returned with a day, mended, rechecked, counted. */
export const reviewModule = defineModule({
  name: 'review',
  tables: [rounds, reviewed, defects],
  commands: reviewCommands,
  queries: reviewQueries,
  decide: {
    'review.draw': drawRound,
    'review.record': recordReview,
    'review.mend': mendDefect,
    'review.recheck': recheckDefect,
  },
  read: {
    'review.candidates': readCandidates,
    'review.rounds': readRounds,
    'review.dossiers': readDossiers,
    'review.results': readResults,
    'review.defects': readDefects,
  },
  evolve: evolveReview,
  rules: reviewRules,
})
