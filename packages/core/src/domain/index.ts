import type { Module } from '../kernel/module'
import { assetModule } from './asset/index'
import { caseModule } from './case/index'
import { clearanceModule } from './clearance/index'
import { closingModule } from './closing/index'
import { clueModule } from './clue/index'
import { consoleModule } from './console/index'
import { controlModule } from './control/index'
import { declarationModule } from './declaration/index'
import { distributionModule } from './distribution/index'
import { documentModule } from './document/index'
import { dossierModule } from './dossier/index'
import { fundModule } from './fund/index'
import { goodsModule } from './goods/index'
import { inabilityModule } from './inability/index'
import { investigationModule } from './investigation/index'
import { maintenanceModule } from './maintenance/index'
import { markingModule } from './marking/index'
import { measureModule } from './measure/index'
import { metricsModule } from './metrics/index'
import { nodeModule } from './node/index'
import { opennessModule } from './openness/index'
import { organisationModule } from './organisation/index'
import { patrolModule } from './patrol/index'
import { planModule } from './plan/index'
import { pointsModule } from './points/index'
import { powerModule } from './power/index'
import { profileModule } from './profile/index'
import { queryModule } from './query/index'
import { readingModule } from './reading/index'
import { reconciliationModule } from './reconciliation/index'
import { recordingModule } from './recording/index'
import { reliefModule } from './relief/index'
import { reviewModule } from './review/index'
import { seriesModule } from './series/index'
import { serviceModule } from './service/index'
import { stageModule } from './stage/index'
import { supervisionModule } from './supervision/index'
import { taskModule } from './task/index'
import { triageModule } from './triage/index'

/** The concepts of enforcement that every court needs; a plugin's modules stand behind them. */
export const standardModules = [
  organisationModule,
  profileModule,
  consoleModule,
  caseModule,
  taskModule,
  planModule,
  triageModule,
  nodeModule,
  opennessModule,
  queryModule,
  declarationModule,
  clueModule,
  investigationModule,
  assetModule,
  controlModule,
  measureModule,
  fundModule,
  reconciliationModule,
  goodsModule,
  clearanceModule,
  seriesModule,
  distributionModule,
  dossierModule,
  documentModule,
  closingModule,
  inabilityModule,
  reliefModule,
  maintenanceModule,
  stageModule,
  pointsModule,
  supervisionModule,
  patrolModule,
  reviewModule,
  readingModule,
  recordingModule,
  markingModule,
  serviceModule,
  powerModule,
  metricsModule,
] as const satisfies readonly Module[]
