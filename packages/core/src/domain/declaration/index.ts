import { defineModule } from '../../kernel/module'
import { declarationCommands, declarationQueries } from './contract'
import { extendOrder, noteChange, orderReport, serveOrder, submitReport, supplementReport } from './decide'
import { checkReport, compareReport, confirmFlag, dismissFlag } from './decide-compare'
import { evolveDeclaration, flags, items, type OrderRow, orders } from './model'
import { declarationReactions } from './reactions'
import { declarationRules } from './rules'
import { listFlags, readDeclarations } from './tables'

/** 财产申报: the order, what the debtor declares, the comparison with what was found, and what follows from it. */
export const declarationModule = defineModule({
  name: 'declaration',
  tables: [orders, items, flags],
  commands: declarationCommands,
  queries: declarationQueries,
  decide: {
    'declaration.order': orderReport,
    'declaration.serve': serveOrder,
    'declaration.extend': extendOrder,
    'declaration.submit': submitReport,
    'declaration.note-change': noteChange,
    'declaration.supplement': supplementReport,
    'declaration.compare': compareReport,
    'declaration.check': checkReport,
    'declaration.confirm-flag': confirmFlag,
    'declaration.dismiss-flag': dismissFlag,
  },
  read: { 'declaration.of-case': readDeclarations, 'declaration.flags': listFlags },
  evolve: evolveDeclaration,
  rules: declarationRules,
  reactions: declarationReactions,
  agenda: [
    {
      table: 'declaration_order',
      dateColumn: 'checkOn',
      command: 'declaration.check',
      input: (row) => ({ caseId: (row as OrderRow).caseId, orderId: row.id }),
    },
  ],
})
