import { defineModule } from '../../kernel/module'
import { measureCommands, measureQueries } from './contract'
import { applyForMeasure, decideMeasure, noteDefault, proposeMeasure } from './decide'
import {
  carryOut,
  checkMeasure,
  liftMeasure,
  logMatch,
  noteGround,
  recordConduct,
  tellFamily,
} from './decide-course'
import { defaults, evolveMeasure, matches, measures } from './model'
import { measureReactions } from './reactions'
import { measureRules } from './rules'
import { listMatches, listMeasures, matchPerson, readInclusion } from './tables'

export { MEASURE_KINDS } from './model'

/** 强制措施与信用惩戒: proposed, decided by the president, with a term where the law gives one, and ended. */
export const measureModule = defineModule({
  name: 'measure',
  tables: [measures, defaults, matches],
  commands: measureCommands,
  queries: measureQueries,
  decide: {
    'measure.note-default': noteDefault,
    'measure.apply': applyForMeasure,
    'measure.propose': proposeMeasure,
    'measure.decide': decideMeasure,
    'measure.carry-out': carryOut,
    'measure.tell-family': tellFamily,
    'measure.record-conduct': recordConduct,
    'measure.note-ground': noteGround,
    'measure.lift': liftMeasure,
    'measure.check': checkMeasure,
    'measure.log-match': logMatch,
  },
  read: {
    'measure.list': listMeasures,
    'measure.match': matchPerson,
    'measure.matches': listMatches,
    'measure.inclusion': readInclusion,
  },
  evolve: evolveMeasure,
  rules: measureRules,
  reactions: measureReactions,
  agenda: [
    {
      table: 'measure_measure',
      dateColumn: 'checkOn',
      command: 'measure.check',
      input: (row) => ({ caseId: (row as { caseId?: string }).caseId ?? '', measureId: row.id }),
    },
  ],
})
