import { defineModule } from '../../kernel/module'
import { reliefCommands, reliefQueries } from './contract'
import {
  applyForRelief,
  checkRelief,
  grantRelief,
  recordReliefPayment,
  refuseRelief,
  withdrawRelief,
} from './decide'
import { applications, evolveRelief } from './model'
import { reliefRules } from './rules'
import { listRelief, readReport } from './tables'

/** 司法救助: help for an applicant whose case is a true inability, out of the relief fund, never out of case money. */
export const reliefModule = defineModule({
  name: 'relief',
  tables: [applications],
  commands: reliefCommands,
  queries: reliefQueries,
  decide: {
    'relief.apply': applyForRelief,
    'relief.check': checkRelief,
    'relief.grant': grantRelief,
    'relief.refuse': refuseRelief,
    'relief.record-payment': recordReliefPayment,
    'relief.withdraw': withdrawRelief,
  },
  read: { 'relief.list': listRelief, 'relief.report': readReport },
  evolve: evolveRelief,
  rules: reliefRules,
})
