import { defineModule } from '../../kernel/module'
import { organisationCommands, organisationQueries } from './contract'
import { addPerson, addUnit, appointHead, establishCourt } from './decide'
import { decideBankAccount, proposeBankAccount } from './decide-bank-account'
import { assignEquipment, registerEquipment } from './decide-equipment'
import { handOverWork } from './decide-hand-over'
import { actAsHub } from './decide-hub'
import { changePerson, receiveLentPerson, recordAbsence } from './decide-people'
import {
  absences,
  bankAccounts,
  courts,
  equipment,
  evolveOrganisation,
  lentPeople,
  people,
  units,
} from './model'
import { organisationRules } from './rules'
import { chart, openWork, staffing } from './tables'
import { readBankAccounts } from './tables-bank-account'
import { centreBoards } from './tables-centre'
import { centreQueue } from './tables-centre-queue'
import { readEquipment } from './tables-equipment'

export { lentPersonId } from './decide-people'
export { HUB_DOMAINS, type HubDomain, hubDomainOf } from './rules-hub'
export { directoryOf } from './tables'

/** 法院·中心·团队·人员: who exists at the court and who answers for what. */
export const organisationModule = defineModule({
  name: 'organisation',
  tables: [courts, units, people, absences, lentPeople, equipment, bankAccounts],
  commands: organisationCommands,
  queries: organisationQueries,
  decide: {
    'organisation.establish-court': establishCourt,
    'organisation.add-unit': addUnit,
    'organisation.act-as-hub': actAsHub,
    'organisation.propose-bank-account': proposeBankAccount,
    'organisation.decide-bank-account': decideBankAccount,
    'organisation.assign-equipment': assignEquipment,
    'organisation.register-equipment': registerEquipment,
    'organisation.add-person': addPerson,
    'organisation.appoint-head': appointHead,
    'organisation.change-person': changePerson,
    'organisation.record-absence': recordAbsence,
    'organisation.hand-over-work': handOverWork,
    'organisation.receive-lent-person': receiveLentPerson,
  },
  read: {
    'organisation.bank-accounts': readBankAccounts,
    'organisation.centre-boards': centreBoards,
    'organisation.centre-queue': centreQueue,
    'organisation.chart': chart,
    'organisation.equipment': readEquipment,
    'organisation.open-work': openWork,
    'organisation.staffing': staffing,
  },
  evolve: evolveOrganisation,
  rules: organisationRules,
})
