import { defineModule } from '../../kernel/module'
import { supervisionCommands, supervisionQueries } from './contract'
import { answerFinding, checkFinding, closeFinding, raiseFinding } from './decide'
import { blockedActs, evolveSupervision, type FindingRow, findings } from './model'
import { supervisionReactions } from './reactions'
import { supervisionRules } from './rules'
import { readBlockedAct, readBlockedActs } from './tables'
import { readCourtFigures, readPeopleOfCase, readUnowned } from './tables-check'
import { dayList, readDomains, readFindings } from './tables-findings'

/** 监管: acts that rules stopped, and findings that are followed until they are closed. */
export const supervisionModule = defineModule({
  name: 'supervision',
  tables: [blockedActs, findings],
  commands: supervisionCommands,
  queries: supervisionQueries,
  decide: {
    'supervision.raise-finding': raiseFinding,
    'supervision.check-finding': checkFinding,
    'supervision.answer-finding': answerFinding,
    'supervision.close-finding': closeFinding,
  },
  read: {
    'supervision.blocked-acts': readBlockedActs,
    'supervision.blocked-act': readBlockedAct,
    'supervision.day-list': dayList,
    'supervision.findings': readFindings,
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
  ],
})
