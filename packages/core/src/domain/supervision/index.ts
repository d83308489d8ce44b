import { defineModule } from '../../kernel/module'
import { supervisionCommands, supervisionQueries } from './contract'
import { answerFinding, checkFinding, closeFinding, raiseFinding, returnFinding } from './decide'
import { decideAccountability, grantOverride } from './decide-follow'
import { checkOrder, confirmOrder, issueOrder, replyOrder, returnOrder } from './decide-order'
import { blockedActs, evolveSupervision, type FindingRow, findings } from './model'
import { accountabilities, overrides } from './model-follow'
import { type OrderRow, orders } from './model-order'
import { prompts } from './model-prompt'
import { supervisionReactions } from './reactions'
import { supervisionRules } from './rules'
import { readBlockedAct, readBlockedActs } from './tables'
import { readBoard } from './tables-board'
import { readCourtFigures, readPeopleOfCase, readUnowned } from './tables-check'
import { dayList, readDailyChecks, readDomains, readFindings } from './tables-findings'
import { readAccountability, readOrders, readOverrides, readPrompts } from './tables-follow'
import { readAccountabilitySteps, readOrderSteps } from './tables-steps'
import { readUnits } from './tables-units'

/** 监管: acts that rules stopped, and findings that are followed until they are closed. */
export const supervisionModule = defineModule({
  name: 'supervision',
  tables: [blockedActs, findings, prompts, orders, accountabilities, overrides],
  commands: supervisionCommands,
  queries: supervisionQueries,
  decide: {
    'supervision.raise-finding': raiseFinding,
    'supervision.check-finding': checkFinding,
    'supervision.answer-finding': answerFinding,
    'supervision.return-finding': returnFinding,
    'supervision.close-finding': closeFinding,
    'supervision.issue-order': issueOrder,
    'supervision.reply-order': replyOrder,
    'supervision.confirm-order': confirmOrder,
    'supervision.return-order': returnOrder,
    'supervision.check-order': checkOrder,
    'supervision.decide-accountability': decideAccountability,
    'supervision.grant-override': grantOverride,
  },
  read: {
    'supervision.blocked-acts': readBlockedActs,
    'supervision.blocked-act': readBlockedAct,
    'supervision.day-list': dayList,
    'supervision.daily-checks': readDailyChecks,
    'supervision.findings': readFindings,
    'supervision.prompts': readPrompts,
    'supervision.orders': readOrders,
    'supervision.order-steps': readOrderSteps,
    'supervision.accountability': readAccountability,
    'supervision.accountability-steps': readAccountabilitySteps,
    'supervision.overrides': readOverrides,
    'supervision.units': readUnits,
    'supervision.board': readBoard,
    'supervision.domains': readDomains,
    'supervision.unowned': readUnowned,
    'supervision.people-of-case': readPeopleOfCase,
    'supervision.court-figures': readCourtFigures,
  },
  evolve: evolveSupervision,
  rules: supervisionRules,
  reactions: supervisionReactions,
  agenda: [
    {
      table: 'supervision_finding',
      dateColumn: 'nextCheckOn',
      command: 'supervision.check-finding',
      input: (row) => ({ caseId: (row as FindingRow).caseId, findingId: row.id }),
    },
    {
      table: 'supervision_order',
      dateColumn: 'nextCheckOn',
      command: 'supervision.check-order',
      input: (row) => ({ caseId: (row as OrderRow).caseId, orderId: row.id }),
    },
  ],
})
