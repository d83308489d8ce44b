import type { Profile } from '../kernel/profile'
import { baseline } from './baseline'
import { cityIntegrated } from './city-integrated'
import { cityPlan } from './city-plan'
import { jiangsu854 } from './jiangsu-854'
import { linshuFullFlow } from './linshu-full-flow'
import { longnan } from './longnan-1-3-5'
import { wuhu2016 } from './wuhu-2016'

export { DOCUMENT_FIELDS, type DocumentTemplate, fieldsIn } from '../kernel/profile-document'
export type {
  CaseMigration,
  MigrationChange,
  MigrationChoices,
  OpenCase,
  OpenNode,
} from '../kernel/profile-migration'
export { baseline } from './baseline'
export { cityIntegrated } from './city-integrated'
export { cityPlan } from './city-plan'
export { withClocksOfLaw } from './control-nodes'
export type { ProfileFinding } from './finding'
export { profileInForce } from './in-force'
export { jiangsu854 } from './jiangsu-854'
export { labelsOf } from './labels'
export { linshuFullFlow } from './linshu-full-flow'
export { longnan } from './longnan-1-3-5'
export { defineProfile, mergeProfile, type ProfileDefinition, type ProfilePatch } from './merge'
export { previewMigration } from './migration'
export type { Setting, VariationPoint } from './parameter'
export { parameterOf, settings, variationPoints } from './parameters'
export { printProfile } from './print'
export { parseProfile, profileSchema, profileToJson, readProfile } from './schema'
export { profileShelf, type ShelfParts } from './shelf'
export { assertProfile, validateProfile } from './validate'
export { validateForCourt } from './validate-court'
export { FIVE_FIXINGS, missingFixings } from './validate-lists'
export { wuhu2016 } from './wuhu-2016'

/** The profiles that come with the library; a court that names none works by the first. */
export const standardProfiles: readonly Profile[] = [
  cityPlan,
  baseline,
  wuhu2016,
  longnan,
  linshuFullFlow,
  jiangsu854,
  cityIntegrated,
]
