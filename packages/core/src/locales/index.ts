import { assetWords } from './asset'
import { caseWords } from './case'
import { caseKindWords } from './case-kind'
import { casePartyWords } from './case-party'
import { clearanceWords } from './clearance'
import { closingWords } from './closing'
import { clueWords } from './clue'
import { consoleWords } from './console'
import { consoleFieldWords } from './console-fields'
import { consoleOptionWords } from './console-options'
import { controlWords } from './control'
import { coreWords } from './core'
import { declarationWords } from './declaration'
import { distributionWords } from './distribution'
import { documentWords } from './document'
import { documentRuleWords } from './document-rules'
import { documentServiceWords } from './document-service'
import { dossierWords } from './dossier'
import { dossierArchiveWords } from './dossier-archive'
import { dossierCatalogueWords } from './dossier-catalogue'
import { dossierMaskWords } from './dossier-mask'
import { dossierProposalWords } from './dossier-proposal'
import { dossierResultWords } from './dossier-results'
import { dossierSearchWords } from './dossier-search'
import { fundWords } from './fund'
import { fundPayeeWords } from './fund-payee'
import { fundPayoutWords } from './fund-payout'
import { fundTreasuryWords } from './fund-treasury'
import { goodsWords } from './goods'
import { inabilityWords } from './inability'
import { investigationWords } from './investigation'
import { lawWords } from './law'
import { maintenanceWords } from './maintenance'
import { markingWords } from './marking'
import { measureWords } from './measure'
import { metricsWords } from './metrics'
import { nodeWords } from './node'
import { opennessWords } from './openness'
import { organisationWords } from './organisation'
import { organisationBankAccountWords } from './organisation-bank-account'
import { organisationCentreWords } from './organisation-centre'
import { patrolWords } from './patrol'
import { planWords } from './plan'
import { pluginWords } from './plugin'
import { pointsWords } from './points'
import { powerWords } from './power'
import { profileRoomWords } from './profile'
import { profileWords } from './profiles'
import { queryWords } from './query'
import { readingWords } from './reading'
import { reconciliationWords } from './reconciliation'
import { recordingWords } from './recording'
import { reliefWords } from './relief'
import { reviewWords } from './review'
import { seriesWords } from './series'
import { serviceWords } from './service'
import { sourceWords } from './source'
import { stageWords } from './stage'
import { supervisionWords } from './supervision'
import { supervisionFollowWords } from './supervision-follow'
import { taskWords } from './task'
import { taskFormWords } from './task-form'
import { taskPoolWords } from './task-pool'
import { taskServiceWords } from './task-service'
import { triageWords } from './triage'
import type { Locale, Words, WordsByLocale } from './words'

export { errorWords, fillWords, findingText, refusalWords } from './fill'
export type { ErrorWords, Locale, RefusalWords, Words, WordsByLocale } from './words'

const parts: readonly WordsByLocale[] = [
  // First: a room that names the same thing has the last word.
  profileWords,
  coreWords,
  lawWords,
  organisationWords,
  organisationBankAccountWords,
  organisationCentreWords,
  caseWords,
  caseKindWords,
  casePartyWords,
  taskWords,
  taskPoolWords,
  planWords,
  pluginWords,
  taskFormWords,
  taskServiceWords,
  triageWords,
  nodeWords,
  opennessWords,
  queryWords,
  declarationWords,
  clueWords,
  investigationWords,
  assetWords,
  controlWords,
  sourceWords,
  fundWords,
  reconciliationWords,
  fundPayeeWords,
  fundPayoutWords,
  fundTreasuryWords,
  goodsWords,
  clearanceWords,
  seriesWords,
  distributionWords,
  documentWords,
  documentRuleWords,
  documentServiceWords,
  dossierWords,
  dossierArchiveWords,
  dossierMaskWords,
  dossierCatalogueWords,
  dossierProposalWords,
  dossierResultWords,
  dossierSearchWords,
  closingWords,
  inabilityWords,
  reliefWords,
  reviewWords,
  maintenanceWords,
  measureWords,
  stageWords,
  pointsWords,
  supervisionWords,
  patrolWords,
  readingWords,
  recordingWords,
  markingWords,
  supervisionFollowWords,
  serviceWords,
  profileRoomWords,
  consoleWords,
  consoleFieldWords,
  consoleOptionWords,
  powerWords,
  metricsWords,
]

function joined(locale: Locale): Words {
  return {
    labels: Object.assign({}, ...parts.map((part) => part[locale].labels)),
    refusals: Object.assign({}, ...parts.map((part) => part[locale].refusals ?? {})),
    errors: Object.assign({}, ...parts.map((part) => part[locale].errors ?? {})),
  }
}

/** Every word of the standard modules in both languages. */
export const standardWords: WordsByLocale = { 'zh-CN': joined('zh-CN'), en: joined('en') }
