import { defineModule } from '../../kernel/module'
import { investigationCommands, investigationQueries } from './contract'
import {
  acceptResult,
  applyForInvestigation,
  checkInvestigation,
  decideInvestigation,
  publishReward,
  recordReward,
  returnResult,
} from './decide'
import { evolveInvestigation, type InvestigationRow, investigations, rewards } from './model'
import { investigationReactions } from './reactions'
import { investigationRules } from './rules'
import { listInvestigations } from './tables'

/** 委托调查与悬赏: audit, lawyer's order, reward for clues: from the application to the result, and the reward that was paid. */
export const investigationModule = defineModule({
  name: 'investigation',
  tables: [investigations, rewards],
  commands: investigationCommands,
  queries: investigationQueries,
  decide: {
    'investigation.apply': applyForInvestigation,
    'investigation.decide': decideInvestigation,
    'investigation.publish': publishReward,
    'investigation.return-result': returnResult,
    'investigation.accept-result': acceptResult,
    'investigation.record-reward': recordReward,
    'investigation.check': checkInvestigation,
  },
  read: { 'investigation.list': listInvestigations },
  evolve: evolveInvestigation,
  rules: investigationRules,
  reactions: investigationReactions,
  agenda: [
    {
      table: 'investigation_investigation',
      dateColumn: 'checkOn',
      command: 'investigation.check',
      input: (row) => ({ caseId: (row as InvestigationRow).caseId, investigationId: row.id }),
    },
  ],
})
