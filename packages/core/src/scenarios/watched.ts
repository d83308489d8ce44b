import type { Finding } from '../domain/supervision/contract'
import type { Profile } from '../kernel/profile'
import { cityPlan } from '../profiles/index'
import { openStage, type Stage, type StorageKind } from './stage'

const domain = (id: string, unit: string) => ({ id, role: 'special-supervisor', unit, source: 'seed 004:58' })

/** The city plan with the six supervised domains. */
export const watched: Profile = {
  ...cityPlan,
  supervision: {
    domains: [
      domain('process-nodes', 'node'),
      domain('property', 'object'),
      domain('closing-review', 'datum'),
      domain('case-money', 'sum'),
      domain('indicators', 'datum'),
      domain('petitions', 'datum'),
    ],
    answerWithin: 2,
    levels: 3,
    source: 'seed 004:58',
  },
}

/** A page of findings. */
export interface Findings {
  readonly items: readonly Finding[]
  readonly total: number
}

/** The county court under that plan. */
export function watchedStage(kind: StorageKind): Promise<Stage> {
  return openStage(kind, { profiles: [watched] })
}
