import { defineModule, type Effect } from '../../kernel/module'
import { queryCommands, queryQueries } from './contract'
import { orderQuery, pauseSource, registerSource } from './decide'
import { askAgain, checkLine, confirmByHand, giveUp, recordAnswer, recordReceipt } from './decide-answer'
import { orderControl } from './decide-control'
import { evolveQuery, findings, lines, orders, sources } from './model'
import { queryRules } from './rules'
import { listFindings, listLines, listSources, readLog, readProgress, readRequests } from './tables'

export { ANSWERED, OPEN_STATES } from './model'

/** A line leaves after the commit; its number follows from the order, so that a repetition asks nothing new. */
const askSource = (['query.LineOrdered', 'query.AskedAgain'] as const).map(
  (on): Effect => ({
    id: on === 'query.LineOrdered' ? 'query.ask-source' : 'query.ask-source-again',
    on,
    topic: 'source.ask',
    payload: ({ data, recordedAt }) => {
      const { line: _line, reason: _reason, checkOn: _checkOn, ...sent } = data
      return { ...sent, sentAt: recordedAt }
    },
  }),
)

/** 财产查询: orders, lines to registries and banks that end one by one, findings. */
export const queryModule = defineModule({
  name: 'query',
  tables: [sources, orders, lines, findings],
  commands: queryCommands,
  queries: queryQueries,
  decide: {
    'query.register-source': registerSource,
    'query.pause-source': pauseSource,
    'query.order': orderQuery,
    'query.order-control': orderControl,
    'query.record-receipt': recordReceipt,
    'query.record-answer': recordAnswer,
    'query.ask-again': askAgain,
    'query.confirm-by-hand': confirmByHand,
    'query.give-up': giveUp,
    'query.check': checkLine,
  },
  read: {
    'query.sources': listSources,
    'query.progress': readProgress,
    'query.findings': listFindings,
    'query.lines': listLines,
    'query.log': readLog,
    'query.requests': readRequests,
  },
  evolve: evolveQuery,
  rules: queryRules,
  effects: askSource,
  agenda: [
    {
      table: 'query_line',
      dateColumn: 'checkOn',
      command: 'query.check',
      input: (row) => ({ caseId: (row as { caseId?: string }).caseId ?? '', lineId: row.id }),
    },
  ],
})
