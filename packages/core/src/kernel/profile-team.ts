import type { Source } from './source'

/**
 * A kind of team (团队种类): what it may be given and own. A court may merge several kinds into one unit (seed 000:12); a
 * unit kind without an entry here is not limited.
 */
export interface TeamKindDefinition {
  /** The unit kind. */
  readonly id: string
  readonly affairs: readonly string[]
  readonly stages?: readonly string[]
  readonly source: Source
}
