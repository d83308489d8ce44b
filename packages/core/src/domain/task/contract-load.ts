import { z } from 'zod'
import { field, query } from '../../kernel/contract'
import { COURT_STAFF } from '../../kernel/role'

/** How much is open, how much of it is late, how much is due until the day that was asked for, and what comes first. */
export interface Load {
  readonly open: number
  readonly overdue: number
  readonly soon: number
  /** The first due date; nothing when nothing is open. */
  readonly firstDueOn: string | null
}

/** What one person has in hand: nodes, affairs and prompts of supervision together. */
export interface PersonLoad extends Load {
  readonly personId: string
  readonly name: string
  readonly roles: readonly string[]
  readonly isHead: boolean
  /** Away today, no longer in service, or not lent for today. */
  readonly isAway: boolean
}

/** A team with everybody in it and what nobody of it has taken yet. */
export interface TeamLoad {
  readonly unitId: string
  readonly unitName: string
  readonly functions: readonly string[]
  readonly people: readonly PersonLoad[]
  /** Open affairs of the unit, in whosever hands. */
  readonly pool: Load
}

export const loadQueries = {
  /** Who of a unit has how much in hand (节点在谁手里、事务在谁手里, seed 000:14); nothing for a unit that is not there. */
  'task.loads': query<TeamLoad | null>()({
    input: z.object({
      /** A unit; that of who asks when nothing is said. */
      unitId: field.id().optional(),
      /** Until this date it counts as due soon: the second working day, as the host's calendar knows it. */
      dueBy: field.date().optional(),
    }),
    allow: COURT_STAFF,
  }),
}
