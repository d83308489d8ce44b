import { query } from '../../kernel/contract'
import { ASSESSORS, type Period, period } from './contract-duties'
import type { Share } from './model'

/** 执行难与执行不能: by what the cases are recognised as on the last day. An inability is no difficulty (seed 001:54). */
export interface DifficultyReport extends Period {
  /** Carried over and new; the three parts below add up to it. */
  readonly accepted: number
  readonly executableProperty: number
  readonly inability: number
  readonly unrecognised: number
  /** 执行完毕案件占有财产可供执行案件的比例 (seed 001:60). */
  readonly completed: Share
  /** The target of the court for that share by its date; nothing where it has none. */
  readonly target: number | null
  /** Whether it is reached; nothing without a target or without such cases. */
  readonly reached: boolean | null
  /** 执行难: property that can be enforced and was not in time, of the cases with property. */
  readonly difficulty: Share
  /** Beyond their limit, too, but left out of the difficulty: no property, and not recognised yet. */
  readonly leftOut: { readonly inability: number; readonly unrecognised: number }
}

export const difficultyQueries = {
  /** 执行难案件（不含执行不能）. */
  'metrics.difficulty': query<DifficultyReport>()({ input: period, allow: ASSESSORS }),
}
