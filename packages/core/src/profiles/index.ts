import type { Profile } from '../kernel/profile'
import { baseline } from './baseline'
import { cityPlan } from './city-plan'
import { jiangsu854 } from './jiangsu-854'
import { linshuFullFlow } from './linshu-full-flow'
import { longnan } from './longnan-1-3-5'
import { wuhu2016 } from './wuhu-2016'

export { baseline } from './baseline'
export { cityPlan } from './city-plan'
export { jiangsu854 } from './jiangsu-854'
export { linshuFullFlow } from './linshu-full-flow'
export { longnan } from './longnan-1-3-5'
export { defineProfile, mergeProfile, type ProfileDefinition, type ProfilePatch } from './merge'
export { wuhu2016 } from './wuhu-2016'

/** The profiles that come with the library; a court that names none works by the first. */
export const standardProfiles: readonly Profile[] = [
  cityPlan,
  baseline,
  wuhu2016,
  longnan,
  linshuFullFlow,
  jiangsu854,
]
