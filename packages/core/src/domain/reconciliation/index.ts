import { defineModule } from '../../kernel/module'
import { reconciliationCommands, reconciliationQueries } from './contract'
import { explain, recordDay, recordLines, recordStatement, sign } from './decide'
import { evolveReconciliation, lines, runs, statements } from './model'
import { reconciliationRules } from './rules'
import { readAccounts, readDay, readDays, readStatements } from './tables'
import { readBalance } from './tables-balance'

export { LINES_AT_ONCE, statementIdOf } from './contract'
export { compare } from './decide-compare'

/** 对账: the bank's statement against what the court has booked, paid and posted, day by day. */
export const reconciliationModule = defineModule({
  name: 'reconciliation',
  tables: [statements, lines, runs],
  commands: reconciliationCommands,
  queries: reconciliationQueries,
  decide: {
    'reconciliation.record-statement': recordStatement,
    'reconciliation.record-lines': recordLines,
    'reconciliation.record-day': recordDay,
    'reconciliation.explain': explain,
    'reconciliation.sign': sign,
  },
  read: {
    'reconciliation.run': readDay,
    'reconciliation.day': readDay,
    'reconciliation.days': readDays,
    'reconciliation.balance': readBalance,
    'reconciliation.accounts': readAccounts,
    'reconciliation.statements': readStatements,
  },
  evolve: evolveReconciliation,
  rules: reconciliationRules,
})
