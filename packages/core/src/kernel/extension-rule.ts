import type { Source } from './source'
import type { Limit } from './time'

/**
 * Who may make a period longer, when, and by how much (延长). What is left out is not limited. Approvers are codes: roles
 * in a profile.
 */
export interface ExtensionRule<By extends string = string> {
  readonly by: readonly By[]
  /** The longest that one extension may be. */
  readonly most?: Limit
  /** How many there may be. */
  readonly times?: number
  /** Beyond these, only what was filed with the higher court (报高级人民法院备案). */
  readonly furtherByFiling?: boolean
  /** Asked for at the earliest this many days before the period ends; never after it. */
  readonly askedWithinDays?: number
  /** Asked for at the latest this many days before the period ends. */
  readonly noticeDays?: number
  readonly source: Source
}
