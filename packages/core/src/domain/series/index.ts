import { defineModule } from '../../kernel/module'
import { seriesCommands, seriesQueries } from './contract'
import { closeSeries, formSeries, joinSeries, leaveSeries, listProperty, recordDisposal } from './decide'
import { evolveSeries, members, memberships, properties, seriesTable } from './model'
import { seriesReactions } from './reactions'
import { seriesRules } from './rules'
import { readCandidates, readSeries, readSeriesOfCase } from './tables'

export { seriesIdOf } from './contract'

/** 系列案件: cases of one debtor, taken in, disposed for and distributed to together. */
export const seriesModule = defineModule({
  name: 'series',
  tables: [seriesTable, members, properties, memberships],
  commands: seriesCommands,
  queries: seriesQueries,
  decide: {
    'series.form': formSeries,
    'series.join': joinSeries,
    'series.leave': leaveSeries,
    'series.list-property': listProperty,
    'series.record-disposal': recordDisposal,
    'series.close': closeSeries,
  },
  read: {
    'series.get': readSeries,
    'series.of-case': readSeriesOfCase,
    'series.candidates': readCandidates,
  },
  evolve: evolveSeries,
  rules: seriesRules,
  reactions: seriesReactions,
})
