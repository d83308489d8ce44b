import type { Profile } from '../kernel/profile'
import { baseline } from './baseline'
import { cityPlan } from './city-plan'

export { baseline } from './baseline'
export { cityPlan } from './city-plan'

/** The profiles that come with the library. */
export const standardProfiles: readonly Profile[] = [cityPlan, baseline]
