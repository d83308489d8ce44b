import { defineModule } from '../../kernel/module'
import { inabilityCommands, inabilityQueries } from './contract'
import { proposeRecognition, reviewRecognition, revokeRecognition } from './decide'
import { evolveInability, recognitions } from './model'
import { inabilityReactions } from './reactions'
import { inabilityRules } from './rules'
import { listRecognitions, readRecognition } from './tables'

/** 执行不能的甄别: whether a case has property that can be enforced, or none and never will; with evidence and review. */
export const inabilityModule = defineModule({
  name: 'inability',
  tables: [recognitions],
  commands: inabilityCommands,
  queries: inabilityQueries,
  decide: {
    'inability.propose': proposeRecognition,
    'inability.review': reviewRecognition,
    'inability.revoke': revokeRecognition,
  },
  read: { 'inability.get': readRecognition, 'inability.list': listRecognitions },
  evolve: evolveInability,
  rules: inabilityRules,
  reactions: inabilityReactions,
})
