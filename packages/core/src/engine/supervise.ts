import type { Actor } from '../kernel/role'
import type { CourtId } from '../kernel/stream'
import { type Run, WATCHING } from './across'
import { delegate, mayCommand } from './across-orders'
import type { EngineParts } from './deps'
import type { EngineOutcome } from './outcome'

/** What an upper court does with a supervision order (督办意见) in a case of a court below it. */
export interface SupervisionFromAbove {
  readonly actor: Actor
  readonly courtId: CourtId
  readonly act: 'issue-order' | 'confirm-order' | 'return-order'
  /** As the command `supervision.<act>` takes it. */
  readonly input: unknown
  readonly key?: string
}

/**
 * Issues, confirms or returns a supervision order in a court below (seed 001:208). There it is an act of the system that
 * names court and person. Anybody else is refused, and the attempt recorded.
 */
export async function supervise(
  parts: EngineParts,
  run: Run,
  order: SupervisionFromAbove,
): Promise<EngineOutcome> {
  const { actor, courtId, act, input, key } = order
  const request = { name: `supervision.${act}`, input, ...(key === undefined ? {} : { key }) }
  if (!(await mayCommand(parts, actor, [courtId], WATCHING))) return run({ ...request, actor, courtId })
  return run({ ...request, actor: delegate('supervise', courtId, actor) })
}
