import { defineModule } from '../../kernel/module'
import { dossierCommands, dossierQueries } from './contract'
import {
  approveLoan,
  catalogueMaterial,
  formMaterial,
  handInMaterial,
  lendMaterial,
  refuseLoan,
  registerUse,
  requestLoan,
  returnMaterial,
} from './decide'
import { evolveDossier, loans, materials } from './model'
import { dossierRules } from './rules'
import { catalogue, register } from './tables'

/** 卷宗: one dossier per case, paper in the centre's custody, every exit a registered loan. */
export const dossierModule = defineModule({
  name: 'dossier',
  tables: [materials, loans],
  commands: dossierCommands,
  queries: dossierQueries,
  decide: {
    'dossier.form-material': formMaterial,
    'dossier.hand-in-material': handInMaterial,
    'dossier.catalogue-material': catalogueMaterial,
    'dossier.request-loan': requestLoan,
    'dossier.approve-loan': approveLoan,
    'dossier.refuse-loan': refuseLoan,
    'dossier.lend-material': lendMaterial,
    'dossier.return-material': returnMaterial,
    'dossier.register-use': registerUse,
  },
  read: { 'dossier.catalogue': catalogue, 'dossier.register': register },
  evolve: evolveDossier,
  rules: dossierRules,
})
