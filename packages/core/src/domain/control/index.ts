import { defineModule } from '../../kernel/module'
import { controlCommands } from './contract'
import { controlQueries } from './contract-queries'
import { orderControl } from './decide'
import { convertControl, deductControl, releaseControl, renewControl, withdrawControl } from './decide-acts'
import { checkControl, moveUp, warnControl } from './decide-clock'
import { decideBreach, recordReport, reportBreach } from './decide-living'
import { recordResult, recordService } from './decide-result'
import { acts, controls, evolveControl, reports } from './model'
import { controlReactions } from './reactions'
import { controlRules } from './rules'
import { listControls, readCalendar, readControl } from './tables'
import { readChecks } from './tables-checks'
import { listNextUp } from './tables-next-up'

export { CONTROL_KINDS } from './model'

/** 查封、扣押、冻结: controls with an end and a clock, from the order to release, lapse or deduction. */
export const controlModule = defineModule({
  name: 'control',
  tables: [controls, acts, reports],
  commands: controlCommands,
  queries: controlQueries,
  decide: {
    'control.order': orderControl,
    'control.record-service': recordService,
    'control.record-result': recordResult,
    'control.renew': renewControl,
    'control.release': releaseControl,
    'control.deduct': deductControl,
    'control.withdraw': withdrawControl,
    'control.move-up': moveUp,
    'control.convert': convertControl,
    'control.warn': warnControl,
    'control.check': checkControl,
    'control.record-report': recordReport,
    'control.report-breach': reportBreach,
    'control.decide-breach': decideBreach,
  },
  read: {
    'control.list': listControls,
    'control.checks': readChecks,
    'control.get': readControl,
    'control.calendar': readCalendar,
    'control.next-up': listNextUp,
  },
  evolve: evolveControl,
  rules: controlRules,
  reactions: controlReactions,
  agenda: [
    {
      table: 'control_order',
      dateColumn: 'checkOn',
      command: 'control.check',
      input: (row) => ({ caseId: (row as { caseId?: string }).caseId ?? '', controlId: row.id }),
    },
  ],
  sweeps: [{ query: 'control.next-up', command: 'control.move-up' }],
})
