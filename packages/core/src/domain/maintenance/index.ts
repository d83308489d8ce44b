import { defineModule } from '../../kernel/module'
import { maintenanceCommands, maintenanceQueries } from './contract'
import { answerEnquiry, decideExit, enterMaintenance, proposeExit, recordCheck } from './decide'
import { applyForResumption, decideResumption, fileResumed } from './decide-resume'
import { applications, checks, enquiries, entries, evolveMaintenance } from './model'
import { maintenanceReactions } from './reactions'
import { maintenanceRules } from './rules'
import { listApplications, listMaintained, readMaintenance, readOrigin } from './tables'

/** 终本维护: cases whose round was terminated, looked after until they go on or end. */
export const maintenanceModule = defineModule({
  name: 'maintenance',
  tables: [entries, checks, applications, enquiries],
  commands: maintenanceCommands,
  queries: maintenanceQueries,
  decide: {
    'maintenance.enter': enterMaintenance,
    'maintenance.record-check': recordCheck,
    'maintenance.apply-resumption': applyForResumption,
    'maintenance.decide-resumption': decideResumption,
    'maintenance.file-resumed': fileResumed,
    'maintenance.answer-enquiry': answerEnquiry,
    'maintenance.propose-exit': proposeExit,
    'maintenance.decide-exit': decideExit,
  },
  read: {
    'maintenance.get': readMaintenance,
    'maintenance.origin': readOrigin,
    'maintenance.list': listMaintained,
    'maintenance.applications': listApplications,
  },
  evolve: evolveMaintenance,
  rules: maintenanceRules,
  reactions: maintenanceReactions,
})
