import { defineModule } from '../../kernel/module'
import { readingCommands, readingQueries } from './contract'
import { recordReading, recordSearch } from './decide'
import { entries, evolveReading, searches } from './model'
import { readingRules } from './rules'
import { readFile, readLog, readParty } from './tables'

/** 查阅留痕: who read a file of a dossier, or personal data unmasked, when and why. */
export const readingModule = defineModule({
  name: 'reading',
  tables: [entries, searches],
  commands: readingCommands,
  queries: readingQueries,
  decide: { 'reading.record': recordReading, 'reading.record-search': recordSearch },
  read: { 'reading.party': readParty, 'reading.file': readFile, 'reading.log': readLog },
  evolve: evolveReading,
  rules: readingRules,
})
