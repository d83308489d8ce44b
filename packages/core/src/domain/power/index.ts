import { defineModule } from '../../kernel/module'
import { powerCommands, powerQueries } from './contract'
import { recordRuling } from './decide'
import { evolvePower, hands, rulings } from './model'
import { powerRules } from './rules'
import { readAnswerable, readPowers } from './tables'

/** 执行权配置: three powers in different hands, sides in different units, and nobody who does everything. */
export const powerModule = defineModule({
  name: 'power',
  tables: [hands, rulings],
  commands: powerCommands,
  queries: powerQueries,
  decide: { 'power.record-ruling': recordRuling },
  read: { 'power.of-case': readPowers, 'power.answerable': readAnswerable },
  evolve: evolvePower,
  rules: powerRules,
})
