import { defineModule } from '../../kernel/module'
import { caseCommands, caseQueries } from './contract'
import { assignCase, fileCase, importCase, resumeCase, suspendCase } from './decide'
import { flagCase } from './decide-flag'
import { completeParty, enterParty } from './decide-party'
import { cases, evolveCase, parties } from './model'
import { caseRules } from './rules'
import { listCases, readCase, readHolders, readTimeline } from './tables'
import { readLinked, readOfNumber, readOfPerson } from './tables-linked'

export { caseIdOf } from './contract'

/** 案件: filing, parties, basis, undertaker, suspension. */
export const caseModule = defineModule({
  name: 'case',
  tables: [cases, parties],
  commands: caseCommands,
  queries: caseQueries,
  decide: {
    'case.file': fileCase,
    'case.import': importCase,
    'case.enter-party': enterParty,
    'case.complete-party': completeParty,
    'case.assign': assignCase,
    'case.flag': flagCase,
    'case.suspend': suspendCase,
    'case.resume': resumeCase,
  },
  read: {
    'case.get': readCase,
    'case.list': listCases,
    'case.timeline': readTimeline,
    'case.holders': readHolders,
    'case.linked': readLinked,
    'case.of-person': readOfPerson,
    'case.of-number': readOfNumber,
  },
  evolve: evolveCase,
  rules: caseRules,
})
