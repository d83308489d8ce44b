import { z } from 'zod'
import { field, query } from '../../kernel/contract'
import { COURT_STAFF } from '../../kernel/role'
import type { QueueItem } from './contract'

/** By the lane of the case (快道、慢道), by the stage it is in, or by what is to be done. */
export const GROUPINGS = ['lane', 'stage', 'work'] as const
export type LaneGrouping = (typeof GROUPINGS)[number]

/** One lane of somebody's work: how much, how much of it is late, and what comes first. */
export interface WorkLane {
  /** The kind of words that `code` has; nothing for cases without a lane or a stage. */
  readonly of: 'lane' | 'stage' | 'node' | 'affair' | 'watch' | null
  readonly code: string
  readonly total: number
  readonly overdue: number
  /** Of cases that a flag puts first (涉民生). */
  readonly first: number
  /** What a flag puts first, then the rest, each by due date. */
  readonly items: readonly QueueItem[]
}

/** The queue of one person side by side in lanes. */
export interface WorkLanes {
  readonly by: LaneGrouping
  /** What this court can be grouped by: no lanes without sorting, no stages without pipelines. */
  readonly groupings: readonly LaneGrouping[]
  readonly lanes: readonly WorkLane[]
  readonly total: number
  /** There is more than was looked through; the lanes hold what is due first. */
  readonly isCapped: boolean
}

export const laneQueries = {
  /** Nodes, affairs and prompts in somebody's hands by lane and due date, livelihood first (seed 000:14, 001:158). */
  'task.lanes': query<WorkLanes>()({
    input: z.object({
      holderId: field.id().optional(),
      /** When nothing is said: lanes, else stages, else the work itself, whichever first has any of it in a lane. */
      by: z.enum(GROUPINGS).optional(),
      overdue: z.boolean().default(false),
      /** So many items of each lane. */
      perLane: z.number().int().min(1).max(200).default(8),
    }),
    allow: COURT_STAFF,
  }),
}
