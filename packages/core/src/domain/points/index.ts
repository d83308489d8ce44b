import { defineModule } from '../../kernel/module'
import { pointsCommands, pointsQueries } from './contract'
import { transferPoints } from './decide'
import { entries, evolvePoints } from './model'
import { pointsReactions } from './reactions'
import { pointsRules } from './rules'
import { readBoard } from './tables'

export { amountOf } from './decide'

/** 积分·前减后加: an expired stage loses what the next one gains. */
export const pointsModule = defineModule({
  name: 'points',
  tables: [entries],
  commands: pointsCommands,
  queries: pointsQueries,
  decide: { 'points.transfer': transferPoints },
  read: { 'points.board': readBoard },
  evolve: evolvePoints,
  rules: pointsRules,
  reactions: pointsReactions,
})
