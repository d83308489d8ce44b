import { defineModule } from '../../kernel/module'
import { organisationCommands, organisationQueries } from './contract'
import { addPerson, addUnit, appointHead, establishCourt } from './decide'
import { courts, evolveOrganisation, people, units } from './model'
import { organisationRules } from './rules'
import { chart } from './tables'

export { directoryOf } from './tables'

/** 法院·中心·团队·人员: who exists at the court and who answers for what. */
export const organisationModule = defineModule({
  name: 'organisation',
  tables: [courts, units, people],
  commands: organisationCommands,
  queries: organisationQueries,
  decide: {
    'organisation.establish-court': establishCourt,
    'organisation.add-unit': addUnit,
    'organisation.add-person': addPerson,
    'organisation.appoint-head': appointHead,
  },
  read: { 'organisation.chart': chart },
  evolve: evolveOrganisation,
  rules: organisationRules,
})
